import { append } from '../../base/group-by.js';
import { linkKinds } from '../../domain/fields/link-kinds.js';
import { GroupRule, type LinkKind, Timing } from '../../domain/fields/vocabulary.js';
import type { EligibilityRule } from '../../domain/parts/eligibility-rule.js';
import { Link, LinkGroup } from '../../domain/parts/link.js';
import { Programme } from '../../domain/programme.js';
import { Series } from '../../domain/series.js';
import type { LinkEnd, ReferenceResolver } from '../document/reference-resolver.js';
import { requirementsOf } from '../document/requirements.js';

/** A link with its two ends. */
export interface LinkWithEnds {
  readonly link: Link;
  readonly from: LinkEnd;
  readonly to: LinkEnd;
  readonly group: LinkGroup | undefined;
  /** The requirement that this link is the inverse of. */
  readonly derivedFrom: Link | undefined;
}

/** A link that a programme states. */
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

const isStep = ({ link }: WiredLink) => linkKinds[link.kind].order === 'FROM_FIRST';

/** The links of a hub-year: stored links, requirements read from rules, and the inverses of requirements. */
export class Wiring {
  readonly links: readonly WiredLink[];
  readonly inverses: readonly WiredLink[];
  /** All of them, by the id of the link. */
  readonly byId = new Map<string, WiredLink>();
  /** `links`, by either end. */
  readonly byEnd = new Map<LinkEnd, WiredLink[]>();
  /** `links`, by the ids of the series that they concern. */
  readonly bySeries = new Map<string, Set<WiredLink>>();
  /** All that leads from an end. A symmetric link leads from both. */
  readonly from = new Map<LinkEnd, WiredLink[]>();
  /** Links that lead to a later programme, and inverses, by where they start. */
  readonly stepsFrom = new Map<LinkEnd, WiredLink[]>();
  /** The same, by where they end. */
  readonly stepsTo = new Map<LinkEnd, WiredLink[]>();
  readonly groups = new Map<string, LinksOfGroup>();

  constructor(programmes: readonly Programme[], references: ReferenceResolver) {
    this.links = programmes.flatMap((programme) => [
      ...this.#implied(programme, references),
      ...this.#stored(programme, references),
    ]);
    // A programme that requires itself (to continue in it) has no inverse.
    this.inverses = this.links.flatMap((wired) => {
      const kind = linkKinds[wired.link.kind].inverse;
      return kind && wired.from !== wired.to ? [inverse(wired, kind)] : [];
    });
    for (const wired of this.links) this.#index(wired, references);
    for (const wired of this.inverses) {
      this.byId.set(wired.link.id, wired);
      append(this.from, wired.from, wired);
    }
    for (const wired of [...this.links.filter(isStep), ...this.inverses]) {
      append(this.stepsFrom, wired.from, wired);
      append(this.stepsTo, wired.to, wired);
    }
  }

  #stored(programme: Programme, references: ReferenceResolver): readonly WiredLink[] {
    return programme.links.flatMap((link) => {
      const [from] = link.from === undefined ? [programme] : endsOf(references, link.from, programme);
      const group = programme.linkGroups.find(({ id }) => id === link.group);
      const stated = { link, from: from ?? programme, statedBy: programme, group, groupRule: undefined };
      const ends = endsOf(references, link.to, programme);
      return this.#toEach(ends, stated, group && alternatives(link, undefined, group));
    });
  }

  #implied(programme: Programme, references: ReferenceResolver): readonly WiredLink[] {
    return requirementsOf(programme).flatMap(({ link, rule, group, groupRule, within }) => {
      const stated = { link, from: programme, statedBy: programme, group, groupRule, within };
      return this.#toEach(endsOf(references, link.to, programme), stated, alternatives(link, rule, group));
    });
  }

  /**
   * A link to each of its ends: several where it names a series of which the hub runs several groups. Then its links are
   * alternatives inside its group, if any of them are said to be a group.
   */
  #toEach(ends: readonly LinkEnd[], stated: StatedLink, several: Membership | undefined): readonly WiredLink[] {
    const { link, from, statedBy } = stated;
    const membership: Membership = ends.length > 1 && several ? several : stated;
    const { group, groupRule: rule, within } = membership;
    return ends.map((to, index) => {
      const one = index === 0 ? link : linkTo(link, from, to);
      if (group) this.#join(group, { links: [one], rule, within });
      return { link: one, from, to, group, statedBy, derivedFrom: undefined };
    });
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
    append(this.from, from, wired);
    if (link.symmetric) append(this.from, to, { ...wired, from: to, to: from });
    for (const id of seriesOf(wired, references))
      this.bySeries.set(id, (this.bySeries.get(id) ?? new Set()).add(wired));
  }
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

// Links are checked before, so every reference resolves.
function endsOf(references: ReferenceResolver, id: string, programme: Programme): readonly LinkEnd[] {
  const ends = references.ends(id, programme);
  if (ends.length === 0) throw new Error(`"${id}" names nothing: the document was not checked.`);
  return ends;
}

const inverseTiming: Readonly<Record<Timing, Timing | undefined>> = {
  PREVIOUS_YEAR: Timing.FOLLOWING_YEAR,
  ANY_EARLIER_YEAR: undefined, // Any later year: the vocabulary has no word for it.
  SAME_YEAR: Timing.SAME_YEAR,
  FOLLOWING_YEAR: Timing.PREVIOUS_YEAR,
};

/** Only a requirement has an inverse, with the same strength and evidence, and without an obligation. */
function inverse({ link, from, to, statedBy }: WiredLink, kind: LinkKind): WiredLink {
  const values = {
    id: `${link.id}~inverse`,
    kind,
    to: link.to,
    timing: link.timing && inverseTiming[link.timing],
    symmetric: false,
    strength: link.strength,
    evidence: link.evidence,
  };
  return {
    link: Object.freeze(Object.assign(new Link(), values)),
    from: to,
    to: from,
    group: undefined,
    statedBy,
    derivedFrom: link,
  };
}
