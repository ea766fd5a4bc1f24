import type { Contents } from '../contents/contents.js';
import type { ExportFormat } from '../contents/export-format.js';
import { asObject } from '../fields/field.js';
import { linkObject } from '../fields/link-object.js';
import { nodeFields } from '../fields/node-fields.js';
import { jsonList } from './json-list.js';

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
