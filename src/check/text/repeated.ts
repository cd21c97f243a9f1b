import { say } from '../../model/finding/bilingual.js';
import { quantitiesIn } from '../../model/language/quantities.js';
import type { Report } from '../../model/report.js';
import type { Fault, Rule } from '../rule.js';
import { paragraphsOf, type Paragraph } from './paragraphs.js';

/** How many characters in a row, figures masked and marks left out, count as repeated. */
const run = 12;
/** From which share of a section it is near-identical: reviewers take points above 50 %. */
const tolerated = 0.5;
/** A section with less text of its own than this says much the same every year. */
const shortest = 100;
/** How many passages a message names, and how much of each it quotes. */
const shown = { passages: 3, characters: 24 };

/**
 * `text.repeated`: more than half of a section's text stood in last year's report already (rule 22). Figures are
 * masked, so that only changing the numbers does not help; the preface, headings, titles of documents and the
 * statement on 信息处理费 do not count.
 */
export const textRepeated: Rule = {
  code: 'text.repeated',
  severity: 'warning',
  title: say('正文不与上一年度的报告雷同', 'The text is not that of last year’s report'),
  basis: '国办公开办函〔2021〕30号（四）：内容雷同、敷衍塞责并造成不良后果的，依照《条例》第四十七条追究责任',
  *faults(context) {
    if (!context.previous) return;
    const known = runsOf(context.previous.report);
    if (known.size === 0) return;
    const paragraphs = paragraphsOf(context.report);
    for (const section of new Set(paragraphs.map((paragraph) => paragraph.section))) {
      const fault = faultOf(
        section,
        paragraphs.filter((paragraph) => paragraph.section === section),
        known,
      );
      if (fault) yield fault;
    }
  },
};

/** A paragraph without marks and figures; `places` says where each character stands in it. */
interface Bare {
  readonly text: string;
  readonly places: readonly number[];
}

const boilerplate = /《[^《》]{0,200}》|[^，。；！？]{0,60}信息处理费[^，。；！？]{0,60}/g;
const mark = /[\s\p{P}\p{S}]/u;

function bare(text: string): Bare {
  const masked = new Uint8Array(text.length);
  for (const { index, 0: found } of text.matchAll(boilerplate)) masked.fill(1, index, index + found.length);
  for (const { index, 0: found } of text.matchAll(/[\d０-９]+/g)) masked.fill(1, index, index + found.length);
  for (const { from, to, unit } of quantitiesIn(text)) masked.fill(1, from, to - unit.length);
  const places: number[] = [];
  for (let index = 0; index < text.length; index += 1) {
    if (masked[index] === 0 && !mark.test(text[index]!)) places.push(index);
  }
  return { text: places.map((place) => text[place]).join(''), places };
}

/** Every run of the report's text with the path of the paragraph that it stands in first. */
function runsOf(report: Report): ReadonlyMap<string, string> {
  const known = new Map<string, string>();
  for (const { path, text } of paragraphsOf(report)) {
    const { text: characters } = bare(text);
    for (let index = 0; index + run <= characters.length; index += 1) {
      const piece = characters.slice(index, index + run);
      if (!known.has(piece)) known.set(piece, path);
    }
  }
  return known;
}

interface Passage {
  readonly path: string;
  readonly previousPath: string;
  readonly text: string;
  /** Characters that count. */
  readonly length: number;
}

function faultOf(
  section: string,
  paragraphs: readonly Paragraph[],
  known: ReadonlyMap<string, string>,
): Fault | undefined {
  const bares = paragraphs.map(({ text }) => bare(text));
  const all = bares.reduce((sum, { text }) => sum + text.length, 0);
  if (all < shortest) return undefined;
  const passages = paragraphs.flatMap((paragraph, index) => [...passagesOf(paragraph, bares[index]!, known)]);
  const share = passages.reduce((sum, { length }) => sum + length, 0) / all;
  if (share <= tolerated) return undefined;
  const percent = `${Math.round(share * 100)}%`;
  const longest = passages.toSorted((one, other) => other.length - one.length).slice(0, shown.passages);
  const named = longest.map(({ path, previousPath, text }) =>
    path === previousPath
      ? say(`${path}“${text}”`, `${path} “${text}”`)
      : say(`${path}（上年 ${previousPath}）“${text}”`, `${path} (last year ${previousPath}) “${text}”`),
  );
  return {
    path: section,
    message: say(
      `这一部分有 ${percent} 的文字与上一年度报告相同，例如 ${named.map(({ zh }) => zh).join('；')}`,
      `${percent} of the text of this section is that of last year’s report, for example ${named.map(({ en }) => en).join('; ')}`,
    ),
    hint: say(
      '按本年实际情况重写；重复超过一半的，评议时会扣分',
      'Write it anew from what happened this year; reviews take points off where more than half is repeated',
    ),
    expected: say(`不超过 ${tolerated * 100}%`, `at most ${tolerated * 100}%`),
    actual: percent,
  };
}

/** The longest stretches of a paragraph that last year's report has, run by run. */
function* passagesOf(
  { path, text }: Paragraph,
  { text: characters, places }: Bare,
  known: ReadonlyMap<string, string>,
): Generator<Passage> {
  let index = 0;
  while (index + run <= characters.length) {
    const previousPath = known.get(characters.slice(index, index + run));
    if (previousPath === undefined) {
      index += 1;
      continue;
    }
    let end = index + run;
    while (end < characters.length && known.has(characters.slice(end - run + 1, end + 1))) end += 1;
    const words = text.slice(places[index], places[end - 1]! + 1);
    const clipped = words.length > shown.characters ? `${words.slice(0, shown.characters)}…` : words;
    yield { path, previousPath, text: clipped, length: end - index };
    index = end;
  }
}
