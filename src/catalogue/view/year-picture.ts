import { linkKinds } from '../../domain/fields/link-kinds.js';
import { Pathway } from '../../domain/parts/pathway.js';
import { Stage } from '../../domain/parts/stage.js';
import { Series } from '../../domain/series.js';
import { sameGroup } from '../document/groups.js';
import type { LinkEnd } from '../document/reference-resolver.js';
import type { EntryIndex } from './entry-index.js';
import type { HubLinks } from './hub-links.js';
import type { HubYear } from './hub-year.js';
import { sortLinks, type WiredLink } from './wiring.js';

/**
 * The links that the programmes of one hub's year state, between the programmes listed in that year: a picture of that
 * list. A link to a programme of another year is drawn at the programme of the same series, or else at the series.
 */
export class YearPicture {
  readonly #year: HubYear;
  readonly #links: HubLinks;
  readonly #entries: EntryIndex;

  constructor(year: HubYear, links: HubLinks, entries: EntryIndex) {
    this.#year = year;
    this.#links = links;
    this.#entries = entries;
  }

  /** In the order of the programmes that state them. */
  get links(): readonly WiredLink[] {
    const answers = [...this.#links.stated.wiring(this.#year).answers.values()];
    return sortLinks(answers.flatMap((links) => this.#draw(links)));
  }

  /** The same with the inverses of requirements in place of the requirements, so that each leads to what comes later. */
  get steps(): readonly WiredLink[] {
    const stated = this.links.filter(({ link }) => linkKinds[link.kind].inverse === undefined);
    const inverses = this.#year.programmes.flatMap((programme) => this.#links.derived.inversesTo(programme));
    return [...stated, ...this.#draw(inverses)];
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
    if (!programme || this.#year.programmes.includes(programme)) return end;
    const listed = sameGroup(programme, this.#year.ofSeries(programme.series));
    if (!listed) return this.#entries.get(Series, programme.series);
    const isPart = end instanceof Pathway || end instanceof Stage;
    const parts = [...listed.pathways, ...listed.stages];
    return (isPart && parts.find(({ slug }) => slug === end.slug)) || listed;
  }
}
