import { hasScope, type Token } from '../../access/token.js';
import { quote } from '../../domain/fields/rules.js';
import { describeEntry } from '../document/collections.js';
import { changedId, type EntryChange, type EntryInstance, type Values } from '../document/entry-change.js';
import type { CatalogueState } from '../revision/catalogue-state.js';
import type { Refusal } from './edit-refused.js';
import { EditSession } from './edit-session.js';
import { findReferrers } from './lookup.js';

type Forbidden = Extract<Refusal, { readonly kind: 'FORBIDDEN' }>;

/**
 * Why a token does not allow changes; undefined if it allows them. The changes are checked and not the request, so that no
 * form of request can bypass the check.
 */
export function findForbidden(
  token: Token,
  changes: readonly EntryChange[],
  state: CatalogueState,
): Forbidden | undefined {
  if (!hasScope(token, 'write')) return missingScope(token, 'write', 'allows changes to the catalogue');
  if (!hasScope(token, 'admin') && changes.some(isOfHubs))
    return missingScope(token, 'admin', 'allows creating and deleting hubs');
  if (token.hub === undefined) return undefined;
  const users = findUsers(changes, state);
  for (const change of changes) {
    const other = hubsOf(change, state, users).find((hub) => hub !== token.hub);
    if (other !== undefined) return otherHub(token, change, other, state);
  }
  return undefined;
}

const isOfHubs = (change: EntryChange) => change.op === 'home' || (change.in === 'hubs' && change.op !== 'update');

function missingScope({ name }: Token, scope: 'write' | 'admin', what: string): Forbidden {
  const message = `This needs the scope "${scope}", which ${what}. The token of ${quote(name)} does not have it.`;
  return { kind: 'FORBIDDEN', message, scope };
}

function otherHub({ name }: Token, change: EntryChange, hub: string, state: CatalogueState): Forbidden {
  const of = describeEntry('hubs', state.entry(hub)?.instance) ?? `hub ${quote(hub)}`;
  const message = `${wordsFor(change, state)} belongs to ${of}, but the token of ${quote(name)} is for another hub. Ask that hub to make the change, or use a token for all hubs.`;
  return { kind: 'FORBIDDEN', message, hub };
}

function wordsFor(change: EntryChange, state: CatalogueState): string {
  if (change.op === 'home') return 'The home hub';
  const entry = change.op === 'update' ? state.entry(change.id)?.instance : change.entry;
  return describeEntry(change.in, entry) ?? change.in;
}

/** The hubs of a change: the owner of the entry before and after, or the hubs that use a shared entry. */
function hubsOf(
  change: EntryChange,
  state: CatalogueState,
  users: ReadonlyMap<string, readonly string[]>,
): readonly string[] {
  if (change.op === 'home') return [change.was, change.set];
  const id = change.op === 'update' ? change.id : change.entry.id;
  if (change.in === 'hubs') return [id];
  const owner = { programmes: 'hub', sources: 'publisher', series: undefined, externalThings: undefined }[change.in];
  if (owner === undefined) return users.get(id) ?? [];
  const states = [state.entry(id)?.instance, change.op === 'update' ? change.set : change.entry];
  return states.flatMap((state) => valueIn(state, owner));
}

function valueIn(state: EntryInstance | Values | undefined, key: string): readonly string[] {
  const value: unknown = state && Reflect.get(state, key);
  return typeof value === 'string' ? [value] : [];
}

/** The hubs whose programmes refer to each changed series or external thing. A new one has no users yet. */
function findUsers(changes: readonly EntryChange[], state: CatalogueState): ReadonlyMap<string, readonly string[]> {
  const shared = changes.filter(
    (change) =>
      change.op !== 'home' && change.op !== 'create' && (change.in === 'series' || change.in === 'externalThings'),
  );
  const users = new Map<string, string[]>();
  if (shared.length === 0) return users;
  const ids = new Set(shared.flatMap((change) => changedId(change) ?? []));
  for (const { holder, nested, key } of findReferrers(ids, new EditSession(state))) {
    const id = String(nested.thing[key]);
    users.set(id, [...(users.get(id) ?? []), ...valueIn(holder.entry, 'hub')]);
  }
  return users;
}
