import { ReportError, type Finding } from '../../src/model/finding/finding.js';
import type { Report } from '../../src/model/report.js';
import { composeReport } from '../../src/render/document/compose.js';
import { inlineText } from '../../src/render/document/document.js';
import type { Templates } from '../../src/templates/templates.js';

const report = {
  year: 2021,
  agency: { name: '甲局', kind: 'department' },
  proactive: {},
  applications: { received: [1, 2, 3, 4, 5, 6] },
  disputes: {},
  problems: '无。',
  overview: '概况。',
} as unknown as Report;

/** The findings that composing with the templates throws. */
function findingsOf(templates: Templates): readonly Finding[] {
  try {
    composeReport(report, { templates });
  } catch (error) {
    if (error instanceof ReportError) {
      expect(error.code).toBe('template.invalid');
      return error.findings;
    }
    throw error;
  }
  return [];
}

/** The findings of a template for section one: place, code and message. */
const problems = (text: string, more: Templates = {}): readonly string[] =>
  findingsOf({ '2021/overview.hbs': text, ...more }).map(
    ({ place, code, message }) => `${place!.file}:${place!.line}:${place!.column} ${code} ${message}`,
  );

const hints = (text: string): readonly (string | undefined)[] =>
  findingsOf({ '2021/overview.hbs': text }).map(({ hint }) => hint);

describe('fields', () => {
  test('an unknown field is named with its place and the field that was meant', () => {
    expect(problems('<p>\n  {{applications.totals}}\n</p>')).toEqual([
      '2021/overview.hbs:2:5 template.unknown-field 未知字段 applications.totals，您是否想写 applications.results.total？',
    ]);
    expect(problems('<p>{{aplications.received.total}}</p>')).toEqual([
      '2021/overview.hbs:1:6 template.unknown-field 未知字段 aplications.received.total，您是否想写 applications.received.total？',
    ]);
  });

  test('arguments, conditions and lists are checked as well, and all problems come at once', () => {
    const text =
      '{{#if (gt applications.recieved.total 0)}}<p>{{numeral yeer}}</p>{{/if}}\n{{#each overview.aspect}}{{/each}}';
    expect(problems(text)).toEqual([
      '2021/overview.hbs:1:11 template.unknown-field 未知字段 applications.recieved.total，您是否想写 applications.received.total？',
      '2021/overview.hbs:1:56 template.unknown-field 未知字段 yeer，您是否想写 year？',
      '2021/overview.hbs:2:9 template.unknown-field 未知字段 overview.aspect，您是否想写 overview.aspects？',
    ]);
  });

  test('names inside each and with are those of the item, and ../ reaches out again', () => {
    expect(problems('{{#each overview.aspects as |a|}}<h3>{{a.headng}}</h3>{{/each}}')).toEqual([
      '2021/overview.hbs:1:40 template.unknown-field 未知字段 a.headng，您是否想写 a.heading？',
    ]);
    expect(
      problems('{{#each overview.aspects}}<p>{{year}}{{../year}}{{@root.year}}{{@index}}</p>{{/each}}'),
    ).toEqual(['2021/overview.hbs:1:32 template.unknown-field 未知字段 year，您是否想写 ../year？']);
    expect(problems('{{#with agency}}<p>{{name}}{{this.name}}{{../year}}{{nmae}}</p>{{/with}}')).toEqual([
      '2021/overview.hbs:1:54 template.unknown-field 未知字段 nmae，您是否想写 name？',
    ]);
  });

  test('variables of each are known inside of it only', () => {
    expect(problems('<p>{{@index}}</p>')[0]).toMatch(
      /^2021\/overview.hbs:1:6 template.unknown-field 未知变量 @index/,
    );
    expect(problems('{{#each overview.aspects}}{{#if @lst}}{{/if}}{{/each}}')).toEqual([
      '2021/overview.hbs:1:33 template.unknown-field 未知变量 @lst，您是否想写 @last？',
    ]);
  });

  test('a part that a report may leave out is used inside a condition on it', () => {
    expect(problems('<p>{{other.fees.notices}}</p>')).toEqual([
      '2021/overview.hbs:1:6 template.unguarded-field other.fees 可以不填，不填时没有 notices',
    ]);
    expect(hints('<p>{{other.fees.notices}}</p>')).toEqual(['放在 {{#if other.fees}} 与 {{/if}} 之间']);
    const guarded = [
      '{{#if other.fees}}<p>{{other.fees.notices}}</p>{{/if}}',
      '{{#if (and other.fees contact)}}<p>{{other.fees.notices}}</p>{{/if}}',
      '{{#with other.fees}}<p>{{notices}}</p>{{/with}}',
      '{{#unless other.fees}}{{else}}<p>{{other.fees.notices}}</p>{{/unless}}',
    ];
    for (const text of guarded) expect(problems(text)).toEqual([]);
    expect(problems('{{#if other.fees}}{{else}}<p>{{other.fees.notices}}</p>{{/if}}')).toHaveLength(1);
  });

  test('what cannot be printed as a text says how it is written instead', () => {
    const text = '<p>{{overview.introduction}}{{overview.aspects}}{{agency}}{{eq 1 2}}</p>';
    expect(problems(text)).toEqual([
      '2021/overview.hbs:1:4 template.not-printable overview.introduction 是成段的文字',
      '2021/overview.hbs:1:29 template.not-printable overview.aspects 是列表',
      '2021/overview.hbs:1:49 template.not-printable agency 是一组字段，不能直接输出',
      '2021/overview.hbs:1:59 template.not-printable eq 是条件，不能输出',
    ]);
    expect(hints(text)).toEqual([
      '写成 {{prose overview.introduction}}',
      '写成 {{#each overview.aspects}} … {{/each}}',
      '可用：name、kind、level、contact',
      '写成 {{#if (eq …)}}',
    ]);
  });
});

