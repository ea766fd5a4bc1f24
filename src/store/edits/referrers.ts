import { classOf } from '../list-of.js';
import { inWords } from '../thing-at.js';
import { type Met, referencesOf, walk } from './walk.js';
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

/** Who refers, and where: `programme "mastering-number" of 2021/22 (/programmes/prg-1/links/0/to)`. */
export function referrerInWords({ held, met, key }: Referrer): string {
  const { in: list, entry } = held;
  return `${inWords(list, entry)} (/${list}/${entry.id}${met.pointer}/${key})`;
}
