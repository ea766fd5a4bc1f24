/** Something with a slug, and the slugs that it had before. */
export interface WithSlugs {
  readonly slug: string;
  readonly formerSlugs: readonly string[];
}

/**
 * Things by their slugs, and by those former slugs that nothing has now. A slug that several things had before means none
 * of them, because nobody can tell which one is meant.
 */
export function bySlugs<T extends WithSlugs>(things: Iterable<T>): ReadonlyMap<string, T> {
  const found = new Map<string, T>();
  const formers = new Map<string, T | undefined>();
  for (const thing of things) {
    found.set(thing.slug, thing);
    for (const former of thing.formerSlugs) formers.set(former, formers.has(former) ? undefined : thing);
  }
  for (const [former, thing] of formers) if (thing && !found.has(former)) found.set(former, thing);
  return found;
}

/** The thing that a slug, an id or a former slug means, in this order. */
export const thingNamed = <T extends WithSlugs & { readonly id: string }>(
  ref: string,
  things: readonly T[],
): T | undefined =>
  things.find(({ slug }) => slug === ref) ?? things.find(({ id }) => id === ref) ?? bySlugs(things).get(ref);
