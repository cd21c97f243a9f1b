import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../packaging/packed.js';

const folder = mkdtempSync(join(tmpdir(), 'nianbao-evaluated-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('starts its workers from a program that Node was given as text, for batches and for reading PDF', () => {
  const program = `
    import { readFileSync } from 'node:fs';
    import { readReport, renderBatch } from 'nianbao';
    const report = { year: 2024, agency: { name: '某局', kind: 'department' }, proactive: {}, applications: {},
      disputes: {}, problems: '目录更新不够及时。', other: { text: '本年度未收取信息处理费。' } };
    const source = [{ id: 'a', report }, { id: 'b', report }];
    for await (const { id, ok, findings } of renderBatch(source, { folder: process.argv[1], formats: ['pdf'], jobs: 2 }))
      if (!ok) throw new Error(id + JSON.stringify(findings));
    console.log((await readReport(readFileSync(process.argv[1] + '/a.pdf'))).report.agency.name);`;
  const parameters = ['--input-type=module', '--eval', program, folder];
  expect(execFileSync(process.execPath, parameters, { cwd: root, encoding: 'utf8' })).toBe('某局\n');
  expect(existsSync(join(folder, 'b.pdf'))).toBe(true);
});
