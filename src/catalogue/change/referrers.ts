import { classOf } from '../document/collections.js';
import { at } from '../document/problem.js';
import { type Met, referencesOf, walk } from '../document/walk.js';
import type { Held, Workbench } from './workbench.js';

/** An object of an entry that refers to something, and the property that does. */
export interface Referrer {
  readonly held: Held;
  readonly met: Met;
  readonly key: string;
}

/** Everything that refers to one of these ids. */
export function referrersOf(ids: ReadonlySet<string>, bench: Workbench): readonly Referrer[] {
  return [...bench.mayReferTo(ids)].flatMap((held) => referringIn(held, ids));
}

function referringIn(held: Held, ids: ReadonlySet<string>): readonly Referrer[] {
  const found: Referrer[] = [];
  for (const met of walk(held.entry, classOf[held.in])) {
    for (const key of referencesOf(met.type)) {
      const id = met.thing[key];
      if (typeof id === 'string' && ids.has(id)) found.push({ held, met, key });
    }
  }
  return found;
}

/** Where the reference is: `/programmes/prg-1/links/0/to`. */
export const pointerTo = ({ held, met, key }: Referrer): string =>
  `/${held.in}/${held.entry.id}${at(met.pointer, key)}`;
