/** Matches the rows of a table with those of a form, whatever the shape of the form. */
import { say } from '../../model/bilingual.js';
import type { FigurePath } from '../../model/table-figures.js';
import { align } from './align.js';
import { likeness, type KnownLabel } from './likeness.js';
import { cellList, fillIn, readFinding } from './recognition.js';
import type { Finding } from '../../model/finding.js';
import { labelledRow, type LabelledRow, type TableRow } from './rows.js';

/** A row of a form that has figures. */
export interface KnownRow {
  readonly path: FigurePath;
  readonly text: string;
  readonly label: KnownLabel;
}

export interface MatchedRows {
  /** For each row of the form its index among the rows of the table; undefined where it is missing. */
  readonly at: readonly (number | undefined)[];
  readonly rows: readonly (LabelledRow | undefined)[];
  readonly findings: readonly Finding[];
}

/** The rows of a form that the table has; every one that is missing, doubtful or unknown is a finding. */
export function matchRows(rows: readonly TableRow[], known: readonly KnownRow[]): MatchedRows {
  const labels = known.map(({ label }) => label);
  const labelled = rows.flatMap((row, index) => {
    const apart = labelledRow(row, labels);
    return apart ? [{ index, row: apart }] : [];
  });
  const { found, doubtful } = align(labelled.length, known.length, (one, other) =>
    likeness(labelled[one]!.row.label, labels[other]!),
  );
  const at = found.map((one) => (one === undefined ? undefined : labelled[one]!.index));
  const matched: readonly (LabelledRow | undefined)[] = found.map((one) =>
    one === undefined ? undefined : labelled[one]!.row,
  );
  const missing = known.flatMap((row, index) => (at[index] === undefined ? [row] : []));
  const taken = new Set(found);
  const isInDoubt = new Set(doubtful.map((doubt) => doubt.found));
  const first = Math.min(...at.filter((index) => index !== undefined));
  const findings = [
    ...doubtful.map(({ found: one, known: ones }) => {
      const { where, labelText, figures } = labelled[one]!.row;
      const names = ones.map((index) => `“${known[index]!.text}”`);
      return readFinding(
        'read.row-doubtful',
        'error',
        known[ones[0]!]!.path,
        say(
          `${where.zh}的标签“${labelText}”不能确定是哪一行（${names.join('、')}），或者与另一行重复，这一行未读`,
          `The label “${labelText}” in ${where.en} could be of more than one row (${names.join(', ')}), or repeats another row; the row was not read`,
        ),
        { actual: cellList(figures), hint: fillIn },
      );
    }),
    ...missing
      .filter(({ path }) => !doubtful.some(({ known: ones }) => known[ones[0]!]!.path === path))
      .map(({ path, text }) =>
        readFinding(
          'read.row-missing',
          'error',
          path,
          say(
            `表中没有认出“${text}”这一行，数据中留空`,
            `The row “${text}” was not found in the table; it is blank in the data`,
          ),
          { hint: fillIn },
        ),
      ),
    ...labelled
      .filter(({ index }, one) => !taken.has(one) && !isInDoubt.has(one) && index > first)
      .map(({ row: { where, labelText, figures } }) =>
        readFinding(
          'read.row-unknown',
          missing.length > 0 ? 'error' : 'warning',
          '',
          say(
            `${where.zh}“${labelText}”不是本格式的行，未读`,
            `“${labelText}” in ${where.en} is no row of the form and was not read`,
          ),
          { actual: cellList(figures), hint: fillIn },
        ),
      ),
  ];
  return { at, rows: matched, findings };
}
