import type { LinkEnd } from '../../catalogue/document/reference-resolver.js';
import type { Snapshot } from '../../catalogue/view/snapshot.js';
import type { WiredLink } from '../../catalogue/view/wiring.js';
import { Programme } from '../../domain/programme.js';
import { Source } from '../../domain/source.js';
import { type ExportContents, type ExportFormat, findStatedLinks } from '../contents/contents.js';
import { typeOf } from '../fields/node-fields.js';
import { buildCourse, buildNode, formatNodeId, type JsonLdNode, jsonLdContext, omitEmpty } from './json-ld-nodes.js';
import { formatJsonList } from './links-json.js';

const limits =
  'schema.org has no words for most kinds of link, for strength, obligation, timing and evidence: each link is a Link of our ' +
  'own vocabulary besides. As coursePrerequisites and isPartOf stand only links that the source states, that bind, and that ' +
  'are no alternative to something else. Participation, commitments, sessions, grants, eligibility rules and the evidence of ' +
  'single facts are left out, and so is whether an award is optional or paid for.';

export const catalogueJsonld: ExportFormat = {
  name: 'catalogue.jsonld',
  mediaType: 'application/ld+json; charset=utf-8',
  holds: "The catalogue in schema.org's words, self-contained. For search engines and linked data.",
  limits,
  rows,
};

function* rows(contents: ExportContents): Generator<string> {
  yield `{"@context":${JSON.stringify(jsonLdContext)},\n"@graph":[`;
  yield* formatJsonList(buildNodes(contents));
  yield '\n]}\n';
}

function* buildNodes(contents: ExportContents): Generator<JsonLdNode> {
  const { nodes, links, snapshot } = contents;
  yield buildDataset(contents);
  const told = new Set<LinkEnd>();
  for (const node of nodes) {
    if (node instanceof Programme) {
      yield* buildHubAndSeries(node, contents, told);
      yield buildCourse(node, findStatedLinks(node, contents));
    } else yield { ...buildNode(node, snapshot), nodeType: typeOf(node) };
  }
  for (const wired of links) yield buildLinkNode(wired, snapshot);
}

const buildDataset = ({ snapshot, choice, nodes, links }: ExportContents): JsonLdNode => ({
  '@id': formatNodeId('export'),
  '@type': 'Dataset',
  name: 'Maths Hub Catalogue',
  description: `Limits: ${limits}`,
  dateModified: snapshot.updatedAt,
  revision: snapshot.revision,
  filter: choice.filter,
  nodeCount: nodes.size,
  linkCount: links.length,
});

/** The hub and the series of a programme, where they are not nodes of the export and were not written before. */
function* buildHubAndSeries(
  programme: Programme,
  { nodes, snapshot }: ExportContents,
  told: Set<LinkEnd>,
): Generator<JsonLdNode> {
  for (const end of [snapshot.hubOf(programme), snapshot.seriesOf(programme)]) {
    if (nodes.has(end) || told.has(end)) continue;
    told.add(end);
    yield buildNode(end, snapshot);
  }
}

function buildLinkNode({ link, from, to, group, statedBy, derivedFrom }: WiredLink, snapshot: Snapshot): JsonLdNode {
  return {
    '@id': formatNodeId(link.id),
    '@type': 'Link',
    kind: link.kind,
    from: formatNodeId(from.id),
    to: formatNodeId(to.id),
    statedBy: formatNodeId(statedBy.id),
    derivedFrom: derivedFrom && formatNodeId(derivedFrom.id),
    group: group && formatNodeId(group.id),
    groupRule: group?.rule,
    groupAtLeast: group?.atLeast,
    symmetric: link.symmetric,
    timing: link.timing,
    strength: link.strength,
    obligation: link.obligation,
    note: link.note,
    evidence: omitEmpty(
      link.evidence.map(({ source, field: _, ...said }) => ({
        '@type': 'Evidence',
        source: snapshot.entries.get(Source, source).title,
        ...said,
      })),
    ),
  };
}
