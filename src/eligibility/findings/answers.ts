import type { ProfileField } from '../profile/profile.js';
import type { Finding } from './finding.js';
import { Verdict } from './verdict.js';

// How tests of who somebody is answer.

export const named = (names: Readonly<Record<string, string>>, values: readonly string[]) =>
  values.map((value) => names[value] ?? value).join(' or ');

export const unknown = (missing: ProfileField, what: string, change?: string): Finding => ({
  verdict: Verdict.UNKNOWN,
  told: `Tell us ${what}.`,
  missing,
  change,
});

export const decided = (isMet: boolean, told: string, change?: string): Finding =>
  isMet ? { verdict: Verdict.ELIGIBLE, told } : { verdict: Verdict.NOT_ELIGIBLE, told, change };
