import { vocabulary } from '../../domain/fields/vocabulary.js';

export const Verdict = vocabulary('Verdict', 'The answer to "may I join?". It is UNKNOWN rather than a guess.', {
  ELIGIBLE: 'Yes, as far as the source sets conditions.',
  NOT_ELIGIBLE: 'No, because a condition is not met.',
  UNKNOWN: 'The answer depends on something that the source or the profile does not say.',
});
export type Verdict = keyof typeof Verdict;

/** NOT in Kleene's three-valued logic. */
export function opposite(verdict: Verdict): Verdict {
  if (verdict === Verdict.UNKNOWN) return verdict;
  return verdict === Verdict.ELIGIBLE ? Verdict.NOT_ELIGIBLE : Verdict.ELIGIBLE;
}

/**
 * "At least `needed` of these are met" in Kleene's three-valued logic. It is AND where `needed` is their number, and OR
 * where it is 1.
 */
export function atLeast(needed: number, verdicts: readonly Verdict[]): Verdict {
  const met = verdicts.filter((verdict) => verdict === Verdict.ELIGIBLE).length;
  if (met >= needed) return Verdict.ELIGIBLE;
  const possible = verdicts.filter((verdict) => verdict !== Verdict.NOT_ELIGIBLE).length;
  return possible < needed ? Verdict.NOT_ELIGIBLE : Verdict.UNKNOWN;
}
