import type { LinkEnd } from '../../catalogue/document/directory.js';
import type { Snapshot } from '../../catalogue/view/snapshot.js';
import type { WiredLink } from '../../catalogue/view/wiring.js';
import { Programme } from '../../domain/programme.js';
import { type Contents, type ExportFormat, statedLinks } from '../contents/contents.js';
import { typeOf } from '../fields/node-fields.js';
import { course, type Described, described, jsonLdContext, named, some } from './json-ld-nodes.js';
import { jsonList } from './links-json.js';

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

function* rows(contents: Contents): Generator<string> {
  yield `{"@context":${JSON.stringify(jsonLdContext)},\n"@graph":[`;
  yield* jsonList(things(contents));
  yield '\n]}\n';
}

function* things(contents: Contents): Generator<Described> {
  const { nodes, links, snapshot } = contents;
  yield dataset(contents);
  const told = new Set<LinkEnd>();
  for (const node of nodes) {
    if (node instanceof Programme) {
      yield* namedBy(node, contents, told);
      yield course(node, statedLinks(node, contents));
    } else yield { ...described(node, snapshot), nodeType: typeOf(node) };
  }
  for (const wired of links) yield linkOf(wired, snapshot);
}

const dataset = ({ snapshot, choice, nodes, links }: Contents): Described => ({
  '@id': named('export'),
  '@type': 'Dataset',
  name: 'Maths Hub Catalogue',
  description: `Limits: ${limits}`,
  dateModified: snapshot.updatedAt,
  revision: snapshot.revision,
  filter: choice.filter,
  nodeCount: nodes.size,
  linkCount: links.length,
});

/** The hub and the series of a programme, where they are no nodes themselves and were not told before. */
function* namedBy(programme: Programme, { nodes, snapshot }: Contents, told: Set<LinkEnd>): Generator<Described> {
  for (const end of [snapshot.hubOf(programme), snapshot.seriesOf(programme)]) {
    if (nodes.has(end) || told.has(end)) continue;
    told.add(end);
    yield described(end, snapshot);
  }
}

function linkOf({ link, from, to, group, statedBy, derivedFrom }: WiredLink, snapshot: Snapshot): Described {
  return {
    '@id': named(link.id),
    '@type': 'Link',
    kind: link.kind,
    from: named(from.id),
    to: named(to.id),
    statedBy: named(statedBy.id),
    derivedFrom: derivedFrom && named(derivedFrom.id),
    group: group && named(group.id),
    groupRule: group?.rule,
    groupAtLeast: group?.atLeast,
    symmetric: link.symmetric,
    timing: link.timing,
    strength: link.strength,
    obligation: link.obligation,
    note: link.note,
    evidence: some(
      link.evidence.map(({ source, field: _, ...said }) => ({
        '@type': 'Evidence',
        source: snapshot.source(source).title,
        ...said,
      })),
    ),
  };
}
