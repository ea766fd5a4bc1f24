import { xmlText } from '../../text/escape.js';
import { describeExport, type ExportContents, type ExportFormat } from '../contents/contents.js';
import { type ExportField, formatValue } from '../fields/field.js';
import { describeLink, drawnEnds, linkFields, weightOf } from '../fields/link-fields.js';
import { nodeFields } from '../fields/node-fields.js';

const limits =
  'Every edge is directed; an edge whose symmetric is true also holds in the other direction. Lists, such as phases and ' +
  'pieces of evidence, are one text with " | " between the values. A requirement is drawn from what is required to what ' +
  'requires it, and its reversed is true. The weight says how sure we are: 3 stated, 2 implied, 1 ambiguous. No positions or ' +
  'colours. Programmes have only their main fields. Alternatives that are not programmes are left out: see eligibilityRule ' +
  'in programmes.ndjson.';

export const linksGexf: ExportFormat = {
  name: 'links.gexf',
  mediaType: 'application/gexf+xml; charset=utf-8',
  holds: 'All nodes and links as GEXF 1.2, with an edge kind for each kind of link. For Gephi and networkx.',
  limits,
  rows,
};

// The id is an attribute of the element itself.
const [ofNodes, ofEdges] = [nodeFields.slice(1), linkFields.slice(1)];

function* rows(contents: ExportContents): Generator<string> {
  const { nodes, links, snapshot } = contents;
  yield `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://www.gexf.net/1.2draft" version="1.2">
<meta lastmodifieddate="${snapshot.updatedAt.slice(0, 10)}"><creator>Maths Hub Catalogue</creator><description>${xmlText(describeExport(contents, limits).join(' '))}</description></meta>
<graph mode="static" defaultedgetype="directed" idtype="string">
`;
  yield* declareAttributes('node', ofNodes);
  yield* declareAttributes('edge', ofEdges);
  yield `<nodes count="${nodes.size}">\n`;
  for (const node of nodes) {
    const { id, title } = node;
    yield `<node id="${xmlText(id)}" label="${xmlText(title)}">${formatValues(node, ofNodes, contents)}</node>\n`;
  }
  yield `</nodes>\n<edges count="${links.length}">\n`;
  for (const wired of links) {
    const { link } = wired;
    const { source, target } = drawnEnds(wired);
    const ends = `source="${xmlText(source.id)}" target="${xmlText(target.id)}" weight="${weightOf(link)}"`;
    // Only GEXF 1.3 defines kind, which no networkx before 3.6 reads. Gephi tells parallel edges apart by it in 1.2 too.
    const told = `kind="${link.kind}" label="${describeLink(wired)}"`;
    yield `<edge id="${xmlText(link.id)}" ${ends} ${told}>${formatValues(wired, ofEdges, contents)}</edge>\n`;
  }
  yield '</edges>\n</graph>\n</gexf>\n';
}

const attributeTypes = {
  text: 'string',
  texts: 'string',
  integer: 'integer',
  flag: 'boolean',
  day: 'string',
  moment: 'string',
} as const;

function* declareAttributes<T>(owner: 'node' | 'edge', fields: readonly ExportField<T>[]): Generator<string> {
  yield `<attributes class="${owner}">\n`;
  for (const { name, type } of fields) {
    yield `<attribute id="${name}" title="${name}" type="${attributeTypes[type]}"/>\n`;
  }
  yield '</attributes>\n';
}

function formatValues<T>(item: T, fields: readonly ExportField<T>[], { snapshot }: ExportContents): string {
  const texts = fields.map(({ name, of }) => [name, formatValue(of(item, snapshot))] as const);
  const said = texts.filter(([, text]) => text !== '');
  return `<attvalues>${said.map(([name, text]) => `<attvalue for="${name}" value="${xmlText(text)}"/>`).join('')}</attvalues>`;
}
