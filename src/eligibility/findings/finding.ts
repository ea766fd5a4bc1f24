import { englishList } from '../../text/english-list.js';
import type { ProfileField } from '../profile/profile.js';
import { Verdict } from './verdict.js';

/** The result of one test. */
export interface Finding {
  readonly verdict: Verdict;
  /** What the verdict is based on, as a sentence to the reader: "You took part in 2020/21." May be empty. */
  readonly basis: string;
  /** Introduces the test where "This condition is met" would be wrong. */
  readonly head?: string | undefined;
  /** What would meet the test, as a continuation of "You would be eligible …"; undefined if nothing would, or if the test is met. */
  readonly change?: string | undefined;
  /** The field that the profile leaves out and that would decide. */
  readonly missing?: ProfileField | undefined;
  /** A question to the hub, if no profile can decide the test. */
  readonly ask?: string | undefined;
}

/** "a school or a person": the names of values, or the values themselves where they have no name. */
export const joinNamesWithOr = (names: Readonly<Record<string, string>>, values: readonly string[]) =>
  englishList(values.map((value) => names[value] ?? value));

/** UNKNOWN, because the profile leaves out a field. `what` continues "Tell us". */
export const makeUnknownFinding = (missing: ProfileField, what: string, change?: string): Finding => ({
  verdict: Verdict.UNKNOWN,
  basis: `Tell us ${what}.`,
  missing,
  change,
});

export const makeFinding = (isMet: boolean, basis: string, change?: string): Finding =>
  isMet ? { verdict: Verdict.ELIGIBLE, basis } : { verdict: Verdict.NOT_ELIGIBLE, basis, change };
