/** Two things that are one and the same in two states; one of them is absent where there is none. */
export interface Match<T> {
  readonly before?: T | undefined;
  readonly after?: T | undefined;
}

type Key<T> = (item: T) => string | undefined;

/**
 * Pairs the items of two lists: by the first key wherever that is equal, then what is left by the next. First those that
 * are there afterwards, in their order, then those that are gone, in theirs.
 */
export function matched<T>(before: readonly T[], after: readonly T[], keys: readonly Key<T>[]): readonly Match<T>[] {
  const partners = new Map<T, T>();
  const left = new Set(before);
  for (const key of keys) {
    const known = queues(left, key);
    for (const item of after) {
      const partner = partners.has(item) ? undefined : known.get(key(item))?.shift();
      if (partner === undefined) continue;
      partners.set(item, partner);
      left.delete(partner);
    }
  }
  return [
    ...after.map((item) => ({ before: partners.get(item), after: item })),
    ...before.filter((item) => left.has(item)).map((item) => ({ before: item })),
  ];
}

function queues<T>(items: Iterable<T>, key: Key<T>): Map<string | undefined, T[]> {
  const found = new Map<string | undefined, T[]>();
  for (const item of items) {
    const name = key(item);
    if (name !== undefined) found.set(name, [...(found.get(name) ?? []), item]);
  }
  return found;
}
