/**
 * GB/T 9704-2012 as one table of values, with the clause each comes from. Every renderer reads it; no size,
 * face or distance of a printed page stands anywhere else. A page on a screen takes the title's proportion from it,
 * and has sizes of its own for what is read there. Lengths are in points (1 pt = 1/72 inch).
 */
import { millimetres as mm } from './lengths.js';

/** The faces a report is set in, by their part in it. Latin letters and digits have a face of their own. */
export type Face = 'title' | 'fangsong' | 'hei' | 'kai' | 'song';

/** How one kind of text is set. */
export interface TextStyle {
  readonly face: Face;
  /** Whether Latin letters and digits are of the face too; else they are of the Western font. */
  readonly ownDigits: boolean;
  readonly size: number;
  /** Distance from baseline to baseline. */
  readonly linePitch: number;
  /** Added to the advance of every character, so that 28 of them fit the line. */
  readonly characterSpacing: number;
  readonly align: 'left' | 'center' | 'right' | 'justify';
  /** First-line indent in characters. */
  readonly indent: number;
  /** Free lines above and below, in this style's own pitch. */
  readonly linesBefore: number;
  readonly linesAfter: number;
}

/** The kinds of text that a style sets. */
export type TextRole =
  | 'title'
  | 'heading1'
  | 'heading2'
  | 'heading3'
  | 'body'
  | 'note'
  | 'attachmentLabel'
  | 'attachmentTitle'
  | 'attachmentSubtitle'
  | 'attachmentLine'
  | 'table'
  | 'pageNumber';

/** Every value that a report is set by. */
export interface Style {
  /** Page size and margins; what they leave is the type area (版心). */
  readonly page: {
    readonly width: number;
    readonly height: number;
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
    readonly left: number;
  };
  readonly text: { readonly [Role in TextRole]: TextStyle };
  readonly table: {
    readonly ruleWidth: number;
    /** Free space between a cell's text and its rules. */
    readonly paddingX: number;
    readonly paddingY: number;
    /** The face of what the form sets apart: the corner note and the bracketed part of a label. */
    readonly remarkFace: Face;
    /** The smallest size that a figure too long for its cell is set in. */
    readonly smallestSize: number;
    /** Free space between a table and what follows it on the same page. */
    readonly spaceAfter: number;
  };
  readonly pageNumber: {
    /** From the lower edge of the type area to the top of the dash. */
    readonly distance: number;
    /** Characters of free space between the number and the outer edge of the type area. */
    readonly inset: number;
  };
  readonly signature: {
    /** Whether room is left for a seal: the name stands centred over the date (7.3.5.1). */
    readonly seal: boolean;
    /** Free lines between the text and the agency's name. */
    readonly linesBefore: number;
    /** Characters of free space to the right of the longer line; with a seal, of the date. */
    readonly inset: number;
  };
  /** The names by which Word files ask for the faces. The PDF embeds fonts and has no use for them. */
  readonly wordFonts: WordFontNames;
}

/** A font name for each face, and one for Latin letters and digits. */
export type WordFontNames = { readonly [Part in Face | 'latin']: string };

/** 三号 body lines: 22 to the type area of 225 mm (5.2.3). 29 pt would leave room for 21 only. */
const linePitch = 28.95;

/** 28 characters of 16 pt are wider than 156 mm; a quarter of a point less for each lets them fit (5.2.3). */
const characterSpacing = -0.25;

const body: TextStyle = {
  face: 'fangsong', // 5.2.2
  ownDigits: false,
  size: 16, // 三号, 5.2.2
  linePitch,
  characterSpacing,
  align: 'justify',
  indent: 2, // 7.3.3: 每自然段左空二字
  linesBefore: 0,
  linesAfter: 0,
};

/** The style of GB/T 9704-2012 on its grid of 22 lines by 28 characters. */
export const nationalStyle: Style = {
  page: {
    width: mm(210), // 5.1: A4
    height: mm(297),
    top: mm(37), // 5.2.1: 天头
    left: mm(28), // 5.2.1: 订口
    right: mm(210 - 28 - 156), // 5.2.1: 版心 156 mm × 225 mm
    bottom: mm(297 - 37 - 225),
  },
  text: {
    title: {
      ...body,
      face: 'title',
      ownDigits: true,
      size: 22,
      linePitch: 34,
      characterSpacing: 0,
      align: 'center',
      indent: 0,
      linesAfter: 1,
    }, // 7.3.1: 二号小标宋体字
    heading1: { ...body, face: 'hei', align: 'left' }, // 7.3.3: 第一层用黑体字
    heading2: { ...body, face: 'kai', align: 'left' }, // 7.3.3: 第二层用楷体字
    heading3: { ...body, align: 'left' }, // 7.3.3: 第三层和第四层用仿宋体字
    body,
    note: { ...body, face: 'kai', size: 10.5, linePitch: 16, characterSpacing: 0, indent: 0 },
    attachmentLabel: { ...body, face: 'hei', align: 'left', indent: 0 }, // 7.3.4: 附件二字用三号黑体字，顶格
    attachmentTitle: {
      ...body,
      face: 'title',
      ownDigits: true,
      size: 18,
      characterSpacing: 0,
      align: 'center',
      indent: 0,
    },
    attachmentSubtitle: { ...body, align: 'center', indent: 0 },
    attachmentLine: { ...body, size: 10.5, linePitch: 20, characterSpacing: 0, align: 'left', indent: 0 },
    table: { ...body, face: 'song', size: 9, linePitch: 12, characterSpacing: 0, align: 'center', indent: 0 },
    pageNumber: {
      ...body,
      face: 'song',
      ownDigits: true,
      size: 14,
      linePitch: 14,
      characterSpacing: 0,
      align: 'left',
      indent: 0,
    }, // 7.5: 四号半角宋体
  },
  table: {
    ruleWidth: 0.5,
    paddingX: 1.5,
    paddingY: 2.5,
    remarkFace: 'kai',
    smallestSize: 5.5,
    spaceAfter: 8,
  },
  pageNumber: { distance: mm(7), inset: 1 }, // 7.5
  signature: { seal: false, linesBefore: 1, inset: 2 }, // 7.3.5.2
  wordFonts: {
    title: '方正小标宋简体',
    fangsong: '仿宋_GB2312',
    kai: '楷体_GB2312',
    hei: '黑体',
    song: '宋体',
    latin: 'Times New Roman',
  },
};

/** The faces of marked text: Chinese faces have no true bold. */
export const markFaces = { strong: 'hei', emphasis: 'kai' } as const;

/** How far the top of a dash stands above the baseline, in em: what the place of page numbers is measured to. */
export const dashTop = 0.4;

/** What the margins leave of the page (版心). */
export function typeArea({ page }: Style): { readonly width: number; readonly height: number } {
  return { width: page.width - page.left - page.right, height: page.height - page.top - page.bottom };
}
