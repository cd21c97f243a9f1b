import fc from 'fast-check';
import { templateFunctions } from '../../src/templates/functions.js';
import { builtInTemplates } from '../../src/templates/load-templates.js';

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Paths: those of the view, those that lead out of it, and those that are nearly one. */
const path = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      ...words(`year scope title agency.name agency.kind contact contact.phone contact.lines period.from period.to
        period.text edition.sections edition.sections.length preface section section.heading section.introduction
        section.aspects overview.aspects overview.proactive.body applications.received
        applications.received.total applications.results.refused.total proactive.fees.amount disputes.litigation
        other.fees other.fees.charged signature.date publishedOn this . .. ../year ../../year @root.year @index
        @first @last item item.heading index heading body label`),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      ...words(`constructor __proto__ agency.constructor agency.__proto__.canary canary this.canary @root.canary
        @canary @partial-block @root.__proto__ toString hasOwnProperty section.aspects.0 section.aspects.[0].id
        agency.name.length [canary] agency.[canary] process.env.CANARY globalThis lookup year.toFixed
        @root.agency.contact.lines.length.constructor [] [a'b] a/b`),
    ),
  },
  { weight: 1, arbitrary: fc.stringMatching(/^[a-z.@/[\]]{1,12}$/) },
);

const literal = fc.oneof(
  fc.constantFrom(
    ...words(`"heading" "label" "、" "yyyy年M月" "canary" "2024-02-29" "二" 0 1 -1 12.5 true false null
    undefined "" 'x' 99999999999999999999999999 "1e9"`),
  ),
  fc.integer().map(String),
  fc.string({ maxLength: 6 }).map((text) => JSON.stringify(text)),
);

const functionName = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...Object.keys(templateFunctions)) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      ...words('lookup log helperMissing blockHelperMissing constructor __proto__ each if'),
    ),
  },
);

const option = fc
  .tuple(
    fc.constantFrom(...words('decimals level group none prefix unit last numerals __proto__ canary')),
    literal,
  )
  .map(([name, value]) => `${name}=${value}`);

const { call } = fc.letrec<{ call: string; value: string }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    path,
    literal,
    tie('call').map((inner) => `(${inner})`),
  ),
  call: fc
    .tuple(functionName, fc.array(tie('value'), { maxLength: 4 }), fc.array(option, { maxLength: 2 }))
    .map(([name, values, options]) => [name, ...values, ...options].join(' ')),
}));
const value = fc.oneof(
  path,
  literal,
  call.map((inner) => `(${inner})`),
);

const text = fc.oneof(
  fc.constantFrom(
    '文',
    '二〇二四年',
    ' ',
    '\n',
    'a b',
    '&amp;',
    '&#x1b;',
    '&#0;',
    '&lt;',
    '\\',
    '\\{{',
    '　',
    '<',
    '}}',
  ),
  fc.string({ unit: 'binary', maxLength: 4 }),
);

const tag = fc.oneof(
  path.map((inner) => `{{${inner}}}`),
  call.map((inner) => `{{${inner}}}`),
  path.map((inner) => `{{~${inner}~}}`),
  fc.constantFrom(
    '{{> contact}}',
    '{{> part}}',
    '{{> part agency}}',
    '{{> part year=1 canary=canary}}',
    '{{> loop}}',
    '{{> canary}}',
    '{{> (join a "b")}}',
    '{{!-- 注 --}}',
    '{{! 注 }}',
    '{{{year}}}',
    '{{&year}}',
    '{{* a}}',
    '{{else}}',
  ),
);

const block = (inner: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.oneof(
    fc
      .tuple(fc.constantFrom('if', 'unless', 'with', 'each'), value, inner, inner)
      .map(([name, given, first, second]) => `{{#${name} ${given}}}${first}{{else}}${second}{{/${name}}}`),
    fc.tuple(path, inner).map(([given, body]) => `{{#each ${given} as |item index|}}${body}{{/each}}`),
    fc
      .tuple(value, inner, value, inner)
      .map(([a, first, b, second]) => `{{#if ${a}}}${first}{{else if ${b}}}${second}{{/if}}`),
    inner.map((body) => `{{#*inline "part"}}${body}{{/inline}}`),
    inner.map((body) => `{{#> part}}${body}{{/part}}`),
  );

const wrapped = (name: string, body: string): string => `<${name}>${body}</${name}>`;

const element = (inner: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.oneof(
    {
      weight: 8,
      arbitrary: fc
        .tuple(fc.constantFrom('p', 'h3', 'h4', 'p'), inner)
        .map(([name, body]) => wrapped(name, body)),
    },
    { weight: 2, arbitrary: inner.map((body) => wrapped('ul', wrapped('li', body))) },
    {
      weight: 2,
      arbitrary: fc.tuple(fc.constantFrom('strong', 'em'), inner).map(([name, body]) => wrapped(name, body)),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        '<br>',
        '<br/>',
        '<figure data-table="proactive"></figure>',
        '<figure>',
        '<script>',
        '<img src=x onerror=y>',
        '<p class="x">',
        '</p>',
        '<!-- -->',
        '<![CDATA[',
        '<?x',
        '<a href="javascript:1">',
        '<p',
      ),
    },
  );

const { source } = fc.letrec<{ source: string; part: string }>((tie) => ({
  part: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    text,
    tag,
    block(tie('source')),
    element(tie('source')),
  ),
  source: fc.array(tie('part'), { maxLength: 5 }).map((parts) => parts.join('')),
}));

const change = fc.tuple(
  fc.nat(1_000),
  fc.nat(1_000),
  fc.constantFrom('drop', 'double', 'insert', 'swap'),
  fc.oneof(text, tag),
);

/** A built-in template with parts of it dropped, doubled, moved, or something put between. */
const mutated = fc
  .tuple(
    fc.constantFrom(...Object.values(builtInTemplates())),
    fc.array(change, { minLength: 1, maxLength: 4 }),
  )
  .map(([template, changes]) =>
    changes.reduce((current, [a, b, kind, inserted]) => {
      const places = [a, b].map((at) => at % (current.length + 1));
      const [from, to] = [Math.min(...places), Math.max(...places)];
      const [before, middle, after] = [current.slice(0, from), current.slice(from, to), current.slice(to)];
      if (kind === 'drop') return before + after;
      if (kind === 'double') return before + middle + middle + after;
      return kind === 'insert' ? before + inserted + middle + after : middle + before + after;
    }, template),
  );

const noise = fc
  .array(
    fc.constantFrom(...words('{{ }} # / if ( ) " ~ !-- -- | < > [ ] \\ as = @ .. ^ else {{{ }}} &'), ' '),
    {
      maxLength: 30,
    },
  )
  .map((parts) => parts.join(''));

/** Templates for a section: nearly sound ones, built-in ones that were tampered with, and noise. */
export const anyTemplate: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: source },
  { weight: 3, arbitrary: element(source) },
  { weight: 3, arbitrary: mutated },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  { weight: 1, arbitrary: noise },
);
