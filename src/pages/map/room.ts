const leastWide = 640;
const narrowest = 320;
const widest = 1400;
const step = 20;

/** Whether there is so little room that the map is laid out for a phone. */
export const isNarrow = (room: number): boolean => room < leastWide;

/**
 * The width to ask a picture for, in pixels, where the page has `room` for it. It goes in steps, so that windows of
 * about one size share a picture; lines of text grow no longer than can be read.
 */
export function widthFor(room: number): number {
  return Math.min(widest, Math.max(narrowest, Math.floor(room / step) * step));
}
