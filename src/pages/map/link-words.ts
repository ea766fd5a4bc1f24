import { linkKinds, linkLabel } from '../../domain/fields/link-kinds.js';
import type { GroupRule, LinkKind, Obligation, Strength, Timing } from '../../generated/graphql.js';
import type { ListedLink } from './hub-year.js';

interface LinkWording {
  readonly kind: LinkKind;
  readonly group: { readonly rule: GroupRule } | null;
  readonly derivedFrom?: { readonly group: { readonly rule: GroupRule } | null } | null;
}

/** What a link says, read along its arrow. An inverse says the same as the requirement that it is derived from. */
export const formatKind = ({ kind, group, derivedFrom }: LinkWording): string =>
  derivedFrom ? linkLabel('REQUIRES', derivedFrom.group?.rule) : linkLabel(kind, group?.rule);

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

type LinkEnd = ListedLink['from'];

/** A link in words, in the direction that the map draws it: from what comes earlier to what comes later. */
export interface LinkInWords {
  readonly from: LinkEnd;
  readonly words: string;
  readonly to: LinkEnd;
  readonly when: string;
  readonly binding: string;
  readonly certainty: string;
}

export function describeLink(link: ListedLink): LinkInWords {
  const [from, to] = linkKinds[link.kind].order === 'TO_FIRST' ? [link.to, link.from] : [link.from, link.to];
  return {
    from,
    to,
    words: formatKind(link),
    when: link.timing ? timingWords[link.timing] : '',
    binding: link.obligation ? obligationWords[link.obligation] : '',
    certainty: toSentence(strengthWords[link.strength]),
  };
}

/** The title of an end of a link; a part also names its programme. */
export const endTitle = (end: LinkEnd): string =>
  'programme' in end ? `${end.programme.title}: ${end.title}` : end.title;
