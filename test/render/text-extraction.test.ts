import { proseTexts, type Prose } from '../../src/model/prose.js';
import { createRenderer } from '../../src/render/renderer.js';
import { exampleReport } from '../examples.js';
import { linesOf, readPdf } from '../readers/pdf.js';

/** The text of the PDF as a reader copies it: lines in order, without blanks, page numbers left out. */
async function extracted(name: string): Promise<string> {
  const renderer = await createRenderer({ allowErrors: true });
  const { pages } = await readPdf(await renderer.pdf(exampleReport(name)));
  return pages
    .flatMap((page) => linesOf(page).map(({ text }) => text.replace(/\s+/g, '')))
    .filter((line) => !/^—\d+—$/.test(line))
    .join('');
}

/** Every paragraph and heading that the report's data brings. */
function* textsOf(value: unknown): Generator<string> {
  if (Array.isArray(value)) {
    for (const { text } of proseTexts(value as Prose, '')) yield text.replace(/\s+/g, '');
  } else if (typeof value === 'object' && value !== null) {
    for (const part of Object.values(value)) yield* textsOf(part);
  }
}

it.each(['busy-city-2024', 'zhaotong-2021-mended', 'tongjiang-2020', 'huaning-2018'])(
  'gives the prose of %s back from the PDF, character for character',
  async (name) => {
    const text = await extracted(name);
    const { sections, overview, problems, other } = exampleReport(name) as unknown as Record<string, unknown>;
    const wanted = [...textsOf(sections), ...textsOf(overview), ...textsOf(problems), ...textsOf(other)];
    expect(wanted.length).toBeGreaterThan(15);
    expect(wanted.filter((part) => !text.includes(part))).toEqual([]);
  },
);
