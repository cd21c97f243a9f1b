/** A table's data from the texts of its cells. */
import { say } from '../../model/finding/bilingual.js';
import type { Finding } from '../../model/finding/finding.js';
import type { Figure } from '../../model/values/figure.js';
import { isTotal, type Table } from '../../model/edition.js';
import { figuresOf, headingsOf, type FigurePath } from '../../model/table-figures.js';
import { fillIn, readFinding } from '../findings/read-finding.js';
import type { FoundFigure, Recognition } from './recognition.js';
import { readFigure, type FigureReading } from './figure-text.js';

/** Data nested as the table's; rows and columns by their keys. */
export type TableData = { readonly [key: string]: TableData | Figure };

/**
 * The data of the table that was recognised, with findings whose paths begin with the table's id. Figures are as
 * stated, totals too. A count that was not found is a stated blank, so that `check` goes on to tell of it.
 */
export function tableData(
  id: string,
  form: Table,
  { figures, findings }: Recognition,
): { readonly data: TableData; readonly findings: readonly Finding[] } {
  const found = new Map(figures.map((figure) => [figure.path.join('.'), figure]));
  const own: Finding[] = [];
  let data: TableData = {};
  for (const { path, kind, leaf, name } of figuresOf(form)) {
    const at = found.get(path.join('.'));
    const reading = at ? readFigure(at.text, kind) : {};
    if (at && reading.doubt !== undefined) own.push(doubtful(id, at, name, reading));
    if (reading.figure !== undefined) data = put(data, path, reading.figure);
    else if (kind === 'count' && !isTotal(leaf)) data = put(data, path, null);
  }
  for (const { path, name } of headingsOf(form)) {
    const at = found.get(path.join('.'));
    if (!at) continue;
    const { figure, doubt } = readFigure(at.text, 'count');
    if (doubt !== undefined) own.push(doubtful(id, at, name, { doubt }));
    if (figure !== undefined) data = put(data, path, figure);
  }
  const placed = findings.map((finding) => ({
    ...finding,
    path: finding.path === '' ? id : `${id}.${finding.path}`,
  }));
  return { data, findings: [...placed, ...own] };
}

function doubtful(
  id: string,
  { path, text, where }: FoundFigure,
  name: string,
  { figure, doubt = say('', '') }: FigureReading,
): Finding {
  const shown = text.replaceAll('\n', '⏎');
  return readFinding(
    'read.figure',
    figure === undefined ? 'error' : 'warning',
    [id, ...path],
    figure === undefined
      ? say(
          `${where.zh}（${name}）的“${shown}”读不成数字：${doubt.zh}，数据中留空`,
          `“${shown}” in ${where.en} (“${name}”) cannot be read as a figure: ${doubt.en}; it is blank in the data`,
        )
      : say(`${where.zh}（${name}）：${doubt.zh}`, `In ${where.en} (“${name}”): ${doubt.en}`),
    { actual: shown, hint: figure === undefined ? fillIn : compare },
  );
}

const compare = say(
  '对照原文；读得不对的，在数据中改正',
  'Compare it with the file; where it was read wrongly, correct it in the data',
);

function put(data: TableData, [key, ...rest]: FigurePath, value: Figure): TableData {
  if (rest.length === 0) return { ...data, [key!]: value };
  return { ...data, [key!]: put((data[key!] ?? {}) as TableData, rest, value) };
}
