import type { GroupRule, LinkKind } from '../domain/vocabulary.js';

/** What a line of the map says, read along its arrow: from what comes earlier to what comes later. */
export const linkWords: Readonly<Record<LinkKind, string>> = {
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
  SHARES_MODULES: 'shares modules',
};

/** The words of a requirement, by the group of requirements that it is in: one alternative is not simply needed. */
export const requirementWords: Readonly<Record<GroupRule, string>> = {
  ANY_OF: 'one way into',
  AT_LEAST: 'counts towards',
  ALL_OF: linkWords.REQUIRES,
};
