/** The format-neutral tree between the report and its renderers: what is printed, but not how. */
import type { IsoDate } from '../../model/values/date.js';
import type { Grid } from './grid.js';

/** A stretch of text, or a forced line break. */
export type Inline =
  | { readonly type: 'text'; readonly text: string; readonly mark?: 'strong' | 'emphasis' }
  | { readonly type: 'break' };

/** Level 1 is a section's heading 一、; 2 is （一） and 3 is 1. below it. Numbers are part of the content. */
export type HeadingLevel = 1 | 2 | 3;

/** What a document is made of, from top to bottom. */
export type Block =
  | { readonly type: 'title'; readonly content: readonly Inline[] }
  | { readonly type: 'heading'; readonly level: HeadingLevel; readonly content: readonly Inline[] }
  | { readonly type: 'paragraph'; readonly content: readonly Inline[] }
  /** A note below a table. */
  | { readonly type: 'note'; readonly content: readonly Inline[] }
  | { readonly type: 'list'; readonly ordered: boolean; readonly items: readonly ListItem[] }
  | { readonly type: 'table'; readonly id: string; readonly caption: string; readonly grid: Grid }
  /** Announces an attachment below the text, before the signature (GB/T 9704-2012, 7.3.4). */
  | { readonly type: 'attachment-note'; readonly content: readonly Inline[] }
  | { readonly type: 'signature'; readonly name: string; readonly date?: string }
  /** Starts a page of its own: 附件, the title lines, and the line above its table. */
  | {
      readonly type: 'attachment';
      readonly label: string;
      readonly titles: readonly string[];
      readonly unit: string;
    }
  /** The foot of an attachment: who answers for it, the entries of each line side by side. */
  | { readonly type: 'sign-off'; readonly lines: readonly (readonly string[])[] };

/** An item of a list with the marker that is printed before it. */
export interface ListItem {
  readonly marker: string;
  readonly content: readonly Inline[];
}

/** An item as it is printed: its marker before its content. */
export const itemContent = ({ marker, content }: ListItem): readonly Inline[] => [
  { type: 'text', text: marker },
  ...content,
];

/** A composed report. */
export interface Document {
  readonly language: 'zh-CN';
  /** The title on one line, for the files' properties. */
  readonly title: string;
  readonly agency: string;
  /** The day that the files are dated with. */
  readonly date: IsoDate;
  readonly blocks: readonly Block[];
  /** The report's data as text, for files that carry it; none is carried where it is left out. */
  readonly data?: string;
}

/** The text of inlines; a forced break is a line feed. */
export function inlineText(content: readonly Inline[]): string {
  return content.map((inline) => (inline.type === 'text' ? inline.text : '\n')).join('');
}
