import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseReport } from '../../src/model/parse-report.js';
import { exampleReport } from '../examples.js';
import { exampleFile, linesOf, namesIn, nianbao, workFolder } from './command-line.js';

const folder = workFolder();
const fixture = (name: string): string => join(__dirname, '..', 'read', 'fixtures', name);

describe('nianbao read', () => {
  it('gives back the data of a file that nianbao rendered', async () => {
    await nianbao(['render', exampleFile('zhaotong-2021-mended'), '-o', folder, '-f', 'html']);
    const file = join(folder, 'back.yaml');
    const { code, out, err } = await nianbao(['read', join(folder, 'zhaotong-2021-mended.html'), '-o', file]);
    expect([code, out, err]).toEqual([0, `${file}\n`, '']);
    expect(parseReport(readFileSync(file))).toEqual(exampleReport('zhaotong-2021-mended'));
  });

  it('prints the data of a published file, findings apart, and both in one line with --json', async () => {
    const plain = await nianbao(['read', fixture('zhifu-2020.docx')]);
    expect(plain.code).toBe(0);
    expect(plain.err).toContain('info read.agency-kind');
    expect(parseReport(plain.out)).toMatchObject({ year: 2020, edition: '2019' });
    const [line] = linesOf((await nianbao(['read', fixture('zhifu-2020.docx'), '--json'])).out);
    expect(line).toMatchObject({ ok: true, report: { year: 2020 } });
  });

  it('reads several files into a folder, the good ones although another is none', async () => {
    const bad = join(folder, 'picture.pdf');
    writeFileSync(bad, Buffer.from('89504e470d0a1a0a', 'hex'));
    const target = join(folder, 'data');
    const { code, err } = await nianbao(['read', fixture('zhifu-2020.html'), bad, '-o', target]);
    expect(code).toBe(1);
    expect(err).toContain(`${bad}: error file.kind 这是PNG 图片`);
    expect(namesIn(target)).toEqual(['zhifu-2020.yaml']);
  });

  it('prints nothing as data where it could read none', async () => {
    const bad = join(folder, 'notes.txt');
    writeFileSync(bad, '天气预报\n');
    const { code, out, err } = await nianbao(['read', bad]);
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('file.kind 认不出');
  });

  it('says of a data file that it is one already, and what it is good for', async () => {
    const workbook = join(folder, 'form.xlsx');
    await nianbao(['form', '-o', workbook, '--edition', '2021']);
    for (const file of [exampleFile('busy-city-2024'), workbook]) {
      const { code, out, err } = await nianbao(['read', file]);
      expect([code, out]).toEqual([1, '']);
      expect(err).toContain('file.kind 这是');
      expect(err).toContain('nianbao check');
      expect(err).toContain('nianbao render');
    }
  });

  it('does not write over data that somebody may have worked on', async () => {
    const file = join(folder, 'mine.yaml');
    writeFileSync(file, 'year: 2020\n');
    const { code, err } = await nianbao(['read', fixture('zhifu-2020.html'), '-o', file]);
    expect([code, readFileSync(file, 'utf8')]).toEqual([2, 'year: 2020\n']);
    expect(err).toContain('--force');
  });
});

describe('nianbao convert', () => {
  it('writes the data of the next year, which parses, and lists what is left to do', async () => {
    const file = join(folder, 'next.yaml');
    const { code, out, err } = await nianbao([
      'convert',
      exampleFile('busy-city-2024'),
      '--year',
      '2025',
      '-o',
      file,
    ]);
    expect([code, out]).toEqual([0, `${file}\n`]);
    expect(err).toContain('convert.prose-left');
    expect(parseReport(readFileSync(file))).toMatchObject({
      year: 2025,
      agency: exampleReport('busy-city-2024').agency,
    });
  });

  it('says how it is called', async () => {
    expect((await nianbao(['convert', exampleFile('zhifu-2020')])).code).toBe(2);
    expect((await nianbao(['convert', exampleFile('zhifu-2020'), '--to', '2020'])).err).toContain(
      '可用：2021、2019、2014',
    );
  });
});
