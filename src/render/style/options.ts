/** The shape in which an office overrides values of the style; docs/typography.md explains each with examples. */
import type { Face, TextRole } from './style.js';
import type { StylePreset, WordFontPreset } from './presets.js';

/** A length: a number in points, or text with its unit, such as `28mm`, `1.5cm` or `16pt`. */
export type Length = number | string;

/** A size of type: a number in points, or text such as `16pt` or `三号`. Word knows half points only. */
export type TypeSize = number | string;

/** Overrides of the style, value by value: what is given replaces the preset's, all else stays as it is. */
export interface StyleOptions {
  /** What the values start from: the grid of 22 lines by 28 characters (5.2.3), or lines of 28 points. */
  readonly preset?: StylePreset;
  readonly page?: PageOptions;
  /** By kind of text. An override of `body` does not change the headings: each kind has its own values. */
  readonly text?: { readonly [Role in TextRole]?: TextOptions };
  readonly table?: TableOptions;
  readonly pageNumber?: PageNumberOptions;
  readonly signature?: SignatureOptions;
  /** The names by which Word files ask for the faces: a ready set, or names that replace the official ones. */
  readonly wordFonts?: WordFontPreset | WordFontOptions;
}

/** Paper and margins (GB/T 9704-2012, 5.1 and 5.2.1); what they leave is the type area (版心). */
export interface PageOptions {
  /** 5.1: A4, 210 mm. */
  readonly width?: Length;
  /** 5.1: A4, 297 mm. */
  readonly height?: Length;
  /** 5.2.1: 天头, 37 mm. */
  readonly top?: Length;
  /** 26 mm, what 5.2.1 leaves beside a type area of 156 mm. */
  readonly right?: Length;
  /** 35 mm, what 5.2.1 leaves below a type area of 225 mm. */
  readonly bottom?: Length;
  /** 5.2.1: 订口, 28 mm. */
  readonly left?: Length;
}

/** One kind of text. */
export interface TextOptions {
  /** 5.2.2: 仿宋 for the body; 7.3.1: 小标宋 for the title; 7.3.3: 黑体, 楷体 and 仿宋 for the headings. */
  readonly face?: Face;
  /**
   * Whether Latin letters and digits are of this face too, as in titles and page numbers (7.5: 半角宋体阿拉伯数字);
   * elsewhere they are of the Western font.
   */
  readonly ownDigits?: boolean;
  /** 5.2.2: 三号 for the body; 7.3.1: 二号 for the title; 7.5: 四号 for page numbers. */
  readonly size?: TypeSize;
  /** From baseline to baseline; 28.95 points let 22 lines fit the type area (5.2.3). */
  readonly linePitch?: Length;
  /** Added to each character; a quarter of a point less lets 28 of them fit the line (5.2.3). */
  readonly characterSpacing?: Length;
  /** 7.3.1: the title is centred. Text of cells follows the form, not this value. */
  readonly align?: 'left' | 'center' | 'right' | 'justify';
  /** First-line indent in characters (7.3.3: 每自然段左空二字). */
  readonly indent?: number;
  /** Free lines above, in the text's own pitch. */
  readonly linesBefore?: number;
  /** Free lines below; one parts the title from the text (7.3.2). */
  readonly linesAfter?: number;
}

/** Tables; the standard has no values for upright ones, so these are our own. */
export interface TableOptions {
  readonly ruleWidth?: Length;
  /** Free space left and right between a cell's text and its rules. */
  readonly paddingX?: Length;
  /** Free space above and below a cell's text. */
  readonly paddingY?: Length;
  /** The face of the corner note and of the bracketed part of a label. */
  readonly remarkFace?: Face;
  /** The smallest size that a figure too long for its cell is set in. */
  readonly smallestSize?: TypeSize;
  /** Free space between a table and what follows it on the same page. */
  readonly spaceAfter?: Length;
}

/** The place of the page number (GB/T 9704-2012, 7.5); its face and size are those of `text.pageNumber`. */
export interface PageNumberOptions {
  /** From the lower edge of the type area to the top of the dash: 7 mm. */
  readonly distance?: Length;
  /** Characters of free space between the number and the outer edge: one. */
  readonly inset?: number;
}

/** Name and date below the text (GB/T 9704-2012, 7.3.5). */
export interface SignatureOptions {
  /** Whether the paper will be sealed: the name stands centred over the date (7.3.5.1). */
  readonly seal?: boolean;
  /** Free lines above the name: one (7.3.5.2). */
  readonly linesBefore?: number;
  /** Characters right of the longer line: two (7.3.5.2); with a seal, right of the date: four (7.3.5.1). */
  readonly inset?: number;
}

/** Names of fonts on the computers of the readers; the PDF has its fonts inside and does not use them. */
export interface WordFontOptions {
  /** 小标宋 (7.3.1): 方正小标宋简体. */
  readonly title?: string;
  /** 仿宋 (5.2.2): 仿宋_GB2312. */
  readonly fangsong?: string;
  /** 黑体 (7.3.3): 黑体. */
  readonly hei?: string;
  /** 楷体 (7.3.3): 楷体_GB2312. */
  readonly kai?: string;
  /** 宋体 (7.5): 宋体. */
  readonly song?: string;
  /** Latin letters and digits: Times New Roman, by custom. */
  readonly latin?: string;
}
