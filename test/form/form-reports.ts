/** Random reports of every edition, and what of a report its form can say. */
import fc from 'fast-check';
import type { EditionId } from '../../src/model/editions/index.js';
import { plainFigure } from '../model/any-figure.js';
import { reportIn } from '../model/any-report.js';

type Data = Record<string, unknown>;

const characters = fc.constantFrom(
  ...'甲乙，。“”（）abZ09 -#\'"<>&_=+@𠮷é',
  '_x0041_',
  '=SUM(A1)',
  '标题1',
  '——',
);
const words = (least: number): fc.Arbitrary<string> =>
  fc
    .array(characters, { minLength: least, maxLength: 30 })
    .map((parts) => parts.join('').trim())
    .filter((text) => least === 0 || text !== '');
const { prose } = fc.letrec<{ prose: unknown[]; item: unknown }>((tie) => ({
  prose: fc.array(tie('item'), { minLength: 1, maxLength: 3 }),
  item: fc.oneof(
    { maxDepth: 4 },
    words(1),
    fc.record({ heading: words(1), body: fc.oneof(fc.constant([]), tie('prose')) }),
  ),
}));

/** Data of a report of the edition, without totals or remarks. */
export const formReport = (id: EditionId): fc.Arbitrary<Data> =>
  reportIn(id, {
    line: words(0),
    name: words(1),
    heading: words(1),
    title: words(1),
    prose,
    figures: plainFigure,
    stated: false,
  });

/**
 * The data of a parsed report as its form says it: a total is a formula, an empty text is none, a section with
 * nothing but an introduction is not divided, and a stated blank has a mark. A line has no blanks at its ends.
 */
export function asFormSays(data: Data): Data {
  const cleaned = clean(data) as Data;
  for (const key of ['overview', 'problems']) {
    const section = cleaned[key];
    if (typeof section !== 'object' || section === null || Array.isArray(section)) continue;
    const parts = Object.keys(section);
    if (parts.length === 1 && parts[0] === 'introduction') cleaned[key] = (section as Data)['introduction'];
  }
  return 'problems' in data ? { ...cleaned, problems: cleaned['problems'] ?? [] } : cleaned;
}

const tables = ['proactive', 'applications', 'disputes'];

function clean(value: unknown, path: readonly string[] = []): unknown {
  const [root] = path;
  const key = path.at(-1);
  const isFigure =
    (tables.includes(root!) && !path.includes('note')) || (path[1] === 'fees' && root === 'other');
  if (isFigure && typeof value === 'object' && value !== null && 'note' in value && 'value' in value)
    return value;
  if (isFigure && (value === null || value === '')) return '—';
  if (typeof value === 'string') {
    const isProse = /^\d+$/.test(key!);
    return isProse ? value : value.trim();
  }
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item, index) => clean(item, [...path, String(index)]));
  const kept = Object.entries(value).flatMap(([name, item]): [string, unknown][] => {
    if (tables.includes(root!) && name === 'total') return [];
    const inner = clean(item, [...path, name]);
    const isEmpty =
      inner === '' ||
      (Array.isArray(inner) && inner.length === 0 && name !== 'body') ||
      (typeof inner === 'object' &&
        inner !== null &&
        !Array.isArray(inner) &&
        Object.keys(inner).length === 0 &&
        !tables.includes(name));
    return (isFigure && name !== 'note') || !isEmpty ? [[name, inner]] : [];
  });
  return Object.fromEntries(kept);
}
