import { editionOf, type EditionId } from '../../src/model/editions/index.js';
import { lintTemplates } from '../../src/templates/lint/lint-templates.js';
import { checkTemplates } from '../../src/templates/lint/check-templates.js';
import type { Templates } from '../../src/templates/templates.js';

/**
 * A mistake that clerks make. `‸` in a text is no part of it: it stands where the finding is to point. The
 * suggestion is in the message or the hint.
 */
interface Mistake {
  readonly templates: Templates;
  readonly code: string;
  readonly suggestion: string;
  readonly edition?: EditionId;
}

const mark = '‸';
const overview = (text: string, more: Templates = {}): Templates => ({ '2021/overview.hbs': text, ...more });
const disputes = (text: string): Templates => ({ '2021/disputes.hbs': text });
const figure = '<figure data-table="disputes"></figure>';

const mistakes: Readonly<Record<string, Mistake>> = {
  'an unknown field': {
    templates: overview('<p>甲</p>\n<p>{{‸applications.totals}}</p>'),
    code: 'template.unknown-field',
    suggestion: 'applications.results.total',
  },
  'a field that is misspelt': {
    templates: overview('<p>{{‸aplications.received}}</p>'),
    code: 'template.unknown-field',
    suggestion: 'applications.received',
  },
  'a field of what stands outside of the loop': {
    templates: overview('{{#each section.aspects}}\n  <h3>{{‸year}}</h3>\n{{/each}}'),
    code: 'template.unknown-field',
    suggestion: '../year',
  },
  'a field of another edition': {
    templates: overview('<p>新制作{{‸proactive.normativeDocuments.made}}件</p>'),
    code: 'template.other-edition',
    suggestion: '2019 版的字段',
  },
  'a field of another edition, below section': {
    templates: {
      '2019/proactive.hbs':
        '<figure data-table="proactive"></figure>\n<p>{{‸section.normativeDocuments.issued}}</p>',
    },
    code: 'template.other-edition',
    suggestion: '2021 版的字段',
    edition: '2019',
  },
  'a field of a part that may be missing': {
    templates: overview('<p>{{‸other.fees.notices}}</p>'),
    code: 'template.unguarded-field',
    suggestion: '放在 {{#if other.fees}} 与 {{/if}} 之间',
  },
  'an unknown function': {
    templates: overview('<p>{{‸numerall year}}</p>'),
    code: 'template.unknown-helper',
    suggestion: '您是否想写 numeral？',
  },
  'an unknown block': {
    templates: overview('<p>甲</p>\n‸{{#eahc section.aspects}}{{/eahc}}'),
    code: 'template.unknown-helper',
    suggestion: '您是否想写 each？',
  },
  'a partial that is not there': {
    templates: overview('<p>甲</p>\n‸{{> contcat}}'),
    code: 'template.unknown-partial',
    suggestion: '您是否想写 {{> contact}}？',
  },
  'a partial that is given less than it uses': {
    templates: overview('{{> contact ‸edition}}'),
    code: 'template.partial-context',
    suggestion: '写成 {{> contact @root}}',
  },
  'a partial in a loop, where its fields are out of reach': {
    templates: overview('{{#each section.aspects}}\n  ‸{{> contact}}\n{{/each}}'),
    code: 'template.partial-context',
    suggestion: '写成 {{> contact @root}}',
  },
  'a partial that includes itself': {
    templates: overview('{{> line}}', { 'partials/line.hbs': '<p>甲</p>\n‸{{> line}}' }),
    code: 'template.recursion',
    suggestion: 'line → line',
  },
  'a partial that is given a number': {
    templates: overview('{{> contact ‸(numeral 6)}}'),
    code: 'template.partial-context',
    suggestion: '写成 {{> contact @root}}',
  },
  'a partial that is given two things': {
    templates: overview('{{> contact @root ‸edition}}'),
    code: 'template.arguments',
    suggestion: '{{> contact 字段名=值}}',
  },
  'too few arguments': {
    templates: overview('{{#if ‸(gt applications.received)}}<p>甲</p>{{/if}}'),
    code: 'template.arguments',
    suggestion: '写成 (gt 甲 乙)',
  },
  'an argument of the wrong kind': {
    templates: overview('{{prose ‸overview.aspects}}'),
    code: 'template.arguments',
    suggestion: '{{prose 文字 level=3}}',
  },
  'a text where a number is compared': {
    templates: overview('{{#if (gt ‸agency.name 0)}}<p>甲</p>{{/if}}'),
    code: 'template.arguments',
    suggestion: 'agency.name 不是数',
  },
  'an option that the function does not have': {
    templates: overview('<p>{{number year ‸decimal=1}}</p>'),
    code: 'template.arguments',
    suggestion: '您是否想写 decimals？',
  },
  'an option with a value that the function does not take': {
    templates: overview('{{prose section.introduction level=‸5}}'),
    code: 'template.arguments',
    suggestion: '只能是 3 或 4',
  },
  'a date pattern of another system': {
    templates: overview('<p>{{date period.from ‸"YYYY年"}}</p>'),
    code: 'template.arguments',
    suggestion: '只能用 yyyy、M、MM、d、dd',
  },
  'a field of the list that is not there': {
    templates: overview('<p>{{join section.aspects ‸"headng"}}</p>'),
    code: 'template.unknown-field',
    suggestion: '您是否想写 heading？',
  },
  'a condition on a number, which is always given': {
    templates: overview('{{#if ‸applications.received}}<p>甲</p>{{else}}<p>乙</p>{{/if}}'),
    code: 'template.always-present',
    suggestion: '(gt applications.received 0)',
  },
  'the place in a loop taken for a condition': {
    templates: overview('{{#each section.aspects}}{{#unless ‸@index}}<p>甲</p>{{/unless}}{{/each}}'),
    code: 'template.always-present',
    suggestion: '@first',
  },
  'prose that is printed as a text': {
    templates: overview('<p>‸{{section.introduction}}</p>'),
    code: 'template.not-printable',
    suggestion: '写成 {{prose section.introduction}}',
  },
  'a block that is not closed': {
    templates: overview('<p>甲</p>\n  ‸{{#if contact}}\n<p>乙</p>\n\n<p>丙</p>\n'),
    code: 'template.syntax',
    suggestion: '缺少 {{/if}}',
  },
  'a block that is closed as another': {
    templates: overview('<p>甲</p>\n‸{{#if contact}}<p>乙</p>{{/each}}'),
    code: 'template.syntax',
    suggestion: '{{#if}} 的结束标签写成了 {{/each}}',
  },
  'a tag with one brace missing': {
    templates: overview('<p>‸{{year}</p>'),
    code: 'template.syntax',
    suggestion: '检查括号、引号、等号是否成对、完整',
  },
  'an output that is not escaped': {
    templates: overview('<p>‸{{{agency.name}}}</p>'),
    code: 'template.raw-output',
    suggestion: '写成 {{…}}',
  },
  'an element that is not of the set': {
    templates: overview('<p>甲</p>\n‸<stong>乙</stong>'),
    code: 'template.element',
    suggestion: '您是否想写 <strong>？',
  },
  'an attribute': {
    templates: overview('<p ‸style="color:red">甲</p>'),
    code: 'template.attribute',
    suggestion: '版式由样式决定，不写在模板里',
  },
  'an element in one that does not hold it': {
    templates: overview('<ul><li>甲</li></ul>\n‸<li>乙</li>'),
    code: 'template.nesting',
    suggestion: '<li> 要放在 <ul> 或 <ol> 里',
  },
  'paragraphs within a paragraph': {
    templates: overview('<p>\n  ‸{{> contact}}\n</p>'),
    code: 'template.nesting',
    suggestion: '不能放在 <p> 里',
  },
  'an element that is not closed': {
    templates: overview('‸<p>甲{{year}}\n'),
    code: 'template.unclosed',
    suggestion: '缺少 </p>',
  },
  'text outside of paragraphs': {
    templates: overview('<p>甲</p>\n\n  ‸游离的文字\n'),
    code: 'template.stray-text',
    suggestion: '不在 <p>、<h3>、<h4>、<li> 之内',
  },
  'text beside the paragraphs of a partial': {
    templates: overview('{{> line}}', { 'partials/line.hbs': '<p>甲</p>‸乙' }),
    code: 'template.stray-text',
    suggestion: '不在 <p>、<h3>、<h4>、<li> 之内',
  },
  'a table that is missing': {
    templates: disputes('‸<p>甲</p>'),
    code: 'template.table',
    suggestion: figure,
  },
  'a table that is there twice': {
    templates: disputes(`${figure}\n<p>甲</p>\n ‸${figure}`),
    code: 'template.table',
    suggestion: '只能有一次',
  },
  'a table that depends on a condition': {
    templates: disputes(`{{#if section.note}}\n‸${figure}{{prose section.note}}\n{{/if}}`),
    code: 'template.table',
    suggestion: '移到条件之外',
  },
  'a table in a loop': {
    templates: disputes(`{{#each edition.sections}}\n  ‸${figure}\n{{/each}}`),
    code: 'template.table',
    suggestion: '移到循环之外',
  },
  'the table of another section': {
    templates: disputes(`${figure}\n‸<figure data-table="proactive"></figure>`),
    code: 'template.table',
    suggestion: '应为 disputes',
  },
  'a table in a section that has none': {
    templates: overview('<p>甲</p>\n‸<figure data-table="disputes"></figure>'),
    code: 'template.table',
    suggestion: '它在 2021/disputes.hbs 里',
  },
  'a table whose name is misspelt': {
    templates: disputes('‸<figure data-table="dispute"></figure>'),
    code: 'template.table',
    suggestion: '您是否想写 disputes？',
  },
  'a table whose name is computed': {
    templates: disputes('‸<figure data-table="{{agency.name}}"></figure>'),
    code: 'template.table',
    suggestion: 'data-table="disputes"',
  },
  'a file that no section uses': {
    templates: { '2021/overveiw.hbs': '‸<p>甲</p>' },
    code: 'template.unknown-file',
    suggestion: '您是否想写 2021/overview.hbs？',
  },
  'a file one folder too deep': {
    templates: { 'templates/2021/overview.hbs': '‸<p>甲</p>' },
    code: 'template.unknown-file',
    suggestion: '各版的文件夹和 partials 要直接在模板文件夹之下',
  },
};

