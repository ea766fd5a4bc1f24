import type { EntryChange } from '../catalogue/document/entry-change.js';
import { isPublished } from '../catalogue/document/is-published.js';
import type { Programme } from '../domain/programme.js';
import { entryName } from './entry-name.js';
import type { Bench } from './match/bench.js';
import type { Understood } from './match/understood.js';
import type { Gone } from './plan.js';

interface GoneProgrammes {
  readonly programmes: readonly Gone[];
  readonly changes: readonly EntryChange[];
}

/**
 * The programmes of the stated hubs and years that no file states. They stay; or what is published is withdrawn, where
 * that is wished and nothing is unsure: an unsure row may be one of them.
 */
export function goneProgrammes({ drafts, offers }: Understood, { known, options, unsure }: Bench): GoneProgrammes {
  const there = new Set(drafts.map(({ id }) => id));
  const gone = known.state.document.programmes.filter(
    (one) => !there.has(one.id) && offers.has(`${one.hub} ${one.academicYear}`) && one.status !== 'WITHDRAWN',
  );
  const onlyNew = drafts.some((draft) => draft.onlyNew);
  const isWithdrawn = (programme: Programme) =>
    options.removeGone === true && unsure.length === 0 && !onlyNew && isPublished(programme);
  return {
    programmes: gone.map((one) => ({
      name: entryName('programmes', one),
      becomes: isWithdrawn(one) ? 'withdrawn' : 'kept',
    })),
    changes: gone.filter(isWithdrawn).map(({ id, status }) => ({
      op: 'update',
      in: 'programmes',
      id,
      was: { status: status ?? null },
      set: { status: 'WITHDRAWN' },
    })),
  };
}
