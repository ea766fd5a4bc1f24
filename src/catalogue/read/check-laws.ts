import { groupBy } from '../../base/group-by.js';
import { Programme } from '../../domain/programme.js';
import type { Inventory } from '../document/inventory.js';
import type { Location } from '../document/location.js';
import type { Problem } from '../document/problem.js';
import { yearKey } from '../view/hub-year.js';
import { allLaws, contentLaws, warningLaws } from './laws/all-laws.js';
import type { CatalogueLookup } from './laws/catalogue-lookup.js';
import type { CatalogueLaw, EntryLaw, ProgrammesOfHubYear } from './laws/law.js';

/** What the laws are asked about: all of a document, or the part of it that an edit touches. */
export interface LawScopes {
  readonly inventory: Inventory;
  readonly hubYears: readonly ProgrammesOfHubYear[];
  readonly lookup: CatalogueLookup;
  /** For the laws of content: all of a document, or only what an edit adds and changes. */
  readonly content: Inventory;
}

/** What breaks a law. */
export interface LawFindings {
  readonly problems: readonly Problem[];
  /** What breaks a law of content: refused where it is new, and only reported where it is stored already. */
  readonly contentProblems: readonly Problem[];
}

/** Checks every law that refuses, one in each step. */
export function* checkLaws({ inventory, hubYears, lookup, content }: LawScopes): Generator<void, LawFindings> {
  const found: { problems: Problem[]; contentProblems: Problem[] } = { problems: [], contentProblems: [] };
  for (const [name, law] of Object.entries(allLaws)) {
    if (law.scope === 'hub year') found.problems.push(...hubYears.flatMap((one) => law.problems(one, inventory)));
    else if (law.scope === 'catalogue')
      addProblems(listsFor(law, inventory), (located) => law.problems(located, lookup), found.problems);
    else {
      const isOfContent = Object.hasOwn(contentLaws, name);
      addEntryProblems(law, isOfContent ? content : inventory, isOfContent ? found.contentProblems : found.problems);
    }
    yield;
  }
  return found;
}

/** What looks wrong, and is no reason to refuse anything. */
export function findWarnings(inventory: Inventory): readonly Problem[] {
  const warnings: Problem[] = [];
  for (const law of Object.values(warningLaws)) addEntryProblems(law, inventory, warnings);
  return warnings;
}

const addEntryProblems = (law: EntryLaw, inventory: Inventory, to: Problem[]): void =>
  addProblems(listsFor(law, inventory), (located) => law.problems(located, inventory), to);

function addProblems(
  lists: readonly (readonly Location[])[],
  problemsOf: (located: Location) => readonly Problem[],
  to: Problem[],
): void {
  for (const list of lists)
    for (const located of list) {
      // There are hundreds of thousands of things, and few problems: a loop takes a fraction of the time of `flatMap`.
      const found = problemsOf(located);
      if (found.length > 0) to.push(...found);
    }
}

function listsFor({ classes }: EntryLaw | CatalogueLaw, inventory: Inventory): readonly (readonly Location[])[] {
  if (typeof classes !== 'function') return classes.map((type) => inventory.sound(type));
  return [...inventory.classes].flatMap(([type, all]) => (classes(type) ? [all] : []));
}

/** The sound programmes of an inventory, by hub and year. */
export const programmesByHubYear = (inventory: Inventory): ReadonlyMap<string, readonly Location<Programme>[]> =>
  groupBy(inventory.sound(Programme), ({ thing: { hub, academicYear } }) => yearKey(hub, academicYear));
