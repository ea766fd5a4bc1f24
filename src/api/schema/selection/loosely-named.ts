import type { Snapshot } from '../../../catalogue/view/snapshot.js';
import type { Programme } from '../../../domain/programme.js';
import type { Series } from '../../../domain/series.js';
import { type NameTerms, nameTerms, queryTerms } from '../../../search/name-terms.js';
import type { Scope } from '../../context/scope.js';

/** As many as a person looks through. */
const mostLoose = 10;

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
    const names = [...namesOf(programme), ...namesOf(snapshot.seriesOf(programme))];
    const fitting = names.filter(({ terms }) => asked.every((either) => either.some((term) => terms.has(term))));
    if (fitting.length === 0) continue;
    seen.add(programme.series);
    found.push({ programme, others: Math.min(...fitting.map(({ words }) => words)) - asked.length });
  }
  return found
    .sort((a, b) => a.others - b.others)
    .slice(0, mostLoose)
    .map(({ programme }) => programme);
}

/** A programme or a series: it is named by its slug, title and aliases. */
type Named = Pick<Programme & Series, 'slug' | 'title' | 'aliases'>;

// A series can get another name while its programmes stay the same objects, so each has its own names cached.
const cachedNames = new WeakMap<Named, readonly NameTerms[]>();

function namesOf(named: Named): readonly NameTerms[] {
  const names = cachedNames.get(named) ?? readNames(named);
  cachedNames.set(named, names);
  return names;
}

function readNames({ slug, title, aliases }: Named): readonly NameTerms[] {
  return [...new Set([slug, title, ...aliases].map((name) => name.replaceAll('-', ' ')))].map(nameTerms);
}
