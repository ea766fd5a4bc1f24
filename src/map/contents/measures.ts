/** Sizes of a map in pixels of the picture at scale 1. They depend on how wide it is wanted. */
const wide = {
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
  /** Whether names stand above their bands, parts below their title, and no programmes in rows. */
  isNarrow: false,
};

export type Measures = Readonly<typeof wide> & {
  /** The maximum width, unless a single piece needs more; undefined for the best proportions. */
  readonly wanted: number | undefined;
};

const narrow: typeof wide = {
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

/** Below this, a picture has no room for a line from one band through others, beside the longest ladder. */
const minWidthForSharedThings = 1160;

/** Whether something outside that programmes of several bands are linked to is drawn once. */
export const drawsSharedThingsOnce = (wanted: number | undefined): boolean =>
  wanted === undefined || wanted >= minWidthForSharedThings;

export const chooseMeasures = (wanted: number | undefined): Measures => ({
  ...(isNarrow(wanted) ? narrow : wide),
  wanted,
});
