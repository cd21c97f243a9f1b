/** Keys and list indexes from the root of a report's data. */
export type DataPath = readonly (string | number)[];

/** The value at the path; undefined where the data have none there. */
export function valueAt(data: unknown, path: DataPath): unknown {
  return path.reduce<unknown>(
    (node, key) =>
      typeof node === 'object' && node !== null
        ? (node as { readonly [key: string | number]: unknown })[key]
        : undefined,
    data,
  );
}

/** The data with the value at the path; what is not on the way to it is shared. */
export function withValueAt(data: unknown, [key, ...rest]: DataPath, value: unknown): unknown {
  if (key === undefined) return value;
  const record = (data ?? {}) as { readonly [key: string | number]: unknown };
  return { ...record, [key]: withValueAt(record[key], rest, value) };
}
