import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';

export type { PdfTable, ReadPdfCell } from './pdf-tables.js';
export { readPdfTables } from './pdf-tables.js';
export { linesOf } from './pdf-lines.js';

/** A straight line that a page draws: a stroked segment, or a filled rectangle no thicker than 2 pt. */
export interface ReadRule {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly width: number;
  /** As `#rrggbb`. */
  readonly color: string;
}

/** A filled rectangle that is thicker than a rule, such as the shading of a cell. */
export interface ReadArea {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly color: string;
}

/** What one operator shows; a writer may cut a line into any number of pieces. */
export interface ReadText {
  /** As the font's ToUnicode map has it, that is as it is copied from the page. */
  readonly text: string;
  /** Where the first glyph begins. */
  readonly x: number;
  readonly baseline: number;
  /** To the end of the last glyph, without the spacing that follows it. */
  readonly width: number;
  readonly size: number;
  /** The PostScript name in the file, with the six letters of a subset. */
  readonly font: string;
  /** In degrees, counter-clockwise; 0 for upright text from left to right. */
  readonly direction: number;
  readonly color: string;
  /** The text rendering mode of the PDF: 0 is filled, 3 is invisible. */
  readonly renderingMode: number;
  /** How many of the glyphs are glyph 0, which fonts draw as a box or as nothing. */
  readonly missingGlyphs: number;
  readonly glyphs: readonly { readonly text: string; readonly x: number; readonly width: number }[];
}

/** A page: lengths in points, places from its upper left corner, y downwards. */
export interface ReadPdfPage {
  readonly width: number;
  readonly height: number;
  /** The page's own rotation in degrees; places are those before it. */
  readonly rotation: number;
  readonly rules: readonly ReadRule[];
  readonly areas: readonly ReadArea[];
  /** In the order of drawing. */
  readonly texts: readonly ReadText[];
  /** Restores of a state that the page never saved, which viewers complain of; 0 for a sound page. */
  readonly surplusRestores: number;
}

/** An entry of the outline; `page` counts from 0. */
export interface ReadOutlineItem {
  readonly title: string;
  readonly page: number | null;
  readonly items: readonly ReadOutlineItem[];
}

/** A PDF as its drawing operators have it. */
export interface ReadPdf {
  readonly pages: readonly ReadPdfPage[];
  readonly fonts: readonly {
    readonly name: string;
    readonly embedded: boolean;
    readonly subset: boolean;
    readonly type: string;
  }[];
  /** The Info dictionary and what pdfjs adds to it: `Title`, `Author`, `CreationDate`, `Language`, … */
  readonly information: Readonly<Record<string, unknown>>;
  /** The XMP packet as it stands in the file. */
  readonly xmp: string | null;
  /** The MarkInfo dictionary, such as `{ Marked: true }`; `null` for an untagged file. */
  readonly markInfo: Readonly<Record<string, boolean>> | null;
  readonly outline: readonly ReadOutlineItem[];
  /** One for each page; `null` when the file has none. */
  readonly pageLabels: readonly string[] | null;
  readonly attachments: readonly { readonly name: string; readonly content: Uint8Array }[];
}

interface Printed extends Omit<ReadPdf, 'attachments'> {
  readonly attachments: readonly { readonly name: string; readonly content: string }[];
}

type Answer = { readonly id: number } & ({ readonly read: string } | { readonly complaint: string });

let reader: ChildProcess | undefined;
let asked = 0;

afterAll(() => {
  if (reader?.connected) reader.disconnect();
});

/** One process reads all the PDFs of a test file: starting pdfjs takes longer than most of them. */
function startedReader(): ChildProcess {
  if (reader?.connected) return reader;
  reader = fork(join(__dirname, 'pdf-operators.mjs'), { execArgv: [], serialization: 'advanced' });
  reader.setMaxListeners(0);
  return reader;
}

/** Reads a PDF in another process; a file that pdfjs cannot read is an error with pdfjs' message. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const child = startedReader();
  const id = (asked += 1);
  const answer = await new Promise<Answer>((resolve, reject) => {
    const broken = (): void => reject(new Error('The PDF broke its reader.'));
    const answered = (given: Answer): void => {
      if (given.id !== id) return;
      child.off('message', answered).off('exit', broken);
      resolve(given);
    };
    child.on('message', answered).once('exit', broken);
    child.send({ id, bytes });
  });
  if ('complaint' in answer) throw new Error(`The PDF cannot be read: ${answer.complaint}`);
  const result = JSON.parse(answer.read) as Printed;
  return {
    ...result,
    attachments: result.attachments.map(({ name, content }) => ({
      name,
      content: Buffer.from(content, 'base64'),
    })),
  };
}
