import { setTimeout as sleep } from 'node:timers/promises';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { hashesIn, newFolder, startRender, writeFolder } from './thousands.js';

const folder = newFolder();
const inputs = join(folder, 'in');
writeFolder(inputs, 120);

/** Waits until the run has written as many files. */
async function untilWritten(out: string, files: number): Promise<void> {
  while (!existsSync(out) || readdirSync(out).length < files) await sleep(20);
}

describe('a run that is killed', () => {
  it('and resumed, as often as you like, ends with the bytes of an undisturbed one', async () => {
    const undisturbed = join(folder, 'undisturbed');
    const disturbed = join(folder, 'disturbed');
    expect((await startRender([inputs, '-o', undisturbed]).ended).code).toBe(1);
    for (const files of [20, 90, 150]) {
      const { child, ended } = startRender([inputs, '-o', disturbed, '--resume']);
      await untilWritten(disturbed, files);
      child.kill('SIGKILL');
      expect((await ended).code).toBeNull();
      expect(readdirSync(disturbed).length).toBeLessThan(200);
    }
    expect((await startRender([inputs, '-o', disturbed, '--resume']).ended).code).toBe(1);
    expect(hashesIn(disturbed)).toEqual(hashesIn(undisturbed));
  });

  it('by Ctrl-C says how to go on, and leaves whole files only', async () => {
    const out = join(folder, 'interrupted');
    const { child, ended } = startRender([inputs, '-o', out]);
    await untilWritten(out, 20);
    child.kill('SIGINT');
    const { code, err } = await ended;
    expect(code).toBe(1);
    expect(err).toContain('已中断。写好的文件都是完整的；加 --resume 可以接着做');
    const names = readdirSync(out);
    expect(names.length).toBeLessThan(200);
    expect(names.filter((name) => !/\.(?:docx|pdf|jsonl)$/.test(name))).toEqual([]);
    expect((await startRender([inputs, '-o', out, '--resume']).ended).code).toBe(1);
    expect(hashesIn(out)).toEqual(hashesIn(join(folder, 'undisturbed')));
  });
});
