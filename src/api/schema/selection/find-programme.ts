import { distance } from 'fastest-levenshtein';
import type { Snapshot } from '../../../catalogue/view/snapshot.js';
import { quote } from '../../../domain/fields/rules.js';
import { Programme } from '../../../domain/programme.js';
import type { Series } from '../../../domain/series.js';
import { type NameTerms, nameTerms, queryTerms } from '../../../search/name-terms.js';
import { englishList } from '../../../text/english-list.js';
import { nameSpelling } from '../../../text/spelling.js';
import { pastIdHint } from '../../context/past-arguments.js';
import type { Scope } from '../../context/scope.js';
import { refusal } from '../../errors/refusal.js';

/**
 * The programmes that a ref can mean: by id anywhere; by slug, code, title or alias in any spelling within the scope.
 * None, one, or several where the name does not tell them apart.
 */
export function findNamed(ref: string, { hub, year }: Scope, snapshot: Snapshot): readonly Programme[] {
  const node = snapshot.node(ref);
  if (node instanceof Programme) return [node];
  const named = snapshot.named(hub, ref, year);
  return named.filter((programme) => !named.some((other) => isNewer(other, programme)));
}

const isNewer = (one: Programme, other: Programme) =>
  one.series === other.series && one.academicYear > other.academicYear;

/** The programme that a ref names, or several candidates, the most likely first; neither if nothing matches. */
interface RefResolution {
  readonly programme?: Programme | undefined;
  readonly ambiguous: readonly Programme[];
}

/** An exact name means its programme. A partial name never means a single programme, but can be ambiguous. */
export function resolveRef(ref: string, scope: Scope, snapshot: Snapshot): RefResolution {
  const named = findNamed(ref, scope, snapshot);
  if (named.length > 0) return named.length === 1 ? { programme: named[0], ambiguous: [] } : { ambiguous: named };
  const loose = findLooselyNamed(ref, scope, snapshot);
  return { ambiguous: loose.length > 1 ? loose : [] };
}

const mostSuggested = 3;

/** Suggestions for an unknown ref: what a search finds, or else the most similar slugs. */
export function suggestProgrammes(ref: string, { hub, year }: Scope, snapshot: Snapshot): readonly Programme[] {
  const inScope = (programme: Programme) =>
    programme.hub === hub.id && (year === undefined || programme.academicYear === year);
  const allow = (ordinal: number) => inScope(snapshot.found(ordinal));
  const { hits } = snapshot.search.search(ref.replaceAll('-', ' '), { allow, limit: mostSuggested });
  if (hits.length > 0) return hits.map(({ ordinal }) => snapshot.found(ordinal));
  return closestBySlug(ref, snapshot.programmesOfHub(hub).filter(inScope));
}

function closestBySlug(ref: string, programmes: readonly Programme[]): readonly Programme[] {
  const written = nameSpelling(ref.slice(0, 100));
  return programmes
    .map((programme) => ({ programme, away: distance(written, nameSpelling(programme.slug)) }))
    .filter(({ away }) => away <= written.length / 2)
    .sort((a, b) => a.away - b.away)
    .slice(0, mostSuggested)
    .map(({ programme }) => programme);
}

/**
 * The programme that a ref names, or else the only one with this part of a name. Throws a refusal with suggestions if there
 * is none, or several. A selection does not use it, because what goes into a letter is not guessed.
 */
export function requireProgramme(ref: string, scope: Scope, snapshot: Snapshot): Programme {
  const { programme, ambiguous } = resolveRef(ref, scope, snapshot);
  if (programme) return programme;
  const [only] = ambiguous.length > 0 ? [] : findLooselyNamed(ref, scope, snapshot);
  if (only) return only;
  if (ambiguous.length > 0) {
    const names = ambiguous.map(({ slug }) => `"${slug}"`).join(', ');
    throw refusal('PROGRAMME_AMBIGUOUS', `${quote(ref)} can mean ${names}. Give the slug of the one that you mean.`);
  }
  const near = suggestProgrammes(ref, scope, snapshot).map(({ slug }) => `"${slug}"`);
  const where = scope.year === undefined ? scope.hub.title : `${scope.hub.title} in ${scope.year}`;
  const hint =
    pastIdHint(ref) ?? (near.length > 0 ? `Did you mean ${englishList(near)}?` : 'Use search to find its name.');
  throw refusal('PROGRAMME_UNKNOWN', `${quote(ref)} is not a programme of ${where}. ${hint}`);
}

/** The most candidates for a partial name. */
const mostLoose = 10;

/**
 * The programmes of a scope that have a name with all words of a partial name ("sktm", "TfM Development"), in any spelling
 * and with abbreviations: names with the fewest other words first, and of each series only those of its newest year.
 */
function findLooselyNamed(ref: string, { hub, year }: Scope, snapshot: Snapshot): readonly Programme[] {
  const asked = queryTerms(ref);
  if (asked.length === 0) return [];
  const newest = new Map<string, string>();
  const found: { readonly programme: Programme; readonly others: number }[] = [];
  for (const programme of snapshot.programmesOfHub(hub)) {
    const { series, academicYear } = programme;
    if (academicYear !== (year ?? newest.get(series) ?? academicYear)) continue;
    const names = [...namesOf(programme), ...namesOf(snapshot.seriesOf(programme))];
    const fitting = names.filter(({ terms }) => asked.every((either) => either.some((term) => terms.has(term))));
    if (fitting.length === 0) continue;
    newest.set(series, academicYear);
    found.push({ programme, others: Math.min(...fitting.map(({ words }) => words)) - asked.length });
  }
  return found
    .sort((a, b) => a.others - b.others)
    .slice(0, mostLoose)
    .map(({ programme }) => programme);
}

/** A programme or a series: it is named by its slug, title and aliases, and a series by its former names too. */
type Named = Programme | Series;

// A series can be renamed while its programmes stay the same objects, so the names of each object are cached separately.
const cachedNames = new WeakMap<Named, readonly NameTerms[]>();

function namesOf(named: Named): readonly NameTerms[] {
  const names = cachedNames.get(named) ?? readNames(named);
  cachedNames.set(named, names);
  return names;
}

function readNames(named: Named): readonly NameTerms[] {
  const { slug, title, aliases } = named;
  const former = 'formerCodes' in named ? named.formerCodes.flatMap((code) => code.title ?? []) : [];
  return [...new Set([slug, title, ...aliases, ...former].map((name) => name.replaceAll('-', ' ')))].map(nameTerms);
}
