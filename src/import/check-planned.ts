import { type Collection, collections, type EntryChange } from '../catalogue/document/entry-change.js';
import { CatalogueRefused, type Problem } from '../catalogue/document/problem.js';
import { stampChanges } from '../catalogue/revision/stamp-changes.js';
import { quote } from '../domain/fields/rules.js';
import { entryName } from './entry-name.js';
import type { Bench } from './match/bench.js';
import type { Known } from './match/known.js';
import type { Planned } from './planned.js';

/** Checks the catalogue that changes would make by all rules and laws, and tells what is wrong at the place where it was stated. */
export function checkPlanned(all: readonly Planned[], changes: readonly EntryChange[], { known, report }: Bench): void {
  if (changes.length === 0) return;
  const { state } = known;
  const stamp = { revision: state.mark.revision + 1, at: state.mark.updatedAt };
  try {
    state.after(stampChanges(changes, stamp, known.instance), stamp);
  } catch (error) {
    if (!(error instanceof CatalogueRefused)) throw error;
    const byId = new Map(all.map((one) => [one.draft.id, one]));
    for (const problem of error.problems) tell(problem, byId, { known, report });
  }
}

type Telling = Pick<Bench, 'known' | 'report'>;

function tell(problem: Problem, byId: ReadonlyMap<string, Planned>, { known, report }: Telling): void {
  const [, , id = '', ...rest] = problem.pointer.split('/');
  const planned = byId.get(id);
  const message = withNames(problem.message, byId, known);
  if (!planned) {
    report.problem(problem.code, undefined, `${problem.pointer}: ${message}`);
    return;
  }
  const pointer = rest.length > 0 ? `/${rest.join('/')}` : '';
  const stated = statedPointer(pointer, planned.origins);
  const place = planned.draft.placeOf(stated);
  if (report.covers(place)) return;
  if (problem.code !== 'VALUE_MISSING') {
    report.problem(problem.code, place, message);
    return;
  }
  const hint = planned.draft.whyEmpty(stated);
  if (hint !== undefined) report.problem('CELL_EMPTY', place, hint);
  else report.problem('VALUE_MISSING', place, missing(pointer, planned, place.row !== undefined));
}

function missing(pointer: string, { draft, entry }: Planned, isSheet: boolean): string {
  const fact = pointer.slice(1).replaceAll(/\/(?:\d+\/)?/g, '.');
  return `${entryName(draft.in, entry)} needs ${quote(fact)}, and nothing says it. ${isSheet ? 'Add the column, and fill it in.' : 'Add it.'}`;
}

/** The pointer under which a part of an entry was stated. */
function statedPointer(pointer: string, origins: ReadonlyMap<string, string>): string {
  for (let found = pointer; ; found = found.slice(0, found.lastIndexOf('/'))) {
    const origin = origins.get(found);
    if (origin !== undefined) return origin + pointer.slice(found.length);
    if (found === '') return pointer;
  }
}

const places = new RegExp(`/(${collections.join('|')})/([\\w-]+)(?:/[\\w/]*)?`, 'g');

/** A message with the names that people use in the place of ids of entries. */
function withNames(message: string, byId: ReadonlyMap<string, Planned>, known: Known): string {
  return message.replace(places, (place, list: Collection, id: string) => {
    const entry = byId.get(id)?.entry ?? known.instance(id);
    return entry ? entryName(list, entry) : place;
  });
}
