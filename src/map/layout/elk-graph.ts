import type { ElkExtendedEdge, ElkNode, ElkPort } from 'elkjs/lib/elk-api.js';
import { linkKinds } from '../../domain/fields/link-kinds.js';
import type { MapLink } from '../contents/map-contents.js';
import type { Measures } from '../contents/measures.js';
import type { MapBlock } from './blocks.js';
import { measureLabel } from './card-sizes.js';
import type { MapPiece } from './pieces.js';

/** Layers from top to bottom, each zone below the one before it, level and upright lines, words on the lines. */
const options = {
  'elk.algorithm': 'layered',
  'elk.direction': 'DOWN',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.padding': '[top=0,left=0,bottom=0,right=0]',
  'elk.partitioning.activate': 'true',
  'elk.separateConnectedComponents': 'false',
  'elk.randomSeed': '1',
  'elk.layered.thoroughness': '12',
  'elk.layered.nodePlacement.strategy': 'BRANDES_KOEPF',
  'elk.layered.nodePlacement.bk.edgeStraightening': 'IMPROVE_STRAIGHTNESS',
  'elk.portAlignment.default': 'CENTER',
  'elk.spacing.portPort': '34',
  'elk.spacing.nodeNode': '28',
  'elk.spacing.edgeNode': '22',
  'elk.spacing.edgeEdge': '14',
  'elk.spacing.edgeLabel': '4',
  'elk.spacing.labelNode': '8',
  'elk.layered.spacing.nodeNodeBetweenLayers': '24',
  'elk.layered.spacing.edgeNodeBetweenLayers': '16',
  'elk.layered.spacing.edgeEdgeBetweenLayers': '12',
} as const;

/** Links that run up the map, against the order of the zones, leave a box at its top and reach one at its bottom. */
type Side = 'NORTH' | 'SOUTH';

const denseOptions = {
  ...options,
  'elk.spacing.portPort': '24',
  'elk.spacing.nodeNode': '14',
  'elk.spacing.edgeNode': '12',
  'elk.spacing.edgeEdge': '10',
  'elk.spacing.labelNode': '5',
  'elk.layered.spacing.nodeNodeBetweenLayers': '14',
  'elk.layered.spacing.edgeNodeBetweenLayers': '10',
  'elk.layered.spacing.edgeEdgeBetweenLayers': '9',
} as const;

const narrowOptions = {
  ...options,
  'elk.spacing.portPort': '22',
  'elk.spacing.nodeNode': '16',
  'elk.spacing.edgeNode': '12',
  'elk.spacing.edgeEdge': '10',
  'elk.layered.layering.strategy': 'COFFMAN_GRAHAM',
  'elk.layered.layering.coffmanGraham.layerBound': '2',
} as const;

/** A piece as the graph that elkjs lays out. Ids are those of blocks and links. */
export function buildElkGraph({ blocks, links }: MapPiece, { isNarrow, isDense }: Measures): ElkNode {
  const blockOf = new Map(blocks.flatMap((block) => [...block.anchors.keys()].map((key) => [key, block] as const)));
  const zoneOf = (key: string) => blockOf.get(key)?.zone ?? 0;
  const isUp = ({ from, to }: MapLink) => zoneOf(from) > zoneOf(to);
  const endOf = (link: MapLink, key: string) => {
    const block = blockOf.get(key);
    return block && block.anchors.size > 1 ? portId(link, key) : (block?.id ?? key);
  };
  const edges = links.map(
    (link): ElkExtendedEdge => ({
      id: link.id,
      sources: [endOf(link, link.from)],
      targets: [endOf(link, link.to)],
      layoutOptions: choosePriorities(link),
      labels: [{ text: link.words, ...measureLabel(link.words), layoutOptions: { 'elk.edgeLabels.inline': 'true' } }],
    }),
  );
  return {
    id: 'piece',
    layoutOptions: isNarrow ? narrowOptions : isDense ? denseOptions : options,
    children: blocks.map((block) => buildElkNode(block, links, isUp)),
    edges,
  };
}

/** Links that lead on are drawn as straight as possible; the others make room for them. */
const choosePriorities = ({ kind }: MapLink) =>
  linkKinds[kind].style.straight
    ? { 'elk.layered.priority.straightness': '10', 'elk.layered.priority.shortness': '5' }
    : {};

const portId = (link: MapLink, key: string) => `${link.id} ${key}`;

function buildElkNode(block: MapBlock, links: readonly MapLink[], isUp: (link: MapLink) => boolean): ElkNode {
  const { id, width, height, zone, anchors } = block;
  const partition = { 'elk.partitioning.partition': String(zone) };
  if (anchors.size === 1) return { id, width, height, layoutOptions: partition };
  const ports = [...anchors.keys()].flatMap((key) => [
    ...buildPorts('NORTH', key, block, links, isUp),
    ...buildPorts('SOUTH', key, block, links, isUp),
  ]);
  return { id, width, height, ports, layoutOptions: { ...partition, 'elk.portConstraints': 'FIXED_POS' } };
}

/** The ports of lines on one side of a box, at equal distances. */
function buildPorts(
  side: Side,
  key: string,
  { anchors, height }: MapBlock,
  links: readonly MapLink[],
  isUp: (link: MapLink) => boolean,
): readonly ElkPort[] {
  const anchor = anchors.get(key);
  const ends = links.filter((link) => (isUp(link) === (side === 'NORTH') ? link.from : link.to) === key);
  if (!anchor) return [];
  return ends.map((link, index) => ({
    id: portId(link, key),
    x: anchor.x + (anchor.width * (index + 1)) / (ends.length + 1),
    y: side === 'NORTH' ? 0 : height,
    width: 0,
    height: 0,
    layoutOptions: { 'elk.port.side': side },
  }));
}
