import { CatalogueDocument } from '../domain/catalogue-document.js';
import { Hub } from '../domain/hub.js';
import { Programme } from '../domain/programme.js';
import { quote } from '../domain/rules.js';
import { Series } from '../domain/series.js';
import { Source } from '../domain/source.js';
import { DocumentDirectory } from './directory.js';
import { EditedDirectory } from './edited-directory.js';
import { editedDocument } from './edited-document.js';
import { type Collection, collections, type EntryInstance } from './entry-change.js';
import { holdRules } from './hold-rules.js';
import type { Holdings } from './holdings.js';
import { Inventory } from './inventory.js';
import { allLaws } from './laws/all-laws.js';
import { listOf } from './list-of.js';
import type { Moved } from './moved.js';
import { parts } from './parts.js';
import { at, CatalogueRefused, type Problem } from './problem.js';
import { references } from './references.js';

/**
 * Holds an edit to every rule and law that the whole document keeps, by looking at the entries that come, and at those
 * that could be hit by what leaves. Throws `CatalogueRefused` with every problem; their pointers name entries by id.
 */
export function heldToRules(held: Holdings, moved: Moved, { format, homeHub }: Partial<CatalogueDocument>): void {
  const { removed, added } = moved.movement;
  const faulty = new Set(moved.unsound);
  const broken = added.flatMap((entry) =>
    holdRules(entry, faulty).map((problem) => ({ ...problem, pointer: pointerTo(entry) + problem.pointer })),
  );
  const looked = [...added, ...hitBy(moved, held)];
  const empty = Object.assign(new CatalogueDocument(), Object.fromEntries(collections.map((list) => [list, []])));
  const document = editedDocument(empty, { removed: [], added: looked }, { format, homeHub } as never);
  const inventory = new Inventory(document, faulty);
  const directory = new EditedDirectory(held, new Set(removed), new DocumentDirectory(inventory));
  const lawless = allLaws.flatMap((law) => law(inventory, directory)).map((problem) => byId(problem, document));
  const problems = [...moved.problems, ...broken, ...lawless, ...takenBefore(added, directory)];
  if (problems.length > 0) throw new CatalogueRefused(problems);
}

const pointerTo = (entry: EntryInstance) => `/${listOf(entry)}/${entry.id}`;

/** A problem of an entry, found by its id instead of its place. So are others that it names. */
function byId(problem: Problem, document: CatalogueDocument): Problem {
  const named = (text: string) =>
    text.replace(places, (place, list: Collection, index: string) => {
      const entry = document[list][Number(index)];
      return entry ? `/${list}/${entry.id}` : place;
    });
  return { ...problem, pointer: named(problem.pointer), message: named(problem.message) };
}

const places = new RegExp(`/(${collections.join('|')})/(\\d+)\\b`, 'g');

/** Ids and slugs of what comes that something which stays has already. */
function takenBefore(added: readonly EntryInstance[], directory: EditedDirectory): readonly Problem[] {
  return added.flatMap((entry) => {
    const ids = parts(entry).flatMap((part): readonly Problem[] => {
      const { thing } = part;
      if (typeof thing.id !== 'string' || !directory.stays(thing.id)) return [];
      const message = `The id ${quote(thing.id)} is that of ${directory.find(thing.id)?.pointer} too. Give one of them an id of its own.`;
      return [{ code: 'ID_DUPLICATE', pointer: at(pointerTo(entry) + part.pointer, 'id'), message }];
    });
    if (!(entry instanceof Programme || entry instanceof Series || entry instanceof Hub)) return ids;
    const other = directory.staysUnderSlug(entry);
    if (!other) return ids;
    const message = `The slug ${quote(entry.slug)} is that of ${pointerTo(other)} too. Give one of them another.`;
    return [...ids, { code: 'SLUG_DUPLICATE', pointer: at(pointerTo(entry), 'slug'), message }];
  });
}

/** The entries that stay and refer to something that is gone, or is no longer what it was. */
function hitBy({ movement: { removed, added } }: Moved, held: Holdings): readonly EntryInstance[] {
  const leaving = new Set<EntryInstance>(removed);
  const coming = new Map(added.map((entry) => [entry.id, entry]));
  const changed = removed.flatMap((entry) => altered(entry, coming.get(entry.id)));
  if (changed.length === 0) return [];
  const others = [...held.hubs.values(), ...held.sources.values()];
  const programmes = new Set(changed.flatMap((id) => held.referring(id).flatMap((year) => year.programmes)));
  return [...others, ...programmes].filter((entry) => {
    if (leaving.has(entry)) return false;
    const refers = references([entry]);
    return changed.some((id) => refers.has(id));
  });
}

/** The ids of an entry and its parts that no longer mean what they meant. */
function altered(before: EntryInstance, after: EntryInstance | undefined): readonly string[] {
  const ids = parts(before).map(({ thing }) => thing.id);
  if (!after || before.constructor !== after.constructor) return ids;
  if (before instanceof Source && after instanceof Source)
    return JSON.stringify(before.outline) === JSON.stringify(after.outline) ? [] : ids;
  if (before instanceof Programme && after instanceof Programme && isElsewhere(before, after)) return ids;
  const left = new Map(parts(after).map(({ thing }) => [thing.id, thing.constructor]));
  return parts(before).flatMap(({ thing }) => (left.get(thing.id) === thing.constructor ? [] : [thing.id]));
}

const isElsewhere = (before: Programme, after: Programme) =>
  before.status !== after.status || before.academicYear !== after.academicYear || before.hub !== after.hub;
