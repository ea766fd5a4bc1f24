import { linkKinds } from '../../domain/fields/link-kinds.js';
import { oppositeTiming } from '../../domain/fields/link-resolution.js';
import { type LinkResolution, Timing } from '../../domain/fields/vocabulary.js';
import { Link } from '../../domain/parts/link.js';
import type { Programme } from '../../domain/programme.js';
import type { LinkEnd } from '../document/reference-resolver.js';
import type { WiredLink } from './wiring.js';

/** Where a derived link leads, how its end was found, and the programme that states it. */
export interface Course {
  readonly from: LinkEnd;
  readonly to: LinkEnd;
  readonly resolution: LinkResolution;
  readonly statedBy: Programme;
}

/** The id of a link that is computed from another one. */
export const derivedId = (origin: Link, { from, to }: Course): string => `${origin.id}~${from.id}~${to.id}`;

/**
 * The inverse of a requirement, with the same strength and evidence, and without an obligation. `requirement` has the plain
 * id, and `origin` leads to the programme where the inverse starts, if the requirement answers as several links.
 */
export function makeInverse(requirement: Link, origin: Link, course: Course): WiredLink {
  const { kind, timing, strength, evidence } = requirement;
  const values = { kind: linkKinds[kind].inverse, timing: timing && oppositeTiming[timing], strength, evidence };
  return { ...course, link: makeLink(requirement, course, values), group: undefined, derivedFrom: origin };
}

/** A link between two series as a link between their programmes, of which one is in a later year. */
export function makeLineageStep(origin: Link, course: Course): WiredLink {
  const { kind, strength, evidence, note } = origin;
  const values = { kind, timing: Timing.ANY_LATER_YEAR, strength, evidence, note };
  return { ...course, link: makeLink(origin, course, values), group: undefined, derivedFrom: origin };
}

const makeLink = (origin: Link, course: Course, values: object): Link =>
  Object.freeze(
    Object.assign(new Link(), { id: derivedId(origin, course), to: course.to.id, symmetric: false, ...values }),
  );
