import { readFileSync } from 'node:fs';
import { parseReport } from '../../src/model/parse-report.js';
import { ReportError } from '../../src/model/finding/finding.js';
import type { Report } from '../../src/model/report.js';
import { composeReport } from '../../src/render/document/compose.js';
import { inlineText, type Block, type Document } from '../../src/render/document/document.js';
import { exampleNames } from '../examples.js';

const example = (name: string): Report =>
  parseReport(readFileSync(`examples/reports/${name}.yaml`), { file: name });

const smallest = {
  year: 2021,
  agency: { name: '甲县财政局', kind: 'department' },
  proactive: {},
  applications: {},
  disputes: {},
  problems: '无突出问题。',
};

/** Plain data goes where a report does. */
const compose = (data: object, templates?: Record<string, string>): Document =>
  composeReport(data as unknown as Report, templates ? { templates } : {});

/** A block on one line: its type and level, then its text. */
function line(block: Block): string {
  if (block.type === 'heading') return `h${block.level} ${inlineText(block.content)}`;
  if ('content' in block) return `${block.type} ${inlineText(block.content)}`;
  if (block.type === 'table') return `table ${block.id} ${block.caption}`;
  if (block.type === 'signature') return `signature ${block.name} ${block.date ?? ''}`;
  if (block.type === 'list')
    return `list ${block.items.map((item) => item.marker + inlineText(item.content)).join(' ')}`;
  if (block.type === 'attachment') return `attachment ${block.label} ${block.titles.join(' ')} ${block.unit}`;
  return `sign-off ${block.lines.flat().join(' ')}`;
}

/** The blocks of the section with the heading, without it. */
function section(document: Document, heading: string): readonly string[] {
  const lines = document.blocks.map(line);
  const start = lines.indexOf(`h1 ${heading}`);
  expect(start).toBeGreaterThan(0);
  const length = lines.slice(start + 1).findIndex((text) => /^(?:h1|signature|attachment-note) /.test(text));
  return lines.slice(start + 1, length < 0 ? undefined : start + 1 + length);
}

test('a report prints its six headings with their numbers, in order', () => {
  const headings = compose(smallest)
    .blocks.map(line)
    .filter((text) => text.startsWith('h1'));
  expect(headings).toEqual([
    'h1 一、总体情况',
    'h1 二、主动公开政府信息情况',
    'h1 三、收到和处理政府信息公开申请情况',
    'h1 四、政府信息公开行政复议、行政诉讼情况',
    'h1 五、存在的主要问题及改进情况',
    'h1 六、其他需要报告的事项',
  ]);
});

test('the opening paragraphs name the basis, the parts and the period', () => {
  const [, first, second, third] = compose(smallest).blocks.map(line);
  expect(first).toBe(
    'paragraph 根据《中华人民共和国政府信息公开条例》第五十条的规定，按照《中华人民共和国政府信息公开工作年度报告格式》' +
      '（国办公开办函〔2021〕30号）的要求，甲县财政局编制了2021年政府信息公开工作年度报告。本报告由“总体情况”' +
      '“主动公开政府信息情况”“收到和处理政府信息公开申请情况”“政府信息公开行政复议、行政诉讼情况”' +
      '“存在的主要问题及改进情况”“其他需要报告的事项”六个部分组成。',
  );
  expect(second).toBe('paragraph 本报告所列数据的统计期限为2021年1月1日至12月31日。');
  expect(third).toBe('h1 一、总体情况');
});

test('the edition of the report is the one that the opening paragraph cites', () => {
  const [, first] = composeReport(example('zhifu-2020')).blocks.map(line);
  expect(first).toContain('报告格式（试行）》（国办公开办函〔2019〕60号）');
});

test('contact data that is given is printed, and what is empty is left out', () => {
  const contact = { address: '甲县一号路', postcode: '012345', phone: '', fax: ' ' };
  const agency = { ...smallest.agency, contact };
  expect(compose({ ...smallest, agency }).blocks.map(line)[3]).toBe(
    'paragraph 如对本报告有疑问，请与甲县财政局联系（地址：甲县一号路；邮编：012345）。',
  );
  const empty = { ...smallest.agency, contact: { phone: '' } };
  expect(compose({ ...smallest, agency: empty }).blocks.map(line)[3]).toBe('h1 一、总体情况');
});

