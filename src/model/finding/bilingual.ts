/** What users read, in both languages that the library speaks. */

/** The language of findings: Chinese, or English, which cites official labels as the form has them. */
export type Locale = 'zh' | 'en';

/** One sentence in both languages. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/** A sentence in both languages, side by side where it is made, so that neither can be forgotten. */
export const say = (zh: string, en: string): Bilingual => ({ zh, en });

/** Names or other sentences one after another, with what stands between them in each language. */
export const listed = (items: readonly Bilingual[], between: Bilingual): Bilingual => ({
  zh: items.map(({ zh }) => zh).join(between.zh),
  en: items.map(({ en }) => en).join(between.en),
});

/** An error that tells users of something else than a report's data; its message is Chinese. */
export class BilingualError extends Error {
  /** @hidden */
  constructor(
    /** @hidden */
    readonly text: Bilingual,
    options?: ErrorOptions,
  ) {
    super(text.zh, options);
  }
}
