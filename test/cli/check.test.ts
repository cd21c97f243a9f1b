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

  describe('of a table', () => {
    const tables = workFolder();
    const row = (name: string, kind = 'department'): string =>
      `2024,${name},${kind},6 1 0 0 0 0,6 1 0 0 0 0,目录更新不够及时。,0,0,0`;
    const head =
      'year,agency.name,agency.kind,applications.received,applications.results.granted,problems,other.fees.notices,other.fees.charged,other.fees.collected';
    const sections = ',proactive.fees.amount,disputes.reconsideration,overview';
    const whole = (line: string): string =>
      `${line},0,0 0 0 0,主动公开、依申请公开、信息管理、平台建设、监督保障工作平稳。`;
    const table = (...rows: readonly string[]): string =>
      [head + sections, ...rows.map(whole), ''].join('\n');
    writeFileSync(
      join(tables, '县.csv'),
      table(row('甲局'), row('乙局'), row('丙局', 'bureau'), row('丁局')),
    );
    writeFileSync(join(tables, '市.csv'), table(row('戊局')));
    const rules = join(tables, 'rules.yaml');
    writeFileSync(rules, 'text.repeated: off\noverview.aspect-missing: off\nproactive.zero: off\n');

    it('lists the rows with findings and counts the sound ones', async () => {
      const { code, out, err } = await nianbao(['check', '县.csv', '市.csv', '--rules', rules], tables);
      expect(code).toBe(1);
      const [wrong, ...counts] = out.trimEnd().split('\n');
      expect(wrong).toMatch(/^县\.csv:4:\d+ error data\.choice /);
      expect(counts).toEqual(['县.csv: 3 行未发现问题', '市.csv: 1 行未发现问题']);
      expect(err).toBe('5 份报告，1 份有错误（1 个错误，0 个警告，0 个提示）\n');
    });

    it('does so at a terminal too, and names the agency of a row with findings', async () => {
      const environment = { FORCE_COLOR: '1', NO_COLOR: '1' };
      const { out } = await nianbao(['check', '县.csv', '--rules', rules], tables, environment);
      expect(out).toMatch(/^县\.csv:4\n/);
      expect(out).toContain('县.csv: 3 行未发现问题\n');
      expect(out).not.toContain('县.csv:2');
    });

    it('with --json has a line for each row', async () => {
      const { out } = await nianbao(['check', '县.csv', '--json', '--rules', rules], tables);
      expect(linesOf(out).map(({ file, ok }) => [file, ok])).toEqual([
        ['县.csv:2', true],
        ['县.csv:3', true],
        ['县.csv:4', false],
        ['县.csv:5', true],
      ]);
    });
  });

  it('writes nothing', () => {
    expect(namesIn(folder)).toEqual(['broken.json', 'busy-city-2024.yaml', 'good', 'zhaotong-2021.yaml']);
  });
});