test('a compiled report says that its figures are compiled', () => {
  const texts = compose({ ...smallest, scope: 'compiled' }).blocks.map(line);
  expect(texts[2]).toMatch(/^paragraph 本报告为汇总报告，.*统计期限为2021年1月1日至12月31日。$/);
});

test('an opening text of the report replaces the default one', () => {
  const lines = compose({ ...smallest, preface: '第一段。\n\n第二段。' }).blocks.map(line);
  expect(lines.slice(1, 4)).toEqual(['paragraph 第一段。', 'paragraph 第二段。', 'h1 一、总体情况']);
});

test('the fee statement is made even when all is zero', () => {
  const other = { fees: { notices: 0, charged: 0, collected: 0 } };
  expect(section(compose({ ...smallest, other }), '六、其他需要报告的事项')).toEqual([
    'paragraph 信息处理费收取情况：2021年度发出收费通知0件，总金额0元，实际收取0元。',
  ]);
});

test('fees print as they are given, and the text follows the statement', () => {
  const other = { fees: { notices: 3, charged: '1200.50', collected: 900 }, text: '另有说明。' };
  expect(section(compose({ ...smallest, other }), '六、其他需要报告的事项')).toEqual([
    'paragraph 信息处理费收取情况：2021年度发出收费通知3件，总金额1200.50元，实际收取900元。',
    'paragraph 另有说明。',
  ]);
});

test('a last section without content says that there is nothing to report', () => {
  const nothing = ['paragraph 无其他需要报告的事项。'];
  expect(section(compose(smallest), '六、其他需要报告的事项')).toEqual(nothing);
  expect(section(compose({ ...smallest, other: { text: '' } }), '六、其他需要报告的事项')).toEqual(nothing);
});

test('prose given for a whole section prints without the headings of its aspects', () => {
  expect(section(compose(smallest), '五、存在的主要问题及改进情况')).toEqual(['paragraph 无突出问题。']);
});

test('an aspect that is not given leaves no heading, and the numbers close up', () => {
  const overview = {
    introduction: '引言。',
    onRequest: '甲。',
    supervision: '乙。',
    more: [{ heading: '丙', body: '丁。' }],
  };
  expect(section(compose({ ...smallest, overview }), '一、总体情况')).toEqual([
    'paragraph 引言。',
    'h2 （一）依申请公开情况',
    'paragraph 甲。',
    'h2 （二）监督保障情况',
    'paragraph 乙。',
    'h2 （三）丙',
    'paragraph 丁。',
  ]);
});

test('headings in prose are numbered by depth, anew below each', () => {
  const deep = (heading: string): object => ({
    heading,
    body: [
      { heading: '细', body: [{ heading: '微', body: '文。' }] },
      { heading: '目', body: '文。' },
    ],
  });
  const overview = { proactive: ['先。', deep('甲'), deep('乙')] };
  expect(section(compose({ ...smallest, overview }), '一、总体情况')).toEqual([
    'h2 （一）主动公开情况',
    'paragraph 先。',
    ...['1.甲', '2.乙'].flatMap((heading) => [
      `h3 ${heading}`,
      'paragraph （1）细',
      'paragraph ①微',
      'paragraph 文。',
      'paragraph （2）目',
      'paragraph 文。',
    ]),
  ]);
});

