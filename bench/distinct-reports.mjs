/** Reports that are alike in size and different in every line and figure, so that no cache of texts can serve two. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseReport } from '../dist/esm/index.js';

export const exampleFile = (name) =>
  fileURLToPath(new URL(`../examples/reports/${name}.yaml`, import.meta.url));

const example = (name) => {
  const file = exampleFile(name);
  return JSON.parse(JSON.stringify(parseReport(readFileSync(file), { file })));
};

const base = example('busy-city-2024');
/** Added to the figures so many times over: sums of sound tables are sound. */
const added = example('zhaotong-2021-mended');
const tables = ['applications', 'disputes'];

/** The report of a number: plain data, as a caller has it. */
export function distinctReport(number) {
  const random = generator(number);
  const report = mapTexts(base, (text) => shuffledClauses(text, random));
  for (const table of tables) report[table] = sumOf(report[table], added[table], number);
  return report;
}

function mapTexts(value, change) {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((item) => mapTexts(item, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mapTexts(item, change)]));
}

/** The clauses of each sentence in another order: the same characters on other lines. */
function shuffledClauses(text, random) {
  return text
    .split('。')
    .map((sentence) => shuffled(sentence.split('，'), random).join('，'))
    .join('。');
}

function shuffled(items, random) {
  const result = [...items];
  for (let index = result.length - 1; index > 0; index -= 1) {
    const other = Math.floor(random() * (index + 1));
    [result[index], result[other]] = [result[other], result[index]];
  }
  return result;
}

/** Figure by figure; totals are left to the program. */
function sumOf(one, other, times) {
  if (typeof one === 'number') return one + times * (typeof other === 'number' ? other : (other?.value ?? 0));
  if (typeof one !== 'object' || Array.isArray(one)) return one;
  if ('note' in one && 'value' in one) return { ...one, value: sumOf(one.value, other, times) };
  return Object.fromEntries(
    Object.entries(one)
      .filter(([key]) => key !== 'total')
      .map(([key, value]) => [key, sumOf(value, other?.[key], times)]),
  );
}

/** Numbers from 0 to 1, the same ones for the same seed (mulberry32). */
function generator(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
