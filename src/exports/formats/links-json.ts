import type { Snapshot } from '../../catalogue/view/snapshot.js';
import type { WiredLink } from '../../catalogue/view/wiring.js';
import type { Contents, ExportFormat } from '../contents/contents.js';
import { asObject } from '../fields/field.js';
import { linkFacts } from '../fields/link-fields.js';
import { nodeFields } from '../fields/node-fields.js';

const limits =
  'Of a programme only what tells it apart; the whole of it is in programmes.ndjson. An alternative that is ' +
  'no programme is no link, and groups in groups are not told: both are in the eligibilityRule there. What the catalogue does not say is left out.';

export const linksJson: ExportFormat = {
  name: 'links.json',
  mediaType: 'application/json; charset=utf-8',
  holds: 'All nodes and links as a node-link graph, with the evidence piece by piece. For networkx and d3.',
  limits,
  rows,
};

function* rows(contents: Contents): Generator<string> {
  const { snapshot, choice, nodes, links } = contents;
  const graph = {
    name: 'Maths Hub Catalogue',
    revision: snapshot.revision,
    updated_at: snapshot.updatedAt,
    filter: JSON.parse(choice.filter) as unknown,
    node_count: nodes.size,
    link_count: links.length,
    limits,
  };
  yield `{"directed":true,"multigraph":true,"graph":${JSON.stringify(graph)},\n"nodes":[`;
  yield* jsonList(nodeObjects(contents));
  yield '\n],\n"edges":[';
  yield* jsonList(edgeObjects(contents));
  yield '\n]}\n';
}

function* nodeObjects({ nodes, snapshot }: Contents): Generator<unknown> {
  for (const node of nodes) yield asObject(node, nodeFields, snapshot);
}

function* edgeObjects({ links, snapshot }: Contents): Generator<unknown> {
  for (const wired of links) {
    yield { source: wired.from.id, target: wired.to.id, key: wired.link.id, ...linkObject(wired, snapshot) };
  }
}

/** A link as JSON but for its ends: what is said of it, by name, and its evidence piece by piece. */
function linkObject(wired: WiredLink, snapshot: Snapshot): Readonly<Record<string, unknown>> {
  const evidence = wired.link.evidence.map(({ source, ...said }) => {
    const { id, title } = snapshot.source(source);
    return { source_id: id, source: title, ...said };
  });
  return { ...asObject(wired, linkFacts, snapshot), evidence };
}

/** The items of a JSON list, one a line, with commas between them. */
export function* jsonList(items: Iterable<unknown>): Generator<string> {
  let between = '\n';
  for (const item of items) {
    yield between + JSON.stringify(item);
    between = ',\n';
  }
}
