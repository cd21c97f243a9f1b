/** A sentence and where it begins in its paragraph. */
export interface Sentence {
  readonly from: number;
  readonly text: string;
}

/**
 * The sentences of a paragraph, each with the mark that ends it; a semicolon ends none. What runs on for more
 * than 2 000 characters is cut there, so that no text can make a reader of sentences slow.
 */
export function sentencesIn(paragraph: string): readonly Sentence[] {
  return Array.from(paragraph.matchAll(/[^。！？!?\n]{1,2000}[。！？!?\n]{0,8}/g), (match) => ({
    from: match.index,
    text: match[0],
  }));
}
