/** Finds which of a file's tables are those of a form, and of which edition. */
import { say } from '../../model/finding/bilingual.js';
import { tablesOf, type Edition } from '../../model/edition.js';
import { editionForYear, editionIds, editionOf, type EditionId } from '../../model/editions/index.js';
import type { Finding } from '../../model/finding/finding.js';
import { mostTables } from '../limits.js';
import type { ReadBlock, ReadTable } from '../read-document.js';
import { recognise } from './recognise.js';
import { readFinding } from '../findings/read-finding.js';
import type { Recognition } from './recognition.js';

/** A form's table with the tables of the file that are it. */
export interface FoundTable {
  readonly id: string;
  readonly tables: readonly ReadTable[];
  readonly recognition: Recognition;
}

export interface FoundTables {
  readonly edition: EditionId;
  readonly tables: readonly FoundTable[];
  readonly findings: readonly Finding[];
}

/** The least of a form that a table must have to be it. */
const leastShare = 0.4;

/** Pieces of one table at most; none has more pages. */
const mostPieces = 5;

/** A paragraph between pieces of a table says no more than this: a page's number, 续表. */
const longestBetween = 8;

/** The tables of the edition that the file's own are most like; `year` decides where they are like several. */
export function findTables(
  blocks: readonly ReadBlock[],
  { year, edition }: { readonly year?: number; readonly edition?: EditionId },
): FoundTables {
  const runs = runsOf(blocks);
  const ids = edition === undefined ? editionIds : [edition];
  const expected = year === undefined ? editionIds[0]! : editionForYear(year);
  const candidates = ids.map((id) => ({ id, tables: tablesIn(runs, editionOf(id)) }));
  const score = ({ id, tables }: (typeof candidates)[number]): number =>
    tables.reduce((sum, { best }) => sum + (best?.recognition.share ?? 0), 0) / Math.max(1, tables.length) +
    (id === expected ? 0.01 : 0);
  const chosen = candidates.reduce((best, next) => (score(next) > score(best) ? next : best));
  return {
    edition: chosen.tables.some(({ best }) => best) ? chosen.id : (edition ?? expected),
    tables: chosen.tables.flatMap(({ best }) => (best ? [best] : [])),
    findings: chosen.tables.flatMap(({ findings }) => findings),
  };
}

interface Candidate {
  readonly best?: FoundTable;
  readonly findings: readonly Finding[];
}

function tablesIn(runs: readonly (readonly ReadTable[])[], edition: Edition): readonly Candidate[] {
  return tablesOf(edition).map(({ id, table }): Candidate => {
    const found = runs
      .map((tables): FoundTable => ({ id, tables, recognition: recognise(tables, table) }))
      .filter(({ recognition }) => recognition.share >= leastShare);
    // Of runs that have as much, the shortest: what follows a table is no part of it.
    const best = found.reduce<FoundTable | undefined>(
      (first, next) => (!first || next.recognition.share > first.recognition.share + 1e-9 ? next : first),
      undefined,
    );
    if (!best) return { findings: [] };
    const others = found.filter(
      ({ tables, recognition }) =>
        !tables.some((one) => best.tables.includes(one)) &&
        recognition.share >= best.recognition.share * 0.8 &&
        figuresOf(recognition) !== figuresOf(best.recognition),
    );
    if (others.length === 0) return { best, findings: [] };
    const places = [best, ...others].map(({ tables }) => tables[0]!.where);
    const message = say(
      `文件中有 ${others.length + 1} 个这样的表（${places.map(({ zh }) => zh).join('、')}），数字不同，读的是第一个`,
      `The file has ${others.length + 1} such tables (${places.map(({ en }) => en).join(', ')}) with different figures; the first was read`,
    );
    const hint = say(
      '核对哪一个是对的；不是第一个的，改正数据',
      'Check which is right, and correct the data if it is not the first',
    );
    return { best, findings: [readFinding('read.table-repeated', 'error', id, message, { hint })] };
  });
}

const figuresOf = ({ figures }: Recognition): string =>
  JSON.stringify(figures.map(({ path, text }) => [path, text]));

/** Every table alone, and with those that follow it with nothing between; shorter runs first. */
function runsOf(blocks: readonly ReadBlock[]): readonly (readonly ReadTable[])[] {
  const rows: ReadTable[][] = [[]];
  for (const block of blocks) {
    if (block.type === 'table') rows.at(-1)!.push(block);
    else if (block.text.length > longestBetween || block.heading !== undefined) rows.push([]);
  }
  const runs = rows.flatMap((tables) =>
    tables.flatMap((_, first) =>
      Array.from({ length: Math.min(mostPieces, tables.length - first) }, (_each, length) =>
        tables.slice(first, first + length + 1),
      ),
    ),
  );
  return runs.toSorted((one, other) => one.length - other.length).slice(0, mostTables);
}
