import { linkKinds } from '../../domain/fields/link-kinds.js';
import { Pathway } from '../../domain/parts/pathway.js';
import { Stage } from '../../domain/parts/stage.js';
import { Programme } from '../../domain/programme.js';
import { Series } from '../../domain/series.js';
import { sameGroup } from '../document/groups.js';
import type { LinkEnd } from '../document/reference-resolver.js';
import type { EntryIndex } from './entry-index.js';
import type { HubLinks } from './hub-links.js';
import type { HubYear } from './hub-year.js';
import { sortLinks, type WiredLink } from './wiring.js';

interface PictureParts {
  readonly year: HubYear;
  /** The programmes of the hub that are shown, of this year and maybe of others. */
  readonly shown: ReadonlySet<Programme>;
  readonly links: HubLinks;
  readonly entries: EntryIndex;
}

/**
 * The links that the programmes of one hub's year state, between the programmes that are shown. A link to a programme that
 * is not shown is drawn at this year's programme of the same series, or else at the series.
 */
export class YearPicture {
  readonly #year: HubYear;
  readonly #shown: ReadonlySet<Programme>;
  readonly #links: HubLinks;
  readonly #entries: EntryIndex;

  constructor({ year, shown, links, entries }: PictureParts) {
    this.#year = year;
    this.#shown = shown;
    this.#links = links;
    this.#entries = entries;
  }

  /** In the order of the programmes that state them. */
  get links(): readonly WiredLink[] {
    const answers = [...this.#links.stated.wiring(this.#year).answers.values()];
    return sortLinks(answers.flatMap((links) => this.#draw(links)));
  }

  /**
   * The same with the inverses of requirements in place of the requirements, so that each leads to what comes later, and
   * with the steps over the lineage of series from programmes of other years that are shown.
   */
  get steps(): readonly WiredLink[] {
    const stated = this.links.filter(({ link }) => linkKinds[link.kind].inverse === undefined);
    const inverses = this.#year.programmes.flatMap((programme) => this.#links.derived.inversesTo(programme));
    return [...stated, ...this.#draw(inverses), ...this.#lineage()];
  }

  #lineage(): readonly WiredLink[] {
    const { year, programmes } = this.#year;
    if (this.#shown.size === programmes.length) return [];
    return programmes
      .flatMap((programme) => this.#links.derived.lineageTo(programme))
      .filter(({ from }) => from instanceof Programme && from.academicYear !== year && this.#shown.has(from));
  }

  /** Links that would be drawn as the same line are drawn once. */
  #draw(links: readonly WiredLink[]): readonly WiredLink[] {
    const drawn = links.map((wired) => ({ ...wired, from: this.#drawnEnd(wired.from), to: this.#drawnEnd(wired.to) }));
    const lines = new Map<string, WiredLink>();
    for (const wired of drawn) {
      const line = `${wired.link.id.split('~')[0]} ${wired.from.id} ${wired.to.id}`;
      if (!lines.has(line)) lines.set(line, wired);
    }
    return [...lines.values()];
  }

  #drawnEnd(end: LinkEnd): LinkEnd {
    const programme = this.#entries.programmeOf(end);
    if (!programme || this.#shown.has(programme)) return end;
    const listed = sameGroup(programme, this.#year.ofSeries(programme.series));
    if (!listed) return this.#entries.get(Series, programme.series);
    const isPart = end instanceof Pathway || end instanceof Stage;
    const parts = [...listed.pathways, ...listed.stages];
    return (isPart && parts.find(({ slug }) => slug === end.slug)) || listed;
  }
}
