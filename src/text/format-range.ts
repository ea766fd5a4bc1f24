type Maybe<Value> = Value | null | undefined;

/** A range of whole numbers, both bounds included. */
interface NumberRange {
  readonly min?: Maybe<number>;
  readonly max?: Maybe<number>;
  /** Whether the source hedges the number. */
  readonly approximate?: Maybe<boolean>;
}

/** A range in words: "4", "6 to 7", "3 or more", "about 6"; undefined for one without a number. */
export function formatRange({ min, max, approximate }: NumberRange): string | undefined {
  const numbers = formatNumbers(min ?? undefined, max ?? undefined);
  return approximate && numbers !== undefined ? `about ${numbers}` : numbers;
}

function formatNumbers(min: number | undefined, max: number | undefined): string | undefined {
  if (min === undefined) return max === undefined ? undefined : `up to ${max}`;
  if (max === undefined) return `${min} or more`;
  return min === max ? `${min}` : `${min} to ${max}`;
}
