import type { Prose } from '../../model/prose.js';

/** What a template can reach: texts, numbers, prose, lists and records of them. `null` is what is not given. */
export type ViewValue = string | number | null | Prose | readonly ViewRecord[] | ViewRecord;

export interface ViewRecord {
  readonly [field: string]: ViewValue;
}

/** A frozen record without a prototype: what a template can name is what was put in, and nothing else. */
export function record(fields: Readonly<Record<string, ViewValue>>): ViewRecord {
  return Object.freeze(Object.assign(Object.create(null) as object, fields)) as ViewRecord;
}

/**
 * A record that stands for its `total` where a number is called for: `{{applications.received}}` prints the
 * row's 总计. Symbols cannot be named in a template, so this adds nothing that one could reach.
 */
export function sumRecord(fields: Readonly<Record<string, ViewValue>>): ViewRecord {
  const sum = Object.assign(Object.create(null) as object, fields) as ViewRecord;
  if ('total' in sum) {
    Object.defineProperty(sum, Symbol.toPrimitive, { value: () => Number(sum['total']) });
  }
  return Object.freeze(sum);
}

/** Whether a record stands for a number. */
export function isSum(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Symbol.toPrimitive in value;
}
