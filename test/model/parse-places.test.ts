import { parseReport } from '../../src/model/parse-report.js';
import { problemsOf } from './reports.js';

const placed = (text: string | Uint8Array): readonly string[] =>
  problemsOf(text, 'in/x-2021.yaml').map(
    ({ code, path, place }) => `${place?.file}:${place?.line}:${place?.column} ${code} ${path}`,
  );

describe('every problem of a file', () => {
  it('is found at once, each with its line and column', () => {
    const yaml = `year: "2021"
agency:
  name: 青禾县水务局
  kind: departmnt
  contact: { postcode: 010020 }
proactive:
  rules: { isued: 1, repealed: -1 }
applications:
  recieved: [0, 0, 0, 0, 0, 0]
  carriedOver: [0, 2.5, 0, 0, 0,
    -1]
  results:
    granted: [1, 2, 3, 4, 5, 6, 7, 8]
    refused:
      stateSecret:
        - 0
        - 0
        - x
        - 0
        - 0
        - 0
disputes:
  litigation:
    direct: { upheld: 1,234 }
overview:
  introduction: |
    甲
    乙
  more:
    - heading: ''
      body: 丙
signature: { date: 2022-02-30 }
`;
    expect(placed(yaml).toSorted()).toEqual(
      [
        '1:7 data.year year',
        '4:9 data.choice agency.kind',
        '5:24 data.type agency.contact.postcode',
        '7:12 data.unknown-key proactive.rules.isued',
        '7:32 data.count proactive.rules.repealed',
        '9:3 data.unknown-key applications.recieved',
        '10:20 data.count applications.carriedOver.enterprise',
        '11:5 data.count applications.carriedOver.otherOrganization',
        '13:5 data.line-length applications.results.granted',
        '18:11 data.count applications.results.refused.stateSecret.researchInstitute',
        '24:25 data.unknown-key disputes.litigation.direct.234',
        '30:16 data.missing overview.more.0.heading',
        '32:20 data.date signature.date',
        '1:1 data.missing problems',
      ]
        .map((line) => `in/x-2021.yaml:${line}`)
        .toSorted(),
    );
  });

  it('in JSON has its place as well', () => {
    const json = `{
  "year": 2021,
  "agency": { "name": "青禾县水务局", "kind": "department" },
  "proactive": {},
  "applications": { "received": [0, 1, -2, 0, 0, 0] },
  "disputes": {},
  "problems": "\\u0007"
}`;
    expect(placed(json)).toEqual([
      'in/x-2021.yaml:5:40 data.count applications.received.researchInstitute',
      'in/x-2021.yaml:7:15 data.character problems',
    ]);
  });

  it('is found in bytes too', () => {
    expect(placed(new TextEncoder().encode('\uFEFFyear: 1999\n'))[0]).toBe(
      'in/x-2021.yaml:1:7 data.year year',
    );
  });

  it('has no place in plain data', () => {
    for (const problem of problemsOf({ year: 1999 })) expect(problem).not.toHaveProperty('place');
  });

  it('is in the error’s message, the first three in full', () => {
    expect(() => parseReport('year: 1999\nagency: 甲\n', { file: 'a.yaml' })).toThrow(
      expect.objectContaining({
        name: 'ReportError',
        code: 'report.invalid',
        message: [
          'a.yaml:1:7 error data.year 报告年度不能早于 2008 年（《条例》自 2008 年施行），这里是 1999',
          'a.yaml:2:9 error data.type 报告机关应为一组键值，这里是 "甲"',
          'a.yaml:1:1 error data.missing 缺少主动公开政府信息情况',
          '……另有 3 处问题',
        ].join('\n'),
      }) as Error,
    );
  });
});

describe('a file with bad syntax', () => {
  it.each([
    ['truncated JSON', '{\n  "year": 2021,\n  "agency": {', '3:14', '缺少逗号、引号或括号'],
    ['truncated in a text', '{\n  "year": 2021,\n  "title": "青', '3:14', '缺少逗号、引号或括号'],
    ['a tab', 'year: 2021\nagency:\n\tname: 青\n', '3:1', '缩进用了制表符（Tab），YAML 只能用空格缩进'],
    ['a key twice', 'year: 2021\nyear: 2022\n', '2:1', '同一个字段写了两次'],
    [
      'two documents',
      'year: 2021\n---\nyear: 2022\n',
      '2:1',
      '一个文件只能有一份报告（发现 --- 分隔的第二份）',
    ],
    ['a colon in a text', 'year: 2021\ntitle: 甲: 乙\n', '2:8', undefined],
    ['bad indentation', 'agency:\n    name: 青\n  kind: department\n', '3:1', undefined],
  ])('because of %s is one problem with its place', (_, text, place, message) => {
    const problems = problemsOf(text, 'a.yaml');
    expect(problems.map((problem) => `${problem.place?.line}:${problem.place?.column}`)).toContain(place);
    expect(problems.every(({ code, path }) => code === 'data.syntax' && path === '')).toBe(true);
    if (message !== undefined) expect(problems.map((problem) => problem.message)).toEqual([message]);
    for (const problem of problems) expect(problem.message).toMatch(/[\u4e00-\u9fff]/);
  });

  it('may be JSON that is indented with tabs, which is good JSON', () => {
    const json = JSON.stringify({ year: 1999, agency: { name: '青' } }, null, '\t');
    expect(problemsOf(json).map(({ code }) => code)).not.toContain('data.syntax');
  });
});
