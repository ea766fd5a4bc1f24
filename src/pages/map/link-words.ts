import { inSentence, obligationLabels, strengthLabels, timingLabels } from '../../domain/fields/labels.js';
import { linkKinds, linkPhrase, linkVerb } from '../../domain/fields/link-kinds.js';
import type { GroupRule, LinkKind, LinkResolution, Obligation, Strength, Timing } from '../../generated/graphql.js';
import type { ListedLink } from './hub-year.js';

interface Certainty {
  readonly strength: Strength;
  readonly obligation: Obligation | undefined;
  readonly timing: Timing | undefined;
}

/** How certain, how binding, and when, each in words; empty where nothing is known. */
export const certaintyWords = ({ strength, obligation, timing }: Certainty): readonly string[] => [
  strengthLabels[strength],
  obligation ? inSentence(obligationLabels[obligation]) : '',
  timing ? inSentence(timingLabels[timing]) : '',
];

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
 * Turns a link in the direction in which the map draws it, from earlier to later, and says what it means: as a phrase
 * before the title of the later end, and as a verb between both titles. An inverse says the same as the requirement that
 * it is derived from.
 */
export function describeLink<End>({ kind, from, to, group, derivedFrom }: LinkWording<End>) {
  const said = derivedFrom ? ('REQUIRES' as const) : kind;
  const rule = (derivedFrom ?? { group }).group?.rule;
  const words = { phrase: linkPhrase(said, rule), verb: linkVerb(said, rule) };
  return linkKinds[kind].order === 'TO_FIRST' ? { from: to, to: from, ...words } : { from, to, ...words };
}

/** The title of an end of a link; a part also names its programme. */
export const endTitle = (end: ListedLink['from']): string =>
  'programme' in end ? `${end.programme.title}: ${end.title}` : end.title;

/** The title of an end in a list of a year's links, and which year's programme it is if that is not plain. */
export function endInYear(end: ListedLink['from'], { to: named, resolution }: ListedLink, year: string): string {
  const note = end === named ? endNote(end, resolution, year) : '';
  return note ? `${endTitle(end)} (${note})` : endTitle(end);
}

function endNote(end: ListedLink['to'], resolution: LinkResolution, year: string): string {
  if (resolution === 'SERIES') return 'series, not listed for that year';
  if (end.__typename !== 'Programme') return '';
  if (resolution === 'STAND_IN') return `stand-in, listed for ${end.academicYear}`;
  return end.academicYear === year ? '' : `listed for ${end.academicYear}`;
}
