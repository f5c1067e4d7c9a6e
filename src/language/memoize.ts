/** Remembers what is computed from an object (a corpus, a document) for as long as the object lives. */
export function memoize<K extends object, V extends NonNullable<unknown>>(
  compute: (key: K) => V,
): (key: K) => V {
  const known = new WeakMap<K, V>();
  return (key) => {
    const value = known.get(key) ?? compute(key);
    known.set(key, value);
    return value;
  };
}

/** The same of what is computed from two objects. */
export function memoizePair<A extends object, B extends object, V extends NonNullable<unknown>>(
  compute: (first: A, second: B) => V,
): (first: A, second: B) => V {
  const known = memoize((first: A) => memoize((second: B) => compute(first, second)));
  return (first, second) => known(first)(second);
}
