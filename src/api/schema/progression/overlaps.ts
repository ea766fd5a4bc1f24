import { modulesOf } from '../../../catalogue/document/programme-parts.js';
import type { Snapshot } from '../../../catalogue/view/snapshot.js';
import type { Programme } from '../../../domain/programme.js';
import { overlap } from '../../../progression/overlap.js';
import type { TopicOverlap } from './progression-types.js';

/** What a programme shares with each other of its hub and year, those that share most first. */
export function overlaps(programme: Programme, snapshot: Snapshot): readonly TopicOverlap[] {
  const own = topics(programme);
  return snapshot
    .sharingWith(programme)
    .map((other) => {
      const theirs = topics(other);
      const { shared } = overlap(own, theirs);
      return { programme: other, shared, sharedCount: shared.length, ownCount: own.size, otherCount: theirs.size };
    })
    .sort((a, b) => b.sharedCount - a.sharedCount);
}

const topics = (programme: Programme) => new Set(modulesOf(programme).flatMap(({ topic }) => topic ?? []));
