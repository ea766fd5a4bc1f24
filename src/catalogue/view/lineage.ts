import { append } from '../../base/group-by.js';
import type { Series } from '../../domain/series.js';
import type { LinkWithEnds } from './wiring.js';

/** The links that series state of each other: as what they continue, and by what they were replaced. */
export class Lineage {
  /** By the id of the link. */
  readonly byId = new Map<string, LinkWithEnds>();
  readonly #byEnd = new Map<Series, LinkWithEnds[]>();

  constructor(series: ReadonlyMap<string, Series>) {
    for (const from of series.values())
      for (const link of from.links) {
        const to = series.get(link.to);
        if (!to) throw new Error(`"${link.to}" is no series: the document was not checked.`);
        const ends = { link, from, to, group: undefined, derivedFrom: undefined };
        this.byId.set(link.id, ends);
        append(this.#byEnd, from, ends);
        append(this.#byEnd, to, ends);
      }
  }

  /** The links at a series, from either end. */
  at(series: Series): readonly LinkWithEnds[] {
    return this.#byEnd.get(series) ?? [];
  }
}
