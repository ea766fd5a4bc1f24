import { Pathway } from '../../domain/parts/pathway.js';
import { Stage } from '../../domain/parts/stage.js';
import type { Programme } from '../../domain/programme.js';
import type { Snapshot } from '../view/snapshot.js';

/** A programme in one of two states that are compared. */
export interface Side {
  readonly programme: Programme;
  readonly snapshot: Snapshot;
}

/**
 * What a reference names, whatever its id is in another year: a part of a programme by the series of that and its slug,
 * anything else by its id.
 */
export function lastingName(reference: string, { snapshot }: Side): string {
  const thing = snapshot.node(reference);
  const isPart = thing instanceof Pathway || thing instanceof Stage;
  return isPart ? `${snapshot.programmeOf(thing)?.series} ${thing.slug}` : reference;
}

/** What a reference names, in words. */
export function titleOf(reference: string, { programme, snapshot }: Side): string {
  const end = snapshot.endOf(reference, programme) ?? snapshot.node(reference);
  return end && 'title' in end ? end.title : reference;
}
