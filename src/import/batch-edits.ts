import { classOf } from '../catalogue/document/collections.js';
import {
  type Collection,
  changedId,
  collections,
  type EntryChange,
  type Values,
} from '../catalogue/document/entry-change.js';
import { toPlainEntry } from '../catalogue/document/plain.js';
import { referencesOf, walk } from '../catalogue/document/walk.js';
import type { CatalogueState } from '../catalogue/revision/catalogue-state.js';
import type { Instantiable } from '../domain/fields/fields.js';
import { serviceManagedFields } from '../sheets/columns.js';

/** An edit of a batch of the API, by the name of its kind, and the id of the edited entry. */
export interface BatchEdit {
  readonly of: string;
  readonly edit: Readonly<Record<string, Values>>;
}

type Create = Extract<EntryChange, { readonly op: 'create' }>;
type Update = Extract<EntryChange, { readonly op: 'update' }>;

/**
 * Converts the changes of a plan to edits of the API. The service makes the ids of new things, so an edit that creates
 * something comes before those that refer to it. Each edit expects the revision of its entry in the state. The plan has
 * refused what nobody has confirmed, so the service is not asked to refuse it again.
 */
export function batchEdits(changes: readonly EntryChange[], state: CatalogueState): readonly BatchEdit[] {
  const fresh = new Set(changes.flatMap((change) => newIds(change, state)));
  const creates = collections.flatMap((list) =>
    changes.filter((change): change is Create => change.op === 'create' && change.in === list),
  );
  const updates = changes.filter((change): change is Update => change.op === 'update');
  return [
    ...creates.map((change) => createEdit(change, fresh)),
    ...updates.flatMap((change) => updateEdits(change, fresh, state)),
    ...[...creates, ...updates].flatMap((change) => statusEdits(change, state)),
  ];
}

/** Omits fields that the service sets, and the status of a programme, which has edits of its own. */
const editable = (values: Values): Values =>
  Object.fromEntries(
    Object.entries(values).filter(([key]) => key !== 'id' && key !== 'status' && !serviceManagedFields.has(key)),
  );

function createEdit({ in: list, entry }: Create, fresh: ReadonlySet<string>): BatchEdit {
  const input = withNewNames(editable(entry), classOf[list], fresh);
  const confirm = confirmIn(list);
  return { of: entry.id, edit: { [`create${classOf[list].name}`]: { input, as: nameFor(entry.id), ...confirm } } };
}

function updateEdits(
  { in: list, id, set }: Update,
  fresh: ReadonlySet<string>,
  state: CatalogueState,
): readonly BatchEdit[] {
  const patch = withNewNames(editable(set), classOf[list], fresh);
  if (Object.keys(patch).length === 0) return [];
  const seen = { id, ifRevision: revisionOf(id, state) };
  return [{ of: id, edit: { [`update${classOf[list].name}`]: { ...seen, patch, ...confirmIn(list) } } }];
}

/** Publishes or withdraws a programme. A new one starts as a draft. */
function statusEdits(change: Create | Update, state: CatalogueState): readonly BatchEdit[] {
  if (change.in !== 'programmes') return [];
  const isNew = change.op === 'create';
  const of = isNew ? change.entry.id : change.id;
  if (!isNew && !('status' in change.set)) return [];
  const status = isNew ? change.entry['status'] : change.set['status'];
  const programme = { id: isNew ? nameFor(of) : of, ifRevision: isNew ? 0 : revisionOf(of, state) };
  const wasDraft = isNew || change.was['status'] === 'DRAFT';
  const publish = { of, edit: { publish: { ...programme, ...confirmIn(change.in) } } };
  if (status === 'WITHDRAWN') return [...(wasDraft ? [publish] : []), { of, edit: { withdraw: programme } }];
  return status === 'DRAFT' ? [] : [publish];
}

const confirmIn = (list: Collection) => (list === 'programmes' ? { confirm: true } : {});

const nameFor = (id: string) => `@${id}`;

const revisionOf = (id: string, state: CatalogueState): number => state.entry(id)?.instance.revision ?? 0;

/** The new ids of a change, of the entry and of its parts. */
function newIds(change: EntryChange, state: CatalogueState): readonly string[] {
  if (change.op !== 'create' && change.op !== 'update') return [];
  const type = classOf[change.in];
  const before = change.op === 'update' ? state.entry(changedId(change) ?? '')?.instance : undefined;
  const known = new Set(before ? idsIn(toPlainEntry(before), type) : []);
  return idsIn(change.op === 'create' ? change.entry : change.set, type).filter((id) => !known.has(id));
}

const idsIn = (thing: object, type: Instantiable): readonly string[] =>
  [...walk(thing, type)].flatMap(({ thing: { id } }) => (typeof id === 'string' ? [id] : []));

/** Replaces new ids by temporary names, because the service makes the ids. */
function withNewNames(values: Values, type: Instantiable, fresh: ReadonlySet<string>): Values {
  const copy = structuredClone(values);
  for (const { thing, type: of } of walk(copy, type)) {
    for (const key of ['id', ...referencesOf(of)]) {
      const id = thing[key];
      if (typeof id === 'string' && fresh.has(id)) Reflect.set(thing, key, nameFor(id));
    }
  }
  return copy;
}
