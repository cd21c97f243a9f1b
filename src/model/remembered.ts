/**
 * The function, with what it once made of an object kept for as long as the object is. Editions, tables and parsed
 * reports do not change, so what follows from one is worked out once and shared by all who ask.
 */
export function remembered<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const known = new WeakMap<Key, { readonly value: Value }>();
  return (key) => {
    let entry = known.get(key);
    if (!entry) known.set(key, (entry = { value: make(key) }));
    return entry.value;
  };
}
