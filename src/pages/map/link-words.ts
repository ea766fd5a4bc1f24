import { linkKinds, linkLabel } from '../../domain/fields/link-kinds.js';
import type { GroupRule, LinkKind, Obligation, Strength, Timing } from '../../generated/graphql.js';
import type { ListedLink } from './hub-year.js';

export const strengthWords: Readonly<Record<Strength, string>> = {
  STATED: 'The source says so',
  IMPLIED: 'The source implies it, or says it with reservations',
  AMBIGUOUS: 'The source can be understood in two ways',
};

export const obligationWords: Readonly<Record<Obligation, string>> = {
  MUST: 'it is required',
  EXPECTED: 'it is expected',
  ENCOURAGED: 'it is encouraged',
  MAY: 'it is optional',
};

/** When the programme at the other end of a link is taken. */
export const timingWords: Readonly<Record<Timing, string>> = {
  PREVIOUS_YEAR: 'in the academic year just before',
  ANY_EARLIER_YEAR: 'in any earlier year',
  SAME_YEAR: 'in the same academic year',
  FOLLOWING_YEAR: 'in the academic year after',
};

export const toSentence = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;

type Group = { readonly rule: GroupRule } | null;

interface LinkWording<End> {
  readonly kind: LinkKind;
  readonly from: End;
  readonly to: End;
  readonly group: Group;
  readonly derivedFrom?: { readonly group: Group } | null;
}

/**
 * Turns a link in the direction in which the map draws it, from earlier to later, and says what it means. An
 * inverse says the same as the requirement that it is derived from.
 */
export function describeLink<End>({ kind, from, to, group, derivedFrom }: LinkWording<End>) {
  const words = derivedFrom ? linkLabel('REQUIRES', derivedFrom.group?.rule) : linkLabel(kind, group?.rule);
  return linkKinds[kind].order === 'TO_FIRST' ? { from: to, to: from, words } : { from, to, words };
}

/** The title of an end of a link; a part also names its programme. */
export const endTitle = (end: ListedLink['from']): string =>
  'programme' in end ? `${end.programme.title}: ${end.title}` : end.title;
