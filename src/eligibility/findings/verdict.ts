/** The answer to "may I join?": yes, no, or not known. */
export const Verdict = { ELIGIBLE: 'ELIGIBLE', NOT_ELIGIBLE: 'NOT_ELIGIBLE', UNKNOWN: 'UNKNOWN' } as const;
export type Verdict = keyof typeof Verdict;
