/**
 * A report as the data that our own files carry: the names it has in them, and its text, which is canonical
 * (keys in order, no blanks), so that the same report always gives the same bytes.
 */
import { parseReport } from './parse-report.js';
import type { Report } from './report.js';

/** Where each format carries the data. */
export const embeddedReport = {
  /** A custom XML part of a Word file: one element of this name and namespace around the text. */
  xmlNamespace: 'urn:nianbao:report:1',
  xmlElement: 'report',
  /** The attachment of a PDF. */
  fileName: 'nianbao.json',
  description: '本报告的数据，可用 nianbao read 读出',
  mediaType: 'application/json',
  /** The data block of a web page. */
  elementId: 'nianbao-data',
} as const;

/** The version of the envelope; a reader refuses a later one instead of guessing what it means. */
const version = 1;

/** More text than this is no report: prose is limited to 200 000 characters a field. */
export const largestEmbedded = 32 * 1024 * 1024;

/** The report as canonical JSON in its envelope. */
export function embeddedText(report: Report): string {
  return canonicalJson({ nianbao: version, report });
}

/**
 * The report in the text that a file carries; undefined where it is none of ours or of a later version.
 *
 * @throws {ReportError} if the data in it were changed so that they no longer parse.
 */
export function parseEmbeddedText(text: string): Report | undefined {
  let envelope: unknown;
  try {
    envelope = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof envelope !== 'object' || envelope === null) return undefined;
  const { nianbao, report } = envelope as Readonly<Record<string, unknown>>;
  return nianbao === version ? parseReport(report) : undefined;
}

/** JSON with the keys of every object in the order of code units (RFC 8785), which no locale changes. */
function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
