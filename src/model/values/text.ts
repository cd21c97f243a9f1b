/** A character that no output format can hold, with its place in the text (UTF-16 offset). */
export interface TextProblem {
  readonly offset: number;
  readonly codePoint: number;
  readonly kind: 'control' | 'surrogate' | 'noncharacter' | 'line-break';
}

/**
 * C0 and C1 controls but tab and line breaks, lone surrogates, the two noncharacters XML forbids, and those
 * kept for a program's own use: templates mark places with them.
 */
const forbidden =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFDD0-\uFDEF\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

/** The first character of the text that may not stand there, if any. */
export function textProblem(text: string, multiline: boolean): TextProblem | undefined {
  const offset = text.search(multiline ? forbidden : new RegExp(`${forbidden.source}|[\\r\\n]`));
  if (offset < 0) return undefined;
  const codePoint = text.charCodeAt(offset);
  if (codePoint === 0x0a || codePoint === 0x0d) return { offset, codePoint, kind: 'line-break' };
  if (codePoint >= 0xd800 && codePoint <= 0xdfff) return { offset, codePoint, kind: 'surrogate' };
  return { offset, codePoint, kind: codePoint >= 0xfdd0 ? 'noncharacter' : 'control' };
}

/** `U+0007`, as messages name a character that cannot be shown. */
export function codePointName(codePoint: number): string {
  return `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** Printed for a character that no face has: a mark that cannot be overlooked, never a blank. */
export const missingGlyphMark = '〓';
