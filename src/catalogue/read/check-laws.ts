import { groupBy } from '../../base/group-by.js';
import { Programme } from '../../domain/programme.js';
import type { Inventory } from '../document/inventory.js';
import type { Location } from '../document/location.js';
import type { Problem } from '../document/problem.js';
import { yearKey } from '../view/hub-year.js';
import { allLaws } from './laws/all-laws.js';
import type { CatalogueLookup } from './laws/catalogue-lookup.js';
import type { CatalogueLaw, EntryLaw, ProgrammesOfHubYear } from './laws/law.js';

/** What the laws are asked about: all of a document, or the part of it that an edit touches. */
export interface LawScopes {
  readonly inventory: Inventory;
  readonly hubYears: readonly ProgrammesOfHubYear[];
  readonly lookup: CatalogueLookup;
}

/** What breaks a law. */
export function checkLaws({ inventory, hubYears, lookup }: LawScopes): readonly Problem[] {
  const problems: Problem[] = [];
  for (const law of Object.values(allLaws)) {
    if (law.scope === 'hub year') problems.push(...hubYears.flatMap((hubYear) => law.problems(hubYear, inventory)));
    else
      for (const list of listsFor(law, inventory))
        for (const located of list) {
          // There are hundreds of thousands of things, and few problems: a loop takes a fraction of the time of `flatMap`.
          const found = law.scope === 'entry' ? law.problems(located, inventory) : law.problems(located, lookup);
          if (found.length > 0) problems.push(...found);
        }
  }
  return problems;
}

function listsFor({ classes }: EntryLaw | CatalogueLaw, inventory: Inventory): readonly (readonly Location[])[] {
  if (typeof classes !== 'function') return classes.map((type) => inventory.sound(type));
  return [...inventory.classes].flatMap(([type, all]) => (classes(type) ? [all] : []));
}

/** The sound programmes of an inventory, by hub and year. */
export const programmesByHubYear = (inventory: Inventory): ReadonlyMap<string, readonly Location<Programme>[]> =>
  groupBy(inventory.sound(Programme), ({ thing: { hub, academicYear } }) => yearKey(hub, academicYear));
