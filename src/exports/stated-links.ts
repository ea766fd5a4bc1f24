import type { Programme } from '../domain/programme.js';
import type { WiredLink } from '../store/wiring.js';
import type { Contents } from './contents.js';

/**
 * The exported links that a programme states. Over all programmes each link comes once: it starts at the programme that
 * states it, or at a part of it, and an inverse leads to that programme.
 */
export function statedLinks(programme: Programme, { snapshot, choice }: Contents): readonly WiredLink[] {
  if (choice.derived) {
    return snapshot.previousSteps(programme).filter((wired) => wired.derivedFrom !== undefined && choice.takes(wired));
  }
  const starts = [programme, ...programme.pathways, ...programme.stages];
  return starts.flatMap((start) =>
    snapshot.linksAt(start).filter((wired) => wired.from === start && choice.takes(wired)),
  );
}
