import { xmlText } from '../../text/escape.js';
import type { ExportContents, ExportFormat } from '../contents/contents.js';
import { type ExportField, formatValue } from '../fields/field.js';
import { drawnEnds, linkFields } from '../fields/link-fields.js';
import { nodeFields } from '../fields/node-fields.js';

const limits =
  'Every edge is directed; an edge whose symmetric is true also holds in the other direction. Lists, such as phases and ' +
  'pieces of evidence, are one text with " | " between the values. A requirement is drawn from what is required to what ' +
  'requires it, and its reversed is true. Programmes have only their main fields. Alternatives that are not programmes are ' +
  'left out: see eligibilityRule in programmes.ndjson.';

export const linksGraphml: ExportFormat = {
  name: 'links.graphml',
  mediaType: 'application/graphml+xml; charset=utf-8',
  holds: 'All nodes and links with typed attributes. For yEd, Cytoscape, igraph, networkx and Gephi.',
  limits,
  rows,
};

// The id is an attribute of the element itself.
const [ofNodes, ofEdges] = [nodeFields.slice(1), linkFields.slice(1)];

const graphAttributes: Readonly<Record<string, (contents: ExportContents) => string | number>> = {
  revision: ({ snapshot }) => snapshot.revision,
  updated_at: ({ snapshot }) => snapshot.updatedAt,
  filter: ({ choice }) => choice.filter,
  node_count: ({ nodes }) => nodes.size,
  link_count: ({ links }) => links.length,
  licence: ({ terms }) => terms.licenceUrl ?? terms.licence,
  attribution: ({ terms }) => terms.attribution,
  limits: () => limits,
};
const integerNames: ReadonlySet<string> = new Set(['revision', 'node_count', 'link_count']);

function* rows(contents: ExportContents): Generator<string> {
  const { nodes, links } = contents;
  yield `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
`;
  yield* declareKeys();
  yield '<graph id="catalogue" edgedefault="directed">\n';
  for (const [name, of] of Object.entries(graphAttributes))
    yield `${formatData('graph', name, String(of(contents)))}\n`;
  for (const node of nodes) {
    yield `<node id="${xmlText(node.id)}">${formatFields('node', node, ofNodes, contents)}</node>\n`;
  }
  for (const wired of links) {
    const { source, target } = drawnEnds(wired);
    const ends = `source="${xmlText(source.id)}" target="${xmlText(target.id)}"`;
    yield `<edge id="${xmlText(wired.link.id)}" ${ends}>${formatFields('edge', wired, ofEdges, contents)}</edge>\n`;
  }
  yield '</graph>\n</graphml>\n';
}

function* declareKeys(): Generator<string> {
  for (const name of Object.keys(graphAttributes))
    yield declareKey('graph', name, integerNames.has(name) ? 'int' : 'string');
  for (const { name, type } of ofNodes) yield declareKey('node', name, attributeTypes[type]);
  for (const { name, type } of ofEdges) yield declareKey('edge', name, attributeTypes[type]);
}

const attributeTypes = {
  text: 'string',
  texts: 'string',
  integer: 'int',
  flag: 'boolean',
  day: 'string',
  moment: 'string',
} as const;

type Owner = 'graph' | 'node' | 'edge';

const declareKey = (owner: Owner, name: string, type: string) =>
  `<key id="${owner}.${name}" for="${owner}" attr.name="${name}" attr.type="${type}"/>\n`;

const formatData = (owner: Owner, name: string, text: string) => `<data key="${owner}.${name}">${xmlText(text)}</data>`;

function formatFields<T>(
  owner: Owner,
  item: T,
  fields: readonly ExportField<T>[],
  { snapshot }: ExportContents,
): string {
  const texts = fields.map(({ name, of }) => [name, formatValue(of(item, snapshot))] as const);
  return texts.map(([name, text]) => (text === '' ? '' : formatData(owner, name, text))).join('');
}
