import { cleanTexts } from '../../domain/fields/clean-text.js';
import { type Instantiable, shapeOf } from '../../domain/fields/fields.js';
import { quote } from '../../domain/fields/rules.js';
import { classOf } from '../document/collections.js';
import type { Entry, Values } from '../document/entry-change.js';
import { idPrefix } from '../document/new-id.js';
import { setProperties } from '../document/plain.js';
import { at } from '../document/problem.js';
import { referencesOf, walk } from '../document/walk.js';
import { type Edit, nounOf, partClasses } from './edit.js';
import { notFound } from './edit-refused.js';
import type { EditSession } from './edit-session.js';
import { findPart, replaceAt } from './lookup.js';
import { propose } from './propose.js';
import { withRuleOfLine } from './read-rule-line.js';
import { requireConfirmation } from './require-confirmation.js';

type Asked<Op extends Edit['op']> = Extract<Edit, { readonly op: Op }>;

/** Creates an entry. A programme starts as a draft. */
export function create(edit: Asked<'create'>, session: EditSession): void {
  const { in: list, path } = edit;
  const entry = fillNew(edit, classOf[list], session);
  session.sources.add(entry.id, at(path, 'input'));
  session.putEntry({ in: list, entry: list === 'programmes' ? asDraft(entry, edit, session) : entry });
}

/** A new programme as a draft, with a slug and a series. */
function asDraft(entry: Entry, { path: edit, confirm }: Asked<'create'>, session: EditSession): Entry {
  const path = at(edit, 'input');
  const { slug, series } = propose(entry, session);
  if (series && !session.findEntry(series.id)) {
    session.sources.add(series.id, path);
    session.putEntry({ in: 'series', entry: series });
  }
  const after = setProperties({ ...entry, slug, ...(series && { series: series.id }) }, { status: 'DRAFT' });
  return requireConfirmation({ before: undefined, after, confirm, pathOf: (field) => at(path, field) }, session);
}

/** Creates a part, at the end of its list. */
export function createPart(edit: Asked<'createPart'>, session: EditSession): void {
  const { list, path } = edit;
  const { holder, thing, type, pointer } = findPart(session.idOf(edit.id), session);
  if (!shapeOf(type).has(list)) {
    throw notFound(
      edit.id,
      `"${edit.id}" is not something that contains a ${nounOf(list)}. Give the id of a programme.`,
    );
  }
  session.checkRevision(holder.entry.id, edit.ifRevision);
  const part = fillNew(edit, partClasses[list], session);
  session.sources.add(part.id, at(path, 'input'));
  const parts = [...((thing[list] ?? []) as readonly Values[]), part];
  session.putEntry({ ...holder, entry: replaceAt(holder.entry, at(pointer, list), parts) });
}

/** Sets some properties of an entry or part: null removes one, and the others stay as they are. */
export function update(edit: Extract<Edit, { readonly op: 'update' | 'updatePart' }>, session: EditSession): void {
  const part = findPart(session.idOf(edit.id), session);
  const { holder, type, pointer } = part;
  if (type !== (edit.op === 'update' ? classOf[edit.in] : partClasses[edit.list])) {
    const noun = nounOf(edit.op === 'update' ? edit.in : edit.list);
    throw notFound(edit.id, `${quote(edit.id)} is not the id of a ${noun} but of a ${type.name}.`);
  }
  session.checkRevision(holder.entry.id, edit.ifRevision);
  const path = at(edit.path, 'patch');
  session.sources.add(String(part.thing['id']), path, Object.keys(edit.set));
  const known = new Set([...walk(holder.entry, classOf[holder.in])].map(({ thing }) => String(thing['id'])));
  const cleared = Object.fromEntries(Object.keys(edit.set).map((key) => [key, null]));
  const set = withRuleOfLine(edit.set, { before: part.thing as Entry, path }, session);
  const filled = fillValues(set, type, { session, path, known });
  const changed = setProperties(part.thing as Entry, { ...cleared, ...filled });
  const entry = replaceAt(holder.entry, pointer, changed);
  const isProgramme = edit.op === 'update' && edit.in === 'programmes';
  session.putEntry({ ...holder, entry: isProgramme ? confirmed(edit, holder.entry, entry, session) : entry });
}

/** A programme after an update that may schedule it, or change what is published. */
function confirmed({ confirm, set, path }: Asked<'update'>, before: Entry, after: Entry, session: EditSession): Entry {
  const pathOf = (field: string) => {
    const key = field in set ? field : 'publishAt' in set ? 'publishAt' : undefined;
    return key === undefined ? at(path, 'patch') : at(at(path, 'patch'), key);
  };
  return requireConfirmation({ before, after, confirm, pathOf }, session);
}

