import { isPerson, subjectOf } from '../profile/asker.js';
import type { ProfileField, Situation } from '../profile/profile.js';
import { places, type Subject, subjects } from '../words/sentences.js';
import { Verdict } from './verdict.js';

/** The result of one test. Its texts are from words/sentences. */
export interface Finding {
  readonly verdict: Verdict;
  /** What the test asks for. */
  readonly demand: string;
  /** What is known of who asks, or is to be told. May be empty. */
  readonly fact: string;
  /** What would meet the test, as a continuation of "You can join …"; undefined if nothing would, or if the test is met. */
  readonly change?: string | undefined;
  /** The field that the profile leaves out and that would decide. */
  readonly missing?: ProfileField | undefined;
  /** A question to the hub, if no profile can decide the test. */
  readonly ask?: string | undefined;
}

/** UNKNOWN, because the profile leaves out a field. */
export const makeUnknownFinding = (missing: ProfileField, texts: FindingTexts): Finding => ({
  verdict: Verdict.UNKNOWN,
  missing,
  ...texts,
});

type FindingTexts = Pick<Finding, 'demand' | 'fact' | 'change'>;

/** UNKNOWN, because only the hub can tell. */
export const makeHubFinding = (texts: FindingTexts & Pick<Finding, 'ask'>): Finding => ({
  verdict: Verdict.UNKNOWN,
  ...texts,
});

export const makeFinding = (isMet: boolean, { change, ...texts }: FindingTexts): Finding =>
  isMet ? { verdict: Verdict.ELIGIBLE, ...texts } : { verdict: Verdict.NOT_ELIGIBLE, ...texts, change };

/**
 * The finding of a test that describes the person whom a school can send. A school that is not to send such a person can
 * send another one.
 */
export const findingOnSent = (demand: string, situation: Situation, fact: string): Finding => ({
  verdict: situation.isExclusion ? Verdict.NOT_ELIGIBLE : Verdict.ELIGIBLE,
  demand,
  fact,
});

/** Who facts are about: "you", or the school, department or trust. */
export function factSubject({ profile, joinedBy }: Situation): Subject {
  const subject = subjectOf(profile, joinedBy);
  if (subject === 'PERSON') return subjects.you;
  return subjects.institution(subject === 'SENT' ? placeOf(profile.unit) : placeOf(joinedBy));
}

/** "school", "department" or "trust". */
export const placeOf = (unit: Situation['joinedBy']): string =>
  unit === 'DEPARTMENT' || unit === 'TRUST' ? places[unit] : places.SCHOOL;

/** Whether the person who asks is the one who would join. */
export const isAboutPerson = ({ profile, joinedBy }: Situation): boolean => subjectOf(profile, joinedBy) === 'PERSON';

/** Whether a person asks about a programme that schools join. */
export const asksForSchool = ({ profile, joinedBy }: Situation): boolean =>
  isPerson(profile) && subjectOf(profile, joinedBy) === 'INSTITUTION';
