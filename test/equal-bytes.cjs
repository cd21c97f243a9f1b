/** Bytes are compared as bytes: one by one, as Jest does it, a report of half a megabyte takes seconds. */
expect.addEqualityTesters([
  (one, other) =>
    one instanceof Uint8Array && other instanceof Uint8Array ? Buffer.compare(one, other) === 0 : undefined,
]);