/** The templates without the mark, and the file, line and column that it stands at. */
function marked(templates: Templates): { readonly templates: Templates; readonly place: string } {
  const [file, text] = Object.entries(templates).find(([, content]) => content.includes(mark))!;
  const before = text.slice(0, text.indexOf(mark)).split('\n');
  return {
    templates: { ...templates, [file]: text.replace(mark, '') },
    place: `${file}:${before.length}:${before.at(-1)!.length + 1}`,
  };
}

describe('before any report is read, and with nothing but the templates,', () => {
  it.each(Object.entries(mistakes))('%s is found at its place, once, with what to do', (_, mistake) => {
    const { templates, place } = marked(mistake.templates);
    // Neither function is given a report: what they find, they find in the templates and the edition.
    const findings = checkTemplates(editionOf(mistake.edition ?? '2021'), templates);
    expect(
      findings.map(({ place, code, severity }) => [
        `${place!.file}:${place!.line}:${place!.column}`,
        code,
        severity,
      ]),
    ).toEqual([[place, mistake.code, 'error']]);
    expect(findings[0]!.message + (findings[0]!.hint ?? '')).toContain(mistake.suggestion);
    expect(lintTemplates(templates)).toEqual(findings);
  });

  it('all mistakes of all files are found at once, in reading order', () => {
    const whole = {
      '2021/overview.hbs': '<p>{{yaer}}</p>\n<div></div>\n{{prose year}}',
      '2021/other.hbs': '{{#if contact}}',
      'partials/contact.hbs': '<p>{{agency.nmae}}</p>',
    };
    expect(lintTemplates(whole).map(({ place, code }) => `${place!.file}:${place!.line} ${code}`)).toEqual([
      '2021/other.hbs:1 template.syntax',
      '2021/overview.hbs:1 template.unknown-field',
      '2021/overview.hbs:2 template.element',
      '2021/overview.hbs:3 template.arguments',
      'partials/contact.hbs:1 template.unknown-field',
    ]);
  });
});

