import { linkKinds } from '../../domain/fields/link-kinds.js';
import { type LinkKind, Timing } from '../../domain/fields/vocabulary.js';
import type { EligibilityRule } from '../../domain/parts/eligibility-rule.js';
import { Link, type LinkGroup } from '../../domain/parts/link.js';
import type { Programme } from '../../domain/programme.js';
import { Series } from '../../domain/series.js';
import type { Directory, LinkEnd } from '../document/directory.js';
import { requirementsOf } from '../document/requirements.js';

/** A link with what it joins. */
export interface WiredLink {
  readonly link: Link;
  readonly from: LinkEnd;
  readonly to: LinkEnd;
  readonly group: LinkGroup | undefined;
  /** The programme whose entry says so. */
  readonly statedBy: Programme;
  /** The requirement that this link is the inverse of. */
  readonly derivedFrom: Link | undefined;
}

interface Group {
  readonly links: Link[];
  readonly rule: EligibilityRule | undefined;
  /** The group that this one is a member of as a whole. */
  readonly within: LinkGroup | undefined;
}

const isStep = ({ link }: WiredLink) => linkKinds[link.kind].order === 'FROM_FIRST';

/** How the programmes of a hub and year are linked: stored links, requirements read from rules, and the inverses of those alone. */
export class Wiring {
  readonly links: readonly WiredLink[];
  readonly inverses: readonly WiredLink[];
  readonly #byId = new Map<string, WiredLink>();
  readonly #byEnd = new Map<LinkEnd, WiredLink[]>();
  readonly #bySeries = new Map<string, Set<WiredLink>>();
  readonly #from = new Map<LinkEnd, WiredLink[]>();
  readonly #stepsFrom = new Map<LinkEnd, WiredLink[]>();
  readonly #stepsTo = new Map<LinkEnd, WiredLink[]>();
  readonly #groups = new Map<string, Group>();

  constructor(programmes: readonly Programme[], directory: Directory) {
    this.links = programmes.flatMap((programme) => [
      ...this.#implied(programme, directory),
      ...this.#stored(programme, directory),
    ]);
    // Going on in the same programme leads nowhere else, so it has no inverse.
    this.inverses = this.links.flatMap((wired) => {
      const kind = linkKinds[wired.link.kind].inverse;
      return kind && wired.from !== wired.to ? [inverse(wired, kind)] : [];
    });
    for (const wired of this.links) this.#index(wired);
    for (const wired of this.inverses) {
      this.#byId.set(wired.link.id, wired);
      push(this.#from, wired.from, wired);
    }
    for (const wired of [...this.links.filter(isStep), ...this.inverses]) {
      push(this.#stepsFrom, wired.from, wired);
      push(this.#stepsTo, wired.to, wired);
    }
  }

  of(link: Link): WiredLink | undefined {
    const wired = this.#byId.get(link.id);
    return wired?.link === link ? wired : undefined;
  }

  named(id: string): Link | undefined {
    return this.#byId.get(id)?.link;
  }

  at(end: LinkEnd): readonly WiredLink[] {
    return this.#byEnd.get(end) ?? [];
  }

  from(end: LinkEnd): readonly WiredLink[] {
    return this.#from.get(end) ?? [];
  }

  ofSeries(series: Series): readonly WiredLink[] {
    return [...(this.#bySeries.get(series.id) ?? [])];
  }

  stepsFrom(end: LinkEnd): readonly WiredLink[] {
    return this.#stepsFrom.get(end) ?? [];
  }

  stepsTo(end: LinkEnd): readonly WiredLink[] {
    return this.#stepsTo.get(end) ?? [];
  }

  group(id: string): Group {
    return this.#groups.get(id) ?? { links: [], rule: undefined, within: undefined };
  }

  #stored(programme: Programme, directory: Directory): readonly WiredLink[] {
    return programme.links.map((link) => {
      const from = link.from === undefined ? programme : found(directory, link.from, programme);
      const group = programme.linkGroups.find(({ id }) => id === link.group);
      if (group) this.#join(group, { links: [link], rule: undefined, within: undefined });
      const wired = {
        link,
        from,
        to: found(directory, link.to, programme),
        group,
        statedBy: programme,
        derivedFrom: undefined,
      };
      this.#addToSeries(wired, programme, directory);
      return wired;
    });
  }

  #implied(programme: Programme, directory: Directory): readonly WiredLink[] {
    return requirementsOf(programme).map(({ link, group, groupRule, within }) => {
      const joined = group && this.#join(group, { links: [link], rule: groupRule, within });
      const wired = {
        link,
        from: programme,
        to: found(directory, link.to, programme),
        group: joined,
        statedBy: programme,
        derivedFrom: undefined,
      };
      this.#addToSeries(wired, programme, directory);
      return wired;
    });
  }

  #join(group: LinkGroup, member: Group): LinkGroup {
    const known = this.#groups.get(group.id);
    if (known) known.links.push(...member.links);
    else this.#groups.set(group.id, member);
    return group;
  }

  /** A link is one of the series of its own programme, of the series that it names, and of that of a part it names. */
  #addToSeries(wired: WiredLink, programme: Programme, directory: Directory): void {
    const named = directory.find(wired.link.to);
    const series = [programme.series, named?.thing instanceof Series ? named.thing.id : named?.programme?.series];
    for (const id of series)
      if (id !== undefined) this.#bySeries.set(id, (this.#bySeries.get(id) ?? new Set()).add(wired));
  }

  #index(wired: WiredLink): void {
    this.#byId.set(wired.link.id, wired);
    push(this.#byEnd, wired.from, wired);
    if (wired.to !== wired.from) push(this.#byEnd, wired.to, wired);
    push(this.#from, wired.from, wired);
    if (wired.link.symmetric) push(this.#from, wired.to, { ...wired, from: wired.to, to: wired.from });
  }
}

function push<K>(map: Map<K, WiredLink[]>, key: K, wired: WiredLink): void {
  const known = map.get(key);
  if (known) known.push(wired);
  else map.set(key, [wired]);
}

// Links are checked before they are wired, so every reference here resolves.
function found(directory: Directory, id: string, programme: Programme): LinkEnd {
  const end = directory.end(id, programme);
  if (!end) throw new Error(`"${id}" names nothing: the document was not checked.`);
  return end;
}

const inverseTiming: Readonly<Record<Timing, Timing | undefined>> = {
  PREVIOUS_YEAR: Timing.FOLLOWING_YEAR,
  ANY_EARLIER_YEAR: undefined, // Any later year: the vocabulary has no word for it.
  SAME_YEAR: Timing.SAME_YEAR,
  FOLLOWING_YEAR: Timing.PREVIOUS_YEAR,
};

/** Only a requirement has an inverse. It keeps the strength and the evidence, and binds nobody. */
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
