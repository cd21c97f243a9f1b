/** Where a template places tables, over every way through its conditions and lists. */
import type { TemplateSource } from '../templates.js';

/** A `<figure>` of a template; `table` is the name it gives. */
export interface Figure {
  readonly type: 'figure';
  readonly table: string;
  readonly source: TemplateSource;
  readonly offset: number;
}

/** What a template places, in order. Of `unknown` nothing can be said, and it has a finding of its own. */
export type Flow =
  | Figure
  | { readonly type: 'sequence'; readonly parts: readonly Flow[] }
  | {
      readonly type: 'choice';
      /** Choices with the same condition go the same way. */
      readonly condition: string;
      readonly holds: Flow;
      readonly fails: Flow;
    }
  | { readonly type: 'repeat'; readonly item: Flow; readonly empty: Flow }
  | { readonly type: 'unknown' };

export const nothing: Flow = { type: 'sequence', parts: [] };

/** Every figure in the order of the text, with whether it stands in a list that repeats it. */
export function* figuresIn(
  flow: Flow,
  repeated = false,
): Generator<{ readonly figure: Figure; readonly repeated: boolean }> {
  if (flow.type === 'figure') yield { figure: flow, repeated };
  else for (const part of partsOf(flow)) yield* figuresIn(part, repeated || isItem(flow, part));
}

function partsOf(flow: Exclude<Flow, Figure>): readonly Flow[] {
  switch (flow.type) {
    case 'sequence':
      return flow.parts;
    case 'choice':
      return [flow.holds, flow.fails];
    case 'repeat':
      return [flow.item, flow.empty];
    case 'unknown':
      return [];
  }
}

const isItem = (flow: Flow, part: Flow): boolean => flow.type === 'repeat' && flow.item === part;

/** Whether all that the template places is known. */
export function isKnown(flow: Flow): boolean {
  return flow.type === 'figure' || (flow.type !== 'unknown' && partsOf(flow).every(isKnown));
}

/** The fewest and the most times that a table is placed. */
export interface Occurrences {
  readonly fewest: number;
  readonly most: number;
}

/** More conditions than this on one table are each taken by themselves: their ways would be too many. */
const mostConditions = 8;

/** How often the table is placed, over every way through the template. */
export function occurrencesOf(flow: Flow, table: string): Occurrences {
  const conditions = [...new Set(conditionsOn(flow, table))].slice(0, mostConditions);
  const ways = Array.from({ length: 2 ** conditions.length }, (_, way) =>
    count(flow, table, new Map(conditions.map((condition, bit) => [condition, ((way >> bit) & 1) === 1]))),
  );
  return either(ways);
}

function* conditionsOn(flow: Flow, table: string): Generator<string> {
  if (flow.type === 'figure') return;
  const parts = partsOf(flow);
  const places = parts.some((part) => [...figuresIn(part)].some(({ figure }) => figure.table === table));
  if (flow.type === 'choice' && places) yield flow.condition;
  for (const part of parts) yield* conditionsOn(part, table);
}

function count(flow: Flow, table: string, known: ReadonlyMap<string, boolean>): Occurrences {
  switch (flow.type) {
    case 'figure': {
      const times = flow.table === table ? 1 : 0;
      return { fewest: times, most: times };
    }
    case 'sequence': {
      const parts = flow.parts.map((part) => count(part, table, known));
      return {
        fewest: parts.reduce((sum, { fewest }) => sum + fewest, 0),
        most: parts.reduce((sum, { most }) => sum + most, 0),
      };
    }
    case 'choice': {
      const holds = known.get(flow.condition);
      const ways = holds === undefined ? [flow.holds, flow.fails] : [holds ? flow.holds : flow.fails];
      return either(ways.map((way) => count(way, table, known)));
    }
    case 'repeat': {
      const item = count(flow.item, table, known);
      const repeated = { ...item, most: item.most > 0 ? Infinity : 0 };
      return either([repeated, count(flow.empty, table, known)]);
    }
    case 'unknown':
      return { fewest: 0, most: 0 };
  }
}

function either(ways: readonly Occurrences[]): Occurrences {
  return {
    fewest: Math.min(...ways.map(({ fewest }) => fewest)),
    most: Math.max(...ways.map(({ most }) => most)),
  };
}
