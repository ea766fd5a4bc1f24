import { append } from '../../base/group-by.js';
import { LinkResolution } from '../../domain/fields/vocabulary.js';
import type { Link } from '../../domain/parts/link.js';
import type { Series } from '../../domain/series.js';
import type { LinkWithEnds } from './wiring.js';

/** A link between two series. */
export interface LineageLink extends LinkWithEnds {
  readonly from: Series;
  readonly to: Series;
}

/** The links that series state of each other: as what they continue, and by what they were replaced. */
export class Lineage {
  /** By the id of the link. */
  readonly byId = new Map<string, LineageLink>();
  readonly #byEnd = new Map<Series, LineageLink[]>();

  /** A list of series that does not change is the same object in later revisions, and so is its lineage. */
  static of(series: ReadonlyMap<string, Series>): Lineage {
    const known = lineages.get(series) ?? new Lineage(series);
    lineages.set(series, known);
    return known;
  }

  private constructor(series: ReadonlyMap<string, Series>) {
    for (const from of series.values()) for (const link of from.links) this.#add(link, from, series.get(link.to));
  }

  #add(link: Link, from: Series, to: Series | undefined): void {
    if (!to) throw new Error(`"${link.to}" is no series: the document was not checked.`);
    const ends = { link, from, to, resolution: LinkResolution.EXACT, group: undefined, derivedFrom: undefined };
    this.byId.set(link.id, ends);
    append(this.#byEnd, from, ends);
    append(this.#byEnd, to, ends);
  }

  /** The links at a series, from either end. */
  at(series: Series): readonly LineageLink[] {
    return this.#byEnd.get(series) ?? [];
  }
}

const lineages = new WeakMap<object, Lineage>();
