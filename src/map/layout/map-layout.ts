import type { Measures } from '../contents/measures.js';

/** In pixels of the picture at scale 1, from its top left corner. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Rect extends Point {
  readonly width: number;
  readonly height: number;
}

/** A box with a title: a programme, a part of it (inside its box), or a thing outside the hub's year. */
export interface MapBox extends Rect {
  /** The id of a programme or part, the key of an outside thing. */
  readonly key: string;
  readonly shape: 'programme' | 'part' | 'outside';
  readonly lines: readonly string[];
  /** Small lines below the title. */
  readonly captions: readonly string[];
  /** The height of the texts, if parts are below them; by default the whole height. */
  readonly textHeight?: number;
}

/** A link as a line from the edge of one box to the edge of another, with its words on it. */
export interface MapLine {
  readonly link: string;
  /** Each segment is horizontal or vertical. */
  readonly points: readonly Point[];
  readonly label: Rect;
}

export const moveBox = (box: MapBox, x: number, y: number): MapBox => ({ ...box, x: box.x + x, y: box.y + y });

export const moveLine = ({ link, points, label }: MapLine, x: number, y: number): MapLine => ({
  link,
  points: points.map((point) => ({ x: point.x + x, y: point.y + y })),
  label: { ...label, x: label.x + x, y: label.y + y },
});

/** The area of a zone, over the whole width of the map. */
export interface Band {
  /** An index of `zones`. */
  readonly zone: number;
  readonly y: number;
  readonly height: number;
  /** The number of programmes in it. */
  readonly programmes: number;
}

/** The coordinates of everything on a map. The bands follow each other without gaps, from y = 0 to the height. */
export interface MapLayout {
  readonly width: number;
  readonly height: number;
  readonly bands: readonly Band[];
  readonly boxes: readonly MapBox[];
  readonly lines: readonly MapLine[];
  readonly measures: Measures;
}
