import type { Templates } from '../../src/templates/templates.js';

/** Templates that ask for too much or reach for what is not theirs, and what is said to each. */
export interface HostileCase {
  readonly name: string;
  readonly templates: Templates;
  /** `file:line:column code` of the first finding; none where the templates are odd but harmless. */
  readonly finding?: string;
  /** A part of its message. */
  readonly message?: string;
}

const overview = (text: string, partials: Readonly<Record<string, string>> = {}): Templates => ({
  '2021/overview.hbs': text,
  ...Object.fromEntries(Object.entries(partials).map(([name, part]) => [`partials/${name}.hbs`, part])),
});

/** Partials `a0` to `a9`, each of which includes the next ten times. */
const fan = (wrap: (tag: string) => string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Array.from({ length: 10 }, (_, index) => [
      `a${index}`,
      index < 9 ? wrap(`{{> a${index + 1}}}`).repeat(10) : '文',
    ]),
  );

const chain = (length: number): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Array.from({ length }, (_, index) => [`c${index}`, index < length - 1 ? `\n{{> c${index + 1}}}` : '文']),
  );

/** A loop over the six sections, so many times in itself. */
const loops = (depth: number, body: string): string =>
  '{{#each @root.edition.sections}}'.repeat(depth) + body + '{{/each}}'.repeat(depth);

