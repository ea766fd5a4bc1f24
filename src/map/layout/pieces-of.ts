import { components } from '../../progression/components.js';
import { graph } from '../../progression/graph.js';
import type { MapLink } from '../contents/map-contents.js';
import type { Block } from './blocks-of.js';

/** Blocks that lines join, with those lines: what is laid out together. */
export interface Piece {
  readonly blocks: readonly Block[];
  readonly links: readonly MapLink[];
}

/** The pieces of a map: those with lines first, the largest of them first; then blocks that stand alone. */
export function piecesOf(blocks: readonly Block[], links: readonly MapLink[]): readonly Piece[] {
  const blockOf = new Map(blocks.flatMap((block) => [...block.anchors.keys()].map((key) => [key, block] as const)));
  const idOf = (key: string) => blockOf.get(key)?.id ?? key;
  const inside = new Set(blocks.flatMap((block) => block.lines.map((line) => line.link)));
  const outer = links.filter(({ id }) => !inside.has(id));
  const edges = outer.map(({ id, from, to }) => ({ id, from: idOf(from), to: idOf(to) }));
  const whole = graph(
    edges,
    blocks.map(({ id }) => id),
  );
  return components(whole).map((ids) => {
    const here = new Set(ids);
    return { blocks: blocks.filter(({ id }) => here.has(id)), links: outer.filter(({ from }) => here.has(idOf(from))) };
  });
}
