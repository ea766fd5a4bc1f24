import type { TopicIndex } from './topic-index.js';

export interface Sharing {
  readonly id: string;
  /** How many topics it shares, at least 1. */
  readonly count: number;
}

/**
 * The other ids that share at least one topic with this one: most shared first, equal ones in the order of the index.
 * None for an unknown id. Costs the holders of its topics, and sorting the answer, whatever the size of the index.
 */
export function sharing(index: TopicIndex, id: string): readonly Sharing[] {
  const counts = new Map<number, number>();
  for (const topic of index.topics.get(id) ?? []) {
    for (const holder of index.holders.get(topic) ?? []) counts.set(holder, (counts.get(holder) ?? 0) + 1);
  }
  return [...counts]
    .sort(([a, countOfA], [b, countOfB]) => countOfB - countOfA || a - b)
    .flatMap(([holder, count]) => {
      const other = index.ids[holder];
      return other === undefined || other === id ? [] : [{ id: other, count }];
    });
}
