/** Finds where the sections of a form begin among the paragraphs of a file. */
import type { Edition } from '../../model/edition.js';
import { ownNumberOf } from '../../model/numbering.js';
import type { ReadBlock, ReadParagraph } from '../read-document.js';
import { align } from '../tables/align.js';
import { knownLabel, likeness, normalLabel } from '../tables/likeness.js';

/** A longer paragraph is no heading. */
const longestHeading = 45;

/** The heading of a section of the form, with its place among the blocks. */
export interface SectionStart {
  readonly id: string;
  readonly heading: string;
  readonly at: number;
  readonly text: string;
}

/** How like a heading must be to one of the form's that has neither a number nor the mark of a heading. */
const unmarkedLikeness = 0.9;

/**
 * The headings that the edition prescribes, in order. Where they stand twice, as in a table of contents, the last
 * ones count.
 */
export function prescribedStarts(
  blocks: readonly ReadBlock[],
  { sections }: Edition,
): readonly SectionStart[] {
  const known = Object.entries(sections).flatMap(([id, section]) =>
    section.kind === 'free' ? [] : [{ id, label: knownLabel(section.heading) }],
  );
  const candidates = blocks.flatMap((block, at) => {
    if (block.type === 'table' || block.text.length > longestHeading || /[。；]$/.test(block.text)) return [];
    const found = normalLabel(block.text);
    const marked = block.heading !== undefined || ownNumberOf(block.text)?.level === 1;
    const best = Math.max(0, ...known.map(({ label }) => likeness(found, label)));
    return marked || best >= unmarkedLikeness ? [{ at, text: block.text, found }] : [];
  });
  const { found, doubtful } = align(candidates.length, known.length, (one, other) =>
    likeness(candidates[one]!.found, known[other]!.label),
  );
  return known.flatMap(({ id }, index) => {
    const one = found[index] ?? doubtful.find(({ known: [first] }) => first === index)?.found;
    const candidate = one === undefined ? undefined : candidates[one];
    return candidate ? [{ id, heading: '', at: candidate.at, text: candidate.text }] : [];
  });
}

/** The headings of sections that an office heads itself: 一、 to the last of an unbroken count. */
export function freeStarts(blocks: readonly ReadBlock[], id: string): readonly SectionStart[] {
  const starts: SectionStart[] = [];
  blocks.forEach((block, at) => {
    if (block.type === 'table' || block.text.length > longestHeading || /[。；：，]$/.test(block.text))
      return;
    const own = ownNumberOf(block.text);
    if (own?.level !== 1) return;
    // A second 一、 before anything else is the report after its table of contents.
    if (own.position === 1 && starts.length > 0) starts.length = 0;
    if (own.position === starts.length + 1)
      starts.push({ id, heading: titleOf(block), at, text: block.text });
  });
  return starts;
}

const titleOf = ({ text }: ReadParagraph): string =>
  text.replace(/^\s*[一二三四五六七八九十]+[、.．]\s*/, '');
