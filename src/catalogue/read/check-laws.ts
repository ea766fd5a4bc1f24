import { Programme } from '../../domain/programme.js';
import type { Inventory } from '../document/inventory.js';
import type { Location } from '../document/location.js';
import type { Problem } from '../document/problem.js';
import { yearKey } from '../view/hub-year.js';
import { allLaws } from './laws/all-laws.js';
import type { CatalogueLookup } from './laws/catalogue-lookup.js';
import type { CatalogueLaw, EntryLaw, ProgrammesOfHubYear } from './laws/law.js';

/** What is held to the laws: all of a document, or whatever of it an edit touches. */
export interface LawScopes {
  readonly inventory: Inventory;
  readonly hubYears: readonly ProgrammesOfHubYear[];
  readonly lookup: CatalogueLookup;
}

/** What breaks a law. */
export function checkLaws(scopes: LawScopes): readonly Problem[] {
  const problems: Problem[] = [];
  for (const law of Object.values(allLaws)) {
    if (law.scope === 'hub year') problems.push(...scopes.hubYears.flatMap((hubYear) => law.problems(hubYear)));
    else for (const list of listsFor(law, scopes.inventory)) hold(law, list, { scopes, problems });
  }
  return problems;
}

function listsFor({ of }: EntryLaw | CatalogueLaw, inventory: Inventory): readonly (readonly Location[])[] {
  if (typeof of !== 'function') return of.map((type) => inventory.sound(type));
  return [...inventory.classes].flatMap(([type, all]) => (of(type) ? [all] : []));
}

interface LawRun {
  readonly scopes: LawScopes;
  readonly problems: Problem[];
}

// There are hundreds of thousands of things, and few problems: a loop takes a fraction of the time of `flatMap`.
function hold(law: EntryLaw | CatalogueLaw, all: readonly Location[], { scopes, problems }: LawRun): void {
  const { inventory, lookup } = scopes;
  for (const placed of all) {
    const found = law.scope === 'entry' ? law.problems(placed, inventory) : law.problems(placed, lookup);
    if (found.length > 0) problems.push(...found);
  }
}

/** The sound programmes of an inventory, by hub and year. */
export function programmesByHubYear(inventory: Inventory): ReadonlyMap<string, readonly Location<Programme>[]> {
  const years = new Map<string, Location<Programme>[]>();
  for (const placed of inventory.sound(Programme)) {
    const key = yearKey(placed.thing.hub, placed.thing.academicYear);
    const known = years.get(key);
    if (known) known.push(placed);
    else years.set(key, [placed]);
  }
  return years;
}
