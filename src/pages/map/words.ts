import { linkLabel } from '../../domain/fields/link-kinds.js';
import type { GroupRule, LinkKind, Obligation, Strength, Timing } from '../../generated/graphql.js';

interface Said {
  readonly kind: LinkKind;
  readonly group: { readonly rule: GroupRule } | null;
  readonly derivedFrom?: { readonly group: { readonly rule: GroupRule } | null } | null;
}

/** What a link says, read along its arrow; an inverse says what the requirement says that it comes from. */
export const saying = ({ kind, group, derivedFrom }: Said): string =>
  derivedFrom ? linkLabel('REQUIRES', derivedFrom.group?.rule) : linkLabel(kind, group?.rule);

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
