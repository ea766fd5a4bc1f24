import { CatalogueDocument } from '../../domain/catalogue-document.js';
import type { Hub } from '../../domain/hub.js';
import { Programme } from '../../domain/programme.js';
import type { Series } from '../../domain/series.js';
import { collectionOf } from '../document/collections.js';
import { collections, type EntryInstance } from '../document/entry-change.js';
import { Inventory } from '../document/inventory.js';
import { Location, partsAt } from '../document/location.js';
import { CatalogueRefused, type Problem } from '../document/problem.js';
import { references } from '../document/walk.js';
import { checkLaws, findWarnings, programmesByHubYear } from '../read/check-laws.js';
import { checkRules } from '../read/check-rules.js';
import { CatalogueLookup, changedAnswers } from '../read/laws/catalogue-lookup.js';
import type { ProgrammesOfHubYear } from '../read/laws/law.js';
import type { EntryDelta, EntryIndex } from '../view/entry-index.js';
import { yearKey } from '../view/hub-year.js';
import type { AppliedChanges } from './apply-changes.js';

/**
 * Checks an edit against every rule and law of the whole document: the rules for the new entries, and each law for the
 * part of its scope that the edit touches, in steps. Throws `CatalogueRefused` with every problem; their pointers name entries by id.
 */
export function* checkChanges(held: EntryIndex, moved: AppliedChanges, homeHub: string): Generator<void, void> {
  const { removed, added } = moved.delta;
  const faulty = new Set(moved.unsound);
  const broken = (moved.keepsRules ? [] : added).flatMap((entry) =>
    checkRules(entry, faulty).map((problem) => ({ ...problem, pointer: locate(entry).pointer + problem.pointer })),
  );
  yield;
  const affected = affectedEntries(moved.delta, held);
  yield;
  const inventoryOf = (entries: readonly EntryInstance[]) =>
    new Inventory(documentOf(entries, homeHub), faulty, ({ id }) => id);
  const inventory = inventoryOf([...added, ...affected]);
  const hubYears = touchedHubYears(moved.delta, held, inventory);
  yield;
  const lawless = yield* checkLaws({
    inventory,
    hubYears,
    lookup: new EditLookup(held, new Set(removed), inventory),
    content: affected.length === 0 ? inventory : inventoryOf(added),
  });
  const problems = [...moved.problems, ...broken, ...lawless.problems, ...lawless.contentProblems];
  if (problems.length > 0) throw new CatalogueRefused(problems);
}

/** What looks wrong in some entries, and is no reason to refuse them. The pointers name entries by id. */
export const warningsAbout = (entries: readonly EntryInstance[]): readonly Problem[] =>
  findWarnings(new Inventory(documentOf(entries, ''), new Set(), ({ id }) => id));

/** An entry, at the pointer that names it by its id. */
const locate = <T extends EntryInstance>(entry: T) => new Location<T>(entry, catalogue, collectionOf(entry), entry.id);
const catalogue = new Location(Object.freeze({}));

/** A document of some entries only. */
function documentOf(entries: readonly EntryInstance[], homeHub: string): CatalogueDocument {
  const lists = collections.map((list) => [list, entries.filter((entry) => collectionOf(entry) === list)]);
  return Object.assign(new CatalogueDocument(), Object.fromEntries(lists), { homeHub });
}

/** Each hub-year that loses or gains a programme, after the edit. */
function touchedHubYears(
  { removed, added }: EntryDelta,
  held: EntryIndex,
  inventory: Inventory,
): readonly ProgrammesOfHubYear[] {
  const moving = new Set([...removed, ...added].filter((entry) => entry instanceof Programme));
  const keys = new Set([...moving].map(({ hub, academicYear }) => yearKey(hub, academicYear)));
  const coming = programmesByHubYear(inventory);
  return [...keys].map((key) => {
    const staying = held.hubYears.get(key)?.programmes.filter((programme) => !moving.has(programme)) ?? [];
    const changed = coming.get(key)?.filter(({ thing }) => moving.has(thing)) ?? [];
    const programmes = [...staying.map((programme) => locate(programme)), ...changed];
    return { programmes, changed };
  });
}

/** The unchanged entries that refer to something for which the lookup of a law now gives another answer. */
function affectedEntries({ removed, added }: EntryDelta, held: EntryIndex): readonly EntryInstance[] {
  const changed = changedAnswers(removed, added);
  if (changed.length === 0) return [];
  const leaving = new Set<EntryInstance>(removed);
  const others = [...held.hubs.values(), ...held.sources.values(), ...held.series.values()];
  const programmes = held.referring(changed).flatMap((year) => year.programmes);
  return [...others, ...programmes].filter((entry) => {
    if (leaving.has(entry)) return false;
    const refers = references([entry]);
    return changed.some((id) => refers.has(id));
  });
}

/** Looks up things in the catalogue after an edit: first the unchanged entries, then those that are new or changed. */
export class EditLookup extends CatalogueLookup {
  readonly #held: EntryIndex;
  readonly #leaving: ReadonlySet<EntryInstance>;

  constructor(held: EntryIndex, leaving: ReadonlySet<EntryInstance>, coming: Inventory) {
    super(coming);
    this.#held = held;
    this.#leaving = leaving;
  }

  protected override find(id: string): Location | undefined {
    const holder = this.#held.holder(id);
    return this.#stays(holder) ? partsAt(locate(holder)).find(({ thing }) => thing.id === id) : super.find(id);
  }

  protected override hubOfSlug(slug: string): Location<Hub> | undefined {
    return this.#staying(this.#held.hubOfSlug(slug)) ?? super.hubOfSlug(slug);
  }

  protected override seriesOfSlug(slug: string): Location<Series> | undefined {
    return this.#staying(this.#held.seriesOfSlug(slug)) ?? super.seriesOfSlug(slug);
  }

  protected override *ofClass(type: new () => object): Generator<object> {
    for (const thing of this.#held.suggestions())
      if (thing instanceof type && this.#stays(this.#held.holder(thing.id))) yield thing;
    yield* super.ofClass(type);
  }

  #stays(entry: EntryInstance | undefined): entry is EntryInstance {
    return entry !== undefined && !this.#leaving.has(entry);
  }

  #staying<T extends Hub | Series>(entry: T | undefined): Location<T> | undefined {
    return this.#stays(entry) ? locate(entry) : undefined;
  }
}
