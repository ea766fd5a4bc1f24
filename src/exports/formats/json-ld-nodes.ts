import type { LinkEnd } from '../../catalogue/document/reference-resolver.js';
import type { Snapshot } from '../../catalogue/view/snapshot.js';
import type { WiredLink } from '../../catalogue/view/wiring.js';
import { Hub } from '../../domain/hub.js';
import type { Delivery } from '../../domain/parts/delivery.js';
import type { Duration } from '../../domain/parts/duration.js';
import type { Module } from '../../domain/parts/module.js';
import type { Award } from '../../domain/parts/offer.js';
import { Pathway } from '../../domain/parts/pathway.js';
import { Stage } from '../../domain/parts/stage.js';
import type { Programme } from '../../domain/programme.js';
import { Series } from '../../domain/series.js';

/** A JSON-LD node object. Undefined properties are not written. */
export type JsonLdNode = Readonly<Record<string, unknown>>;

/**
 * A programme as a schema.org Course, and also as an EducationalOccupationalProgram where it has pathways. `stated` are
 * its exported links; only the certain ones become coursePrerequisites or isPartOf.
 */
export function buildCourse(programme: Programme, stated: readonly WiredLink[]): JsonLdNode {
  const { pathways, modules, stages, deliveries } = programme;
  return {
    '@id': formatNodeId(programme.id),
    '@type': pathways.length > 0 ? ['Course', 'EducationalOccupationalProgram'] : 'Course',
    nodeType: 'Programme',
    identifier: programme.id,
    name: programme.title,
    alternateName: omitEmpty(programme.aliases),
    courseCode: omitEmpty(programme.codes),
    description: programme.summary,
    url: programme.url,
    provider: { '@id': formatNodeId(programme.hub) },
    exampleOfWork: { '@id': formatNodeId(programme.series) },
    academicYear: programme.academicYear,
    educationalLevel: omitEmpty(programme.phases),
    audience: omitEmpty(programme.audiences.map((who) => ({ '@type': 'EducationalAudience', audienceType: who }))),
    syllabusSections: omitEmpty(modules.map(buildSyllabus)),
    hasCourse: omitEmpty(pathways.map(buildPathwayCourse)),
    hasPart: omitEmpty(stages.map(buildStageSyllabus)),
    timeRequired: formatPeriod(programme.duration),
    isAccessibleForFree: programme.funding?.free,
    educationalCredentialAwarded: omitEmpty(programme.awards.map(buildCredential)),
    coursePrerequisites: omitEmpty(findCertain(stated, 'REQUIRES')),
    isPartOf: omitEmpty(findCertain(stated, 'PART_OF')),
    hasCourseInstance: [
      { '@type': 'CourseInstance', name: programme.academicYear, academicYear: programme.academicYear },
      ...deliveries.map(buildCourseInstance),
    ],
  };
}

/** A pathway is a course of its programme. */
const buildPathwayCourse = ({ id, title, codes, modules, duration }: Pathway): JsonLdNode => ({
  '@id': formatNodeId(id),
  '@type': 'Course',
  name: title,
  courseCode: omitEmpty(codes),
  syllabusSections: omitEmpty(modules.map(buildSyllabus)),
  timeRequired: formatPeriod(duration),
});

const buildStageSyllabus = ({ id, title, description }: Stage): JsonLdNode => ({
  '@id': formatNodeId(id),
  '@type': 'Syllabus',
  name: title,
  description,
});

/** Empty lists are left out. */
export const omitEmpty = <T>(items: readonly T[]): readonly T[] | undefined => (items.length > 0 ? items : undefined);

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

const buildCourseInstance = ({ title, codes, mode, venue, area, startsOn }: Delivery): JsonLdNode => ({
  '@type': 'CourseInstance',
  name: title,
  identifier: omitEmpty(codes),
  courseMode: mode && courseModes[mode],
  startDate: startsOn,
  location: venue === undefined && area === undefined ? undefined : { '@type': 'Place', name: venue ?? area },
});

/** An ISO 8601 duration, where the source states exactly one length. */
function formatPeriod(duration: Duration | undefined): string | undefined {
  if (duration?.strength !== 'STATED') return undefined;
  const { years, days, hours } = duration;
  if (years && years.min === years.max) return `P${years.min}Y`;
  if (days && days.min === days.max) return `P${days.min}D`;
  return hours && hours.min === hours.max ? `PT${hours.min}H` : undefined;
}

/** Links that are stated, binding and not one of several alternatives: schema.org has no words for weaker ones. */
function findCertain(links: readonly WiredLink[], kind: 'REQUIRES' | 'PART_OF'): readonly JsonLdNode[] {
  const certain = links.filter(({ link, group }) => {
    const binds = link.obligation === undefined || link.obligation === 'MUST';
    const alone = group === undefined || group.rule === 'ALL_OF';
    return link.kind === kind && link.strength === 'STATED' && binds && alone;
  });
  return certain.filter(({ from, statedBy }) => from === statedBy).map(({ to }) => ({ '@id': formatNodeId(to.id) }));
}

/** The inline context: schema.org is the default vocabulary, and our own terms are listed. A reader fetches nothing. */
export const jsonLdContext = {
  '@version': 1.1,
  '@vocab': 'https://schema.org/',
  mhc: 'urn:maths-hub-catalogue:term:',
  id: 'urn:maths-hub-catalogue:id:',
  url: { '@type': '@id' },
  // Of nodes.
  nodeType: 'mhc:nodeType',
  academicYear: 'mhc:academicYear',
  // Of links.
  Link: 'mhc:Link',
  Evidence: 'mhc:Evidence',
  kind: 'mhc:kind',
  from: { '@id': 'mhc:from', '@type': '@id' },
  to: { '@id': 'mhc:to', '@type': '@id' },
  statedBy: { '@id': 'mhc:statedBy', '@type': '@id' },
  derivedFrom: { '@id': 'mhc:derivedFrom', '@type': '@id' },
  group: { '@id': 'mhc:group', '@type': '@id' },
  groupRule: 'mhc:groupRule',
  groupAtLeast: 'mhc:groupAtLeast',
  symmetric: 'mhc:symmetric',
  timing: 'mhc:timing',
  strength: 'mhc:strength',
  obligation: 'mhc:obligation',
  note: 'mhc:note',
  evidence: 'mhc:evidence',
  source: 'mhc:source',
  section: 'mhc:section',
  item: 'mhc:item',
  sentence: 'mhc:sentence',
  paraphrase: 'mhc:paraphrase',
  // Of the whole.
  revision: 'mhc:revision',
  filter: 'mhc:filter',
  nodeCount: 'mhc:nodeCount',
  linkCount: 'mhc:linkCount',
} as const;

/** The JSON-LD id of an entry of the catalogue. */
export const formatNodeId = (id: string): string => `id:${id}`;

type OtherEnd = Exclude<LinkEnd, Programme>;

/** Any end of a link that is not a programme, as a schema.org node. */
export function buildNode(end: OtherEnd, snapshot: Snapshot): JsonLdNode {
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
  if (end instanceof Pathway) return buildPathwayCourse(end);
  if (end instanceof Stage) return buildStageSyllabus(end);
  if (end instanceof Series) return { '@type': 'Course', alternateName: omitEmpty(end.aliases) };
  if (end instanceof Hub) return { '@type': 'Organization', url: end.website, email: end.email };
  return { '@type': 'Thing', url: end.url, disambiguatingDescription: end.kind };
}
