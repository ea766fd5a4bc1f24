interface Range {
  readonly min: number | null;
  readonly max: number | null;
  readonly approximate: boolean;
}

/** A number as far as the source states it: "4", "2 to 3", "about 6", "at least 2". */
export function formatRange({ min, max, approximate }: Range): string {
  const about = approximate ? 'about ' : '';
  if (min === null) return `${about}at most ${max}`;
  if (max === null) return `${about}at least ${min}`;
  return min === max ? `${about}${min}` : `${about}${min} to ${max}`;
}
