import { pairItems } from '../../base/pair-items.js';
import { type Instantiable, shapeOf } from '../../domain/fields/fields.js';
import { quote } from '../../domain/fields/rules.js';
import { Programme } from '../../domain/programme.js';
import type { Entry, Values } from '../document/entry-change.js';
import { groupKeys } from '../document/groups.js';
import { setProperties } from '../document/plain.js';
import { at } from '../document/problem.js';
import { referencesOf, walk } from '../document/walk.js';
import { createId } from './create-and-update.js';
import type { Edit } from './edit.js';
import { notFound } from './edit-refused.js';
import type { EditSession } from './edit-session.js';

type CopyYearEdit = Extract<Edit, { readonly op: 'copyYear' }>;

/** The properties of a programme and its parts that hold for one year only. Evidence is from a document of that year. */
const propertiesOfOneYear: ReadonlySet<string> = new Set([
  'codes',
  'url',
  'documents',
  'places',
  'recruitment',
  'deliveries',
  'evidence',
  'publishAt',
  'withdrawAt',
  'sourceText',
  'carriedFrom',
  'revision',
  'formerSlugs',
]);

/**
 * Copies the programmes of a hub-year to another year, as drafts with new ids, with their series, links and rules, and with
 * an open question that nothing is confirmed, and the year that they come from. Groups of a series that the year has
 * already (found by slug, title, or series alone), and withdrawn programmes, are not copied.
 */
export function copyYear(edit: CopyYearEdit, session: EditSession): void {
  const hub = session.state.everything.hub(edit.hub)?.id ?? session.idOf(edit.hub);
  if (session.findEntry(hub)?.in !== 'hubs') throw notFound(edit.hub, `No hub has the id ${quote(edit.hub)}.`);
  if (edit.to <= edit.from) {
    const message = `The year ${edit.to} is not after ${edit.from}. Copy to a later year.`;
    session.addProblem({ code: 'YEAR_NOT_LATER', path: at(edit.path, 'to'), message });
    return;
  }
  const there = [...session.programmesOf(hub, edit.to)];
  const offered = [...session.programmesOf(hub, edit.from)].filter(({ status }) => status !== 'WITHDRAWN');
  const pairs = pairItems(there, offered, groupKeys);
  const carried = pairs.flatMap(({ before, after }) => (after && !before ? [after] : []));
  if (carried.length === 0) session.addProblem(yearEmptyProblem(edit));
  const ids = new Map<string, string>();
  for (const { before: existing, after: programme } of pairs) {
    if (!programme) continue;
    if (existing) mapExistingIds(existing, programme, ids);
    else mapNewIds(programme, ids, session);
  }
  for (const programme of carried) session.putEntry({ in: 'programmes', entry: copyProgramme(programme, ids, edit) });
}

function yearEmptyProblem({ from, to, path }: CopyYearEdit) {
  const message = `The hub has no programme in ${from} that could be copied to ${to}. Check which years the hub has.`;
  return { code: 'YEAR_EMPTY', path: at(path, 'from'), message } as const;
}

function mapNewIds(programme: Entry, ids: Map<string, string>, session: EditSession): void {
  for (const { thing, type } of walk(programme, Programme)) {
    const id = thing['id'];
    if (typeof id === 'string') ids.set(id, createId(type, session));
  }
}

/** References to a part of a programme become references to the part with the same slug in the existing programme. */
function mapExistingIds(there: Entry, programme: Entry, ids: Map<string, string>): void {
  for (const list of ['pathways', 'stages']) {
    const parts = (there[list] ?? []) as readonly Entry[];
    for (const { id, slug } of (programme[list] ?? []) as readonly Entry[]) {
      const same = parts.find((part) => part['slug'] === slug);
      if (same) ids.set(id, same.id);
    }
  }
}

function copyProgramme(programme: Entry, ids: ReadonlyMap<string, string>, { from, to }: CopyYearEdit): Entry {
  const copy = copyObject(programme, Programme, ids) as Entry;
  const question = `This was copied from ${from}. The hub has not confirmed it for ${to} yet.`;
  const openQuestions = [...((programme['openQuestions'] ?? []) as readonly string[]), question];
  return setProperties(copy, { academicYear: to, status: 'DRAFT', openQuestions, carriedFrom: from });
}

/** An object without the properties of its year, and with new ids for everything that is copied. */
function copyObject(thing: Values, type: Instantiable, ids: ReadonlyMap<string, string>): Values {
  const kept = Object.entries(thing).filter(([key]) => !propertiesOfOneYear.has(key));
  const referring = new Set(['id', ...referencesOf(type)]);
  return Object.fromEntries(
    kept.map(([key, value]) => {
      const nestedClass = shapeOf(type).get(key)?.nestedClass;
      if (nestedClass && Array.isArray(value)) return [key, value.map((item) => copyObject(item, nestedClass(), ids))];
      if (nestedClass) return [key, copyObject(value as Values, nestedClass(), ids)];
      return [key, referring.has(key) ? (ids.get(String(value)) ?? value) : value];
    }),
  );
}
