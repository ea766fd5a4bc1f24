import { type ResolvedEnds, resolveEnds } from '../../domain/fields/link-resolution.js';
import { LinkResolution, type Timing } from '../../domain/fields/vocabulary.js';
import { Programme } from '../../domain/programme.js';
import { Series } from '../../domain/series.js';
import { isLinkEnd, type LinkEnd, type ReferenceResolver } from '../document/reference-resolver.js';
import type { HubLinkCache } from './hub-link-cache.js';
import type { EndFinder } from './wiring.js';

/** Finds what the links and rules of one hub's programmes name: always something of the same hub, or of no hub. */
export class HubEndFinder implements EndFinder {
  readonly references: ReferenceResolver;
  readonly #cache: HubLinkCache;

  constructor(cache: HubLinkCache, references: ReferenceResolver) {
    this.#cache = cache;
    this.references = references;
  }

  /** What a reference of a link or test means, by the timing of the link or test. Never empty. */
  endsOf(reference: string, timing: Timing | undefined, programme: Programme): ResolvedEnds<LinkEnd> {
    const series = this.seriesNamed(reference, programme);
    if (series === undefined) return { ends: [this.#fixedEnd(reference)], resolution: LinkResolution.EXACT };
    const asking = { programme, year: programme.academicYear };
    const found = resolveEnds(asking, timing, this.#cache.offerOf(series));
    return found.ends.length > 0 ? found : { ...found, ends: [this.references.get(Series, series)] };
  }

  /**
   * The series that a reference means; undefined for anything that is no programme. A part of a programme of another hub
   * means the series of that programme, since no link joins programmes of two hubs.
   */
  seriesNamed(reference: string, { hub }: Programme): string | undefined {
    const holder = this.references.holder(reference);
    if (holder instanceof Series) return holder.id;
    return holder instanceof Programme && holder.hub !== hub ? holder.series : undefined;
  }

  #fixedEnd(reference: string): LinkEnd {
    const thing = this.references.find(reference);
    if (isLinkEnd(thing)) return thing;
    throw new Error(`"${reference}" names nothing: the document was not checked.`);
  }
}
