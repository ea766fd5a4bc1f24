import { distance } from 'fastest-levenshtein';
import { ExternalThing } from '../../../domain/external-thing.js';
import type { Referent } from '../../../domain/fields/fields.js';
import { Hub } from '../../../domain/hub.js';
import { LinkGroup } from '../../../domain/parts/link.js';
import { Module } from '../../../domain/parts/module.js';
import { Pathway } from '../../../domain/parts/pathway.js';
import { Stage } from '../../../domain/parts/stage.js';
import { Programme } from '../../../domain/programme.js';
import { Series } from '../../../domain/series.js';
import { Source, type SourceSection } from '../../../domain/source.js';
import type { EntryInstance } from '../../document/entry-change.js';
import type { Soundness } from '../../document/inventory.js';
import { Location, partsAt } from '../../document/location.js';

const classes: Readonly<Record<Referent, new () => object>> = {
  hub: Hub,
  source: Source,
  series: Series,
  'external thing': ExternalThing,
  pathway: Pathway,
  stage: Stage,
  module: Module,
  'link group': LinkGroup,
};

/** Nothing refers to anything else. */
const referable: ReadonlySet<unknown> = new Set(Object.values(classes));

const visible = ['id', 'slug', 'academicYear', 'status'] as const;

/** What a law can see of a programme that contains a part which it looked up. */
export type ContainingProgramme = Pick<Programme, (typeof visible)[number]>;

/**
 * What a law of the catalogue's scope can ask about a thing elsewhere. Every answer is found by an id or a slug, and says
 * no more than `changedAnswers` compares: a method that tells something else has to be added there too, or a commit would
 * not ask the law again when that changes.
 */
export abstract class CatalogueLookup {
  readonly #soundness: Soundness;

  constructor(soundness: Soundness) {
    this.#soundness = soundness;
  }

  /** The thing of an id; the first one of several. */
  protected abstract find(id: string): Location | undefined;

  /** The sound hub of a slug; the first one of several. */
  protected abstract hubOfSlug(slug: string): Location<Hub> | undefined;

  /** The sound series of a slug; the first one of several. */
  protected abstract seriesOfSlug(slug: string): Location<Series> | undefined;

  /** Everything of a class, to suggest from. */
  protected abstract ofClass(type: new () => object): Iterable<object>;

  /** Whether an id names a thing of one of these kinds. */
  isOneOf(id: string, kinds: readonly Referent[]): boolean {
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

  /** The outline of the source of an id, where all of it is sound. */
  outlineOf(id: string): readonly SourceSection[] | undefined {
    const source = this.find(id)?.thing;
    if (!(source instanceof Source)) return undefined;
    return [source, ...source.outline].every((part) => part && this.#soundness.isSound(part))
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

  /** The thing of one of these kinds whose id or slug is nearest to what was written, where one is near. */
  nearest(written: string, kinds: readonly Referent[]): { readonly id: string; readonly name: string } | undefined {
    let best = { id: '', name: '', away: Math.max(3, Math.ceil(written.length / 3)) };
    for (const [kind, type] of Object.entries(classes))
      for (const thing of kinds.includes(kind as Referent) ? this.ofClass(type) : []) {
        const { id, slug, title } = thing as Readonly<Record<string, unknown>>;
        const name = slug ?? title ?? id;
        if (typeof id !== 'string' || typeof name !== 'string') continue; // Told of elsewhere.
        const away = Math.min(distance(written, id), distance(written.toLowerCase(), name.toLowerCase()));
        if (away < best.away) best = { id, name, away };
      }
    return best.id ? best : undefined;
  }
}

/** The ids about which a lookup answers otherwise when some entries leave and others come. */
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
