import { Link } from '../../domain/parts/link.js';
import { describeEntry } from '../document/collections.js';
import type { Entry } from '../document/entry-change.js';
import { setProperties } from '../document/plain.js';
import { at } from '../document/problem.js';
import { walk } from '../document/walk.js';
import type { Edit } from './edit.js';
import type { EditSession } from './edit-session.js';
import { type FoundPart, findPart, findReferrers, pointerTo, type Referrer, replaceAt } from './lookup.js';

/**
 * Deletes an entry or a part with everything in it, and the links to it if the request says so. Any other reference to it
 * that is left after all edits is a problem, since only the client knows what to refer to instead.
 */
export function remove(edit: Extract<Edit, { readonly op: 'delete' }>, session: EditSession): void {
  const part = findPart(session.idOf(edit.id), session);
  session.checkRevision(part.holder.entry.id, edit.ifRevision);
  removePart(part, session);
  const gone = new Set([...walk(part.thing, part.type)].map(({ thing }) => String(thing['id'])));
  const leaving = edit.removingLinks ? findReferrers(gone, session).filter(isLink) : [];
  for (const { holder, nested } of leaving) removeLink(holder.entry.id, nested.thing['id'], session);
  session.atEnd(() => addReferrerProblems(gone, at(edit.path, 'id'), session));
}

function addReferrerProblems(gone: ReadonlySet<string>, path: string, session: EditSession): void {
  if (gone.has(session.homeHub)) {
    const message = 'The home hub cannot be deleted. Set another home hub in the document first.';
    session.addProblem({ code: 'STILL_REFERRED_TO', path, message }, '/homeHub');
  }
  for (const referrer of findReferrers(gone, session)) {
    const pointer = pointerTo(referrer);
    const message = `${describeEntry(referrer.holder.in, referrer.holder.entry)} refers to it at ${pointer}. ${remedyFor(referrer)}`;
    session.addProblem({ code: 'STILL_REFERRED_TO', path, message }, pointer);
  }
}

function removePart({ holder, pointer }: FoundPart, session: EditSession): void {
  if (pointer === '') session.removeEntry(holder.entry.id);
  else session.putEntry({ ...holder, entry: withoutSmallGroups(replaceAt(holder.entry, pointer, undefined)) });
}

const isLink = ({ nested, key }: Referrer) => nested.type === Link && key !== 'group';

function remedyFor(referrer: Referrer): string {
  if (isLink(referrer)) return 'Delete that link first, or use links: REMOVE.';
  return 'Change or delete that first: links: REMOVE deletes links only, not facts or rules.';
}

function removeLink(entryId: string, id: unknown, session: EditSession): void {
  const holder = session.findEntry(entryId);
  if (!holder) return;
  const links = linksOf(holder.entry).filter((link) => link.id !== id);
  session.putEntry({
    ...holder,
    entry: withoutSmallGroups(setProperties(holder.entry, { links: links.length > 0 ? links : null })),
  });
}

/** Removes the groups that have fewer than two links left: their links become links without a group. */
function withoutSmallGroups(entry: Entry): Entry {
  const links = linksOf(entry);
  const groups = (entry['linkGroups'] ?? []) as readonly Entry[];
  const kept = groups.filter(({ id }) => links.filter(({ group }) => group === id).length >= 2);
  if (kept.length === groups.length) return entry;
  const ids = new Set(kept.map(({ id }) => id));
  const loosened = links.map((link) => (ids.has(String(link.group)) ? link : setProperties(link, { group: null })));
  return setProperties(entry, {
    linkGroups: kept.length > 0 ? kept : null,
    links: loosened.length > 0 ? loosened : null,
  });
}

const linksOf = (entry: Entry) => (entry['links'] ?? []) as readonly (Entry & { readonly group?: string })[];
