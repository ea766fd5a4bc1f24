/**
 * How requests follow each other: `warm`, the same again and again; `plan-warm`, one text with variables that vary;
 * `cold`, a text that was never seen before.
 */
export type Regime = 'warm' | 'plan-warm' | 'cold';

export const regimes: readonly Regime[] = ['warm', 'plan-warm', 'cold'];
