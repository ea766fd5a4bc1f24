import type { WiredLink } from '../../catalogue/view/wiring.js';
import type { Programme } from '../../domain/programme.js';
import type { Contents } from '../contents/contents.js';

/**
 * The exported links that a programme states. Over all programmes each link comes once: it starts at the programme that
 * states it, or at a part of it, and an inverse leads to that programme; an overlap of modules starts at the one
 * of its programmes that is listed first.
 */
export function statedLinks(programme: Programme, { snapshot, choice }: Contents): readonly WiredLink[] {
  const { origins, takes } = choice;
  const starts = origins.stated ? [programme, ...programme.pathways, ...programme.stages] : [];
  return [
    ...starts.flatMap((start) => snapshot.linksAt(start).filter(({ from }) => from === start)),
    ...(origins.inverses ? snapshot.previousSteps(programme).filter(({ derivedFrom }) => derivedFrom) : []),
    ...(origins.shares ? snapshot.shares.from(programme) : []),
  ].filter(takes);
}
