/** The mark at an end of a line on the map. */
export type LinkMark = 'arrow' | 'open' | 'chevrons' | 'barred' | 'diamond' | 'ring' | 'dot' | 'medal';

/** The line of a kind on the map. Marks and the double line distinguish kinds without colour. */
interface LinkStyle {
  readonly colour: string;
  /** The colour on a dark screen. */
  readonly dark: string;
  readonly start?: LinkMark;
  readonly end?: LinkMark;
  readonly double?: boolean;
  /** The layout bends other lines first, to draw this one straight and short. */
  readonly straight?: boolean;
}

/** Everything about a kind of link that is not particular to one part of the service. */
interface LinkKindFacts<Kind> {
  /** The description of the enum value in the schema. */
  readonly description: string;
  /** The verb between the titles of the two ends: from `from` to `to`, and the other way. */
  readonly forward: string;
  readonly backward: string;
  /** When a teacher takes the two ends; NONE if a link says nothing about the time. */
  readonly order: 'FROM_FIRST' | 'TO_FIRST' | 'SAME_TIME' | 'BY_TURNS' | 'NONE';
  /** STORED: an entry of `links`. RULE: read from an eligibility rule. COMPUTED: from the modules of both ends. */
  readonly origin: 'STORED' | 'RULE' | 'COMPUTED';
  /** The kind of the link that is computed in the other direction, if any. */
  readonly inverse?: Kind;
  readonly style: LinkStyle;
}

/** Infers the kinds from the keys, so that `inverse` can only name one of them. */
const table = <Kind extends string>(facts: Record<Kind, LinkKindFacts<NoInfer<Kind>>>) =>
  facts as Readonly<Record<Kind, LinkKindFacts<Kind>>>;

/**
 * Every kind of link, in the order of the enum of the schema. The only table of link kinds: the schema, the map, the
 * pages, the exports and the walks read it. A new kind is a row here, and the documentation.
 */
export const linkKinds = table({
  REQUIRES: {
    description:
      'The first asks for the second to have been taken before (or beside it). Read from the eligibility rule.',
    forward: 'requires',
    backward: 'is required for',
    order: 'TO_FIRST',
    origin: 'RULE',
    inverse: 'PROGRESSES_TO',
    style: { colour: '#1f3f8f', dark: '#9db8ff', end: 'barred', straight: true },
  },
  PROGRESSES_TO: {
    description: 'Who has taken the first can take the second next. Each is offered in its own right.',
    forward: 'leads to',
    backward: 'follows',
    order: 'FROM_FIRST',
    origin: 'STORED',
    style: { colour: '#0b6157', dark: '#5fd0bd', end: 'arrow', straight: true },
  },
  RUNS_ALONGSIDE: {
    description: 'Who is in the first is in the second at the same time. Not always true the other way round.',
    forward: 'runs alongside',
    backward: 'is joined by those in',
    order: 'SAME_TIME',
    origin: 'STORED',
    style: { colour: '#74309b', dark: '#d29bf5', end: 'arrow', double: true },
  },
  ALTERNATES_WITH: {
    description: 'One is taken one year and the other in another year.',
    forward: 'alternates with',
    backward: 'alternates with',
    order: 'BY_TURNS',
    origin: 'STORED',
    style: { colour: '#9a4300', dark: '#ffb07a', start: 'open', end: 'open' },
  },
  CONTINUES_AS: {
    description:
      'The first goes on as the second, such as its second year, or the same programme under another title: who is in the first stays in it.',
    forward: 'continues as',
    backward: 'continues',
    order: 'FROM_FIRST',
    origin: 'STORED',
    style: { colour: '#1c6b2f', dark: '#7fd68f', end: 'chevrons', straight: true },
  },
  PART_OF: {
    description: 'The first is a part of the second, such as a strand of a larger programme.',
    forward: 'is part of',
    backward: 'contains',
    order: 'NONE',
    origin: 'STORED',
    style: { colour: '#4a5a6a', dark: '#b4c1cd', end: 'diamond' },
  },
  ALIGNED_WITH: {
    description:
      'The first follows the approach of the second, or is connected with it in another way, without being a part of it.',
    forward: 'is aligned with',
    backward: 'is the model for',
    order: 'NONE',
    origin: 'STORED',
    style: { colour: '#5f5a1b', dark: '#d8d07a', end: 'ring' },
  },
  PARTNER_OF: {
    description: 'The two work together, each in its own right.',
    forward: 'is partner of',
    backward: 'is partner of',
    order: 'NONE',
    origin: 'STORED',
    style: { colour: '#8c2f5f', dark: '#f59ac4', start: 'dot', end: 'dot' },
  },
  AWARDS: {
    description: 'The first can lead to the second, an award or accreditation.',
    forward: 'can award',
    backward: 'can be awarded by',
    order: 'NONE',
    origin: 'STORED',
    style: { colour: '#805300', dark: '#f2c14e', end: 'medal' },
  },
  REPLACED_BY: {
    description: 'The first is no longer offered, and the second, a different programme, is offered in its place.',
    forward: 'is replaced by',
    backward: 'replaces',
    order: 'NONE',
    origin: 'STORED',
    style: { colour: '#a3262c', dark: '#ff9a9f', end: 'open', straight: true },
  },
  SHARES_MODULES: {
    description: 'The two cover modules on the same topics. Computed, never stored.',
    forward: 'shares modules with',
    backward: 'shares modules with',
    order: 'NONE',
    origin: 'COMPUTED',
    style: { colour: '#4a5a6a', dark: '#b4c1cd' },
  },
});

type LinkKind = keyof typeof linkKinds;

export const linkKindNames = Object.keys(linkKinds) as readonly LinkKind[];

/** The kinds that the map draws, in the order of its legend and of its menu: those that lead on come first. */
export const drawnKinds: readonly LinkKind[] = [
  ...new Set<LinkKind>(['PROGRESSES_TO', 'REQUIRES', 'CONTINUES_AS', ...linkKindNames]),
].filter((kind) => linkKinds[kind].origin !== 'COMPUTED');

/** The verb of a requirement in the direction from the required programme, by the rule of the group that it belongs to. */
const requirementVerbs = {
  ANY_OF: 'is one way into',
  AT_LEAST: 'counts towards',
  ALL_OF: linkKinds.REQUIRES.backward,
} as const;

/** The verb of a link, read from what is taken earlier to what is taken later. `rule` is that of its group. */
export function linkVerb(kind: LinkKind, rule?: keyof typeof requirementVerbs): string {
  const { forward, backward, order, origin } = linkKinds[kind];
  if (origin === 'RULE' && rule) return requirementVerbs[rule];
  return order === 'TO_FIRST' ? backward : forward;
}

/** The verb without "is", as the label of a line in an export: "required for" where the verb is "is required for". */
export const linkLabel = (kind: LinkKind, rule?: keyof typeof requirementVerbs): string =>
  linkVerb(kind, rule).replace(/^is /, '');

/** The label as a phrase that starts a line for people, before the title of the later end: "Required for". */
export function linkPhrase(kind: LinkKind, rule?: keyof typeof requirementVerbs): string {
  const label = linkLabel(kind, rule);
  return `${label.charAt(0).toUpperCase()}${label.slice(1)}`;
}

/** The phrase of a link kind in the legend. A requirement has two: one by itself, and one as an alternative of several. */
export const legendPhrase = (kind: LinkKind): string =>
  linkKinds[kind].origin === 'RULE' ? `${linkPhrase(kind)}, or ${linkLabel(kind, 'ANY_OF')}` : linkPhrase(kind);
