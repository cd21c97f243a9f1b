import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exampleFile, linesOf, namesIn, nianbao, workFolder } from './command-line.js';

const folder = workFolder();
copyFileSync(exampleFile('zhaotong-2021'), join(folder, 'zhaotong-2021.yaml'));
copyFileSync(exampleFile('busy-city-2024'), join(folder, 'busy-city-2024.yaml'));
writeFileSync(join(folder, 'broken.json'), '{ "year": 2021 ');
mkdirSync(join(folder, 'good'));
copyFileSync(exampleFile('busy-city-2024'), join(folder, 'good', 'b.yml'));
copyFileSync(exampleFile('busy-city-2024'), join(folder, 'good', 'a.yaml'));
writeFileSync(join(folder, 'good', 'notes.txt'), '不是数据文件');
writeFileSync(join(folder, 'good', '.hidden.yaml'), '不是数据文件');

describe('nianbao check', () => {
  it('prints each finding with its place, severity and code, and ends with 1 where one is an error', async () => {
    const { code, out, err } = await nianbao(['check', 'zhaotong-2021.yaml'], folder);
    expect(code).toBe(1);
    expect(err).toMatch(/^1 份报告，1 份有错误（6 个错误，\d+ 个警告，\d+ 个提示）\n$/);
    const errors = out.split('\n').filter((line) => line.includes(' error '));
    expect(errors.map((line) => line.split(' ').slice(0, 3).join(' '))).toEqual([
      'zhaotong-2021.yaml:106:20 error applications.balance',
      'zhaotong-2021.yaml:106:23 error applications.balance',
      'zhaotong-2021.yaml:106:38 error applications.balance',
      'zhaotong-2021.yaml:105:13 error applications.result-total',
      'zhaotong-2021.yaml:105:16 error applications.result-total',
      'zhaotong-2021.yaml:105:31 error applications.result-total',
    ]);
    expect(errors[3]).toContain('“（七）总计·自然人”填的是 0，各项之和是 78');
  });

  it('says of a good file that nothing was found, and ends with 0', async () => {
    expect(await nianbao(['check', 'busy-city-2024.yaml'], folder)).toEqual({
      code: 0,
      out: 'busy-city-2024.yaml: 未发现问题\n',
      err: '1 份报告，未发现问题\n',
    });
  });

  it('prints one line of JSON a report, those that do not parse included', async () => {
    const { code, out, err } = await nianbao(['check', '--json', '.'], folder);
    expect([code, err]).toEqual([1, '']);
    const [broken, busy, zhaotong, ...others] = linesOf(out);
    expect(others).toEqual([]);
    expect(busy).toEqual({ file: 'busy-city-2024.yaml', ok: true, findings: [] });
    expect(broken).toMatchObject({
      file: 'broken.json',
      ok: false,
      findings: [
        {
          code: 'data.syntax',
          severity: 'error',
          path: '',
          place: { file: 'broken.json', line: 1, column: 16 },
        },
      ],
    });
    expect(zhaotong).toMatchObject({ file: 'zhaotong-2021.yaml', ok: false });
    expect(zhaotong!.findings[0]).toMatchObject({
      code: 'applications.balance',
      path: 'applications.carriedForward.naturalPerson',
      place: { file: 'zhaotong-2021.yaml', line: 106, column: 20 },
      expected: '78',
      actual: '0',
    });
  });

  it('takes a folder, a glob and files, each file once', async () => {
    const inputs = ['good', 'good/*.yaml', './good/a.yaml', 'good/b.yml', '{busy,good}*.yaml'];
    const { code, out } = await nianbao(['check', '--json', ...inputs], folder);
    expect(code).toBe(0);
    expect(linesOf(out).map(({ file }) => file)).toEqual([
      join('good', 'a.yaml'),
      join('good', 'b.yml'),
      'busy-city-2024.yaml',
    ]);
  });

  it('reports a file that is not there and goes on', async () => {
    const { code, out } = await nianbao(['check', '--json', 'none.yaml', 'busy-city-2024.yaml'], folder);
    expect(code).toBe(1);
    expect(linesOf(out)).toMatchObject([
      {
        file: 'none.yaml',
        ok: false,
        findings: [{ code: 'file.unreadable', message: '读不出文件：文件不存在' }],
      },
      { file: 'busy-city-2024.yaml', ok: true },
    ]);
  });

  it('writes nothing', () => {
    expect(namesIn(folder)).toEqual(['broken.json', 'busy-city-2024.yaml', 'good', 'zhaotong-2021.yaml']);
  });
});