describe('functions and partials', () => {
  test('an unknown function is named with the one that was meant', () => {
    expect(problems('{{prosee overview.introduction}}')).toContain(
      '2021/overview.hbs:1:3 template.unknown-helper 没有名为 prosee 的函数，您是否想写 prose？',
    );
    expect(problems('{{#iff year}}<p>甲</p>{{/iff}}')).toEqual([
      '2021/overview.hbs:1:1 template.unknown-helper 没有名为 iff 的函数，您是否想写 if？',
    ]);
  });

  test('arguments are counted, and their kinds and options are known', () => {
    expect(
      problems('<p>{{numeral 1 2}}{{join overview.aspects "headng"}}{{number year decimal=1}}</p>'),
    ).toEqual([
      '2021/overview.hbs:1:4 template.arguments 函数 numeral 要有 1 个参数，这里有 2 个',
      '2021/overview.hbs:1:43 template.unknown-field 未知字段 headng，您是否想写 heading？',
      '2021/overview.hbs:1:67 template.arguments 函数 number 没有选项 decimal，您是否想写 decimals？',
    ]);
    expect(problems('{{prose year}}')).toEqual([
      '2021/overview.hbs:1:9 template.arguments year 不是成段的文字',
    ]);
    expect(problems('<p>{{date "二〇二一"}}</p>')).toEqual([
      '2021/overview.hbs:1:11 template.arguments “二〇二一”不是日期',
    ]);
  });

  test('a partial is checked in the scope that includes it, at its own place', () => {
    const partials = { 'partials/line.hbs': '<p>{{name}}\n{{nam}}{{label}}</p>' };
    expect(problems('{{> line agency label="甲"}}', partials)).toEqual([
      'partials/line.hbs:2:3 template.unknown-field 未知字段 nam，您是否想写 name？',
    ]);
    expect(problems('{{> lien}}', partials)).toEqual([
      '2021/overview.hbs:1:1 template.unknown-partial 没有 partials/lien.hbs，您是否想写 {{> line}}？',
    ]);
  });

  test('a partial that includes itself is refused, over others too', () => {
    const partials = { 'partials/a.hbs': '{{> b}}', 'partials/b.hbs': '<p>乙</p>\n{{> a}}' };
    expect(problems('{{> a}}', partials)).toEqual([
      'partials/b.hbs:2:1 template.recursion a → b → a：不能引入自身',
    ]);
  });
});

