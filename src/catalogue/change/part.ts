import { Link } from '../../domain/parts/link.js';
import { classOf } from '../document/collections.js';
import type { Entry } from '../document/entry-change.js';
import { type Met, walk } from '../document/walk.js';
import { notFound } from './edit-refused.js';
import type { Held, Workbench } from './workbench.js';

/** A part of an entry, found by its id. */
export interface Part extends Met {
  readonly held: Held;
}

/** The entry with this id, or the part of one. Throws a refusal where there is none. */
export function partWith(id: string, bench: Workbench): Part {
  const held = holderOf(id, bench);
  const met = held && metIn(held, id);
  if (met) return { ...met, held };
  if (isDerived(id, bench)) {
    throw notFound(id, `"${id}" is a link that is read from an eligibility rule. Change the rule of its programme.`);
  }
  throw notFound(id, `There is nothing with the id "${id.slice(0, 80)}". It may have been deleted.`);
}

function holderOf(id: string, bench: Workbench): Held | undefined {
  const entry = bench.find(id);
  if (entry) return entry;
  for (const held of bench.touched()) if (metIn(held, id)) return held;
  const { everything } = bench.edition;
  const node = everything.node(id);
  const programme = node && everything.programmeOf(node);
  return programme && bench.find(programme.id);
}

function isDerived(id: string, { edition: { everything } }: Workbench): boolean {
  const node = everything.node(id);
  return node instanceof Link && everything.programmeOf(node) === undefined;
}

function metIn({ in: list, entry }: Held, id: string): Met | undefined {
  for (const met of walk(entry, classOf[list])) if (met.thing['id'] === id) return met;
  return undefined;
}

/** An entry with something else at a pointer; without what is there for undefined. */
export function withAt(entry: Entry, pointer: string, value: object | undefined): Entry {
  return replaced(entry, pointer.split('/').slice(1), value) as Entry;
}

function replaced(thing: unknown, [step, ...rest]: readonly string[], value: unknown): unknown {
  if (step === undefined) return value;
  if (Array.isArray(thing)) {
    const item = replaced(thing[Number(step)], rest, value);
    return item === undefined ? thing.toSpliced(Number(step), 1) : thing.with(Number(step), item);
  }
  const holder = thing as Readonly<Record<string, unknown>>;
  const { [step]: _, ...others } = holder;
  const property = replaced(holder[step], rest, value);
  const isNothing = property === undefined || (Array.isArray(property) && property.length === 0);
  return isNothing ? others : { ...holder, [step]: property };
}
