/** Who has which topics, read from either side. Holders are positions in `ids`, which keeps the order given. */
export interface TopicIndex {
  readonly ids: readonly string[];
  readonly topics: ReadonlyMap<string, ReadonlySet<string>>;
  readonly holders: ReadonlyMap<string, readonly number[]>;
}

/** The index of each id's topics: O(all topics of all ids) once, and it keeps the sets as they are. */
export function topicIndex(topics: ReadonlyMap<string, ReadonlySet<string>>): TopicIndex {
  const ids = [...topics.keys()];
  const holders = new Map<string, number[]>();
  let position = 0;
  for (const held of topics.values()) {
    for (const topic of held) {
      const list = holders.get(topic);
      if (list) list.push(position);
      else holders.set(topic, [position]);
    }
    position++;
  }
  return { ids, topics, holders };
}
