import { type Instantiable, shapeOf } from '../../domain/fields/fields.js';
import { quote } from '../../domain/fields/rules.js';
import { Programme } from '../../domain/programme.js';
import type { Entry, Values } from '../document/entry-change.js';
import { setProperties } from '../document/plain.js';
import { at } from '../document/problem.js';
import { referencesOf, walk } from '../document/walk.js';
import type { Edit } from './edit.js';
import { notFound } from './edit-refused.js';
import { newIdFor } from './fill.js';
import type { Workbench } from './workbench.js';

type Asked = Extract<Edit, { readonly op: 'copyYear' }>;

/** What was true of one year alone, wherever it stands in a programme; evidence is of a document of that year. */
const ofItsYear: ReadonlySet<string> = new Set([
  'codes',
  'url',
  'recruitment',
  'deliveries',
  'evidence',
  'publishAt',
  'withdrawAt',
  'revision',
]);

/**
 * Starts a hub's year from another: what it offered, as drafts, with series, links and rules carried, new ids for all,
 * and an open question that nothing is confirmed. What is of a series that the year has already is left out, and so is
 * what was withdrawn.
 */
export function copyYear(edit: Asked, bench: Workbench): void {
  const hub = bench.idOf(edit.hub);
  if (bench.find(hub)?.in !== 'hubs') throw notFound(edit.hub, `There is no hub with the id ${quote(edit.hub)}.`);
  if (edit.to <= edit.from) {
    const message = `${edit.to} does not come after ${edit.from}. Copy a year forward.`;
    bench.refuse({ code: 'YEAR_NOT_LATER', path: at(edit.path, 'to'), message });
    return;
  }
  const there = new Map([...bench.offered(hub, edit.to)].map((programme) => [programme['series'], programme]));
  const offered = [...bench.offered(hub, edit.from)].filter(({ status }) => status !== 'WITHDRAWN');
  const carried = offered.filter(({ series }) => !there.has(series));
  if (carried.length === 0) bench.refuse(nothingToCarry(edit));
  const ids = new Map<string, string>();
  for (const programme of offered) {
    const other = there.get(programme['series']);
    if (other) addIdsOf(other, programme, ids);
    else addNewIds(programme, ids, bench);
  }
  for (const programme of carried) bench.put({ in: 'programmes', entry: copied(programme, ids, edit) });
}

function nothingToCarry({ from, to, path }: Asked) {
  const message = `Nothing that the hub offers in ${from} is not in ${to} already. Look at the years of the hub.`;
  return { code: 'YEAR_EMPTY', path: at(path, 'from'), message } as const;
}

function addNewIds(programme: Entry, ids: Map<string, string>, bench: Workbench): void {
  for (const { thing, type } of walk(programme, Programme)) {
    const id = thing['id'];
    if (typeof id === 'string') ids.set(id, newIdFor(type, bench));
  }
}

/** What referred to a part of a programme refers to that of the same slug in the one that the year has already. */
function addIdsOf(there: Entry, programme: Entry, ids: Map<string, string>): void {
  for (const list of ['pathways', 'stages']) {
    const parts = (there[list] ?? []) as readonly Entry[];
    for (const { id, slug } of (programme[list] ?? []) as readonly Entry[]) {
      const same = parts.find((part) => part['slug'] === slug);
      if (same) ids.set(id, same.id);
    }
  }
}

function copied(programme: Entry, ids: ReadonlyMap<string, string>, { from, to }: Asked): Entry {
  const copy = carriedOver(programme, Programme, ids) as Entry;
  const question = `Carried forward from ${from}: nothing of it is confirmed for ${to} yet.`;
  const openQuestions = [...((programme['openQuestions'] ?? []) as readonly string[]), question];
  return setProperties(copy, { academicYear: to, status: 'DRAFT', openQuestions });
}

/** An object without what was of its year, and with new ids for what is copied with it. */
function carriedOver(thing: Values, type: Instantiable, ids: ReadonlyMap<string, string>): Values {
  const kept = Object.entries(thing).filter(([key]) => !ofItsYear.has(key));
  const referring = new Set(['id', ...referencesOf(type)]);
  return Object.fromEntries(
    kept.map(([key, value]) => {
      const of = shapeOf(type).get(key)?.of;
      if (of && Array.isArray(value)) return [key, value.map((item) => carriedOver(item, of(), ids))];
      if (of) return [key, carriedOver(value as Values, of(), ids)];
      return [key, referring.has(key) ? (ids.get(String(value)) ?? value) : value];
    }),
  );
}
