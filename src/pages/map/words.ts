import type { GroupRule, LinkKind, Obligation, Strength, Timing } from '../../generated/graphql.js';

/** Read along the arrow, from what comes earlier to what comes later. */
export const kindWords: Readonly<Record<Exclude<LinkKind, 'SHARES_MODULES'>, string>> = {
  PROGRESSES_TO: 'leads to',
  REQUIRES: 'needed for',
  CONTINUES_AS: 'continues as',
  RUNS_ALONGSIDE: 'runs alongside',
  ALTERNATES_WITH: 'alternates with',
  PART_OF: 'part of',
  ALIGNED_WITH: 'aligned with',
  PARTNER_OF: 'partner of',
  AWARDS: 'can award',
  REPLACED_BY: 'replaced by',
};

const requirementWords: Readonly<Record<GroupRule, string>> = {
  ANY_OF: 'one way into',
  AT_LEAST: 'counts towards',
  ALL_OF: 'needed for',
};

interface Said {
  readonly kind: LinkKind;
  readonly group: { readonly rule: GroupRule } | null;
  readonly derivedFrom?: { readonly group: { readonly rule: GroupRule } | null } | null;
}

/** What a link says, read along its arrow; an inverse says what the requirement says that it comes from. */
export function saying({ kind, group, derivedFrom }: Said): string {
  if (derivedFrom) return derivedFrom.group ? requirementWords[derivedFrom.group.rule] : kindWords.REQUIRES;
  if (kind === 'REQUIRES' && group) return requirementWords[group.rule];
  return kind === 'SHARES_MODULES' ? 'shares modules with' : kindWords[kind];
}

export const strengthWords: Readonly<Record<Strength, string>> = {
  STATED: 'The source says so',
  IMPLIED: 'The source implies it, or hedges',
  AMBIGUOUS: 'The source can be read either way',
};

export const obligationWords: Readonly<Record<Obligation, string>> = {
  MUST: 'it is a must',
  EXPECTED: 'it is expected',
  ENCOURAGED: 'it is encouraged',
  MAY: 'it is possible',
};

/** When the one at the other end of a link is taken. */
export const timingWords: Readonly<Record<Timing, string>> = {
  PREVIOUS_YEAR: 'in the academic year just before',
  ANY_EARLIER_YEAR: 'in any earlier year',
  SAME_YEAR: 'in the same academic year',
  FOLLOWING_YEAR: 'in the academic year after',
};

export const sentence = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
