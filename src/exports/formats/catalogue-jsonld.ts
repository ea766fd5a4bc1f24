import type { LinkEnd } from '../../catalogue/document/reference-resolver.js';
import type { Snapshot } from '../../catalogue/view/snapshot.js';
import type { WiredLink } from '../../catalogue/view/wiring.js';
import { precisionOf } from '../../domain/fields/partial-date.js';
import { Hub } from '../../domain/hub.js';
import type { Delivery } from '../../domain/parts/delivery.js';
import type { Duration, IntRange } from '../../domain/parts/duration.js';
import type { Module } from '../../domain/parts/module.js';
import type { Award } from '../../domain/parts/offer.js';
import { Pathway } from '../../domain/parts/pathway.js';
import { Stage } from '../../domain/parts/stage.js';
import { Programme } from '../../domain/programme.js';
import { Series } from '../../domain/series.js';
import { Source } from '../../domain/source.js';
import { type ExportContents, type ExportFormat, findStatedLinks } from '../contents/contents.js';
import { typeOf } from '../fields/node-fields.js';
import { formatJsonList } from './links-json.js';

const limits =
  'schema.org has no terms for most kinds of link, nor for strength, obligation, timing and evidence, so each link is also ' +
  'a Link of our own vocabulary. coursePrerequisites and isPartOf have only links that the source states, that are binding, ' +
  'and that are not alternatives. Participation, commitments, sessions, contacts, places, documents, grants, eligibility ' +
  'rules, the evidence of single facts, whether an award is optional or paid for, and a start that is known by its term ' +
  'only, are left out.';

export const catalogueJsonld: ExportFormat = {
  name: 'catalogue.jsonld',
  mediaType: 'application/ld+json; charset=utf-8',
  holds: 'The catalogue in terms of schema.org, in one file. For search engines and linked data.',
  limits,
  rows,
};

/** Terms of our own vocabulary, in the order of the context. */
const ownTerms = [
  ...['nodeType', 'academicYear', 'Link', 'Evidence', 'kind', 'from', 'to', 'statedBy', 'derivedFrom', 'group'],
  ...['groupRule', 'groupAtLeast', 'symmetric', 'timing', 'resolution', 'strength', 'obligation', 'note', 'evidence'],
  ...['source', 'section', 'item', 'sentence', 'paraphrase', 'revision', 'filter', 'nodeCount', 'linkCount'],
];
/** Own terms whose values are ids of nodes. */
const references = ['from', 'to', 'statedBy', 'derivedFrom', 'group'];

/** The inline context: schema.org is the default vocabulary, and our own terms are listed. A reader fetches nothing. */
const contextWith = (terms: readonly string[]) => ({
  '@version': 1.1,
  '@vocab': 'https://schema.org/',
  mhc: 'urn:maths-hub-catalogue:term:',
  id: 'urn:maths-hub-catalogue:id:',
  url: { '@type': '@id' },
  ...Object.fromEntries(
    terms.map((term) => [term, references.includes(term) ? { '@id': `mhc:${term}`, '@type': '@id' } : `mhc:${term}`]),
  ),
});

/** The JSON-LD id of an entry of the catalogue. */
const formatNodeId = (id: string): string => `id:${id}`;

function* rows(contents: ExportContents): Generator<string> {
  yield `{"@context":${JSON.stringify(contextWith(ownTerms))},\n"@graph":[`;
  yield* formatJsonList(buildNodes(contents), omitEmptyLists);
  yield '\n]}\n';
}

const omitEmptyLists = (_name: string, value: unknown) =>
  Array.isArray(value) && value.length === 0 ? undefined : value;

