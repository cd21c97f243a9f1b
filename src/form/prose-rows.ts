/**
 * Prose as rows of a sheet, one paragraph or heading a row, and back. A heading says its level; a paragraph
 * belongs to the heading above it, and only one that returns to a level further out has to say so.
 */
import type { Prose, ProseSection } from '../model/prose.js';

export type ProseRow =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  /** `below` is the level of the heading that it returns to; 0 is the block itself. */
  | { readonly kind: 'paragraph'; readonly below?: number; readonly text: string };

/** The rows of a prose, in order. */
export function proseRows(prose: Prose): readonly ProseRow[] {
  const rows: ProseRow[] = [];
  let open = 0;
  const write = (items: Prose, depth: number): void => {
    for (const item of items) {
      if (typeof item === 'string') {
        rows.push({ kind: 'paragraph', ...(open === depth ? {} : { below: depth }), text: item });
        open = depth;
      } else {
        rows.push({ kind: 'heading', level: depth + 1, text: item.heading });
        open = depth + 1;
        write(item.body, depth + 1);
      }
    }
  };
  write(prose, 0);
  return rows;
}

/** The prose of the rows; `placed` is told the path of each below the prose's own. */
export function proseOfRows<Row extends ProseRow>(
  rows: readonly Row[],
  placed: (path: string, row: Row) => void = () => {},
): Prose {
  type Open = { readonly items: (string | ProseSection)[]; readonly path: string };
  const open: Open[] = [{ items: [], path: '' }];
  for (const row of rows) {
    const depth = row.kind === 'heading' ? row.level - 1 : (row.below ?? open.length - 1);
    // A level that skips one stands below the nearest that there is.
    open.length = Math.min(Math.max(depth, 0) + 1, open.length);
    const { items, path } = open.at(-1)!;
    const own = `${path}${items.length}`;
    if (row.kind === 'paragraph') {
      placed(own, row);
      items.push(row.text);
    } else {
      const body: (string | ProseSection)[] = [];
      placed(`${own}.heading`, row);
      items.push({ heading: row.text, body });
      open.push({ items: body, path: `${own}.body.` });
    }
  }
  return open[0]!.items;
}

const wording = { heading: '标题', paragraph: '正文' } as const;

/** How the column before the text says what a row is; a paragraph like most has nothing there. */
export function rowLabel(row: ProseRow): string {
  if (row.kind === 'heading') return `${wording.heading}${row.level}`;
  return row.below === undefined ? wording.paragraph : `${wording.paragraph}${row.below}`;
}

/** The labels that the list offers; deeper levels are written as they are. */
export const offeredLabels: readonly string[] = [
  wording.paragraph,
  ...[1, 2, 3, 4].map((level) => `${wording.heading}${level}`),
  ...[0, 1, 2].map((level) => `${wording.paragraph}${level}`),
];

/** What the label and the text say together; undefined for a label that means nothing. */
export function rowOf(label: string, text: string): ProseRow | undefined {
  const [, kind, level] = /^(标题|正文)?(\d{1,2})?$/.exec(label) ?? [];
  if (label !== '' && kind === undefined) return undefined;
  if (kind !== wording.heading) {
    return { kind: 'paragraph', ...(level === undefined ? {} : { below: Number(level) }), text };
  }
  return level === '0' ? undefined : { kind: 'heading', level: Number(level ?? 1), text };
}
