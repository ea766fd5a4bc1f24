import type { LinkEnd } from '../../catalogue/document/reference-resolver.js';
import { linksInOrder } from '../../catalogue/view/link-listing.js';
import type { Snapshot } from '../../catalogue/view/snapshot.js';
import type { WiredLink } from '../../catalogue/view/wiring.js';
import type { Programme } from '../../domain/programme.js';
import { type DataTerms, defaultTerms, describeTerms } from '../../text/data-terms.js';
import { formatCount } from '../../text/format-count.js';
import type { LinkSelection } from './link-selection.js';
import { forEachInSlices } from './time-slices.js';

/** The contents of an export of one revision, in any format. */
export interface ExportContents {
  readonly snapshot: Snapshot;
  readonly choice: LinkSelection;
  /** First the programmes in scope, in the catalogue's order; then every other end of a link, in the order of links. */
  readonly nodes: ReadonlySet<LinkEnd>;
  /** In the catalogue's order. */
  readonly links: readonly WiredLink[];
  readonly terms: DataTerms;
}

/** Collects the nodes and links of a snapshot that the selection matches. */
export async function collectContents(
  snapshot: Snapshot,
  choice: LinkSelection,
  terms: DataTerms = defaultTerms,
): Promise<ExportContents> {
  const nodes = new Set<LinkEnd>();
  const links: WiredLink[] = [];
  await forEachInSlices(snapshot.warmUp(), () => {}); // Links are wired hub-year by hub-year, and not all at once.
  await forEachInSlices(snapshot.programmes, (programme) => {
    if (choice.isInScope(programme)) nodes.add(programme);
  });
  await forEachInSlices(linksInOrder(snapshot, choice.origins), (link) => {
    if (!choice.takes(link)) return;
    links.push(link);
    nodes.add(link.from).add(link.to);
  });
  return { snapshot, choice, nodes, links, terms };
}

/** A file format for the contents of an export. */
export interface ExportFormat {
  /** The name of its file in the address: "links.csv". */
  readonly name: string;
  readonly mediaType: string;
  /** One sentence: what the file contains, and which programs it is for. */
  readonly holds: string;
  /** What the format cannot express. It is written into the file where the format allows comments. */
  readonly limits: string;
  /** The file, as text about one row at a time, or as bytes. The same contents give the same bytes. */
  readonly rows: (contents: ExportContents) => Iterable<string | Uint8Array>;
}

/**
 * The exported links that a programme states. Over all programmes each link comes once: it starts at the programme that
 * states it, or at a part of it; an inverse leads to that programme, and a step over the lineage of series starts or ends
 * at it; an overlap of modules starts at the one of its programmes that is listed first.
 */
export function findStatedLinks(programme: Programme, { snapshot, choice }: ExportContents): readonly WiredLink[] {
  const { origins, takes } = choice;
  const starts = origins.stated ? [programme, ...programme.pathways, ...programme.stages] : [];
  return [
    ...starts.flatMap((start) => snapshot.linkIndex.at(start).filter(({ from }) => from === start)),
    ...(origins.derived ? snapshot.linkIndex.derivedStatedBy(programme) : []),
    ...(origins.shares ? snapshot.shares.from(programme) : []),
  ].filter(takes);
}

/** Comment lines for the head of a file: revision, counts, filter and limits. */
export function describeExport(
  { snapshot, choice, nodes, links, terms }: ExportContents,
  limits: string,
): readonly string[] {
  return [
    `Maths Hub Catalogue, revision ${snapshot.revision} of ${snapshot.updatedAt}.`,
    `${formatCount(nodes.size, 'node')}, ${formatCount(links.length, 'link')}. Filter: ${choice.filter}`,
    `Licence: ${describeTerms(terms)}`,
    `Limits: ${limits}`,
  ];
}