export function createId(type: Instantiable, session: EditSession): string {
  return session.newId(idPrefix(type));
}

/** Where values are in the request, and the ids that the edited entry has already. */
interface Origin {
  readonly session: EditSession;
  readonly path: string;
  readonly known?: ReadonlySet<string>;
}

/**
 * Values as the catalogue stores them: with clean texts, without null or empty values, with a new id for each part that
 * has none or a temporary name, and with ids instead of temporary names in references.
 */
const fillValues = (values: Values, type: Instantiable, origin: Origin): Values =>
  resolveNames(assignIds(cleanTexts(values), type, origin), type, origin);

/** The values of a new thing, and its temporary name in the request. */
interface NewThing {
  readonly values: Values;
  readonly as?: string | null | undefined;
  readonly path: string;
}

/** Like `fillValues`, for a new thing. */
function fillNew(edit: NewThing, type: Instantiable, session: EditSession): Entry {
  const origin = { session, path: at(edit.path, 'input') };
  const { id: given, ...values } = edit.values;
  const id = idOf(given, type, origin);
  if (edit.as != null)
    defineName(edit.as.startsWith('@') ? edit.as : `@${edit.as}`, id, { session, path: at(edit.path, 'as') });
  const set = withRuleOfLine(values, { before: undefined, path: origin.path }, session);
  return { id, ...fillValues(set, type, origin) };
}

function assignIds(values: Values, type: Instantiable, origin: Origin): Values {
  const filled = Object.entries(values).flatMap(([key, value]) => {
    const nestedClass = shapeOf(type).get(key)?.nestedClass;
    const inside = { ...origin, path: at(origin.path, key) };
    const property = nestedClass ? assignNestedIds(value, nestedClass(), inside) : value;
    const isNothing = property === null || property === undefined || (Array.isArray(property) && property.length === 0);
    return isNothing ? [] : [[key, property] as const];
  });
  return Object.fromEntries(filled);
}

function assignNestedIds(value: unknown, type: Instantiable, origin: Origin): unknown {
  if (Array.isArray(value))
    return value.map((item, index) => assignNestedIds(item, type, { ...origin, path: at(origin.path, index) }));
  if (typeof value !== 'object' || value === null) return value;
  const part = assignIds(value as Values, type, origin);
  const id = shapeOf(type).get('id');
  if (!id || (id.absent && part['id'] === undefined)) return part;
  return { ...part, id: idOf(part['id'], type, origin) };
}

/** The id of an existing part; a new id if none is given, or a temporary name. */
function idOf(given: unknown, type: Instantiable, { session, path, known }: Origin): string {
  if (typeof given === 'string' && known?.has(given)) return given;
  const id = createId(type, session);
  if (typeof given !== 'string') return id;
  if (given.startsWith('@')) defineName(given, id, { session, path: at(path, 'id') });
  else {
    const remedy = 'Leave the id out to create a new part, or give a name like "@first" to refer to it.';
    const message = `${quote(given)} is not the id of a part of this entry. ${remedy}`;
    session.addProblem({ code: 'ID_UNKNOWN', path: at(path, 'id'), message });
  }
  return id;
}

function defineName(name: string, id: string, { session, path }: Origin): void {
  if (session.names.has(name)) {
    const message = `${quote(name)} is already used as a name in this request. Choose another name.`;
    session.addProblem({ code: 'NAME_REPEATED', path, message });
  } else session.names.set(name, id);
}

/** The values with ids instead of temporary names. */
function resolveNames(values: Values, type: Instantiable, { session, path }: Origin): Values {
  const copy = JSON.parse(JSON.stringify(values)) as Record<string, unknown>;
  for (const { thing, type: of, pointer } of walk(copy, type)) {
    for (const key of referencesOf(of)) {
      const name = thing[key];
      if (typeof name === 'string' && name.startsWith('@'))
        Reflect.set(thing, key, resolveName(name, { session, path: `${path}${at(pointer, key)}` }));
    }
  }
  return copy;
}

function resolveName(name: string, { session, path }: Origin): string {
  const id = session.names.get(name);
  if (id !== undefined) return id;
  const message = `${quote(name)} is not the name of something created earlier in this request. Define it with as: "${name.slice(0, 40)}".`;
  session.addProblem({ code: 'NAME_UNKNOWN', path, message });
  return name;
}