describe('what is not a mistake', () => {
  it.each([
    ['a table in both branches', `{{#if section.note}}${figure}{{else}}<p>甲</p>${figure}{{/if}}`],
    [
      'a table in two conditions that exclude each other',
      `{{#if contact}}${figure}{{/if}}{{#unless contact}}${figure}{{/unless}}`,
    ],
    ['a table within a part that is always given', `{{#with section}}${figure}{{/with}}`],
    ['a table in a partial', '{{> own}}'],
    ['a table by the section’s own name', '<figure data-table="{{section.id}}"></figure>'],
    ['comments', `{{!-- <p> {{year}} <figure> --}}\n{{! 注 }}${figure}`],
    ['a fixed date', `${figure}<p>{{date "2024-05-01" "M月d日"}}</p>`],
    ['a partial that is given the whole report', `${figure}{{#with agency}}{{> contact @root}}{{/with}}`],
  ])('%s', (_, text) => {
    expect(lintTemplates({ '2021/disputes.hbs': text, 'partials/own.hbs': figure })).toEqual([]);
  });
});

test('partials that include one another without end in sight are refused, and soon', () => {
  const partials = Object.fromEntries(
    Array.from({ length: 40 }, (_, index) => [
      `partials/p${index}.hbs`,
      `{{> p${index + 1} a=year}}{{> p${index + 1} a=year}}`,
    ]),
  );
  const templates = { ...partials, 'partials/p40.hbs': '甲', '2021/overview.hbs': '<p>{{> p0}}</p>' };
  expect(lintTemplates(templates, ['2021']).map(({ code }) => code)).toContain('template.limit');
});

test('templates are checked for the editions that they have files of; a partial serves them all', () => {
  const wrong = '<p>{{yaer}}</p>';
  const files = (templates: Templates): readonly string[] =>
    lintTemplates(templates).map(({ place }) => place!.file);
  expect(files({ '2019/other.hbs': wrong, '2014/preface.hbs': wrong })).toEqual([
    '2014/preface.hbs',
    '2019/other.hbs',
  ]);
  // Of 2021, whose built-in opening includes it, as of the other editions: found, and said once.
  expect(files({ 'partials/contact.hbs': wrong })).toEqual(['partials/contact.hbs']);
  expect(lintTemplates({ '2019/other.hbs': wrong }, ['2021'])).toEqual([]);
});
