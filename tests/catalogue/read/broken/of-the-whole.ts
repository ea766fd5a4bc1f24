import type { ProblemCode } from '../../../../src/domain/fields/problem-codes.js';
import type { Programme } from '../../../../src/domain/programme.js';
import { aCatalogue, allOf, anyOf, aProgramme, asks, needs, type Stored } from '../../../support/builders.js';
import { realDocument } from '../../../support/real-snapshot.js';
import { type Broken, document } from './broken.js';
import { oneOfEverything } from './documents.js';
import { isReference, properties } from './parts.js';
import { oneOfEach, type PlaceOf, places, withValue } from './places.js';

const realCatalogue = realDocument();

// Faults between things: an id for two of them, a name of none, a circle.

const idTwice = (whole: unknown, pointer: string, other: unknown) =>
  document(`${pointer}: ${other}`, withValue(whole, pointer, other), ['ID_DUPLICATE', pointer]);

const smallIds = places(oneOfEverything).filter(({ key }) => key === 'id');
const realProgrammes = realCatalogue.programmes ?? [];

export const duplicateId: readonly Broken[] = [
  ...properties
    .filter(({ key }) => key === 'id')
    .flatMap(({ pointer, names }) => {
      const other = smallIds.find((place) => place.names === names && place.pointer !== pointer);
      return other ? [idTwice(oneOfEverything, pointer, other.value)] : [];
    }),
  idTwice(oneOfEverything, '/programmes/1/stages/0/id', 'mod-spare'),
  idTwice(oneOfEverything, '/programmes/0/id', 'hub-home'),
  ...[1, 7, 13, 20, 23].map((index) =>
    idTwice(realCatalogue, `/programmes/${index}/id`, realProgrammes[index - 1]?.id),
  ),
];

const unknown = ({ names }: PlaceOf): ProblemCode =>
  /links\.(to|from)$/.test(names) ? 'LINK_UNKNOWN_TARGET' : 'REFERENCE_UNKNOWN';
const pointed = (whole: unknown, { pointer }: PlaceOf, at: string, code: ProblemCode) =>
  document(`${pointer}: ${at}`, withValue(whole, pointer, at), [code, pointer]);

const references = oneOfEach(places(oneOfEverything).filter(isReference));
const realEnds = places(realCatalogue).filter(
  (place) => isReference(place) && /(links\.to|test\.programme|evidence\.source)$/.test(place.names),
);
// Nothing but a source is where evidence comes from, and that is all that names one.
const otherKind = ({ key }: PlaceOf) => (key === 'source' ? 'hub-spare' : 'src-spare');

export const dangling: readonly Broken[] = [
  ...references.map((place) => pointed(oneOfEverything, place, 'nothing-of-that-name', unknown(place))),
  ...references.map((place) => pointed(oneOfEverything, place, otherKind(place), 'REFERENCE_KIND')),
  ...realEnds
    .filter(({ key }, index) => key !== 'source' || index % 50 === 0)
    .map((place) => pointed(realCatalogue, place, `${place.value}x`, unknown(place))),
];

/** Programmes of which each requires the next, and the last the first. */
const circle = (...slugs: readonly string[]) =>
  slugs.map((slug, index) =>
    aProgramme({ slug, eligibilityRule: needs(slugs[(index + 1) % slugs.length] ?? '', { timing: 'SAME_YEAR' }) }),
  );

const circles = (name: string, programmes: readonly Stored<Programme>[], ...at: readonly number[]) =>
  document(
    name,
    aCatalogue({ programmes }),
    ...at.map((index) => ['REQUIRES_CYCLE', `/programmes/${index}/eligibilityRule`] as const),
  );

const backToB = (rule: Stored<Programme>['eligibilityRule']) => [
  aProgramme({ slug: 'a', eligibilityRule: rule }),
  aProgramme({ slug: 'b', eligibilityRule: needs('a') }),
];

const letters = [...'abcdefghijklmnopqrst'];
const seriesOf = (index: number) => ({ programme: realProgrammes[index]?.series ?? '' });
const realCircle = withValue(realCatalogue, '/programmes/5/eligibilityRule', needs('', seriesOf(6)));

export const circleOfRequirements: readonly Broken[] = [
  ...letters.map((_, index) => circles(`of ${index + 1}`, circle(...letters.slice(0, index + 1)), 0)),
  circles('two apart', [...circle('a', 'b'), ...circle('c', 'd', 'e')], 0, 2),
  circles(
    'behind one that is in none',
    [aProgramme({ slug: 'x', eligibilityRule: needs('a') }), ...circle('a', 'b')],
    1,
  ),
  circles('through an alternative', backToB(anyOf(asks('PHASE', { values: ['PRIMARY'] }), needs('b'))), 0),
  circles('through a rule in a rule', backToB(allOf(asks('COMMITMENT'), anyOf(needs('b'), needs('c')))), 0),
  circles('through what is taken at the same time', backToB(asks('TAKING', { programme: 'ser-b' })), 0),
  document(
    'of two programmes of the real one',
    withValue(realCircle, '/programmes/6/eligibilityRule', needs('', seriesOf(5))),
    ['REQUIRES_CYCLE', '/programmes/5/eligibilityRule'],
  ),
];
