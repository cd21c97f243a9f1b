/**
 * Data files that went wrong, one each: `check` and `render` say so clearly, go on with the others, write
 * nothing for them and never show a stack trace (see `nianbao` in command-line.ts).
 */
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { sound } from '../model/reports.js';
import { linesOf, namesIn, nianbao, workFolder, type Ended, type ResultLine } from './command-line.js';

const folder = workFolder();
const input = join(folder, 'in');
mkdirSync(input);

const json = (changed: Readonly<Record<string, unknown>>): string => JSON.stringify({ ...sound, ...changed });
const yaml = (applications: string, others = ''): string =>
  `year: 2021
agency: { name: 青禾县水务局, kind: department }
proactive: {}
applications:
  ${applications}
disputes: {}
overview: 主动公开、依申请公开、信息管理、平台建设、监督保障各项工作平稳有序。
problems: 目录更新不够及时。
other: { text: 本年度未收取信息处理费。 }
${others}`;

const bomb = [...'abcdefghij'].map((letter, index, all) => {
  const item = index === 0 ? '甲' : `*${all[index - 1]}`;
  return `${letter}: &${letter} [${Array(10).fill(item).join(', ')}]`;
});

/** What is in the file, and what is said about it: code, path and a part of the message or its hint. */
const bad: Readonly<
  Record<string, readonly [content: string | Uint8Array, code: string, path: string, said: string]>
> = {
  'truncated.json': ['{ "year": 2021, "agency": { "name": "青', 'data.syntax', '', '缺少逗号、引号或括号'],
  'tab.yaml': ['year: 2021\nagency:\n\tname: 青\n', 'data.syntax', '', '制表符（Tab）'],
  'unknown-key.yaml': [
    yaml('recieved: [0, 0, 0, 0, 0, 0]'),
    'data.unknown-key',
    'applications.recieved',
    '您是否想写 received？',
  ],
  'negative.yaml': [
    yaml('received: [0, -3, 0, 0, 0, 0]'),
    'data.count',
    'applications.received.enterprise',
    '不能为负数：-3',
  ],
  'half.yaml': [
    yaml('received: [0, 0, 0, 0, 0, 0, 2.5]'),
    'data.count',
    'applications.received.total',
    '不能有小数：2.5',
  ],
  'eight.yaml': [
    yaml('received: [0, 0, 0, 0, 0, 0, 0, 0]'),
    'data.line-length',
    'applications.received',
    '应有 6 或 7 个数（最后的总计可以不写），这里有 8 个',
  ],
  'year-in-words.json': [json({ year: '2021年' }), 'data.year', 'year', '写成 2021（不加引号）'],
  'missing-table.json': [
    json({ disputes: undefined }),
    'data.missing',
    'disputes',
    '缺少政府信息公开行政复议、行政诉讼情况',
  ],
  'no-such-day.yaml': [
    yaml('{}', 'publishedOn: 2022-02-30\n'),
    'data.date',
    'publishedOn',
    '2022-02-30 不是日历上的日子',
  ],
  'before-2008.json': [
    JSON.stringify({ year: 2007, agency: sound.agency, edition: '2014', sections: [] }),
    'data.year',
    'year',
    '报告年度不能早于 2008 年',
  ],
  'empty.yaml': ['', 'data.syntax', '', '文件是空的'],
  'gbk.yaml': [
    new Uint8Array([...Buffer.from('title: '), 0xc4, 0xea, 0xb1, 0xa8]),
    'file.encoding',
    '',
    '编码选 UTF-8 后保存',
  ],
  'full-width.yaml': [
    yaml('received: [０, １２, 0, 0, 0, 0]'),
    'data.count',
    'applications.received.enterprise',
    '写成 12（不加引号）',
  ],
  'comma.yaml': [
    yaml('received:\n    enterprise: 1,234'),
    'data.count',
    'applications.received.enterprise',
    '写成 1234（不加引号）',
  ],
  'nan.json': [
    json({}).replace('"proactive":{}', '"proactive":{"licensing":{"decisions":NaN}}'),
    'data.count',
    'proactive.licensing.decisions',
    '这里是文字 "NaN"',
  ],
  'infinite.json': [
    json({}).replace('"proactive":{}', '"proactive":{"licensing":{"decisions":1e400}}'),
    'data.count',
    'proactive.licensing.decisions',
    '这里不是有限的数（Infinity）',
  ],
  'too-large.json': [
    json({ proactive: { licensing: { decisions: 10_000_000_000 } } }),
    'data.count',
    'proactive.licensing.decisions',
    '10000000000 过大',
  ],
  'too-long.json': [
    json({ problems: '甲'.repeat(1_700_000) }),
    'data.too-long',
    'problems',
    '文字过长：1700000 字，最多 200000 字',
  ],
  'control.json': [json({ problems: '甲\u0007' }), 'data.character', 'problems', '控制字符 U+0007'],
  'surrogate.json': [json({ problems: '甲\ud800' }), 'data.character', 'problems', '不成对的代理字符 U+D800'],
  'deep.json': [
    json({}).replace('"目录更新不够及时。"', '['.repeat(10_000) + ']'.repeat(10_000)),
    'data.nesting',
    '',
    '内容嵌套过深，最多 64 层',
  ],
  'bomb.yaml': [bomb.join('\n'), 'data.syntax', '', '别名（*）引用过多或不存在'],
  'proto.json': [
    json({}).replace('"year":2021', '"year":2021,"__proto__":{"title":"甲"}'),
    'data.unknown-key',
    '__proto__',
    '未知字段 __proto__',
  ],
  'number-for-phone.yaml': [
    yaml('{}').replace('kind: department', 'kind: department, contact: { postcode: 010020 }'),
    'data.type',
    'agency.contact.postcode',
    '加上引号，连同开头的 0、加号照原样写',
  ],
};

