import { append } from '../../base/group-by.js';
import type { ResolvedEnds } from '../../domain/fields/link-resolution.js';
import { GroupRule, type LinkResolution, type Timing } from '../../domain/fields/vocabulary.js';
import type { EligibilityRule } from '../../domain/parts/eligibility-rule.js';
import { Link, LinkGroup } from '../../domain/parts/link.js';
import { Programme } from '../../domain/programme.js';
import { Series } from '../../domain/series.js';
import type { LinkEnd, ReferenceResolver } from '../document/reference-resolver.js';
import { requirementsOf } from '../document/requirements.js';
import { Ordering } from './ordering.js';

/** A link with its two ends. */
export interface LinkWithEnds {
  readonly link: Link;
  readonly from: LinkEnd;
  readonly to: LinkEnd;
  /** How the end that the link names was found. */
  readonly resolution: LinkResolution;
  readonly group: LinkGroup | undefined;
  /** The link from which this one is computed. */
  readonly derivedFrom: Link | undefined;
}

/** A link that a programme states, or that is computed for it. */
export interface WiredLink extends LinkWithEnds {
  /** The programme whose entry states it. */
  readonly statedBy: Programme;
}

/** The links of a group, and the rule that the group is read from, if it is. */
export interface LinksOfGroup {
  readonly links: readonly Link[];
  readonly rule: EligibilityRule | undefined;
  /** The group that this one is a member of as a whole. */
  readonly within: LinkGroup | undefined;
}

/** Finds what the links and rules of programmes name. */
export interface EndFinder {
  readonly references: ReferenceResolver;
  endsOf(reference: string, timing: Timing | undefined, programme: Programme): ResolvedEnds<LinkEnd>;
}

/** The links that the programmes of a hub-year state: stored links, and requirements read from rules. */
export class Wiring {
  readonly links: readonly WiredLink[];
  /** By the id of the link. */
  readonly byId = new Map<string, WiredLink>();
  /** By either end. */
  readonly byEnd = new Map<LinkEnd, WiredLink[]>();
  /** By the ids of the series that they concern. */
  readonly bySeries = new Map<string, Set<WiredLink>>();
  /** By what is stored: the links as which one stored link or test answers. */
  readonly answers = new Map<Link, readonly WiredLink[]>();
  readonly groups = new Map<string, LinksOfGroup>();
  #listed: readonly WiredLink[] | undefined;

  constructor(programmes: readonly Programme[], finder: EndFinder) {
    this.links = programmes.flatMap((programme) => [
      ...this.#implied(programme, finder),
      ...this.#stored(programme, finder),
    ]);
    for (const wired of this.links) this.#index(wired, finder.references);
  }

  /** The links in the order of the programmes that state them. */
  get listed(): readonly WiredLink[] {
    this.#listed ??= sortLinks(this.links);
    return this.#listed;
  }

  #stored(programme: Programme, finder: EndFinder): readonly WiredLink[] {
    return programme.links.flatMap((link) => {
      const [from] = link.from === undefined ? [programme] : finder.endsOf(link.from, undefined, programme).ends;
      const group = programme.linkGroups.find(({ id }) => id === link.group);
      const stated = { link, from: from ?? programme, statedBy: programme, group, groupRule: undefined };
      const found = finder.endsOf(link.to, link.timing, programme);
      return this.#toEach(found, stated, group && alternatives(link, undefined, group));
    });
  }

  #implied(programme: Programme, finder: EndFinder): readonly WiredLink[] {
    return requirementsOf(programme).flatMap(({ link, rule, group, groupRule, within }) => {
      const stated = { link, from: programme, statedBy: programme, group, groupRule, within };
      const found = finder.endsOf(link.to, link.timing, programme);
      return this.#toEach(found, stated, alternatives(link, rule, group));
    });
  }

  /**
   * A link to each of its ends: several where it names a series of which the hub runs several groups. Then its links are
   * alternatives inside its group, if any of them are said to be a group.
   */
  #toEach(found: ResolvedEnds<LinkEnd>, stated: StatedLink, several: Membership | undefined): readonly WiredLink[] {
    const { link, from, statedBy } = stated;
    const { ends, resolution } = found;
    const membership: Membership = ends.length > 1 && several ? several : stated;
    const { group, groupRule: rule, within } = membership;
    const answers = ends.map((to, index) => {
      const one = index === 0 ? link : linkTo(link, from, to);
      if (group) this.#join(group, { links: [one], rule, within });
      return { link: one, from, to, resolution, group, statedBy, derivedFrom: undefined };
    });
    this.answers.set(link, answers);
    return answers;
  }

  #join({ id }: LinkGroup, member: LinksOfGroup): void {
    const known = this.groups.get(id);
    this.groups.set(id, known ? { ...known, links: [...known.links, ...member.links] } : member);
  }

  #index(wired: WiredLink, references: ReferenceResolver): void {
    const { link, from, to } = wired;
    this.byId.set(link.id, wired);
    append(this.byEnd, from, wired);
    if (to !== from) append(this.byEnd, to, wired);
    for (const id of seriesOf(wired, references))
      this.bySeries.set(id, (this.bySeries.get(id) ?? new Set()).add(wired));
  }
}

/** The links of one hub-year in the order of the programmes that state them. */
export function sortLinks(links: readonly WiredLink[]): readonly WiredLink[] {
  const positions = new Map(links.map(({ link, statedBy }) => [link, statedBy.position]));
  const ordering = new Ordering<Link>('links', [{ of: (link) => positions.get(link) }]);
  return [...links].sort((a, b) => ordering.compare(a.link, b.link));
}

/** A link concerns the series of its own programme, and the series that it names or that of the part that it names. */
function seriesOf({ link, statedBy }: WiredLink, references: ReferenceResolver): readonly string[] {
  const named = references.holder(link.to);
  if (named instanceof Series) return [statedBy.series, named.id];
  return named instanceof Programme ? [statedBy.series, named.series] : [statedBy.series];
}

/** The group that a link is in, the rule that the group is read from, and the group that contains that group. */
interface Membership {
  readonly group: LinkGroup | undefined;
  readonly groupRule: EligibilityRule | undefined;
  readonly within?: LinkGroup | undefined;
}

interface StatedLink extends Membership {
  readonly link: Link;
  readonly from: LinkEnd;
  readonly statedBy: Programme;
}

/** The group of the links that one link to a series with several groups stands for. */
function alternatives(link: Link, groupRule: EligibilityRule | undefined, within: LinkGroup | undefined): Membership {
  const values = { id: `${link.id.split('~')[0]}~group`, rule: GroupRule.ANY_OF };
  return { group: Object.freeze(Object.assign(new LinkGroup(), values)), groupRule, within };
}

/** A link to another of its ends. The first has the stored id. */
const linkTo = (link: Link, from: LinkEnd, to: LinkEnd): Link =>
  Object.freeze(Object.assign(new Link(), link, { id: `${link.id}~${from.id}~${to.id}` }));
