import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { editionIds, editionOf } from '../../src/model/editions/index.js';
import { ReportError } from '../../src/model/finding/finding.js';
import type { Report } from '../../src/model/report.js';
import { composeReport } from '../../src/render/document/compose.js';
import { inlineText, type Block } from '../../src/render/document/document.js';
import { checkTemplates } from '../../src/templates/lint/check-templates.js';
import { loadTemplates } from '../../src/templates/load-templates.js';
import { templateSource } from '../../src/templates/template-source.js';
import { templateNames } from '../../src/templates/templates.js';

const report = {
  year: 2021,
  agency: { name: '甲局', kind: 'department', contact: { phone: '010' } },
  proactive: {},
  applications: {},
  disputes: {},
  problems: '无。',
  overview: '概况。',
} as unknown as Report;

const text = (block: Block): string => ('content' in block ? inlineText(block.content) : block.type);
const texts = (templates?: Record<string, string>): readonly string[] =>
  composeReport(report, templates ? { templates } : {}).blocks.map(text);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'templates-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(name: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), content);
}

test('the built-in templates are sound for every edition, and each of its names has one', () => {
  for (const id of editionIds) {
    const edition = editionOf(id);
    expect(checkTemplates(edition)).toEqual([]);
    for (const name of templateNames(edition)) expect(templateSource(edition, name).text).not.toBe('');
  }
});

test('an override replaces its own section and leaves all others as they were', () => {
  const before = texts();
  const after = texts({ '2021/overview.hbs': '<p>本局{{year}}年概况。</p>' });
  expect(after).toEqual(before.map((line) => (line === '概况。' ? '本局2021年概况。' : line)));
});

test('an override of another edition changes nothing', () => {
  expect(texts({ '2019/overview.hbs': '<p>别的版本。</p>' })).toEqual(texts());
});

test('a partial is overridden for every template that includes it', () => {
  expect(texts({ 'partials/contact.hbs': '{{#if contact}}<p>电话：{{contact.phone}}</p>{{/if}}' })).toContain(
    '电话：010',
  );
});

test('zero is given, prints, and chooses the branch of what is given', () => {
  const lines = texts({
    '2021/overview.hbs': `
      {{#if 0}}<p>收到{{applications.received.total}}件</p>{{else}}<p>没有</p>{{/if}}
      {{#unless 0}}<p>没有</p>{{/unless}}
      {{#if (or signature 0)}}<p>收费{{number proactive.fees.amount decimals=2}}万元</p>{{/if}}
      {{#if (gt applications.received 0)}}<p>没有</p>{{/if}}
      {{#each overview.aspects}}<p>没有</p>{{else}}<p>未分项</p>{{/each}}
      {{#if signature}}<p>没有</p>{{/if}}`,
  });
  expect(lines).toEqual(expect.arrayContaining(['收到0件', '收费0.00万元', '未分项']));
  expect(lines).not.toContain('没有');
});

test('lists print with their markers, and marked text and forced breaks stay', () => {
  const { blocks } = composeReport(report, {
    templates: {
      '2021/overview.hbs':
        '<ul>{{#each edition.sections}}<li>{{heading}}</li>{{/each}}</ul><ol><li>甲</li><li>乙</li></ol>' +
        '<p>先<strong>重</strong>后<em>轻</em><br>Word\n  file</p>',
    },
  });
  const lists = blocks.filter((block) => block.type === 'list');
  expect(lists[0]!.items.map(({ marker }) => marker)).toEqual(Array(6).fill('·'));
  expect(lists[1]!.items.map(({ marker, content }) => marker + inlineText(content))).toEqual([
    '（1）甲',
    '（2）乙',
  ]);
  expect(blocks).toContainEqual({
    type: 'paragraph',
    content: [
      { type: 'text', text: '先' },
      { type: 'text', text: '重', mark: 'strong' },
      { type: 'text', text: '后' },
      { type: 'text', text: '轻', mark: 'emphasis' },
      { type: 'break' },
      { type: 'text', text: 'Word file' },
    ],
  });
});

test('headings that a template writes are numbered, （一） and 1. anew below each', () => {
  const lines = texts({
    '2021/overview.hbs': '<h3>甲</h3><h4>子</h4><h4>一是丑</h4><h4>寅</h4><h3>乙</h3><h4>卯</h4>',
  });
  const start = lines.indexOf('一、总体情况') + 1;
  expect(lines.slice(start, start + 6)).toEqual(['（一）甲', '1.子', '一是丑', '3.寅', '（二）乙', '1.卯']);
});

test('a folder of templates is read by name, and other files beside them are passed over', async () => {
  write('2021/overview.hbs', '\uFEFF<p>甲</p>');
  write('partials/电话.hbs', '<p>乙</p>');
  write('README.md', '说明');
  write('.git/x.hbs', '');
  await expect(loadTemplates(folder)).resolves.toEqual({
    '2021/overview.hbs': '<p>甲</p>',
    'partials/电话.hbs': '<p>乙</p>',
  });
});

test('files that no edition uses and files that are not UTF-8 are named, all at once', async () => {
  write('2021/overveiw.hbs', '');
  write('2022/other.hbs', '');
  write('2021/preface.hbs.txt', '');
  write('2021/other.hbs', new Uint8Array([0xb8, 0xc5, 0xbf, 0xf6]));
  const error = await loadTemplates(folder).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(ReportError);
  const { code, findings } = error as ReportError;
  expect(code).toBe('template.invalid');
  expect(findings.map(({ place, message }) => `${place!.file} ${message}`)).toEqual([
    '2021/overveiw.hbs 没有名为 2021/overveiw.hbs 的模板，您是否想写 2021/overview.hbs？',
    '2021/preface.hbs.txt 没有名为 2021/preface.hbs.txt 的模板，您是否想写 2021/preface.hbs？',
    '2022/other.hbs 没有名为 2022/other.hbs 的模板，您是否想写 2021/other.hbs？',
    '2021/other.hbs 文件的编码是 GBK（GB 18030），应为 UTF-8',
  ]);
});

test('a file that is larger than any template is refused without being read', async () => {
  write('2021/overview.hbs', '长'.repeat(100_000));
  write('2021/other.hbs', '长'.repeat(100_002));
  const error = await loadTemplates(folder).catch((reason: unknown) => reason);
  expect((error as ReportError).findings).toMatchObject([
    { code: 'template.limit', place: { file: '2021/other.hbs', line: 1, column: 1 } },
  ]);
});
