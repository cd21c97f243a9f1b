/** Reads JSON Lines: a report in each line. */
import { readDataFile, type DataFile } from '../../model/file/data-file.js';
import { ReportError, type Place } from '../../model/finding/finding.js';

/** A line that is not empty; plain data. */
export interface JsonLine {
  readonly file: string;
  readonly line: number;
  readonly text: string;
}

export function* jsonLines(text: string, file: string): Generator<JsonLine> {
  let [start, line] = [0, 1];
  while (start < text.length) {
    const end = text.indexOf('\n', start);
    const content = text.slice(start, end < 0 ? text.length : end);
    if (content.trim() !== '') yield { file, line, text: content.trimEnd() };
    if (end < 0) return;
    [start, line] = [end + 1, line + 1];
  }
}

/**
 * The line as a data file whose places are those in the whole file.
 *
 * @throws {ReportError} where the line cannot be read.
 */
export function lineData({ file, line, text }: JsonLine): DataFile {
  const moved = (place: Place): Place => ({ ...place, line });
  try {
    const source = readDataFile(text, file);
    return { ...source, locate: (path, part) => moved(source.locate(path, part)) };
  } catch (error) {
    if (!(error instanceof ReportError)) throw error;
    const findings = error.findings.map((finding) => ({ ...finding, place: moved(finding.place!) }));
    throw new ReportError(error.code, findings, { cause: error });
  }
}