/** One programme with its hub and its series, for the head of its page. `page` is the address of the page. */
export function formatProgrammeJsonld(programme: Programme, snapshot: Snapshot, page: string | undefined): string {
  const stated = snapshot.linkIndex.at(programme).filter(({ from }) => from === programme);
  const graph = [
    buildNode(snapshot.hubOf(programme), snapshot),
    buildNode(snapshot.seriesOf(programme), snapshot),
    { ...buildCourse(programme, stated), mainEntityOfPage: page },
  ];
  return JSON.stringify({ '@context': contextWith(['nodeType', 'academicYear']), '@graph': graph }, omitEmptyLists);
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

/** The other files beside this one; their addresses are relative to it. */
const distributedFiles = [
  ['datapackage.json', 'application/json'],
  ['programmes.csv', 'text/csv'],
  ['programmes.parquet', 'application/vnd.apache.parquet'],
  ['programmes.ndjson', 'application/x-ndjson'],
  ['links.csv', 'text/csv'],
  ['links.json', 'application/json'],
] as const;

const buildDataset = ({ snapshot, choice, nodes, links, terms }: ExportContents): JsonLdNode => ({
  '@id': formatNodeId('export'),
  '@type': 'Dataset',
  name: 'Maths Hub Catalogue',
  description:
    'What Maths Hubs offer teachers and schools in each academic year, and how one programme leads to another. ' +
    `Limits of this file: ${limits}`,
  license: terms.licenceUrl ?? terms.licence,
  creator: { '@type': 'Organization', name: terms.attribution },
  distribution: distributedFiles.map(([name, encodingFormat]) => ({
    '@type': 'DataDownload',
    name,
    contentUrl: name,
    encodingFormat,
  })),
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

function buildLinkNode(wired: WiredLink, snapshot: Snapshot): JsonLdNode {
  const { link, from, to, resolution, group, statedBy, derivedFrom } = wired;
  return {
    '@id': formatNodeId(link.id),
    '@type': 'Link',
    kind: link.kind,
    from: formatNodeId(from.id),
    to: formatNodeId(to.id),
    resolution,
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
    evidence: link.evidence.map(({ source, field: _, ...said }) => ({
      '@type': 'Evidence',
      source: snapshot.entries.get(Source, source).title,
      ...said,
    })),
  };
}

/** A JSON-LD node object. Undefined properties and empty lists are not written. */
type JsonLdNode = Readonly<Record<string, unknown>>;

/**
 * A programme as a schema.org Course: nothing else is one. `stated` are its exported links; only the certain ones become
 * coursePrerequisites or isPartOf.
 */
function buildCourse(programme: Programme, stated: readonly WiredLink[]): JsonLdNode {
  const { pathways, modules, stages, deliveries } = programme;
  return {
    '@id': formatNodeId(programme.id),
    '@type': 'Course',
    nodeType: 'Programme',
    identifier: programme.id,
    name: programme.title,
    alternateName: programme.aliases,
    courseCode: programme.codes,
    description: programme.summary,
    url: programme.url,
    provider: { '@id': formatNodeId(programme.hub) },
    exampleOfWork: { '@id': formatNodeId(programme.series) },
    academicYear: programme.academicYear,
    educationalLevel: programme.phases,
    audience: programme.audiences.map((who) => ({ '@type': 'EducationalAudience', audienceType: who })),
    syllabusSections: [...pathways.map(buildPathwaySyllabus), ...modules.map(buildSyllabus)],
    hasPart: stages.map(buildStageSyllabus),
    timeRequired: formatPeriod(programme.duration),
    isAccessibleForFree: programme.funding?.free,
    educationalCredentialAwarded: programme.awards.map(buildCredential),
    coursePrerequisites: findCertain(stated, 'REQUIRES'),
    isPartOf: findCertain(stated, 'PART_OF'),
    hasCourseInstance: [
      { '@type': 'CourseInstance', name: programme.academicYear, academicYear: programme.academicYear },
      ...deliveries.map(buildCourseInstance),
    ],
  };
}

/** A pathway is a section of its programme, and has its modules as parts. */
const buildPathwaySyllabus = ({ id, title, codes, modules, duration }: Pathway): JsonLdNode => ({
  '@id': formatNodeId(id),
  '@type': 'Syllabus',
  name: title,
  alternateName: codes,
  hasPart: modules.map(buildSyllabus),
  timeRequired: formatPeriod(duration),
});

const buildStageSyllabus = ({ id, title, description }: Stage): JsonLdNode => ({
  '@id': formatNodeId(id),
  '@type': 'Syllabus',
  name: title,
  description,
});

const buildSyllabus = ({ id, title, topic }: Module): JsonLdNode => ({
  '@id': formatNodeId(id),
  '@type': 'Syllabus',
  name: title,
  about: topic,
});

const buildCredential = ({ title, by, condition }: Award): JsonLdNode => ({
  '@type': 'EducationalOccupationalCredential',
  name: title,
  description: condition,
  recognizedBy: by === undefined ? undefined : { '@type': 'Organization', name: by },
});

const courseModes = { FACE_TO_FACE: 'onsite', ONLINE: 'online', BLENDED: 'blended' } as const;

const buildCourseInstance = ({ title, codes, mode, venue, area, starts }: Delivery): JsonLdNode => ({
  '@type': 'CourseInstance',
  name: title,
  identifier: codes,
  courseMode: mode && courseModes[mode],
  startDate: starts !== undefined && precisionOf(starts) !== 'term' ? starts : undefined,
  location: venue === undefined && area === undefined ? undefined : { '@type': 'Place', name: venue ?? area },
});

/** An ISO 8601 duration, where the source states exactly one length. */
function formatPeriod(duration: Duration | undefined): string | undefined {
  if (duration?.strength !== 'STATED') return undefined;
  const { years, days, hours } = duration;
  if (isExact(years)) return `P${years.min}Y`;
  if (isExact(days)) return `P${days.min}D`;
  return isExact(hours) ? `PT${hours.min}H` : undefined;
}

const isExact = (range: IntRange | undefined): range is IntRange =>
  range !== undefined && range.min === range.max && !range.approximate;

/** Links that are stated, binding and not one of several alternatives: schema.org cannot express weaker ones. */
function findCertain(links: readonly WiredLink[], kind: 'REQUIRES' | 'PART_OF'): readonly JsonLdNode[] {
  const certain = links.filter(({ link, group }) => {
    const binds = link.obligation === undefined || link.obligation === 'MUST';
    const alone = group === undefined || group.rule === 'ALL_OF';
    return link.kind === kind && link.strength === 'STATED' && binds && alone;
  });
  return certain.filter(({ from, statedBy }) => from === statedBy).map(({ to }) => ({ '@id': formatNodeId(to.id) }));
}

type OtherEnd = Exclude<LinkEnd, Programme>;

/** Any end of a link that is not a programme, as a schema.org node. */
function buildNode(end: OtherEnd, snapshot: Snapshot): JsonLdNode {
  const programme = snapshot.programmeOf(end);
  return {
    ...buildOwnFields(end),
    '@id': formatNodeId(end.id),
    identifier: end.id,
    name: end.title,
    isPartOf: programme && { '@id': formatNodeId(programme.id) },
  };
}

function buildOwnFields(end: OtherEnd): JsonLdNode {
  if (end instanceof Pathway) return buildPathwaySyllabus(end);
  if (end instanceof Stage) return buildStageSyllabus(end);
  if (end instanceof Series) return { '@type': 'CreativeWorkSeries', alternateName: end.aliases };
  if (end instanceof Hub) return { '@type': 'Organization', url: end.website, email: end.email };
  return { '@type': 'Thing', url: end.url, disambiguatingDescription: end.kind };
}
