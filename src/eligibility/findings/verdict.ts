/** The answer to "may I join?": yes, no, or not known. */
export const Verdict = { ELIGIBLE: 'ELIGIBLE', NOT_ELIGIBLE: 'NOT_ELIGIBLE', UNKNOWN: 'UNKNOWN' } as const;
export type Verdict = keyof typeof Verdict;

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
