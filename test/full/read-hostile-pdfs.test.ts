/** PDFs of a million objects, pages, nodes and places: each is refused within the limits, and the process goes on. */
import { ReportError } from '../../src/model/finding/finding.js';
import { pdfGrowthLimit, pdfTimeLimit } from '../../src/read/limits.js';
import { readReport } from '../../src/read/read-report.js';
import * as hostile from '../read/hostile-pdfs.js';

/** How far pdfjs comes before a limit of time or memory depends on the machine; there is no text to be found. */
const either = /^file\.(scanned|too-complex)$/;
const million = 1_000_000;

/** What a look every tenth of a second may let through before a thread is stopped, in megabytes and milliseconds. */
const overshoot = 512;
const patience = 20_000;

const cases: readonly (readonly [name: string, make: () => Uint8Array, refusal: RegExp])[] = [
  ['objects', () => hostile.ofObjects(million), /^file\.scanned$/],
  ['objects in a stream', () => hostile.ofPackedObjects(million), either],
  ['pages', () => hostile.ofPages(million), /^file\.too-/],
  ['nodes of the tree of pages, one below the other', () => hostile.ofNodes(million), either],
  ['empty nodes beside each other', () => hostile.ofEmptyNodes(million), either],
  ['mentions of one page', () => hostile.ofRepeatedPages(million), /^file\.scanned$/],
  ['places', () => hostile.ofEntries(million), either],
  ['drawing operators', () => hostile.ofOperators(million), /^file\.too-complex$/],
];

const megabytes = (): number => process.memoryUsage.rss() / 1024 / 1024;

async function refused(bytes: Uint8Array): Promise<{ code: string; message: string; growth: number }> {
  const before = megabytes();
  let most = before;
  const watch = setInterval(() => (most = Math.max(most, megabytes())), 50);
  try {
    await readReport(bytes);
    throw new Error('It was read.');
  } catch (error) {
    if (!(error instanceof ReportError)) throw error;
    const { code, message } = error.findings[0]!;
    return { code, message, growth: most - before };
  } finally {
    clearInterval(watch);
  }
}

describe('a PDF of a million', () => {
  it.each(cases)('%s is refused with a message, in time and in memory', async (_, make, refusal) => {
    const bytes = make();
    const began = performance.now();
    const { code, message, growth } = await refused(bytes);
    expect(code).toMatch(refusal);
    expect(message).toMatch(/^(PDF|读 PDF)/);
    expect(performance.now() - began).toBeLessThan(pdfTimeLimit + patience);
    expect(growth).toBeLessThan(pdfGrowthLimit + overshoot);
  });
});

describe('a PDF of a huge stream', () => {
  it.each([
    ['two thousand megabytes of blanks, compressed', () => hostile.ofBlanks(2000), /^file\.too-complex$/],
    ['an image of sixty megabytes within the text', () => hostile.ofInlineImage(60), /^file\.scanned$/],
  ] as const)('%s: it is refused', async (_, make, refusal) => {
    const { code, growth } = await refused(make());
    expect(code).toMatch(refusal);
    expect(growth).toBeLessThan(pdfGrowthLimit + overshoot);
  });
});
