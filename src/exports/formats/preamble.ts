import type { Contents } from '../contents/contents.js';

/** What a file says of itself, in lines, in formats that have a place for it. */
export function preamble({ snapshot, choice, nodes, links }: Contents, limits: string): readonly string[] {
  return [
    `Maths Hub Catalogue, revision ${snapshot.revision} of ${snapshot.updatedAt}.`,
    `${nodes.size} nodes, ${links.length} links. Filter: ${choice.filter}`,
    `Limits: ${limits}`,
  ];
}