for (const [name, [content]] of Object.entries(bad)) writeFileSync(join(input, name), content);
mkdirSync(join(input, 'folder.yaml'));
symlinkSync('nowhere', join(input, 'dangling.yaml'));
const isRoot = process.getuid?.() === 0;
if (!isRoot) {
  writeFileSync(join(input, 'forbidden.yaml'), json({}));
  chmodSync(join(input, 'forbidden.yaml'), 0);
}

/** Good files that look bad. */
writeFileSync(join(input, 'mark.yaml'), `\uFEFF${yaml('{}')}`);
writeFileSync(join(input, 'early.yaml'), yaml('{}', 'signature: { date: 2021-12-30 }\n'));
writeFileSync(join(input, 'windows.yaml'), yaml('{}').replaceAll('\n', '\r\n'));

const byName = async (ended: Promise<Ended>): Promise<ReadonlyMap<string, ResultLine>> =>
  new Map(linesOf((await ended).out).map((line) => [basename(line.file), line]));

const checking = nianbao(['check', 'in', '--json'], folder);
const rendering = nianbao(['render', 'in', '-o', 'out', '-f', 'docx'], folder);

describe.each(Object.entries(bad))('%s', (name, [, code, path, said]) => {
  it('is one problem with its place, said clearly', async () => {
    const line = (await byName(checking)).get(name)!;
    expect(line.ok).toBe(false);
    expect(line.findings.map((finding) => finding.code)).toContain(code);
    const finding = line.findings.find((other) => other.code === code && other.path === path)!;
    expect(`${finding.message}（${finding.hint}）`).toContain(said);
    expect(finding.place).toMatchObject({ file: join('in', name) });
    expect(line.findings.map((other) => `${other.code} ${other.path}`)).toEqual(
      name === 'full-width.yaml'
        ? ['data.count applications.received.naturalPerson', 'data.count applications.received.enterprise']
        : [`${code} ${path}`],
    );
  });

  it('is what render says as well', async () => {
    const { err } = await rendering;
    expect(err).toContain(`${join('in', name)}: 有错误，未生成；改正后重试\n`);
    expect(
      err
        .split('\n')
        .filter((line) => line.startsWith(join('in', name)))
        .join('\n'),
    ).toContain(said);
  });
});

describe('a file that cannot be read', () => {
  const unreadable: readonly (readonly [name: string, message: string])[] = [
    ['folder.yaml', '读不出文件：这是文件夹，不是文件'],
    ['dangling.yaml', '读不出文件：文件不存在'],
    ...(isRoot ? [] : [['forbidden.yaml', '读不出文件：没有读取文件的权限'] as const]),
  ];

  it.each(unreadable)('such as %s is one problem', async (name, message) => {
    expect((await byName(checking)).get(name)).toMatchObject({
      ok: false,
      findings: [{ code: 'file.unreadable', severity: 'error', message }],
    });
  });
});

describe('among bad files', () => {
  it('the good ones are good: a byte order mark, Windows line ends, a date that is only a warning', async () => {
    const lines = await byName(checking);
    expect(lines.get('mark.yaml')).toMatchObject({ ok: true, findings: [] });
    expect(lines.get('windows.yaml')).toMatchObject({ ok: true, findings: [] });
    expect(lines.get('early.yaml')).toMatchObject({
      ok: true,
      findings: [{ code: 'date.too-early', severity: 'warning', path: 'signature.date' }],
    });
  });

  it('check and render end with 1, and render has written the good ones and nothing else', async () => {
    expect([(await checking).code, (await rendering).code]).toEqual([1, 1]);
    expect((await checking).err).toBe('');
    expect(namesIn(join(folder, 'out'))).toEqual([
      'early.docx',
      'manifest.jsonl',
      'mark.docx',
      'windows.docx',
    ]);
  });

  it('no message is English or quotes a file at length', async () => {
    for (const { findings } of (await byName(checking)).values()) {
      for (const { message } of findings) {
        expect(message).toMatch(/[\u4e00-\u9fff]/);
        expect(message.length).toBeLessThan(200);
      }
    }
  });
});

describe('good files alone', () => {
  it('with a warning end with 0', async () => {
    expect((await nianbao(['check', join('in', 'early.yaml')], folder)).code).toBe(0);
  });
});

describe('a folder without data files', () => {
  it('is a usage error', async () => {
    mkdirSync(join(folder, 'none'));
    writeFileSync(join(folder, 'none', 'notes.txt'), '');
    expect(await nianbao(['check', 'none'], folder)).toEqual({
      code: 2,
      out: '',
      err: '文件夹 none 里没有数据文件（.yaml、.yml、.json、.xlsx、.jsonl、.csv）\n',
    });
  });
});
