import { appendFileSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderBatch } from '../../src/index.js';
import type { BatchOptions } from '../../src/index.js';
import { brief, newFolder, resultsOf, smallReport, writeReports } from './reports.js';

const folder = newFolder();
let run = 0;

/** Three data files and an output folder of their own. */
function setUp(): { inputs: string; out: string; options: BatchOptions } {
  run += 1;
  const inputs = writeReports(join(folder, `in${run}`), {
    a: smallReport('甲局'),
    b: smallReport('乙局'),
    c: smallReport('丙局', { applications: { received: { naturalPerson: 1 } } }),
  });
  const out = join(folder, `out${run}`);
  return { inputs, out, options: { folder: out, ordered: true } };
}

const outcomes = async (inputs: string, options: BatchOptions): Promise<readonly string[]> =>
  (await resultsOf(inputs, options)).map(({ outcome }) => outcome);

const contents = (out: string): Readonly<Record<string, string>> =>
  Object.fromEntries(readdirSync(out).map((name) => [name, readFileSync(join(out, name), 'latin1')]));

describe('a batch that is resumed', () => {
  it('renders nothing twice, and says again what is wrong', async () => {
    const { inputs, out, options } = setUp();
    expect(await outcomes(inputs, options)).toEqual(['rendered', 'rendered', 'unsound']);
    const [before, time] = [contents(out), statSync(join(out, 'a.html')).mtimeMs];
    const again = await resultsOf(inputs, { ...options, resume: true });
    expect(again.map(({ outcome }) => outcome)).toEqual(['unchanged', 'unchanged', 'unsound']);
    expect(again[2]!.findings[0]).toMatchObject({
      code: 'applications.balance',
      place: { line: expect.any(Number) },
    });
    expect(statSync(join(out, 'a.html')).mtimeMs).toBe(time);
    expect(contents(out)).toEqual(before);
  });

  it('renders what has changed: the data, a file that is gone, the style, the templates, the formats', async () => {
    const { inputs, out, options } = setUp();
    const resumed = { ...options, resume: true };
    await resultsOf(inputs, options);
    writeReports(inputs, { b: smallReport('乙局', { problems: '新写的问题。' }) });
    expect(await outcomes(inputs, resumed)).toEqual(['unchanged', 'rendered', 'unsound']);
    rmSync(join(out, 'a.html'));
    expect(await outcomes(inputs, resumed)).toEqual(['rendered', 'unchanged', 'unsound']);
    for (const changed of [
      { style: { text: { body: { size: 15 } } } },
      { templates: { '2021/preface.hbs': '<p>新的导语。</p>' } },
      { formats: ['html', 'docx'] as const },
    ]) {
      expect(await outcomes(inputs, { ...resumed, ...changed })).toEqual(['rendered', 'rendered', 'unsound']);
      expect(await outcomes(inputs, { ...resumed, ...changed })).toEqual([
        'unchanged',
        'unchanged',
        'unsound',
      ]);
    }
  });

  it('goes on where it was torn, to the same bytes as an undisturbed run', async () => {
    const { inputs, out, options } = setUp();
    await resultsOf(inputs, options);
    const whole = contents(out);
    const lines = whole['manifest.jsonl']!.split('\n');
    rmSync(join(out, 'b.html'));
    writeFileSync(join(out, 'manifest.jsonl'), `${lines[0]}\n${lines[1]!.slice(0, 40)}`, 'latin1');
    writeFileSync(join(out, '.nianbao-999999999-abc.tmp'), 'half');
    expect(await outcomes(inputs, { ...options, resume: true })).toEqual([
      'unchanged',
      'rendered',
      'unsound',
    ]);
    expect(contents(out)).toEqual(whole);
  });

  it('that the caller leaves half-way can be resumed', async () => {
    const { inputs, out, options } = setUp();
    for await (const { id } of renderBatch(inputs, {
      formats: ['html'],
      jobs: 0,
      ...options,
      resume: true,
    })) {
      expect(id).toBe(join(inputs, 'a.json'));
      break;
    }
    expect(readdirSync(out).toSorted()).toEqual(['a.html', 'manifest.jsonl']);
    expect(await outcomes(inputs, { ...options, resume: true })).toEqual([
      'unchanged',
      'rendered',
      'unsound',
    ]);
  });
});

describe('a file that somebody changed by hand', () => {
  it('is kept and reported, and not overwritten without force', async () => {
    const { inputs, out, options } = setUp();
    await resultsOf(inputs, options);
    const file = join(out, 'a.html');
    appendFileSync(file, '<!-- 手工修改 -->');
    for (const resume of [false, true]) {
      const results = await resultsOf(inputs, { ...options, resume });
      expect(brief(results)[0]).toBe(`${join(inputs, 'a.json')} kept file.changed-by-hand`);
      expect(results[0]!.ok).toBe(true);
      expect(readFileSync(file, 'utf8')).toContain('手工修改');
    }
    expect((await outcomes(inputs, { ...options, force: true }))[0]).toBe('rendered');
    expect(readFileSync(file, 'utf8')).not.toContain('手工修改');
  });
});

describe('a single report', () => {
  it('leaves no manifest', async () => {
    const { inputs, out, options } = setUp();
    await resultsOf(join(inputs, 'a.json'), options);
    expect(readdirSync(out)).toEqual(['a.html']);
  });

  it('is noted in a manifest that is there', async () => {
    const { inputs, out, options } = setUp();
    await resultsOf(inputs, options);
    writeReports(inputs, { a: smallReport('新甲局') });
    await resultsOf(join(inputs, 'a.json'), options);
    expect(await outcomes(inputs, { ...options, resume: true })).toEqual([
      'unchanged',
      'unchanged',
      'unsound',
    ]);
    expect(readFileSync(join(out, 'a.html'), 'utf8')).toContain('新甲局');
  });
});
