import { Verdict } from './findings/verdict.js';

/** Kleene's three-valued "at least `needed` of these": all of them where it is their number, any of them where it is 1. */
export function atLeast(needed: number, verdicts: readonly Verdict[]): Verdict {
  const met = verdicts.filter((verdict) => verdict === Verdict.ELIGIBLE).length;
  if (met >= needed) return Verdict.ELIGIBLE;
  const possible = verdicts.filter((verdict) => verdict !== Verdict.NOT_ELIGIBLE).length;
  return possible < needed ? Verdict.NOT_ELIGIBLE : Verdict.UNKNOWN;
}
