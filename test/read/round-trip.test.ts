import fc from 'fast-check';
import { tablesOf } from '../../src/model/edition.js';
import { editionOf } from '../../src/model/editions/index.js';
import { figureText } from '../../src/model/figure.js';
import { parseReport } from '../../src/model/parse-report.js';
import type { Report } from '../../src/model/report.js';
import { figuresOf, resolveFigures } from '../../src/model/table-figures.js';
import { createRenderer } from '../../src/render/renderer.js';
import { readReport } from '../../src/read/read-report.js';
import { anyReport } from '../model/any-report.js';
import { exampleNames, exampleReport } from '../examples.js';

const renderer = createRenderer({ allowErrors: true });
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

const written: Readonly<Record<string, (report: Report) => Promise<Uint8Array>>> = {
  docx: async (report) => (await renderer).docx(report),
  html: async (report) => encode(await (await renderer).html(report)),
  pdf: async (report) => (await renderer).pdf(report),
};

/** Every figure as it is printed, by its data path. */
const printed = (report: Report): unknown =>
  Object.fromEntries(
    tablesOf(editionOf(report.edition)).flatMap(({ id, table }) => {
      const figures = resolveFigures(table, report[id as keyof Report]);
      return figuresOf(table).map(({ path }) => [
        [id, ...path].join('.'),
        figureText(figures.figure(path)).replace(/\s/g, ''),
      ]);
    }),
  );

describe.each(['docx', 'html', 'pdf'])('a report in a %s file of ours', (format) => {
  it.each(exampleNames)('%s comes back as it was, and its tables agree with it', async (name) => {
    const report = exampleReport(name);
    const result = await readReport(await written[format]!(report));
    expect(result).toEqual({ report, findings: [], source: 'data' });
  });

  it.each(exampleNames)('%s gives all its figures by its labels alone', async (name) => {
    const report = exampleReport(name);
    const result = await readReport(await written[format]!(report), { visible: true });
    expect(result.source).toBe('visible');
    expect(result.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(printed(result.report)).toEqual(printed(report));
  });
});

describe.each([
  ['docx', 12],
  ['html', 25],
  ['pdf', 3],
] as const)('any report in a %s file', (format, numRuns) => {
  it('comes back as it was, and no figure is taken for edited', async () => {
    await fc.assert(
      fc.asyncProperty(anyReport, async (data) => {
        const report = parseReport(data);
        const result = await readReport(await written[format]!(report));
        expect(result.report).toEqual(report);
        expect(result.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
      }),
      { numRuns },
    );
  });
});
