import { distance } from 'fastest-levenshtein';
import type { Snapshot } from '../../../catalogue/view/snapshot.js';
import { Programme } from '../../../domain/programme.js';
import { nameSpelling } from '../../../text/spelling.js';
import type { Scope } from '../../context/scope.js';
import { looselyNamed } from './loosely-named.js';

/**
 * The programmes that a ref can mean: by id anywhere; by slug, code, title or alias in any spelling within the scope.
 * None, one, or several where the name does not tell them apart.
 */
export function candidates(ref: string, { hub, year }: Scope, snapshot: Snapshot): readonly Programme[] {
  const node = snapshot.node(ref);
  if (node instanceof Programme) return [node];
  const named = snapshot.named(hub, ref, year);
  // Programmes stand newest first, so the first of each series is the newest.
  return named.filter(({ series }, index) => named.findIndex((other) => other.series === series) === index);
}

/** What a ref means: one programme, or several that it does not tell apart, the likeliest first; neither for nothing. */
export interface Meant {
  readonly programme?: Programme | undefined;
  readonly ambiguous: readonly Programme[];
}

/** A name of its own means its programme. A loose one never means one, but may be part of the names of several. */
export function meant(ref: string, scope: Scope, snapshot: Snapshot): Meant {
  const named = candidates(ref, scope, snapshot);
  if (named.length > 0) return named.length === 1 ? { programme: named[0], ambiguous: [] } : { ambiguous: named };
  const loose = looselyNamed(ref, scope, snapshot);
  return { ambiguous: loose.length > 1 ? loose : [] };
}

const mostSuggested = 3;

/** What may have been meant by a ref that means nothing: what a search finds, or else what is spelt most like it. */
export function suggestionsFor(ref: string, { hub, year }: Scope, snapshot: Snapshot): readonly Programme[] {
  const inScope = (programme: Programme) =>
    programme.hub === hub.id && (year === undefined || programme.academicYear === year);
  const allow = (ordinal: number) => inScope(snapshot.found(ordinal));
  const { hits } = snapshot.search.search(ref.replaceAll('-', ' '), { allow, limit: mostSuggested });
  if (hits.length > 0) return hits.map(({ ordinal }) => snapshot.found(ordinal));
  return likest(ref, snapshot.programmesOfHub(hub).filter(inScope));
}

function likest(ref: string, programmes: readonly Programme[]): readonly Programme[] {
  const written = nameSpelling(ref.slice(0, 100));
  return programmes
    .map((programme) => ({ programme, away: distance(written, nameSpelling(programme.slug)) }))
    .filter(({ away }) => away <= written.length / 2)
    .sort((a, b) => a.away - b.away)
    .slice(0, mostSuggested)
    .map(({ programme }) => programme);
}
