/** Puts paragraphs in order below the headings among them. */
import { ownNumberOf, withoutNumber, type NumberedLevel } from '../../model/numbering.js';
import type { Prose, ProseSection } from '../../model/prose.js';
import type { ReadParagraph } from '../read-document.js';

/** A longer paragraph is no heading, unless the file marks it as one. */
const longestHeading = 40;

interface Item {
  readonly text: string;
  /** The level of its number, or of its mark; undefined for text. */
  readonly level: NumberedLevel | undefined;
  readonly isMarked: boolean;
}

/**
 * The prose of a section. A heading is what the file marks as one, and a short numbered paragraph that is no
 * sentence, where text follows it. A number that would be printed anyway goes; any other stays.
 * `sectionLevel` is the outline level of the section's own heading, where the file marks that.
 */
export function proseTree(
  paragraphs: readonly ReadParagraph[],
  level: NumberedLevel,
  sectionLevel?: number,
): Prose {
  const items = paragraphs.map(({ text, heading }): Item => {
    const flat = text.replace(/\n/g, '');
    const own = ownNumberOf(flat)?.level;
    const isShort =
      flat.length <= longestHeading &&
      !/[。；;！？!?：:，,、]/.test(withoutNumber(flat).replace(/[、，](?=.)/g, ''));
    const marked =
      heading === undefined ? undefined : 1 + Math.max(1, heading - (sectionLevel ?? heading - 1));
    return {
      text: flat,
      level:
        heading !== undefined
          ? (Math.min(own !== undefined && own > 1 ? own : marked!, 5) as NumberedLevel)
          : own !== undefined && own > 1 && isShort
            ? own
            : undefined,
      isMarked: heading !== undefined,
    };
  });
  return proseOf(items, level);
}

function proseOf(items: readonly Item[], level: NumberedLevel): Prose {
  const levels = items.flatMap((item) => (item.level === undefined ? [] : [item.level]));
  if (levels.length === 0) return items.map(({ text }) => text);
  const top = Math.min(...levels);
  const result: (string | ProseSection)[] = [];
  let position = 0;
  for (let at = 0; at < items.length;) {
    const item = items[at]!;
    const next = items.findIndex(
      (other, index) => index > at && other.level !== undefined && other.level <= top,
    );
    const end = next < 0 ? items.length : next;
    if (item.level !== top) {
      // Text, or deeper headings, before the first heading of the level.
      result.push(...proseOf(items.slice(at, end), level));
      at = end;
      continue;
    }
    const body = items.slice(at + 1, end);
    if (body.length === 0 && !item.isMarked) {
      result.push(item.text);
    } else {
      position += 1;
      result.push({
        heading: headingText(item.text, level, position),
        body: proseOf(body, Math.min(level + 1, 5) as NumberedLevel),
      });
    }
    at = end;
  }
  return result;
}

function headingText(text: string, level: NumberedLevel, position: number): string {
  const own = ownNumberOf(text);
  const bare = withoutNumber(text);
  return own?.level === level && own.position === position && bare !== '' ? bare : text;
}
