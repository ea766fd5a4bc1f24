/** The greatest size among some things; 0 for none. */
export function greatest<T>(things: Iterable<T>, sizeOf: (thing: T) => number): number {
  let found = 0;
  for (const thing of things) found = Math.max(found, sizeOf(thing));
  return found;
}
