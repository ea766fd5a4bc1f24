import type { Snapshot } from '../../catalogue/view/snapshot.js';
import type { WiredLink } from '../../catalogue/view/wiring.js';
import { Source } from '../../domain/source.js';
import type { ExportContents, ExportFormat } from '../contents/contents.js';
import { buildObject } from '../fields/field.js';
import { linkFacts } from '../fields/link-fields.js';
import { nodeFields } from '../fields/node-fields.js';

const limits =
  'Programmes have only their main fields: all are in programmes.ndjson. Alternatives that are not programmes, and groups ' +
  'inside groups, are left out: see eligibilityRule there. Facts that the catalogue does not have are left out.';

export const linksJson: ExportFormat = {
  name: 'links.json',
  mediaType: 'application/json; charset=utf-8',
  holds: 'All nodes and links as a node-link graph, with the evidence piece by piece. For networkx and d3.',
  limits,
  rows,
};

function* rows(contents: ExportContents): Generator<string> {
  const { snapshot, choice, nodes, links, terms } = contents;
  const graph = {
    name: 'Maths Hub Catalogue',
    revision: snapshot.revision,
    updated_at: snapshot.updatedAt,
    filter: JSON.parse(choice.filter) as unknown,
    node_count: nodes.size,
    link_count: links.length,
    licence: terms.licenceUrl ?? terms.licence,
    attribution: terms.attribution,
    limits,
  };
  yield `{"directed":true,"multigraph":true,"graph":${JSON.stringify(graph)},\n"nodes":[`;
  yield* formatJsonList(buildNodes(contents));
  yield '\n],\n"edges":[';
  yield* formatJsonList(buildEdges(contents));
  yield '\n]}\n';
}

function* buildNodes({ nodes, snapshot }: ExportContents): Generator<unknown> {
  for (const node of nodes) yield buildObject(node, nodeFields, snapshot);
}

function* buildEdges({ links, snapshot }: ExportContents): Generator<unknown> {
  for (const wired of links) {
    yield { source: wired.from.id, target: wired.to.id, key: wired.link.id, ...buildLink(wired, snapshot) };
  }
}

/** A link as JSON, without its ends: its fields by name, and its evidence as a list. */
function buildLink(wired: WiredLink, snapshot: Snapshot): Readonly<Record<string, unknown>> {
  const evidence = wired.link.evidence.map(({ source, ...said }) => {
    const { id, title } = snapshot.entries.get(Source, source);
    return { source_id: id, source: title, ...said };
  });
  return { ...buildObject(wired, linkFacts, snapshot), evidence };
}

/** The items of a JSON list, one a line, with commas between them. `replace` is the replacer of JSON.stringify. */
export function* formatJsonList(
  items: Iterable<unknown>,
  replace?: (name: string, value: unknown) => unknown,
): Generator<string> {
  let between = '\n';
  for (const item of items) {
    yield between + JSON.stringify(item, replace);
    between = ',\n';
  }
}
