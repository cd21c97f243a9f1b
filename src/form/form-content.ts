/** What a form is filled in with: a report, or as much of one as is known. */
export type FormContent = Readonly<Record<string, unknown>>;

/** The value at the data path; undefined where the content does not have it. */
export function valueAt(content: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (node, key) => (typeof node === 'object' && node !== null ? (node as FormContent)[key] : undefined),
    content,
  );
}

/** Sets the value at the data path; groups on the way are made where they are missing. */
export function put(data: Record<string, unknown>, [key, ...rest]: readonly string[], value: unknown): void {
  if (rest.length === 0) data[key!] = value;
  else put((data[key!] ??= {}) as Record<string, unknown>, rest, value);
}