describe('syntax', () => {
  test('a block that is not closed is reported where it opens', () => {
    expect(problems('<p>甲</p>\n  {{#if year}}\n<p>乙</p>\n')).toEqual([
      '2021/overview.hbs:2:3 template.syntax {{#if}} 没有关闭，缺少 {{/if}}',
    ]);
  });

  test('an end tag that matches nothing, or another block, is reported at its place', () => {
    expect(problems('<p>甲</p>\n{{/if}}')).toEqual([
      '2021/overview.hbs:2:1 template.syntax {{/if}} 没有对应的 {{#if}}',
    ]);
    expect(problems('{{#if year}}{{/each}}')).toEqual([
      '2021/overview.hbs:1:1 template.syntax {{#if}} 的结束标签写成了 {{/each}}',
    ]);
  });

  test('a broken tag is quoted at its place, whatever ends the lines', () => {
    for (const end of ['\n', '\r\n']) {
      const text = ['<p>第一行的文字很长很长很长很长很长</p>', '<p>甲', '  {{numeral year=}}</p>'].join(end);
      expect(problems(text)).toEqual([
        '2021/overview.hbs:3:3 template.syntax 标签“{{numeral year=}}”的写法不对',
      ]);
    }
    expect(problems('<p>{{year}</p>')[0]).toMatch(/^2021\/overview.hbs:1:4 template.syntax/);
  });
});

describe('elements', () => {
  test('an element or attribute outside of the set is reported at its place', () => {
    expect(problems('<div>\n  <p class="a">甲</p></div><stong>乙</stong>')).toEqual([
      '2021/overview.hbs:1:1 template.element 不能用元素 <div>',
      '2021/overview.hbs:2:6 template.attribute <p> 不能有属性 class',
      '2021/overview.hbs:2:27 template.element 不能用元素 <stong>，您是否想写 <strong>？',
    ]);
  });

  test.each([
    ['<b>甲</b>', '不能用元素 <b>，您是否想写 <strong>？', '<strong> 印作黑体'],
    ['<i>甲</i>', '不能用元素 <i>，您是否想写 <em>？', '<em> 印作楷体'],
    ['<u>甲</u>', '不能用元素 <u>', '版式由样式决定，不写在模板里'],
  ])('an element of web pages is told its counterpart, if it has one: %s', (text, message, hint) => {
    expect(findingsOf({ '2021/overview.hbs': `<p>${text}</p>` })).toMatchObject([{ message, hint }]);
  });

  test.each([
    ['h2', '您是否想写 <h3>？'],
    ['h6', '您是否想写 <h4>？'],
    ['table', '您是否想写 <figure>？'],
  ])('so is one that stands outside of paragraphs: %s', (name, meant) => {
    expect(problems(`<${name}>甲</${name}>`)).toEqual([
      `2021/overview.hbs:1:1 template.element 不能用元素 <${name}>，${meant}`,
    ]);
  });

  test('what may be written is listed with blocks before what stands in them, and a table only for its section', () => {
    expect(findingsOf({ '2021/overview.hbs': '<video></video>' })).toMatchObject([
      { hint: '可用：p、h3、h4、ul、ol、li、strong、em、br、figure（figure 只放本部分的表格）' },
    ]);
  });

  test('text outside of paragraphs is reported, printed text as well', () => {
    expect(problems('<p>甲</p>\n游离的文字{{! 注 }}\n{{agency.name}}')).toEqual([
      '2021/overview.hbs:2:1 template.stray-text 文字“游离的文字”不在 <p>、<h3>、<h4>、<li> 之内',
    ]);
    expect(problems('{{agency.name}}')).toEqual([
      '2021/overview.hbs:1:1 template.stray-text {{…}} 输出的文字不在 <p>、<h3>、<h4>、<li> 之内',
    ]);
  });

  test('elements that are not closed, not opened or in the wrong place are reported', () => {
    expect(problems('<p>甲\n<h3>乙</h3>')).toEqual([
      '2021/overview.hbs:2:1 template.nesting <h3> 不能放在 <p> 里',
      '2021/overview.hbs:1:1 template.unclosed <p> 没有关闭，缺少 </p>',
    ]);
    expect(problems('<p>甲</p></h3><li>乙</li>')).toEqual([
      '2021/overview.hbs:1:9 template.nesting </h3> 没有对应的 <h3>',
      '2021/overview.hbs:1:14 template.nesting <li> 不能直接写在这里',
    ]);
    expect(problems('<p>{{prose overview.introduction}}</p>')).toEqual([
      '2021/overview.hbs:1:4 template.nesting 这里输出的是整段文字，不能放在 <p> 里',
    ]);
    expect(problems('<p>甲</p><!-- 注 -->')[0]).toMatch(/^2021\/overview.hbs:1:9 template.element/);
    expect(problems('<p>甲</p')[0]).toMatch(/^2021\/overview.hbs:1:5 template.element/);
  });

  test('a tag of the template inside an element’s brackets is refused', () => {
    expect(problems('<p {{#if contact}}class="a"{{/if}}>甲</p>')).toEqual([
      '2021/overview.hbs:1:4 template.attribute <p> 的尖括号内不能写 {{…}}',
    ]);
    expect(problems('<h{{year}}>甲</h3>')).toEqual([
      '2021/overview.hbs:1:1 template.element 元素名不能由 {{…}} 给出',
    ]);
  });

  test('a table is in its section once, and in no other', () => {
    const table = (text: string): readonly string[] =>
      findingsOf({ '2021/disputes.hbs': text }).map(
        ({ place, code, message }) => `${place!.line}:${place!.column} ${code} ${message}`,
      );
    const figure = '<figure data-table="disputes"></figure>';
    expect(table(figure)).toEqual([]);
    expect(table('<p>甲</p>')).toEqual([`1:1 template.table 缺少表格：${figure}`]);
    expect(table(`${figure}\n  ${figure}`)).toEqual([
      '2:3 template.table 表格 disputes 出现了 2 次，只能有一次',
    ]);
    expect(table(`${figure}\n<figure data-table="proactive"></figure>`)).toEqual([
      '2:1 template.table 表格 proactive 不属于这一部分，应为 disputes',
    ]);
    expect(table('<figure></figure>')[0]).toBe('1:1 template.attribute <figure> 缺少 data-table');
  });
});

