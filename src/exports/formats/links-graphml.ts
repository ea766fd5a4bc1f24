import { xmlText } from '../../text/escape.js';
import type { Contents, ExportFormat } from '../contents/contents.js';
import { asText, type Field } from '../fields/field.js';
import { linkFields } from '../fields/link-fields.js';
import { nodeFields } from '../fields/node-fields.js';

const limits =
  'Every edge is directed; one whose symmetric is true holds the other way round as well. Lists, such as phases and pieces ' +
  'of evidence, are one text with " | " between the values. Of a programme only what tells it apart. An alternative that is no ' +
  'programme is no link: it is in the eligibilityRule of programmes.ndjson.';

export const linksGraphml: ExportFormat = {
  name: 'links.graphml',
  mediaType: 'application/graphml+xml; charset=utf-8',
  holds: 'All nodes and links with typed attributes. For yEd, Cytoscape, igraph, networkx and Gephi.',
  limits,
  rows,
};

// The id is an attribute of the element itself.
const [ofNodes, ofEdges] = [nodeFields.slice(1), linkFields.slice(1)];

const aboutGraph: Readonly<Record<string, (contents: Contents) => string | number>> = {
  revision: ({ snapshot }) => snapshot.revision,
  updated_at: ({ snapshot }) => snapshot.updatedAt,
  filter: ({ choice }) => choice.filter,
  node_count: ({ nodes }) => nodes.size,
  link_count: ({ links }) => links.length,
  limits: () => limits,
};
const numbers: ReadonlySet<string> = new Set(['revision', 'node_count', 'link_count']);

function* rows(contents: Contents): Generator<string> {
  const { nodes, links } = contents;
  yield `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
`;
  yield* keys();
  yield '<graph id="catalogue" edgedefault="directed">\n';
  for (const [name, of] of Object.entries(aboutGraph)) yield `${data('graph', name, String(of(contents)))}\n`;
  for (const node of nodes) {
    yield `<node id="${xmlText(node.id)}">${dataOf('node', node, ofNodes, contents)}</node>\n`;
  }
  for (const wired of links) {
    const ends = `source="${xmlText(wired.from.id)}" target="${xmlText(wired.to.id)}"`;
    yield `<edge id="${xmlText(wired.link.id)}" ${ends}>${dataOf('edge', wired, ofEdges, contents)}</edge>\n`;
  }
  yield '</graph>\n</graphml>\n';
}

function* keys(): Generator<string> {
  for (const name of Object.keys(aboutGraph)) yield key('graph', name, numbers.has(name) ? 'int' : 'string');
  for (const { name, type } of ofNodes) yield key('node', name, types[type]);
  for (const { name, type } of ofEdges) yield key('edge', name, types[type]);
}

const types = { text: 'string', texts: 'string', whole: 'int', flag: 'boolean' } as const;

type Owner = 'graph' | 'node' | 'edge';

const key = (owner: Owner, name: string, type: string) =>
  `<key id="${owner}.${name}" for="${owner}" attr.name="${name}" attr.type="${type}"/>\n`;

const data = (owner: Owner, name: string, text: string) => `<data key="${owner}.${name}">${xmlText(text)}</data>`;

function dataOf<T>(owner: Owner, item: T, fields: readonly Field<T>[], { snapshot }: Contents): string {
  const texts = fields.map(({ name, of }) => [name, asText(of(item, snapshot))] as const);
  return texts.map(([name, text]) => (text === '' ? '' : data(owner, name, text))).join('');
}
