import { may, type Token } from '../../access/token.js';
import { quote } from '../../domain/fields/rules.js';
import { inWords } from '../document/collections.js';
import { changedId, type EntryChange, type EntryInstance, type Values } from '../document/entry-change.js';
import type { Edition } from '../revision/edition.js';
import type { Refusal } from './edit-refused.js';
import { referrersOf } from './referrers.js';
import { Workbench } from './workbench.js';

type Forbidden = Extract<Refusal, { readonly kind: 'FORBIDDEN' }>;

/**
 * Why the bearer of a token may not make changes: what is missing; nothing where they may. The changes are looked at and
 * not what was asked, so that no way of asking goes round it.
 */
export function forbiddenTo(token: Token, changes: readonly EntryChange[], edition: Edition): Forbidden | undefined {
  if (!may(token, 'write')) return lacking(token, 'write', 'changes the catalogue');
  if (!may(token, 'admin') && changes.some(isOfHubs)) return lacking(token, 'admin', 'makes or deletes hubs');
  if (token.hub === undefined) return undefined;
  const users = usersOf(changes, edition);
  for (const change of changes) {
    const other = hubsOf(change, edition, users).find((hub) => hub !== token.hub);
    if (other !== undefined) return elsewhere(token, change, other, edition);
  }
  return undefined;
}

const isOfHubs = (change: EntryChange) => change.op === 'home' || (change.in === 'hubs' && change.op !== 'update');

function lacking({ name }: Token, scope: 'write' | 'admin', what: string): Forbidden {
  const message = `Only who has the scope "${scope}" ${what}. The token of ${quote(name)} has not.`;
  return { kind: 'FORBIDDEN', message, scope };
}

function elsewhere({ name }: Token, change: EntryChange, hub: string, edition: Edition): Forbidden {
  const of = inWords('hubs', edition.entry(hub)?.instance) ?? `hub ${quote(hub)}`;
  const message = `${wordsFor(change, edition)} concerns ${of}, and the token of ${quote(name)} is for another. Ask that hub, or for a token that is for all.`;
  return { kind: 'FORBIDDEN', message, hub };
}

function wordsFor(change: EntryChange, edition: Edition): string {
  if (change.op === 'home') return 'The home hub';
  const entry = change.op === 'update' ? edition.entry(change.id)?.instance : change.entry;
  return inWords(change.in, entry) ?? change.in;
}

/** The hubs that a change concerns: those whose entry it is before and after, and those that use what many may use. */
function hubsOf(
  change: EntryChange,
  edition: Edition,
  users: ReadonlyMap<string, readonly string[]>,
): readonly string[] {
  if (change.op === 'home') return [change.was, change.set];
  const id = change.op === 'update' ? change.id : change.entry.id;
  if (change.in === 'hubs') return [id];
  const owner = { programmes: 'hub', sources: 'publisher', series: undefined, externalThings: undefined }[change.in];
  if (owner === undefined) return users.get(id) ?? [];
  const states = [edition.entry(id)?.instance, change.op === 'update' ? change.set : change.entry];
  return states.flatMap((state) => valueIn(state, owner));
}

function valueIn(state: EntryInstance | Values | undefined, key: string): readonly string[] {
  const value: unknown = state && Reflect.get(state, key);
  return typeof value === 'string' ? [value] : [];
}

/** The hubs whose programmes refer to a series or external thing that is changed. What is new nobody uses yet. */
function usersOf(changes: readonly EntryChange[], edition: Edition): ReadonlyMap<string, readonly string[]> {
  const shared = changes.filter(
    (change) =>
      change.op !== 'home' && change.op !== 'create' && (change.in === 'series' || change.in === 'externalThings'),
  );
  const users = new Map<string, string[]>();
  if (shared.length === 0) return users;
  const ids = new Set(shared.flatMap((change) => changedId(change) ?? []));
  for (const { held, met, key } of referrersOf(ids, new Workbench(edition))) {
    const id = String(met.thing[key]);
    users.set(id, [...(users.get(id) ?? []), ...valueIn(held.entry, 'hub')]);
  }
  return users;
}
