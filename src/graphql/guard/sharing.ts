import type { Programme } from '../../domain/programme.js';
import { modulesOf } from '../../store/modules-of.js';
import { greatest } from './greatest.js';
import { greatestOfYears, sumOfYears } from './in-hub-years.js';

// Topics are compared within one hub and year.

/** With how many other programmes, at most, one module shares its topic. */
export const mostSharingWithModule = greatestOfYears(({ programmes }) =>
  greatest(offers(programmes).values(), (count) => count - 1),
);

/** With how many other programmes, at most, one programme shares a topic. */
export const mostSharingWithProgramme = greatestOfYears(({ programmes }) => {
  const counts = offers(programmes);
  const others = (sum: number, topic: string) => sum + (counts.get(topic) ?? 1) - 1;
  return Math.min(
    programmes.length - 1,
    greatest(programmes, (programme) => topics(programme).reduce(others, 0)),
  );
});

/** How many pairs of programmes share a topic, at most: a pair that shares several is counted for each. */
export const mostShares = sumOfYears(({ programmes }) =>
  [...offers(programmes).values()].reduce((pairs, count) => pairs + (count * (count - 1)) / 2, 0),
);

/** How many programmes have each topic. */
function offers(members: readonly Programme[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const programme of members) {
    for (const topic of topics(programme)) counts.set(topic, (counts.get(topic) ?? 0) + 1);
  }
  return counts;
}

const topics = (programme: Programme) => [...new Set(modulesOf(programme).flatMap(({ topic }) => topic ?? []))];
