import type { LinkEnd } from '../../catalogue/document/directory.js';
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

/** A JSON-LD node object. What is undefined is not written. */
export type Described = Readonly<Record<string, unknown>>;

/**
 * A programme in schema.org's words: a Course, which is a programme of courses too where it has pathways. `stated` are
 * its exported links, of which those are said plainly that nobody could doubt.
 */
export function course(programme: Programme, stated: readonly WiredLink[]): Described {
  const { pathways, modules, stages, deliveries } = programme;
  return {
    '@id': named(programme.id),
    '@type': pathways.length > 0 ? ['Course', 'EducationalOccupationalProgram'] : 'Course',
    nodeType: 'Programme',
    identifier: programme.id,
    name: programme.title,
    alternateName: some(programme.aliases),
    courseCode: some(programme.codes),
    description: programme.summary,
    url: programme.url,
    provider: { '@id': named(programme.hub) },
    exampleOfWork: { '@id': named(programme.series) },
    academicYear: programme.academicYear,
    educationalLevel: some(programme.phases),
    audience: some(programme.audiences.map((who) => ({ '@type': 'EducationalAudience', audienceType: who }))),
    syllabusSections: some(modules.map(syllabus)),
    hasCourse: some(pathways.map(pathwayCourse)),
    hasPart: some(stages.map(stageSyllabus)),
    timeRequired: period(programme.duration),
    isAccessibleForFree: programme.funding?.free,
    educationalCredentialAwarded: some(programme.awards.map(credential)),
    coursePrerequisites: some(plainly(stated, 'REQUIRES')),
    isPartOf: some(plainly(stated, 'PART_OF')),
    hasCourseInstance: [
      { '@type': 'CourseInstance', name: programme.academicYear, academicYear: programme.academicYear },
      ...deliveries.map(instance),
    ],
  };
}

/** A pathway is a course of its programme. */
const pathwayCourse = ({ id, title, codes, modules, duration }: Pathway): Described => ({
  '@id': named(id),
  '@type': 'Course',
  name: title,
  courseCode: some(codes),
  syllabusSections: some(modules.map(syllabus)),
  timeRequired: period(duration),
});

const stageSyllabus = ({ id, title, description }: Stage): Described => ({
  '@id': named(id),
  '@type': 'Syllabus',
  name: title,
  description,
});

/** Empty lists are left out. */
export const some = <T>(items: readonly T[]): readonly T[] | undefined => (items.length > 0 ? items : undefined);

const syllabus = ({ id, title, topic }: Module): Described => ({
  '@id': named(id),
  '@type': 'Syllabus',
  name: title,
  about: topic,
});

const credential = ({ title, by, condition }: Award): Described => ({
  '@type': 'EducationalOccupationalCredential',
  name: title,
  description: condition,
  recognizedBy: by === undefined ? undefined : { '@type': 'Organization', name: by },
});

const modes = { FACE_TO_FACE: 'onsite', ONLINE: 'online', BLENDED: 'blended' } as const;

const instance = ({ title, codes, mode, venue, area, startsOn }: Delivery): Described => ({
  '@type': 'CourseInstance',
  name: title,
  identifier: some(codes),
  courseMode: mode && modes[mode],
  startDate: startsOn,
  location: venue === undefined && area === undefined ? undefined : { '@type': 'Place', name: venue ?? area },
});

/** Only a length that the source states, and that is one length. */
function period(duration: Duration | undefined): string | undefined {
  if (duration?.strength !== 'STATED') return undefined;
  const { years, days, hours } = duration;
  if (years && years.min === years.max) return `P${years.min}Y`;
  if (days && days.min === days.max) return `P${days.min}D`;
  return hours && hours.min === hours.max ? `PT${hours.min}H` : undefined;
}

/** What schema.org can only say outright is said where it is stated, binds, and is no alternative to something else. */
function plainly(links: readonly WiredLink[], kind: 'REQUIRES' | 'PART_OF'): readonly Described[] {
  const certain = links.filter(({ link, group }) => {
    const binds = link.obligation === undefined || link.obligation === 'MUST';
    const alone = group === undefined || group.rule === 'ALL_OF';
    return link.kind === kind && link.strength === 'STATED' && binds && alone;
  });
  return certain.filter(({ from, statedBy }) => from === statedBy).map(({ to }) => ({ '@id': named(to.id) }));
}

/** The inline context: schema.org's words stand bare, ours are named one by one. So nothing has to be fetched to read it. */
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

/** The name of a thing of the catalogue in the linked data. */
export const named = (id: string): string => `id:${id}`;

type OtherEnd = Exclude<LinkEnd, Programme>;

/** Whatever is no programme, in schema.org's words. */
export function described(end: OtherEnd, snapshot: Snapshot): Described {
  const programme = snapshot.programmeOf(end);
  return {
    ...inOwnWords(end),
    '@id': named(end.id),
    identifier: end.id,
    name: end.title,
    isPartOf: programme && { '@id': named(programme.id) },
  };
}

function inOwnWords(end: OtherEnd): Described {
  if (end instanceof Pathway) return pathwayCourse(end);
  if (end instanceof Stage) return stageSyllabus(end);
  if (end instanceof Series) return { '@type': 'Course', alternateName: some(end.aliases) };
  if (end instanceof Hub) return { '@type': 'Organization', url: end.website, email: end.email };
  return { '@type': 'Thing', url: end.url, disambiguatingDescription: end.kind };
}
