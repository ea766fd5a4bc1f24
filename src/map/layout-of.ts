import { blocksOf } from './blocks-of.js';
import { elkGraph } from './elk-graph.js';
import type { LayoutEngine } from './layout-engine.js';
import type { MapContents } from './map-contents.js';
import type { MapLayout } from './map-layout.js';
import { piecesOf } from './pieces-of.js';
import { placedAlone, placedPiece } from './placed-piece.js';
import { stacked } from './stacked.js';

/** Where everything on a map goes: what lines join is laid out by the engine, then all is packed into bands. */
export async function layoutOf(contents: MapContents, engine: LayoutEngine): Promise<MapLayout> {
  const pieces = piecesOf(blocksOf(contents), contents.links);
  const joined = pieces.filter(({ links }) => links.length > 0);
  const graphs = joined.length > 0 ? await engine.layout(joined.map(elkGraph)) : [];
  const alone = pieces.filter(({ links }) => links.length === 0).flatMap(({ blocks }) => blocks.map(placedAlone));
  return stacked([...joined.map((piece, index) => placedPiece(piece, graphs[index] ?? { id: '' })), ...alone]);
}
