/** Sizes of a map in pixels of the picture at scale 1. They depend on how wide it is wanted, and on whether it is for paper. */
const wide = {
  minCardHeight: 46,
  card: 232,
  /** The width of cards whose titles would have too many lines at the usual width. */
  wideCard: 344,
  part: 158,
  outside: 186,
  /** From the left edge to the text. */
  margin: 28,
  /** From the left edge to the contents of the bands. It has their names, which stand above the contents where it is narrow. */
  gutter: 148,
  right: 32,
  /** Between pieces, and around them in their band. */
  gap: 32,
  top: 26,
  bottom: 26,
  minBandHeight: 64,
  /** Whether names stand above their bands, parts below their title, and no programmes in rows. */
  isNarrow: false,
  /** Whether boxes are close together, so that the year of a hub fits on a sheet of paper. */
  isDense: false,
};

export type Measures = Readonly<typeof wide> & {
  /** The maximum width, unless a single piece needs more; undefined for the best proportions. */
  readonly wanted: number | undefined;
};

const narrow: typeof wide = {
  ...wide,
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

/** For sheets of A4. */
const paper: typeof wide = {
  ...wide,
  minCardHeight: 38,
  card: 176,
  wideCard: 300,
  part: 140,
  outside: 140,
  margin: 10,
  gutter: 96,
  right: 8,
  gap: 10,
  top: 9,
  bottom: 9,
  minBandHeight: 46,
  isDense: true,
};

/**
 * A sheet of A4 with margins of 10 mm. Its texts are as large as its picture is narrow: the smallest ones of a picture that
 * is 1,080 pixels wide have 6.5 points, and of one with the largest width 6.
 */
export const sheet = {
  /** The height of a picture that fits, divided by its width. */
  ratio: 1.44,
  /** What the title and the legend take of the height. */
  around: 175,
  minWidth: 900,
  maxWidth: 1180,
  /** The width of a picture that is cut into several sheets. */
  widthOfSeveral: 1080,
} as const;

/** Below this, a picture is laid out for a phone. */
const minWideWidth = 640;

export const minWidth = 320;
export const maxWidth = 4000;

const isNarrow = (wanted: number | undefined): boolean => wanted !== undefined && wanted < minWideWidth;

export const chooseMeasures = (wanted: number | undefined, isForPaper = false): Measures =>
  isForPaper ? { ...paper, wanted: undefined } : { ...(isNarrow(wanted) ? narrow : wide), wanted };
