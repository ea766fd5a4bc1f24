/** Each item that shares its key with one before it, and the first one of that key. */
export function repeatsIn<T>(items: readonly T[], keyOf: (item: T) => string): readonly (readonly [T, T])[] {
  const first = new Map<string, T>();
  return items.flatMap((item) => {
    const key = keyOf(item);
    const other = first.get(key);
    if (other === undefined) first.set(key, item);
    return other === undefined ? [] : [[item, other] as const];
  });
}
