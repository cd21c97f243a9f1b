/** Matches the rows of a table with those of a form, whatever the shape of the form. */
import { say } from '../../model/finding/bilingual.js';
import type { FigurePath } from '../../model/table-figures.js';
import { align } from './align.js';
import { likeness, type KnownLabel } from './likeness.js';
import { fillIn, readFinding } from '../findings/read-finding.js';
import { cellList } from './recognition.js';
import type { Finding, Severity } from '../../model/finding/finding.js';
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
  const matched = found.map((one) => (one === undefined ? undefined : labelled[one]!));
  const missing = known.filter((_, index) => !matched[index]);
  const isInDoubt = ({ path }: KnownRow): boolean =>
    doubtful.some((doubt) => known[doubt.known[0]!]!.path === path);
  const first = Math.min(...matched.flatMap((one) => (one ? [one.index] : [])));
  const unknown = labelled.filter(
    (one, at) => !matched.includes(one) && !doubtful.some((doubt) => doubt.found === at) && one.index > first,
  );
  return {
    at: matched.map((one) => one?.index),
    rows: matched.map((one) => one?.row),
    findings: [
      ...doubtful.map((doubt) =>
        doubtfulRow(
          labelled[doubt.found]!.row,
          doubt.known.map((index) => known[index]!),
        ),
      ),
      ...missing.filter((row) => !isInDoubt(row)).map(missingRow),
      ...unknown.map(({ row }) => unknownRow(row, missing.length > 0 ? 'error' : 'warning')),
    ],
  };
}

/** A row that may be any of these, or of which the table has another one. */
function doubtfulRow({ where, labelText, figures }: LabelledRow, known: readonly KnownRow[]): Finding {
  const names = known.map(({ text }) => `“${text}”`);
  const numbers = cellList(figures);
  return readFinding(
    'read.row-doubtful',
    'error',
    known[0]!.path,
    names.length > 1
      ? say(
          `${where.zh}的标签“${labelText}”与规定的 ${names.length} 行都像（${names.join('、')}），不能断定是哪一行，未读`,
          `The label “${labelText}” in ${where.en} is like ${names.length} rows of the form (${names.join(', ')}); which of them it is cannot be told, so it was not read`,
        )
      : say(
          `${where.zh}的标签“${labelText}”与表中另一行的相同或者相近，不能断定哪一行是规定的${names[0]!}，未读`,
          `The label “${labelText}” in ${where.en} is that of another row too, or like it; which of them is ${names[0]!} of the form cannot be told, so it was not read`,
        ),
    {
      actual: numbers,
      hint: say(
        `对照原文判断这一行（${numbers.zh}）是哪一项，在数据中填到那一项`,
        `Find out from the file which row it is (${numbers.en}), and fill it in there in the data`,
      ),
    },
  );
}

function missingRow({ path, text }: KnownRow): Finding {
  return readFinding(
    'read.row-missing',
    'error',
    path,
    say(
      `表中没有认出“${text}”这一行，数据中留空`,
      `The row “${text}” was not found in the table; it is blank in the data`,
    ),
    { hint: fillIn },
  );
}

function unknownRow({ where, labelText, figures }: LabelledRow, severity: Severity): Finding {
  return readFinding(
    'read.row-unknown',
    severity,
    '',
    say(
      `${where.zh}“${labelText}”不是本格式的行，未读`,
      `“${labelText}” in ${where.en} is no row of the form and was not read`,
    ),
    {
      actual: cellList(figures),
      hint: say(
        '对照原文：是规定的某一行换了名称的，在数据中填到那一行；确是另加的，不必填',
        'Compare with the file: where it is a row of the form by another name, fill it in there in the data; where it was added, leave it out',
      ),
    },
  );
}
