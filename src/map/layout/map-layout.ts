import type { Measures } from '../contents/measures.js';
import type { Box, Line } from './shapes.js';

/** The ground of a zone, over the whole width of the map. */
export interface Band {
  /** An index of `zones`. */
  readonly zone: number;
  readonly y: number;
  readonly height: number;
  /** How many programmes stand in it. */
  readonly programmes: number;
}

/** Where everything on a map is. The bands lie on each other without gaps, from y = 0 to the height. */
export interface MapLayout {
  readonly width: number;
  readonly height: number;
  readonly bands: readonly Band[];
  readonly boxes: readonly Box[];
  readonly lines: readonly Line[];
  readonly measures: Measures;
}
