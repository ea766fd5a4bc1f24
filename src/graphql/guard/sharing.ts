import type { Programme } from '../../domain/programme.js';
import { modulesOf } from '../../store/modules-of.js';
import type { Snapshot } from '../../store/snapshot.js';
import { blockwise } from './blockwise.js';
import { greatest } from './greatest.js';
import { oncePerSnapshot } from './once-per-snapshot.js';

// Topics are compared within one hub and year.

/** With how many other programmes, at most, one module shares its topic. */
export const mostSharingWithModule = (snapshot: Snapshot): number =>
  greatest(blockwise(snapshot.programmes), (members) => greatest(offers(members).values(), (count) => count - 1));

/** With how many other programmes, at most, one programme shares a topic. */
export const mostSharingWithProgramme = (snapshot: Snapshot): number =>
  greatest(blockwise(snapshot.programmes), (members) => {
    const counts = offers(members);
    const others = (sum: number, topic: string) => sum + (counts.get(topic) ?? 1) - 1;
    return Math.min(
      members.length - 1,
      greatest(members, (programme) => topics(programme).reduce(others, 0)),
    );
  });

/** How many pairs of programmes share a topic, at most: a pair that shares several is counted for each. */
export const mostShares: (snapshot: Snapshot) => number = oncePerSnapshot((snapshot) => {
  let pairs = 0;
  for (const members of blockwise(snapshot.programmes)) {
    for (const count of offers(members).values()) pairs += (count * (count - 1)) / 2;
  }
  return pairs;
});

/** How many programmes have each topic. */
function offers(members: readonly Programme[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const programme of members) {
    for (const topic of topics(programme)) counts.set(topic, (counts.get(topic) ?? 0) + 1);
  }
  return counts;
}

const topics = (programme: Programme) => [...new Set(modulesOf(programme).flatMap(({ topic }) => topic ?? []))];
