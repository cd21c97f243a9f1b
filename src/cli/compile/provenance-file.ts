/** Where the figures of a compiled report come from, as a file for people or for programs. */
import { say } from '../../model/finding/bilingual.js';
import { tablesOf, type Edition } from '../../model/edition.js';
import type { CellProvenance } from '../../model/compile/sum-reports.js';
import { UsageError } from '../arguments/usage-error.js';

const formats = { csv: provenanceTable, json: provenanceJson } as const;
type ProvenanceFormat = keyof typeof formats;

/**
 * The format that the file's name asks for.
 *
 * @throws {UsageError} for any other ending.
 */
export function provenanceFormat(file: string): ProvenanceFormat {
  const ending = /\.(csv|json)$/i.exec(file)?.[1]?.toLowerCase();
  if (ending === undefined)
    throw new UsageError(
      say(
        `--provenance 的文件名应以 .csv 或 .json 结尾：${file}`,
        `The file’s name of --provenance should end in .csv or .json: ${file}`,
      ),
    );
  return ending as ProvenanceFormat;
}

export function provenanceText(
  format: ProvenanceFormat,
  provenance: readonly CellProvenance[],
  edition: Edition,
): string {
  return formats[format](provenance, edition);
}

function provenanceJson(provenance: readonly CellProvenance[]): string {
  return `${JSON.stringify(provenance, null, 2)}\n`;
}

/** One line for each agency that gives something to a cell; with a byte order mark, which Excel needs. */
function provenanceTable(provenance: readonly CellProvenance[], edition: Edition): string {
  const headings = new Map(
    tablesOf(edition).map(({ id }) => {
      const section = edition.sections[id];
      return [id, section?.kind === 'table' ? section.heading : edition.attachments![id]!.heading];
    }),
  );
  const rows = provenance.flatMap(({ path, name, value, parts }) => {
    const id = path.split('.')[0]!;
    const section = edition.sections[id];
    const heading = headings.get(id) ?? (section?.kind === 'other' ? section.heading : id);
    return parts.map((part) => [heading, name, value, part.agency, part.value, path]);
  });
  const head = ['部分', '项目', '合计', '机关', '数值', '数据路径'];
  return `\uFEFF${[head, ...rows].map((row) => `${row.map(field).join(',')}\r\n`).join('')}`;
}

/** A field of CSV. A spreadsheet runs what begins with = + - @ unless it is a number; ours are texts. */
function field(text: string): string {
  const isNumber = /^[+\-−]?\d+(\.\d+)?$/.test(text);
  const safe = !isNumber && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
