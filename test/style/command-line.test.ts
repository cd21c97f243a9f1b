import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { render } from '../../src/cli/render/render.js';
import { readDocx } from '../readers/docx.js';
import { report } from './rendered.js';

const folder = mkdtempSync(join(tmpdir(), 'nianbao-style-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const file = (name: string, content: string): string => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};
const quiet = { out: () => undefined, err: () => undefined };
const data = file('report.json', JSON.stringify(report));

describe('render --style', () => {
  const run = (style: string): Promise<number> =>
    render.run([data, '-o', join(folder, 'out'), '-f', 'docx', '--allow-errors', '--style', style], quiet);

  it('renders in the style of the file', async () => {
    const style = file(
      'style.yaml',
      'preset: fixed-28\npage:\n  left: 3cm\ntext:\n  body:\n    size: 小三\n',
    );
    expect(await run(style)).toBe(0);
    const word = readDocx(readFileSync(join(folder, 'out', 'report.docx')));
    expect(word.sections[0]!.margins['left']).toBe(1701);
    expect(word.paragraphs.find(({ text }) => text.startsWith('根据'))!.runs[0]!.size).toBe(30);
  });

  it('refuses a bad file with the place of every problem', async () => {
    const style = file('bad.yaml', 'page:\n  left: wide\n');
    await expect(run(style)).rejects.toMatchObject({
      code: 'style.invalid',
      findings: [{ code: 'style.value', place: { file: style, line: 2, column: 9 } }],
    });
  });

  it('says where a file is not there', async () => {
    await expect(run(join(folder, 'none.yaml'))).rejects.toMatchObject({
      code: 'style.invalid',
      findings: [{ code: 'file.unreadable', message: '读不出文件：文件不存在' }],
    });
  });
});
