import type { LinkEnd } from '../../catalogue/document/directory.js';
import type { Snapshot } from '../../catalogue/view/snapshot.js';
import { Hub } from '../../domain/hub.js';
import { Pathway } from '../../domain/parts/pathway.js';
import { Stage } from '../../domain/parts/stage.js';
import type { Programme } from '../../domain/programme.js';
import { Series } from '../../domain/series.js';
import { named } from './json-ld-context.js';
import { type Described, pathwayCourse, some, stageSyllabus } from './json-ld-course.js';

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
