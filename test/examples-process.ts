/** Runs the built examples, and reads their files back. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commands, type Ended } from './cli/command-line.js';
import { parseHtml } from './readers/dom.js';
import { readDocx } from './readers/docx.js';
import { linesOf, readPdf } from './readers/pdf.js';
import { readXlsx } from './readers/xlsx.js';

const root = join(__dirname, '..');
export const exampleFolder = join(root, 'examples');
/** The built program of an example. */
export const exampleProgram = (name: string): string => join(root, 'dist', 'examples', `${name}.js`);

/** Every example, by the name of its file. */
export const exampleNames: readonly string[] = readdirSync(exampleFolder)
  .filter((name) => name.endsWith('.ts'))
  .map((name) => name.slice(0, -'.ts'.length));

/** Runs an example to its end; a stack trace in what it says is an error. */
export async function runExample(
  name: string,
  parameters: readonly string[],
  folder: string,
): Promise<Ended> {
  const ended = await commands().program(exampleProgram(name), parameters, folder);
  if (/^\s+at .+:\d+/m.test(ended.err)) throw new Error(`${name} printed a stack trace:\n${ended.err}`);
  return ended;
}

/** The text outside tables, or of all cells, without spaces, as a reader that is not the library's has it. */
export async function textOf(bytes: Uint8Array, format: string): Promise<string> {
  return (await piecesOf(bytes, format)).join('').replace(/\s/g, '');
}

async function piecesOf(bytes: Uint8Array, format: string): Promise<readonly unknown[]> {
  switch (format) {
    case 'docx':
      return readDocx(bytes).paragraphs.map(({ text }) => text);
    case 'pdf':
      return (await readPdf(bytes)).pages.flatMap((page) => linesOf(page).map(({ text }) => text));
    case 'html':
      return [parseHtml(Buffer.from(bytes).toString()).body.textContent];
    default:
      return readXlsx(bytes).flatMap(({ cells }) => [...cells.values()].map(({ value }) => value));
  }
}

/** The names of the fonts that a PDF holds, without the six letters of a subset. */
export async function fontsIn(file: string): Promise<readonly string[]> {
  const { fonts } = await readPdf(readFileSync(file));
  return fonts.map(({ name }) => name.replace(/^[A-Z]{6}\+/, ''));
}
