import { hasScope, type Token } from '../../access/token.js';
import { append } from '../../base/group-by.js';
import { quote } from '../../domain/fields/rules.js';
import { describeEntry, nouns } from '../document/collections.js';
import { changedId, type EntryChange } from '../document/entry-change.js';
import { ownerOf } from '../document/owner.js';
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
    const [other] = hubsOf(change, state, users).flatMap((hub) => (hub === token.hub ? [] : [{ hub }]));
    if (other) return otherHub(token, change, other.hub, state);
  }
  return undefined;
}

const isOfHubs = (change: EntryChange) => change.op === 'home' || (change.in === 'hubs' && change.op !== 'update');

function missingScope({ name }: Token, scope: 'write' | 'admin', what: string): Forbidden {
  const message = `This needs the scope "${scope}", which ${what}. The token of ${quote(name)} does not have it.`;
  return { kind: 'FORBIDDEN', message, scope };
}

function otherHub(token: Token, change: EntryChange, hub: string | undefined, state: CatalogueState): Forbidden {
  const name = quote(token.name);
  const what = wordsFor(change, token, state);
  if (hub === undefined) {
    const message = `${what} has no owner, so the token of ${name}, which is for one hub, may not change it. Use a token for all hubs; it can also set the owner.`;
    return { kind: 'FORBIDDEN', message };
  }
  const of = describeEntry('hubs', state.entry(hub)?.instance) ?? `hub ${quote(hub)}`;
  const message = `${what} belongs to ${of}, but the token of ${name} is for another hub. Ask that hub to make the change, or use a token for all hubs.`;
  return { kind: 'FORBIDDEN', message, hub };
}

/** A description of the entry that is changed, or only of its type if the client may not see the entry. */
function wordsFor(change: EntryChange, { hub }: Token, state: CatalogueState): string {
  if (change.op === 'home') return 'The home hub';
  const isVisible = state.snapshotFor({ view: 'drafts', hub }).node(changedId(change) ?? '') !== undefined;
  if (change.op !== 'create' && !isVisible) return `The ${nouns[change.in]}`;
  const entry = change.op === 'update' ? state.entry(change.id)?.instance : change.entry;
  return describeEntry(change.in, entry) ?? change.in;
}

/**
 * The hubs whose entry a change is of: the owner before and after, or the hubs that use an external thing. Undefined stands
 * for the missing owner of a series.
 */
function hubsOf(
  change: EntryChange,
  state: CatalogueState,
  users: ReadonlyMap<string, readonly string[]>,
): readonly (string | undefined)[] {
  if (change.op === 'home') return [change.was, change.set];
  if (change.op === 'create') return [ownerOf(change.in, change.entry)].filter((hub) => hub !== undefined);
  const id = change.op === 'update' ? change.id : change.entry.id;
  if (change.in === 'externalThings') return users.get(id) ?? [];
  const before = state.entry(id)?.instance;
  const after = change.op === 'update' ? { ...before, ...change.set } : before;
  return [ownerOf(change.in, before), ownerOf(change.in, after)];
}

/** The hubs whose programmes refer to each changed external thing. */
function findUsers(changes: readonly EntryChange[], state: CatalogueState): ReadonlyMap<string, readonly string[]> {
  const users = new Map<string, string[]>();
  const shared = changes.filter((change) => change.op !== 'home' && change.in === 'externalThings');
  if (shared.length === 0) return users;
  const ids = new Set(shared.flatMap((change) => changedId(change) ?? []));
  for (const { holder, nested, key } of findReferrers(ids, new EditSession(state))) {
    const hub = ownerOf(holder.in, holder.entry);
    if (hub !== undefined) append(users, String(nested.thing[key]), hub);
  }
  return users;
}
