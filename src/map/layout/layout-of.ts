import type { MapContents } from '../contents/map-contents.js';
import { measuresFor } from '../contents/measures.js';
import { blocksOf } from './blocks-of.js';
import { elkGraph } from './elk-graph.js';
import type { LayoutEngine } from './layout-engine.js';
import type { MapLayout } from './map-layout.js';
import { piecesOf } from './pieces-of.js';
import { placedAlone, placedPiece } from './placed-piece.js';
import { stacked } from './stacked.js';
import { wordsApart } from './words-apart.js';

/**
 * Where everything on a map goes: what lines join is laid out by the engine, then all is packed into bands. `width` is
 * how wide it may be, in pixels, where no single piece of it needs more.
 */
export async function layoutOf(contents: MapContents, engine: LayoutEngine, width?: number): Promise<MapLayout> {
  const measures = measuresFor(width);
  const pieces = piecesOf(blocksOf(contents, measures), contents.links);
  const joined = pieces.filter(({ links }) => links.length > 0);
  const graphs = joined.length > 0 ? await engine.layout(joined.map((piece) => elkGraph(piece, measures))) : [];
  const alone = pieces.filter(({ links }) => links.length === 0).flatMap(({ blocks }) => blocks.map(placedAlone));
  const placed = joined.map((piece, index) => placedPiece(piece, graphs[index] ?? { id: '' }));
  const layout = stacked([...placed, ...alone], measures);
  return { ...layout, lines: wordsApart(layout.lines, layout.boxes) };
}
