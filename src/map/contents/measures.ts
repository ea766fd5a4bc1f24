/** Sizes of a map that depend on how wide it is wanted, in pixels of the picture at scale 1. */
export interface Measures {
  /** How wide the whole may be, where no single piece of it needs more; undefined for whatever is well proportioned. */
  readonly wanted: number | undefined;
  readonly card: number;
  /** Of cards whose titles would have too many lines in a common one. */
  readonly wideCard: number;
  readonly part: number;
  readonly outside: number;
  /** From the left edge to the text. */
  readonly margin: number;
  /** From the left edge to the contents of the bands. Their names stand in it, or above their contents where it is narrow. */
  readonly gutter: number;
  readonly right: number;
  /** Between pieces, and around them in their band. */
  readonly gap: number;
  readonly top: number;
  readonly bottom: number;
  /** Whether everything stands below each other: names above their bands, parts below their title, no programmes in rows. */
  readonly isNarrow: boolean;
}

const wide: Omit<Measures, 'wanted'> = {
  card: 232,
  wideCard: 344,
  part: 158,
  outside: 186,
  margin: 28,
  gutter: 148,
  right: 32,
  gap: 32,
  top: 26,
  bottom: 26,
  isNarrow: false,
};

const narrow: Omit<Measures, 'wanted'> = {
  card: 164,
  wideCard: 296,
  part: 146,
  outside: 148,
  margin: 16,
  gutter: 16,
  right: 16,
  gap: 20,
  top: 50,
  bottom: 24,
  isNarrow: true,
};

/** Below this, a picture is laid out for a phone. */
const minWideWidth = 640;

export const minWidth = 320;
export const maxWidth = 4000;

export const isNarrow = (wanted: number | undefined): boolean => wanted !== undefined && wanted < minWideWidth;

export const chooseMeasures = (wanted: number | undefined): Measures => ({
  ...(isNarrow(wanted) ? narrow : wide),
  wanted,
});