/** Templates that ask for too much. */
export const hostileCases: readonly HostileCase[] = [
  {
    name: 'a partial that includes itself',
    templates: overview('<p>{{> a}}</p>', { a: '甲\n {{> a}}' }),
    finding: 'partials/a.hbs:2:2 template.recursion',
    message: 'a → a：不能引入自身',
  },
  {
    name: 'partials that include each other, of which no template is in need',
    templates: overview('<p>文</p>', { a: '{{> b}}', b: '{{> c}}', c: '\n{{> a}}' }),
    finding: 'partials/c.hbs:2:1 template.recursion',
    message: 'a → b → c → a：不能引入自身',
  },
  {
    name: 'ten partials, each including all',
    templates: overview(
      '<p>{{> a0}}</p>',
      Object.fromEntries(
        Array.from({ length: 10 }, (_, index) => [
          `a${index}`,
          Array.from({ length: 10 }, (__, other) => `{{> a${other}}}`).join(''),
        ]),
      ),
    ),
    finding: 'partials/a0.hbs:1:1 template.recursion',
  },
  {
    name: 'a partial whose name is computed',
    templates: overview('<p>{{> (join edition.sections "heading")}}</p>'),
    finding: '2021/overview.hbs:1:4 template.unsupported',
  },
  {
    name: 'a partial that includes another ten times, ten deep',
    templates: overview(
      '<p>{{> a0}}</p>',
      fan((tag) => tag),
    ),
    finding: 'partials/a6.hbs:1:33 template.limit',
    message: '标签和参数超过 5000 个',
  },
  {
    name: 'the same in comments',
    templates: overview(
      '<p>文{{> a0}}</p>',
      fan((tag) => `{{!-- ${tag} --}}`),
    ),
  },
  {
    name: 'a partial included so often that all of it together is too much',
    templates: overview(`<p>${'{{> a}}'.repeat(90)}</p>`, { a: '{{year}}'.repeat(90) }),
    finding: '2021/overview.hbs:1:193 template.limit',
    message: '标签和参数超过 5000 个',
  },
  {
    name: 'a long partial included often',
    templates: overview(`<p>${'{{> a}}'.repeat(60)}</p>`, { a: '长'.repeat(10_000) }),
    finding: '2021/overview.hbs:1:347 template.limit',
    message: '超过 500000 个字符',
  },
  {
    name: 'partials in partials, nine deep',
    templates: overview('<p>\n{{> c0}}</p>', chain(9)),
    finding: '2021/overview.hbs:2:1 template.limit',
    message: '互相引入最多 8 层',
  },
  {
    name: 'a loop in itself, nine times over six sections',
    templates: overview(`<p>${loops(9, '')}</p>`),
    finding: '2021/overview.hbs:1:260 template.limit',
    message: '步数超过 100000',
  },
  {
    name: 'a loop that prints more than a report can have',
    templates: overview(`<p>${loops(4, '长'.repeat(5_000))}</p>`),
    finding: '2021/overview.hbs:1:132 template.limit',
    message: '超过 4000000 个字符',
  },
  {
    name: 'a loop of joins',
    templates: overview(
      `<p>${loops(5, `{{join @root.edition.sections "heading" "${'、'.repeat(1_000)}"}}`)}</p>`,
    ),
    finding: '2021/overview.hbs:1:164 template.limit',
    message: '超过 4000000 个字符',
  },
  {
    name: 'a hundred thousand elements',
    templates: overview(loops(5, '<p>文</p>'.repeat(10))),
    finding: '2021/overview.hbs:1:1 template.limit',
    message: '元素和文字超过 50000 处',
  },
  {
    name: 'a million characters',
    templates: overview('{{#if'.repeat(200_000)),
    finding: '2021/overview.hbs:1:1 template.limit',
    message: '模板有 1000000 个字符，最多 100000 个',
  },
  {
    name: 'blocks that begin and never end',
    templates: overview(`\n${'{{#if'.repeat(19_000)}`),
    finding: '2021/overview.hbs:2:161 template.limit',
    message: '嵌套过深，最多 32 层',
  },
  {
    name: 'blocks in blocks',
    templates: overview('{{#if agency}}'.repeat(4_000) + '{{/if}}'.repeat(4_000)),
    finding: '2021/overview.hbs:1:449 template.limit',
    message: '嵌套过深，最多 32 层',
  },
  {
    name: 'one else if after the other',
    templates: overview(`{{#if agency}}${'{{else if agency}}'.repeat(5_000)}{{/if}}`),
    finding: '2021/overview.hbs:1:573 template.limit',
    message: '嵌套过深，最多 32 层',
  },
  {
    name: 'brackets in brackets',
    templates: overview(`{{#if ${'(not '.repeat(15_000)}agency${')'.repeat(15_000)}}}{{/if}}`),
    finding: '2021/overview.hbs:1:167 template.limit',
    message: '嵌套过深，最多 32 层',
  },
  {
    name: 'more tags than a template may have',
    templates: overview(`<p>${'{{year}}\n'.repeat(10_000)}</p>`),
    finding: '2021/overview.hbs:2001:1 template.limit',
    message: '最多 2000 个标签',
  },
  {
    name: 'a function of forty thousand arguments',
    templates: overview(`<p>{{sum ${'1 '.repeat(40_000)}}}</p>`),
    finding: '2021/overview.hbs:1:4 template.limit',
    message: '最多 20 个参数和选项，这里有 40000 个',
  },
  {
    name: 'a path of thirty thousand names',
    templates: overview(`<p>{{year${'.year'.repeat(15_000)}}}</p>`),
    finding: '2021/overview.hbs:1:6 template.unknown-field',
  },
  {
    name: 'a name of ninety thousand letters',
    templates: overview(`<p>{{${'a'.repeat(90_000)}}}</p>`),
    finding: '2021/overview.hbs:1:6 template.unknown-field',
  },
  {
    name: 'more templates than any office has',
    templates: overview(
      '',
      Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`p${index}`, '文'])),
    ),
    finding: 'partials/p199.hbs:1:1 template.limit',
    message: '有 301 个模板，最多 200 个',
  },
  {
    name: 'templates that are too long together',
    templates: overview(
      '',
      Object.fromEntries([1, 2, 3, 4, 5, 6].map((name) => [name, '文'.repeat(90_000)])),
    ),
    finding: '2021/overview.hbs:1:1 template.limit',
    message: '全部模板共 540000 个字符，最多 500000 个',
  },
  {
    name: 'elements in elements',
    templates: overview(`<p>${'<strong>'.repeat(12_000)}`),
    finding: '2021/overview.hbs:1:60 template.limit',
    message: '元素嵌套过深，最多 8 层',
  },
  {
    name: 'end tags of nothing',
    templates: overview('</p>'.repeat(25_000)),
    finding: '2021/overview.hbs:1:1 template.nesting',
  },
  {
    name: 'tags that never end',
    templates: overview('<a'.repeat(49_000)),
    finding: '2021/overview.hbs:1:1 template.element',
  },
  {
    name: 'an element of fifty thousand attributes',
    templates: overview(`<p ${'a '.repeat(49_000)}>文</p>`),
    finding: '2021/overview.hbs:1:4 template.attribute',
  },
  {
    name: 'a row of blanks that no line break ends',
    templates: overview(`<p>文${' '.repeat(90_000)}文</p>`),
  },
  {
    name: 'escaped comments before a block that never ends',
    templates: overview(`{{#if agency}}${'\\{{!'.repeat(20_000)}`),
    finding: '2021/overview.hbs:1:1 template.syntax',
    message: '缺少 {{/if}}',
  },
  {
    name: 'a string of escapes that the last of them ends',
    templates: overview(`<p>{{date "${'\\"'.repeat(45_000)}}}</p>`),
    finding: '2021/overview.hbs:1:11 template.arguments',
    message: '不是日期',
  },
  {
    name: 'a string that an escape ends, before blocks in blocks',
    templates: overview(`<p>{{date "\\"}}</p>${'{{#if agency}}'.repeat(4_000)}${'{{/if}}'.repeat(4_000)}`),
    finding: '2021/overview.hbs:1:468 template.limit',
    message: '嵌套过深，最多 32 层',
  },
  {
    name: 'two thousand misspelt fields',
    templates: overview(`<p>${'{{applications.recieved.totl}}'.repeat(1_990)}</p>`),
    finding: '2021/overview.hbs:1:6 template.unknown-field',
    message: '您是否想写',
  },
  {
    name: 'a number of ten thousand digits',
    templates: overview(`<p>{{sum "${'9'.repeat(10_000)}" 1}}</p>`),
    finding: '2021/overview.hbs:1:10 template.arguments',
    message: '不是数',
  },
];

