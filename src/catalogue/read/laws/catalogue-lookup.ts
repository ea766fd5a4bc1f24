import { distance } from 'fastest-levenshtein';
import { ExternalThing } from '../../../domain/external-thing.js';
import type { ReferenceTargetKind } from '../../../domain/fields/fields.js';
import { Hub } from '../../../domain/hub.js';
import { LinkGroup } from '../../../domain/parts/link.js';
import { Module } from '../../../domain/parts/module.js';
import { Pathway } from '../../../domain/parts/pathway.js';
import { Stage } from '../../../domain/parts/stage.js';
import { Programme } from '../../../domain/programme.js';
import { Series } from '../../../domain/series.js';
import { Source, type SourceSection } from '../../../domain/source.js';
import type { EntryInstance } from '../../document/entry-change.js';
import type { Inventory } from '../../document/inventory.js';
import { Location, partsAt } from '../../document/location.js';

const classes: Readonly<Record<ReferenceTargetKind, new () => object>> = {
  hub: Hub,
  source: Source,
  series: Series,
  'external thing': ExternalThing,
  pathway: Pathway,
  stage: Stage,
  module: Module,
  'link group': LinkGroup,
};

/** The classes that a reference may name. */
const referable: ReadonlySet<unknown> = new Set(Object.values(classes));

const visible = ['id', 'slug', 'academicYear', 'status'] as const;

/** The facts that a law may read of the programme that contains a looked-up part. */
export type ContainingProgramme = Pick<Programme, (typeof visible)[number]>;

/**
 * The queries that a law with the scope of the catalogue may ask about other entries. Each looks up an id or a slug, and its
 * result depends only on what `changedAnswers` compares. A new method needs a comparison there too; without it, a commit
 * that changes its result would not check the law again.
 */
export class CatalogueLookup {
  readonly #inventory: Inventory;
  #hubs: ReadonlyMap<string, Location<Hub>> | undefined;
  #series: ReadonlyMap<string, Location<Series>> | undefined;

  constructor(inventory: Inventory) {
    this.#inventory = inventory;
  }

  /** The thing of an id; the first one of several. */
  protected find(id: string): Location | undefined {
    return this.#inventory.find(id);
  }

  /** The sound hub of a slug; the first one of several. */
  protected hubOfSlug(slug: string): Location<Hub> | undefined {
    this.#hubs ??= bySlug(this.#inventory.sound(Hub));
    return this.#hubs.get(slug);
  }

  /** The sound series of a slug; the first one of several. */
  protected seriesOfSlug(slug: string): Location<Series> | undefined {
    this.#series ??= bySlug(this.#inventory.sound(Series));
    return this.#series.get(slug);
  }

  /** All things of a class, for suggestions. */
  protected *ofClass(type: new () => object): Generator<object> {
    for (const { thing } of this.#inventory.all(type)) yield thing;
  }

  /** Whether an id names a thing of one of these kinds. */
  isOneOf(id: string, kinds: readonly ReferenceTargetKind[]): boolean {
    const thing = this.find(id)?.thing;
    return thing !== undefined && kinds.some((kind) => thing instanceof classes[kind]);
  }

  /** The pointer to the thing of an id. */
  pointerTo(id: string): string | undefined {
    return this.find(id)?.pointer;
  }

  /** The programme that is the thing of an id, or contains it. */
  programmeOf(id: string): ContainingProgramme | undefined {
    return this.find(id)?.programme;
  }

  /** The outline of a source, if all of it is sound. */
  outlineOf(id: string): readonly SourceSection[] | undefined {
    const source = this.find(id)?.thing;
    if (!(source instanceof Source)) return undefined;
    return [source, ...source.outline].every((part) => part && this.#inventory.isSound(part))
      ? source.outline
      : undefined;
  }

  /** The pointer to another thing that has this id, and has it first. */
  holderOfId({ thing }: Location, id: string): string | undefined {
    const first = this.find(id);
    return first && first.thing !== thing ? first.pointer : undefined;
  }

  /** The pointer to another hub or series that has the slug of this one, and has it first. */
  holderOfSlug({ thing }: Location<Hub | Series>): string | undefined {
    const first = thing instanceof Hub ? this.hubOfSlug(thing.slug) : this.seriesOfSlug(thing.slug);
    return first && first.thing !== thing ? first.pointer : undefined;
  }

  /** The thing of one of these kinds whose id or slug is most like a written one; undefined if none is similar. */
  nearest(
    written: string,
    kinds: readonly ReferenceTargetKind[],
  ): { readonly id: string; readonly name: string } | undefined {
    let best = { id: '', name: '', away: Math.max(3, Math.ceil(written.length / 3)) };
    for (const [kind, type] of Object.entries(classes))
      for (const thing of kinds.includes(kind as ReferenceTargetKind) ? this.ofClass(type) : []) {
        const { id, slug, title } = thing as Readonly<Record<string, unknown>>;
        const name = slug ?? title ?? id;
        if (typeof id !== 'string' || typeof name !== 'string') continue; // Told of elsewhere.
        const away = Math.min(distance(written, id), distance(written.toLowerCase(), name.toLowerCase()));
        if (away < best.away) best = { id, name, away };
      }
    return best.id ? best : undefined;
  }
}

function bySlug<T extends Hub | Series>(all: readonly Location<T>[]): ReadonlyMap<string, Location<T>> {
  return new Map(all.map((located) => [located.thing.slug, located] as const).reverse()); // The first of each wins.
}

/** The ids for which a lookup gives another answer after some entries are replaced. */
export function changedAnswers(removed: readonly EntryInstance[], added: readonly EntryInstance[]): readonly string[] {
  const after = answers(added);
  return [...answers(removed)].flatMap(([id, { type, details }]) => {
    const now = after.get(id);
    return now !== undefined && now.type === type && now.details === details ? [] : [id];
  });
}

interface Answer {
  readonly type: unknown;
  readonly details: string;
}

function answers(entries: readonly EntryInstance[]): ReadonlyMap<string, Answer> {
  const found = new Map<string, Answer>();
  for (const entry of entries) {
    const said =
      entry instanceof Programme ? visible.map((key) => entry[key]) : entry instanceof Source && entry.outline;
    const details = JSON.stringify(said);
    for (const { thing } of partsAt(new Location(entry)))
      if (referable.has(thing.constructor) && !found.has(thing.id))
        found.set(thing.id, { type: thing.constructor, details });
  }
  return found;
}