test('a heading that carries its own number prints as it is', () => {
  const item = (heading: string): object => ({ heading, body: '文。' });
  const own = [
    '一是补短板',
    '1.补短板',
    '2、补短板',
    '（三）补短板',
    '（4）补短板',
    '①补短板',
    '第一，补短板',
    '其二，补短板',
  ];
  for (const heading of own) {
    const lines = section(
      compose({ ...smallest, problems: { improvements: [item(heading)] } }),
      '五、存在的主要问题及改进情况',
    );
    expect(lines[1]).toBe(`h3 ${heading}`);
  }
  const words = ['第三方评估情况', '12345热线', '一网通办', '1.5万份文件', '2021年工作'];
  const problems = { improvements: words.map(item) };
  const lines = section(compose({ ...smallest, problems }), '五、存在的主要问题及改进情况');
  expect(lines.filter((text) => text.startsWith('h3'))).toEqual(
    words.map((word, index) => `h3 ${index + 1}.${word}`),
  );
});

test('the text below a table is its note', () => {
  const document = composeReport(example('busy-city-2024'));
  const [table, note, ...rest] = section(document, '四、政府信息公开行政复议、行政诉讼情况');
  expect(table).toBe('table disputes 政府信息公开行政复议、行政诉讼情况');
  expect(note).toMatch(/^note 注：本表含上年度结转/);
  expect(rest).toEqual([]);
});

test('a long default title breaks after the name of the agency, a short one does not', () => {
  const [long] = compose(smallest).blocks.map(line);
  expect(long).toBe('title 甲县财政局\n2021年政府信息公开工作年度报告');
  const agency = { name: '甲县', kind: 'government' };
  expect(compose({ ...smallest, agency }).blocks.map(line)[0]).toBe(
    'title 甲县2021年政府信息公开工作年度报告',
  );
});

test('a given title breaks where it says, and is one line in the properties', () => {
  const document = compose({ ...smallest, title: '甲县财政局政府信息公开工作\n二〇二一年年度报告（修订）' });
  expect(line(document.blocks[0]!)).toBe('title 甲县财政局政府信息公开工作\n二〇二一年年度报告（修订）');
  expect(document.title).toBe('甲县财政局政府信息公开工作二〇二一年年度报告（修订）');
});

test('the signature is printed where the report has one, with its date in official form', () => {
  expect(line(composeReport(example('zhaotong-2021')).blocks.at(-1)!)).toBe(
    'signature 昭通市人民政府办公室 2022年2月20日',
  );
  expect(compose(smallest).blocks.some(({ type }) => type === 'signature')).toBe(false);
});

test('sections that the office heads itself are numbered, and the statistics follow the signature', () => {
  const lines = composeReport(example('huaning-2018')).blocks.map(line);
  expect(lines[1]).toContain('华宁县政务服务管理局编制了2018年政府信息公开工作年度报告，共十四个部分。');
  expect(lines).toContain('h1 四、“互联网+政务服务”工作情况');
  expect(lines.slice(-5)).toEqual([
    'attachment-note 附件：政府信息公开情况统计表',
    'signature 华宁县政务服务管理局 2019年1月15日',
    'attachment 附件 政府信息公开情况统计表 （2018年度） 填报单位（盖章）：华宁县政务服务管理局',
    'table statistics 政府信息公开情况统计表',
    expect.stringMatching(/^sign-off 单位负责人：.* 填报日期：2019年1月15日$/),
  ]);
});

test('every example report composes, and twice to the same document', () => {
  for (const name of exampleNames) {
    const report = example(name);
    const before = JSON.stringify(report);
    expect(composeReport(report)).toEqual(composeReport(report));
    expect(JSON.stringify(report)).toBe(before);
  }
});

test('characters with a meaning in markup come out as themselves', () => {
  const text = 'A&B公司<甲>“乙”"丙"\'丁\' 1=1 `&amp;` &nbsp; {{year}}';
  const overview = { introduction: [text], more: [{ heading: text, body: text }] };
  const contact = { address: text };
  const document = compose({ ...smallest, overview, agency: { ...smallest.agency, contact } });
  expect(section(document, '一、总体情况')).toEqual([
    `paragraph ${text}`,
    `h2 （一）${text}`,
    `paragraph ${text}`,
  ]);
  expect(line(document.blocks[3]!)).toContain(`地址：${text}）`);
});

test('bad data is refused before any template runs', () => {
  expect(() => compose({ ...smallest, year: '二〇二一' })).toThrow(ReportError);
});