/** Templates that reach for what is not in the view, or for what Handlebars has beside the functions. */
export const reachingCases: readonly HostileCase[] = [
  ...[
    'constructor',
    '__proto__',
    'agency.constructor.constructor',
    '@root.__proto__',
    'agency.[toString]',
  ].map((path): HostileCase => ({
    name: `the path ${path}`,
    templates: overview(`<p>{{${path}}}</p>`),
    finding: '2021/overview.hbs:1:6 template.unknown-field',
  })),
  ...[
    'lookup this "constructor"',
    'log year',
    'helperMissing',
    'constructor year',
    '__defineGetter__ year',
  ].map((call): HostileCase => ({
    name: `the call ${call}`,
    templates: overview(`<p>{{${call}}}</p>`),
    finding: `2021/overview.hbs:1:6 template.unknown-${call.includes(' ') ? 'helper' : 'field'}`,
  })),
  ...['{{> @partial-block}}', '{{> @root}}', '{{> __proto__}}', '{{> toString}}'].map((tag): HostileCase => ({
    name: `the partial ${tag}`,
    templates: overview(`<p>${tag}</p>`),
    finding: '2021/overview.hbs:1:4 template.unknown-partial',
  })),
  ...['{{#*inline "a"}}{{/inline}}', '{{* a}}', '{{#> a}}{{/a}}', '{{{{a}}}}{{{{/a}}}}'].map(
    (tag): HostileCase => ({
      name: `the tag ${tag}`,
      templates: overview(`<p>${tag}</p>`),
      finding: '2021/overview.hbs:1:4 template.unsupported',
    }),
  ),
  {
    name: 'a field of Object.prototype by way of the fields that a partial is given',
    templates: overview('<p>{{> a agency __proto__=year}}</p>', { a: '{{toString}}' }),
    finding: 'partials/a.hbs:1:3 template.unknown-field',
  },
  {
    name: 'a file named after the prototype',
    templates: JSON.parse('{"__proto__": "<p>文</p>"}') as Templates,
    finding: '__proto__:1:1 template.unknown-file',
  },
  {
    name: 'a control character',
    templates: overview('<p>文\n文\u001b[31m</p>'),
    finding: '2021/overview.hbs:2:2 template.character',
    message: 'U+001B',
  },
  {
    name: 'a control character as an entity',
    templates: overview('<p>文&#x1b;[31m</p>'),
    finding: '2021/overview.hbs:1:10 template.character',
    message: 'U+001B',
  },
  {
    name: 'the marks that the checks use themselves',
    templates: overview('<p>\uFDD3</p>'),
    finding: '2021/overview.hbs:1:4 template.character',
    message: 'U+FDD3',
  },
];
