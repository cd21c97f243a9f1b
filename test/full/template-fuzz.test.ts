import fc from 'fast-check';
import { editionOf } from '../../src/model/editions/index.js';
import { ReportError } from '../../src/model/finding/finding.js';
import { parseReport } from '../../src/model/parse-report.js';
import { textProblem } from '../../src/model/values/text.js';
import type { Element, InlineElement } from '../../src/templates/elements/element.js';
import { templateEngine, type TemplateEngine } from '../../src/templates/engine.js';
import { runTemplate } from '../../src/templates/run/template.js';
import { partialSources } from '../../src/templates/template-source.js';
import { templateView } from '../../src/templates/view/view.js';
import { record } from '../../src/templates/view/record.js';
import { anyTemplate } from '../templates/any-template.js';
import { handlebarsOutput } from '../templates/handlebars-output.js';

/** TEMPLATE_FUZZ_RUNS asks for more; TEMPLATE_FUZZ_SEED repeats a run. */
const numRuns = Number(process.env['TEMPLATE_FUZZ_RUNS'] ?? 200);
const seed = process.env['TEMPLATE_FUZZ_SEED'];

const edition = editionOf('2021');
const full = parseReport({
  year: 2024,
  agency: { name: '甲<&>局', kind: 'department', contact: { phone: '010', email: 'a@b.cn' } },
  preface: '前言。',
  overview: {
    introduction: '总体。',
    proactive: ['主动。', { heading: '目', body: '文' }],
    more: [{ heading: '其他', body: '文' }],
  },
  proactive: { fees: { amount: '59237.2449' } },
  applications: { received: [1, 2, 3, 4, 5, 6] },
  disputes: {},
  problems: '无。',
  other: { fees: { notices: 0, charged: '0.00', collected: 0 } },
  signature: { date: '2025-01-20' },
  publishedOn: '2025-01-25',
});
const sparse = parseReport({
  year: 2021,
  agency: { name: '乙', kind: 'township' },
  proactive: {},
  applications: {},
  disputes: {},
  problems: '',
});
const views = [full, sparse].map(templateView);

const secret = 'SECRET-4cd1';
const outside = [Object.prototype, globalThis, process.env] as Record<string, unknown>[];
const names = ['canary', 'CANARY', 'decimals', 'level', 'group', 'last'];

/** Runs with the secrets in place. */
function withSecrets(act: () => void): void {
  for (const place of outside) {
    for (const name of names) {
      const enumerable = place === process.env;
      Object.defineProperty(place, name, { value: secret, configurable: true, enumerable, writable: true });
    }
  }
  try {
    act();
  } finally {
    for (const place of outside) for (const name of names) delete place[name];
  }
}

/** What rendering gives, or undefined where it is refused with findings that say what and where. */
function attempt<Result>(act: () => Result, texts: string): Result | undefined {
  try {
    return act();
  } catch (error) {
    if (!(error instanceof ReportError)) throw error;
    expect(error.findings.length).toBeGreaterThan(0);
    for (const { code, place, message } of error.findings) {
      expect(code).toMatch(/^template\.[a-z-]+$/);
      expect(place?.file).toMatch(/\.hbs$/);
      expect(message).toMatch(/\p{Script=Han}/u);
      // Messages quote templates, and say nothing of the program's own.
      for (const word of message.match(/undefined|NaN|\[object|function|Cannot|null/g) ?? []) {
        expect(texts).toContain(word);
      }
    }
    expect(error.message).not.toContain(secret);
    return undefined;
  }
}

function expectInVocabulary(element: Element): void {
  const inlines = (content: readonly InlineElement[]): void => {
    for (const inline of content) {
      if (inline.type === 'break') continue;
      expect(inline.type).toBe('text');
      expect([undefined, 'strong', 'emphasis']).toContain(inline.mark);
      expect(textProblem(inline.text, true)).toBeUndefined();
      expect(inline.text).not.toMatch(/NaN|\[object/);
    }
  };
  switch (element.type) {
    case 'p':
    case 'h3':
    case 'h4':
      return inlines(element.content);
    case 'ul':
    case 'ol':
      return element.items.forEach(inlines);
    case 'figure':
      return expect(typeof element.table).toBe('string');
    default:
      throw new Error(`not of the vocabulary: ${JSON.stringify(element)}`);
  }
}

const counts = { sound: 0, refused: 0, slowest: 0 };

function render(engine: TemplateEngine, texts: string): readonly Element[] {
  const found = engine.check(edition);
  if (found.length > 0)
    attempt(() => {
      throw new ReportError('template.invalid', found);
    }, texts);
  counts[found.length > 0 ? 'refused' : 'sound'] += 1;
  // Rendering holds by itself, even where nobody has heeded the checks.
  return views.flatMap((view) => attempt(() => engine.render(edition, 'overview', view), texts) ?? []);
}

test(
  `${numRuns} templates are either carried out within the vocabulary or refused with findings, and reach nothing outside`,
  () => {
    fc.assert(
      fc.property(anyTemplate, anyTemplate, (text, part) => {
        const start = performance.now();
        const engine = templateEngine({
          '2021/overview.hbs': text,
          'partials/part.hbs': part,
          'partials/loop.hbs': '{{> part}}',
        });
        let elements: readonly Element[] = [];
        withSecrets(() => (elements = render(engine, text + part)));
        elements.forEach(expectInVocabulary);
        expect(JSON.stringify(elements)).not.toContain(secret);
        const taken = performance.now() - start;
        counts.slowest = Math.max(counts.slowest, taken);
        expect(taken).toBeLessThan(20_000);
      }),
      { numRuns, ...(seed ? { seed: Number(seed) } : {}) },
    );
    if (process.env['TEMPLATE_FUZZ_RUNS']) console.log(JSON.stringify(counts));
    expect(Math.min(counts.sound, counts.refused)).toBeGreaterThan(numRuns / 100);
  },
  60_000 + numRuns * 500,
);

test(
  'what passes the checks is carried out as Handlebars itself would',
  () => {
    let compared = 0;
    fc.assert(
      fc.property(anyTemplate, anyTemplate, (text, part) => {
        const templates = { '2021/overview.hbs': text, 'partials/part.hbs': part };
        fc.pre(templateEngine(templates).check(edition).length === 0);
        const source = { file: '2021/overview.hbs', text };
        const partials = partialSources(templates);
        for (const view of views) {
          const context = record({ ...view, section: view['overview']! });
          const output = attempt(() => runTemplate(source, partials, context), text + part);
          if (output === undefined) continue;
          expect(output).toBe(handlebarsOutput(source, partials, context));
          compared += 1;
        }
      }),
      { numRuns: Math.ceil(numRuns / 8), maxSkipsPerRun: 1_000, ...(seed ? { seed: Number(seed) } : {}) },
    );
    expect(compared).toBeGreaterThan(numRuns / 16);
  },
  60_000 + numRuns * 500,
);
