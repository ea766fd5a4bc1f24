export interface Overlap {
  readonly shared: readonly string[];
  readonly onlyA: readonly string[];
  readonly onlyB: readonly string[];
}

/**
 * What two sets of topics have in common: "four of these six" is `shared.length` of `a.size`. `shared` and `onlyA` are
 * in the order of `a`, `onlyB` in that of `b`. O(a + b).
 */
export function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): Overlap {
  return {
    shared: [...a].filter((topic) => b.has(topic)),
    onlyA: [...a].filter((topic) => !b.has(topic)),
    onlyB: [...b].filter((topic) => !a.has(topic)),
  };
}
