import type { LinkEnd } from '../../catalogue/document/directory.js';
import { linksInOrder } from '../../catalogue/view/link-listing.js';
import type { Snapshot } from '../../catalogue/view/snapshot.js';
import type { WiredLink } from '../../catalogue/view/wiring.js';
import type { Programme } from '../../domain/programme.js';
import type { LinkSelection } from './link-selection.js';
import { forEachInSlices } from './time-slices.js';

/** What an export of one revision holds, whatever its format. */
export interface ExportContents {
  readonly snapshot: Snapshot;
  readonly choice: LinkSelection;
  /** The programmes in scope in the catalogue's order, then every other end of a link as it comes. */
  readonly nodes: ReadonlySet<LinkEnd>;
  /** In the catalogue's order. */
  readonly links: readonly WiredLink[];
}

/** Finds what a choice takes from a snapshot. */
export async function collectContents(snapshot: Snapshot, choice: LinkSelection): Promise<ExportContents> {
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
  return { snapshot, choice, nodes, links };
}

/** One way to write the contents of an export down. */
export interface ExportFormat {
  /** The name of its file in the address: "links.csv". */
  readonly name: string;
  readonly mediaType: string;
  /** What it holds and whom it is for, in a sentence. */
  readonly holds: string;
  /** What it cannot carry. Told in the file where the format has a place for it. */
  readonly limits: string;
  /** The file in parts of a row or so. It says the same for the same contents, to the byte. */
  readonly rows: (contents: ExportContents) => Iterable<string>;
}

/**
 * The exported links that a programme states. Over all programmes each link comes once: it starts at the programme that
 * states it, or at a part of it, and an inverse leads to that programme; an overlap of modules starts at the one
 * of its programmes that is listed first.
 */
export function findStatedLinks(programme: Programme, { snapshot, choice }: ExportContents): readonly WiredLink[] {
  const { origins, takes } = choice;
  const starts = origins.stated ? [programme, ...programme.pathways, ...programme.stages] : [];
  return [
    ...starts.flatMap((start) => snapshot.linksAt(start).filter(({ from }) => from === start)),
    ...(origins.inverses ? snapshot.previousSteps(programme).filter(({ derivedFrom }) => derivedFrom) : []),
    ...(origins.shares ? snapshot.shares.from(programme) : []),
  ].filter(takes);
}

/** What a file says of itself, in lines, in formats that have a place for it. */
export function describeExport({ snapshot, choice, nodes, links }: ExportContents, limits: string): readonly string[] {
  return [
    `Maths Hub Catalogue, revision ${snapshot.revision} of ${snapshot.updatedAt}.`,
    `${nodes.size} nodes, ${links.length} links. Filter: ${choice.filter}`,
    `Limits: ${limits}`,
  ];
}
