/** What a form is filled in with: a report, or as much of one as is known. */
export type FormContent = Readonly<Record<string, unknown>>;

/** Sets the value at the data path; groups on the way are made where they are missing. */
export function put(data: Record<string, unknown>, [key, ...rest]: readonly string[], value: unknown): void {
  if (rest.length === 0) data[key!] = value;
  else put((data[key!] ??= {}) as Record<string, unknown>, rest, value);
}
