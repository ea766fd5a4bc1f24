/** The middle of some numbers, the least and the most. */
export interface Spread {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

export function spread(numbers: readonly number[]): Spread {
  const sorted = [...numbers].sort((a, b) => a - b);
  return { median: sorted[sorted.length >> 1] ?? 0, least: sorted[0] ?? 0, most: sorted.at(-1) ?? 0 };
}

/** How many times another each is, round by round, so that what slowed a round down is in both. */
export const ratios = (own: readonly number[], other: readonly number[]): Spread =>
  spread(own.map((number, round) => number / (other[round] ?? Number.NaN)));

/** "1.8 (1.7–2.0)" */
export const told = ({ median, least, most }: Spread, digits = 2): string =>
  `${short(median, digits)} (${short(least, digits)}–${short(most, digits)})`;

const short = (number: number, digits: number) => (number >= 10 ? number.toFixed(1) : number.toFixed(digits));
