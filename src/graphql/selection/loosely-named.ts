import type { Programme } from '../../domain/programme.js';
import { type NameTerms, nameTerms, queryTerms } from '../../search/name-terms.js';
import type { Snapshot } from '../../store/snapshot.js';
import type { Scope } from '../scope.js';

/** As many as a person looks through. */
export const mostLoose = 10;

/**
 * The programmes of a scope that have a name with all words of a loose one in it ("sktm", "TfM Development"), in any
 * spelling and by the field's abbreviations: the names with the fewest other words first. Of each series the newest.
 */
export function looselyNamed(ref: string, { hub, year }: Scope, snapshot: Snapshot): readonly Programme[] {
  const asked = queryTerms(ref);
  if (asked.length === 0) return [];
  const seen = new Set<string>();
  const found: { readonly programme: Programme; readonly others: number }[] = [];
  for (const programme of snapshot.programmesOfHub(hub)) {
    if ((year !== undefined && programme.academicYear !== year) || seen.has(programme.series)) continue;
    const fitting = namesOf(programme, snapshot).filter(({ terms }) =>
      asked.every((either) => either.some((term) => terms.has(term))),
    );
    if (fitting.length === 0) continue;
    seen.add(programme.series);
    found.push({ programme, others: Math.min(...fitting.map(({ words }) => words)) - asked.length });
  }
  return found
    .sort((a, b) => a.others - b.others)
    .slice(0, mostLoose)
    .map(({ programme }) => programme);
}

const known = new WeakMap<Programme, readonly NameTerms[]>();

function namesOf(programme: Programme, snapshot: Snapshot): readonly NameTerms[] {
  const names = known.get(programme) ?? readNames(programme, snapshot);
  known.set(programme, names);
  return names;
}

function readNames(programme: Programme, snapshot: Snapshot): readonly NameTerms[] {
  const series = snapshot.seriesOf(programme);
  const names = [programme.slug, programme.title, ...programme.aliases, series.slug, series.title, ...series.aliases];
  return [...new Set(names.map((name) => name.replaceAll('-', ' ')))].map(nameTerms);
}
