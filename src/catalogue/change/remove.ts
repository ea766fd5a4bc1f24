import { Link } from '../../domain/parts/link.js';
import { inWords } from '../document/collections.js';
import type { Entry } from '../document/entry-change.js';
import { having } from '../document/plain.js';
import { at } from '../document/problem.js';
import { walk } from '../document/walk.js';
import type { Edit } from './edit.js';
import { type Part, partWith, withAt } from './part.js';
import { pointerTo, type Referrer, referrersOf } from './referrers.js';
import type { Workbench } from './workbench.js';

/**
 * Deletes an entry or a part with all that it holds. Links that lead to it go too where that is asked for; whatever else
 * still refers to it when all edits are made is a problem, for nobody else knows what should be said instead.
 */
export function remove(edit: Extract<Edit, { readonly op: 'delete' }>, bench: Workbench): void {
  const part = partWith(bench.idOf(edit.id), bench);
  bench.expect(part.held.entry.id, edit.ifRevision);
  takeAway(part, bench);
  const gone = new Set([...walk(part.thing, part.type)].map(({ thing }) => String(thing['id'])));
  const leaving = edit.removingLinks ? referrersOf(gone, bench).filter(isLink) : [];
  for (const { held, met } of leaving) removeLink(held.entry.id, met.thing['id'], bench);
  bench.atEnd(() => tellReferrers(gone, at(edit.path, 'id'), bench));
}

function tellReferrers(gone: ReadonlySet<string>, path: string, bench: Workbench): void {
  if (gone.has(bench.home)) {
    const message = 'It is the home hub, which lookups without a hub mean. Name another in the document first.';
    bench.refuse({ code: 'STILL_REFERRED_TO', path, message }, '/homeHub');
  }
  for (const referrer of referrersOf(gone, bench)) {
    const pointer = pointerTo(referrer);
    const message = `${inWords(referrer.held.in, referrer.held.entry)} refers to it at ${pointer}. ${remedyFor(referrer)}`;
    bench.refuse({ code: 'STILL_REFERRED_TO', path, message }, pointer);
  }
}

function takeAway({ held, pointer }: Part, bench: Workbench): void {
  if (pointer === '') bench.remove(held.entry.id);
  else bench.put({ ...held, entry: withoutSmallGroups(withAt(held.entry, pointer, undefined)) });
}

const isLink = ({ met, key }: Referrer) => met.type === Link && key !== 'group';

function remedyFor(referrer: Referrer): string {
  if (isLink(referrer)) return 'Delete that link, or say links: REMOVE.';
  return 'Change or delete that first: links: REMOVE takes away links, and no facts or rules.';
}

function removeLink(holder: string, id: unknown, bench: Workbench): void {
  const held = bench.find(holder);
  if (!held) return;
  const links = linksOf(held.entry).filter((link) => link.id !== id);
  bench.put({ ...held, entry: withoutSmallGroups(having(held.entry, { links: links.length > 0 ? links : null })) });
}

/** A group of one says nothing: what is left of it is a link like any other. */
function withoutSmallGroups(entry: Entry): Entry {
  const links = linksOf(entry);
  const groups = (entry['linkGroups'] ?? []) as readonly Entry[];
  const kept = groups.filter(({ id }) => links.filter(({ group }) => group === id).length >= 2);
  if (kept.length === groups.length) return entry;
  const ids = new Set(kept.map(({ id }) => id));
  const loosened = links.map((link) => (ids.has(String(link.group)) ? link : having(link, { group: null })));
  return having(entry, {
    linkGroups: kept.length > 0 ? kept : null,
    links: loosened.length > 0 ? loosened : null,
  });
}

const linksOf = (entry: Entry) => (entry['links'] ?? []) as readonly (Entry & { readonly group?: string })[];