describe('safety', () => {
  test('raw output is refused', () => {
    expect(problems('<p>{{{agency.name}}}{{&agency.name}}</p>')).toEqual([
      '2021/overview.hbs:1:4 template.raw-output 不能用 {{{…}}} 或 {{&…}} 原样输出',
      '2021/overview.hbs:1:21 template.raw-output 不能用 {{{…}}} 或 {{&…}} 原样输出',
    ]);
  });

  test('nothing of JavaScript’s own is a field, and no built-in function of Handlebars is left', () => {
    const names = [
      'constructor',
      '__proto__',
      'agency.constructor',
      'agency.name.length',
      'this.toString',
      '__lookupGetter__',
      'agency.[constructor]',
    ];
    for (const name of names) {
      expect(problems(`<p>{{${name}}}</p>`)[0]).toMatch(/template\.unknown-field/);
    }
    for (const call of [
      'lookup agency "name"',
      'log year',
      'helperMissing year',
      'blockHelperMissing year',
    ]) {
      expect(problems(`<p>{{${call}}}</p>`)[0]).toMatch(/template\.unknown-helper/);
    }
    expect(problems('{{#if (lookup this "constructor")}}{{/if}}')[0]).toMatch(/template\.unknown-helper/);
  });

  test('decorators, inline partials, partial blocks, computed partials and raw blocks are refused', () => {
    const texts = [
      '{{*甲}}',
      '{{#*inline "a"}}{{/inline}}',
      '{{#> contact}}{{/contact}}',
      '{{> (lookup . "a")}}',
      '{{{{raw}}}}{{{{/raw}}}}',
    ];
    for (const text of texts)
      expect(problems(text)[0]).toMatch(/^2021\/overview.hbs:1:1 template\.unsupported/);
  });

  test('a syntax tree in place of a text is refused before it is compiled', () => {
    const tree = { type: 'Program', body: [] } as unknown as string;
    expect(problems('', { '2021/other.hbs': tree })).toEqual([
      '2021/other.hbs:1:1 template.not-text 模板 2021/other.hbs 不是文本',
    ]);
    expect(findingsOf({ '2021/overview.hbs': '', '2021/other.hbs': tree })).toMatchObject([
      {
        path: 'templates["2021/other.hbs"]',
        hint: expect.stringContaining("readFile(文件, 'utf8')") as string,
      },
    ]);
  });
});

test('a sound template has no finding and prints what it says', () => {
  const templates = {
    '2021/overview.hbs':
      '<p>收到{{applications.received.total}}件，\n  共<strong>{{numeral 6}}</strong>类。</p>',
  };
  const texts = composeReport(report, { templates }).blocks.map((block) =>
    'content' in block ? inlineText(block.content) : '',
  );
  expect(texts).toContain('收到21件，共六类。');
});
