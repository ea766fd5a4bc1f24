import type { LinkMark } from '../../domain/fields/link-kinds.js';
import type { Point } from '../layout/shapes.js';

/** Drawn as if the line came from the left and ended at 0,0. `inset` is how far before it the stroke stops. */
const shapes: Readonly<Record<LinkMark, { readonly d: string; readonly inset: number; readonly filled: boolean }>> = {
  arrow: { d: 'M-11 -5.5L0 0L-11 5.5Z', inset: 9, filled: true },
  barred: { d: 'M-11 -5.5L0 0L-11 5.5ZM-16.5 -6.5H-14V6.5H-16.5Z', inset: 9, filled: true },
  open: { d: 'M-9 -6L-1 0L-9 6', inset: 1.5, filled: false },
  chevrons: { d: 'M-8 -5.5L-1 0L-8 5.5M-15 -5.5L-8 0L-15 5.5', inset: 1.5, filled: false },
  diamond: { d: 'M-15 0L-7.5 -5L0 0L-7.5 5Z', inset: 15, filled: false },
  ring: { d: 'M-10 0a4.5 4.5 0 1 1 9 0a4.5 4.5 0 1 1 -9 0Z', inset: 10, filled: false },
  dot: { d: 'M-9 0a4.5 4.5 0 1 1 9 0a4.5 4.5 0 1 1 -9 0Z', inset: 5, filled: true },
  medal: {
    d: 'M-12 0a6 6 0 1 1 12 0a6 6 0 1 1 -12 0ZM-8.5 0a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0 -5 0Z',
    inset: 11,
    filled: true,
  },
};

export const insetOf = (mark: LinkMark | undefined): number => (mark ? shapes[mark].inset : 0);

/** A mark at the end of a line that comes from `before`, in the colour around it. */
export function markAt(mark: LinkMark, end: Point, before: Point): string {
  const { d, filled } = shapes[mark];
  const angle = Math.round((Math.atan2(end.y - before.y, end.x - before.x) * 180) / Math.PI);
  const place = `translate(${round(end.x)} ${round(end.y)})${angle === 0 ? '' : ` rotate(${angle})`}`;
  const paint = filled
    ? 'fill="currentColor" fill-rule="evenodd"'
    : 'fill="none" stroke="currentColor" stroke-width="2" stroke-linejoin="round" stroke-linecap="round"';
  return `<path d="${d}" transform="${place}" ${paint}/>`;
}

/** Coordinates to a tenth of a pixel. */
export const round = (value: number): number => Math.round(value * 10) / 10;
