/** What holds for any report that is written and read back; the tests say for how many. */
import fc from 'fast-check';
import type { EditionId } from '../../src/model/editions/index.js';
import type { ReportError } from '../../src/model/finding/finding.js';
import { parseReport } from '../../src/model/parse-report.js';
import { missingGlyphMark } from '../../src/model/values/text.js';
import { readReport, type ReadReportResult } from '../../src/read/read-report.js';
import { anyReportOf } from '../model/any-report.js';
import { exampleReport } from '../examples.js';
import { asBareFormat, asFormat, type Format } from './formats.js';
import { plainReport, withShortNotes } from './plain-reports.js';
import { shownFigures, shownText } from './shown.js';

/** The same reports each time: what an unlucky draw shows is a bug to be mended, not a reason to stop a release. */
const seed = 20261121;

/** An example comes back with nothing found: its tables agree with the data that it carries. */
export async function carriedExample(format: Format, name: string): Promise<void> {
  const report = exampleReport(name);
  const result = await readReport(await asFormat(format, report));
  expect(result).toEqual({ report, findings: [], source: 'data' });
}

/** An example gives all its figures without the data that it carries. */
export async function shownExample(format: Format, name: string): Promise<void> {
  const report = exampleReport(name);
  const result = await readReport(await asFormat(format, report), { visible: true });
  expect(result.source).toBe('visible');
  expect(result.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(shownFigures(result.report)).toEqual(shownFigures(report));
}

/** A file that carries its data gives the report as it was parsed, and shows every figure of it. */
export async function carriedRoundTrip(format: Format, id: EditionId, numRuns: number): Promise<void> {
  await fc.assert(
    fc.asyncProperty(anyReportOf(id), async (data) => {
      const report = parseReport(data);
      const result = await readReport(await asFormat(format, report));
      expect(result.report).toEqual(report);
      expect(result.source).toBe('data');
      expect(result.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    }),
    { numRuns, seed, endOnFailure: format === 'pdf' },
  );
}

/**
 * A file without its data gives each figure as it is printed, or tells of it at its place; it gives none that is not
 * there. One that is not known for a report at all is refused.
 */
export async function shownFiguresRoundTrip(format: Format, id: EditionId, numRuns: number): Promise<void> {
  await fc.assert(
    fc.asyncProperty(anyReportOf(id), async (data) => {
      const report = parseReport(data);
      const bytes = await asBareFormat(format, report);
      const known = { year: report.year, agency: report.agency.name, edition: id };
      let result: ReadReportResult;
      try {
        result = await readReport(bytes, known);
      } catch (error) {
        // A title in odd words over a single section without a table.
        expect(id).toBe('2014');
        expect((error as ReportError).findings[0]!.code).toBe('read.not-a-report');
        return;
      }
      const read = shownFigures(result.report);
      const written = shownFigures(report);
      const silent = [...written].filter(
        ([path, text]) => read.get(path) !== text && !isTold(path, result.findings),
      );
      expect(silent.map(([path, text]) => `${path}: ${read.get(path)} for ${text}`)).toEqual([]);
      expect([...read.keys()].filter((path) => !written.has(path))).toEqual([]);
    }),
    { numRuns, seed, endOnFailure: format === 'pdf' },
  );
}

/** Whether a finding is of the figure, of its remark or of the row or table that it is in. */
const isTold = (path: string, findings: ReadReportResult['findings']): boolean =>
  findings.some(
    (finding) =>
      finding.path !== '' &&
      finding.severity !== 'info' &&
      (path === finding.path || path.startsWith(`${finding.path}.`) || finding.path.startsWith(`${path}.`)),
  );

/** The one character of the plain words that the built-in fonts do not have. */
const rare = '𠮷';

/** A file without its data gives title, text, signature and figures as the built-in templates print them. */
export async function shownRoundTrip(format: Format, id: EditionId, numRuns: number): Promise<void> {
  await fc.assert(
    fc.asyncProperty(plainReport(id), async (data) => {
      const report = parseReport(format === 'pdf' ? withShortNotes(data) : data);
      const { report: read, findings, source } = await readReport(await asBareFormat(format, report));
      expect(source).toBe('visible');
      const given = report.preface ? read : { ...read, preface: undefined };
      const [expected, actual] = [
        JSON.stringify(shownText(report)),
        JSON.stringify(shownText(given as never)),
      ];
      // A PDF shows a mark for what its font has no glyph for, and the text with the mark is told of.
      const isLost = format === 'pdf' && expected.includes(rare);
      expect(JSON.parse(actual)).toEqual(
        JSON.parse(format === 'pdf' ? expected.replaceAll(rare, missingGlyphMark) : expected),
      );
      expect(findings.some(({ code }) => code === 'read.missing-glyph')).toBe(isLost);
      if (!report.preface) expect(read.period).toEqual(report.period);
      const figures = shownFigures(read);
      const wrong = [...shownFigures(report)].filter(
        ([path, text]) => figures.get(path) !== text && !isTold(path, findings),
      );
      expect(wrong).toEqual([]);
    }),
    { numRuns, seed, endOnFailure: format === 'pdf' },
  );
}
