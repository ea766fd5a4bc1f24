import { Link } from '../../domain/link.js';
import { linkKinds } from '../../domain/link-kinds.js';
import { Programme } from '../../domain/programme.js';
import type { Directory } from '../directory.js';
import type { Placed } from '../inventory.js';
import { at, type Problem } from '../problem.js';
import type { Law } from './law.js';

/** A stored link starts in its own programme, ends elsewhere, is of a stored kind, and is said once. */
export const linksMakeSense: Law = (inventory, directory) => {
  const links = inventory.sound(Link);
  return [
    ...links.flatMap((link) => [kind(link), origin(link, directory), loop(link, directory)].flat()),
    ...repeated(links),
  ];
};

function kind(placed: Placed<Link>): readonly Problem[] {
  const { thing } = placed;
  const { origin } = linkKinds[thing.kind];
  if (origin === 'STORED') return [];
  const remedy =
    origin === 'RULE'
      ? 'Say it once, as a test of the eligibilityRule; the link is read from there.'
      : 'Leave it out; it is computed.';
  const message = `${thing.kind} is never stored. ${remedy}`;
  return [{ code: 'LINK_KIND_NOT_STORED', pointer: at(placed.pointer, 'kind'), message }];
}

function origin(placed: Placed<Link>, directory: Directory): readonly Problem[] {
  const { thing, programme } = placed;
  const from = thing.from === undefined ? undefined : directory.find(thing.from);
  if (!from || from.programme === programme || !directory.isOneOf(thing.from ?? '', ['pathway', 'stage'])) return [];
  const message = `"${thing.from}" is a part of another programme. State the link in that programme.`;
  return [{ code: 'LINK_FROM_ELSEWHERE', pointer: at(placed.pointer, 'from'), message }];
}

function loop(placed: Placed<Link>, directory: Directory): readonly Problem[] {
  const { thing, programme } = placed;
  const end = programme && directory.end(thing.to, programme);
  const start = thing.from === undefined ? programme : directory.find(thing.from)?.thing;
  if (!end || end !== start) return [];
  const message = 'The link leads from a thing to the same thing. Name another end, or remove it.';
  return [{ code: 'LINK_TO_ITSELF', pointer: at(placed.pointer, 'to'), message }];
}

function repeated(links: readonly Placed<Link>[]): readonly Problem[] {
  const first = new Map<string, Placed>();
  return links.flatMap((placed) => {
    const { thing, owner } = placed;
    if (owner instanceof Programme && owner.links.length < 2) return [];
    const { pointer } = placed;
    const list = pointer.slice(0, pointer.lastIndexOf('/'));
    const key = JSON.stringify([list, thing.kind, thing.from, thing.to, thing.timing]);
    const other = first.get(key);
    if (other === undefined) {
      first.set(key, placed);
      return [];
    }
    const message = `${other.pointer} says the same. Keep one, with the evidence of both.`;
    return [{ code: 'LINK_DUPLICATE' as const, pointer, message }];
  });
}
