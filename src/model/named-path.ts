/** Data paths as findings name them: down to the column, also where a row is given as a list. */
import type { DataPath } from './data-path.js';
import { isGroup, leavesOf, tablesOf, type Edition, type Tree } from './edition.js';
import { editionOf } from './editions/index.js';
import type { DataFile } from './file/data-file.js';
import type { Place } from './finding/finding.js';
import type { Report } from './report.js';
import { matrixColumns } from './table-figures.js';

/** The path with the columns' names in place of the indexes of a row that is given as a list. */
export function namedPath(path: DataPath, edition: Edition): string {
  return path
    .map((key, index) =>
      typeof key === 'number' ? (columnsAt(edition, path.slice(0, index))?.[key] ?? key) : key,
    )
    .join('.');
}

/**
 * The place in the file of a path that a finding names. A row may be given as a list, so its columns' names
 * are turned back into indexes.
 */
export function locateFinding(file: DataFile, report: Report, path: string): Place {
  const edition = editionOf(report.edition);
  let node: unknown = file.data;
  const keys: (string | number)[] = [];
  for (const name of path === '' ? [] : path.split('.')) {
    const index = Array.isArray(node) ? (columnsAt(edition, keys)?.indexOf(name) ?? Number(name)) : name;
    keys.push(index);
    node = (node as Record<string | number, unknown> | undefined | null)?.[index];
  }
  return file.locate(keys);
}

/** The data keys of the figures in the row at the path, in printed order; undefined where no row is. */
function columnsAt(edition: Edition, path: DataPath): readonly string[] | undefined {
  const [sectionKey, ...rest] = path;
  const table = tablesOf(edition).find(({ id }) => id === sectionKey)?.table;
  if (table?.kind === 'matrix') {
    const isRow = leavesOf(table.rows).some((row) => row.path.join('.') === rest.join('.'));
    return isRow ? matrixColumns(table.columns.parts).map(({ key }) => key) : undefined;
  }
  if (table?.kind !== 'line') return undefined;
  const node = rest.reduce<Tree | undefined>((tree, key) => {
    const part = tree?.[String(key)];
    return part && isGroup(part) ? part.parts : undefined;
  }, table.columns);
  return node && Object.keys(node);
}
