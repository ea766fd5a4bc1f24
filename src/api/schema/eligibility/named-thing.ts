import type { Snapshot } from '../../../catalogue/view/snapshot.js';
import { ExternalThing } from '../../../domain/external-thing.js';
import { quote } from '../../../domain/fields/rules.js';
import { Pathway } from '../../../domain/parts/pathway.js';
import { Stage } from '../../../domain/parts/stage.js';
import { Programme } from '../../../domain/programme.js';
import { Series } from '../../../domain/series.js';
import type { ThingName } from '../../../eligibility/profile/profile.js';
import { englishList } from '../../../text/english-list.js';
import { pastIdHint } from '../../context/past-arguments.js';
import type { Scope } from '../../context/scope.js';
import { refusal } from '../../errors/refusal.js';
import { suggestProgrammes } from '../selection/find-programme.js';

/** The title and series of a thing that a rule or a profile names by its id. */
export function describeNamed(id: string, snapshot: Snapshot): ThingName {
  const thing = snapshot.node(id);
  if (thing instanceof Series)
    return { title: thing.title, series: thing.id, predecessors: predecessorsOf(thing, snapshot) };
  if (thing instanceof ExternalThing) return { title: thing.title, series: undefined };
  if (thing instanceof Pathway || thing instanceof Stage) {
    const { series, title } = snapshot.placeOf(thing).programme;
    return { title: `“${thing.title}” of ${title}`, series };
  }
  throw new Error(`"${id}" is nothing that can be taken: the document was not checked.`);
}

/** The series that a series continues or replaces, and those that these continue or replace in turn. */
function predecessorsOf(series: Series, snapshot: Snapshot): readonly string[] {
  const { lineage } = snapshot.entries;
  const found = new Set([series]);
  for (const one of found) {
    for (const { from, to } of lineage.at(one)) if (to === one && from instanceof Series) found.add(from);
  }
  return [...found].slice(1).map(({ id }) => id);
}

/**
 * The id of a thing that a profile names as taken. A series is found by its slug or id, and by any name of it or of its
 * programmes, first in the hub of the scope and then in any other. Throws a refusal that suggests other names.
 */
export function resolveTaken(ref: string, scope: Scope, snapshot: Snapshot): string {
  const node = snapshot.series(ref) ?? snapshot.node(ref);
  if (node instanceof Programme) return node.series;
  if (node instanceof Series || node instanceof Pathway || node instanceof Stage || node instanceof ExternalThing) {
    return node.id;
  }
  const others = snapshot.hubs.filter((hub) => hub !== scope.hub);
  for (const hub of [scope.hub, ...others]) {
    const found = [...new Set(snapshot.named(hub, ref).map(({ series }) => series))];
    if (found.length > 1) throw seriesAmbiguous(ref, found, snapshot);
    if (found[0] !== undefined) return found[0];
  }
  throw seriesUnknown(ref, scope, snapshot);
}

function seriesAmbiguous(ref: string, series: readonly string[], snapshot: Snapshot): Error {
  const names = series.map((id) => slugOf(id, snapshot)).join(', ');
  return refusal('SERIES_AMBIGUOUS', `${quote(ref)} can mean ${names}. Give the slug of the one that you mean.`);
}

function seriesUnknown(ref: string, { hub }: Scope, snapshot: Snapshot): Error {
  const near = suggestProgrammes(ref, { hub, year: undefined }, snapshot).map(({ series }) => slugOf(series, snapshot));
  const hint =
    pastIdHint(ref) ??
    (near.length > 0 ? `Did you mean ${englishList([...new Set(near)])}?` : 'Use search to find its name.');
  return refusal('SERIES_UNKNOWN', `${quote(ref)} is not a series. ${hint}`);
}

function slugOf(id: string, snapshot: Snapshot): string {
  const series = snapshot.node(id);
  return series instanceof Series ? `"${series.slug}"` : quote(id);
}

/** The series with a name. Throws a refusal if there is none. */
export function requireSeries(ref: string, snapshot: Snapshot): Series {
  const series = snapshot.node(resolveTaken(ref, { hub: snapshot.homeHub, year: undefined }, snapshot));
  if (series instanceof Series) return series;
  throw refusal('SERIES_UNKNOWN', `${quote(ref)} is not a series. Give the slug of a series.`);
}
