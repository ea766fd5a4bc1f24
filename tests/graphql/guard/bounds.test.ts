import { describe, expect, test } from '@jest/globals';
import { type GraphQLOutputType, getNamedType, getNullableType, isLeafType, isListType, isObjectType } from 'graphql';
import { boundsOf } from '../../../src/graphql/guard/bounds.js';
import { boundsByYear } from '../../../src/graphql/guard/in-hub-years.js';
import { itemFields, sizeRules } from '../../../src/graphql/guard/size-rules.js';
import { buildCatalogueSchema } from '../../../src/graphql/schema.js';
import { aCatalogue, aLink, aProgramme, evidence, needs, snapshotOf } from '../../support/builders.js';
import { manyHubs } from './many-hubs.js';
import { realSnapshot } from './real-snapshot.js';

const isListOfObjects = (type: GraphQLOutputType) =>
  isListType(getNullableType(type)) && !isLeafType(getNamedType(type));
const isOfPage = (coordinate: string) => /Connection\.(nodes|edges)$/.test(coordinate);

const listsOfObjects = Object.values(buildCatalogueSchema().getTypeMap())
  .filter((type) => isObjectType(type) && !type.name.startsWith('__'))
  .flatMap((type) => (isObjectType(type) ? Object.values(type.getFields()).map((field) => ({ type, field })) : []))
  .filter(({ field }) => isListOfObjects(field.type))
  .map(({ type, field }) => `${type.name}.${field.name}`);

const published = boundsOf(realSnapshot());

// A list that this finds needs a line in derived-lists.ts (what bounds it in a snapshot) or in size-rules.ts (which
// argument). Without one it is priced as if it were as long as the catalogue, and reasonable queries are refused.
test.each(listsOfObjects)('It is known how long %s can be', (coordinate) => {
  const known = published.known(coordinate) ?? sizeRules[coordinate];
  expect(known ?? (itemFields.has(coordinate) || isOfPage(coordinate) || undefined)).toBeDefined();
});

describe('In the published catalogue', () => {
  const snapshot = realSnapshot();
  const bounds = boundsOf(snapshot);

  test('a stored list is as long as the longest', () => {
    const lengths = snapshot.programmes.map(({ evidence }) => evidence.length);
    expect(bounds.most('Programme.evidence')).toBe(Math.max(...lengths));
  });

  test('a list that nothing stores has no items', () => {
    expect(bounds.most('Delivery.sessions')).toBe(0);
  });

  test('a list of which nothing is known is longer than any other', () => {
    expect(bounds.known('Programme.unheardOf')).toBeUndefined();
    for (const coordinate of listsOfObjects) {
      expect(bounds.most('Programme.unheardOf')).toBeGreaterThanOrEqual(bounds.known(coordinate) ?? 0);
    }
  });

  test('links, steps and shared modules are as many as at whatever has most', () => {
    const most = (sizes: readonly number[]) => Math.max(...sizes);
    const modules = snapshot.programmes.flatMap((one) => [...one.modules, ...one.pathways.flatMap((p) => p.modules)]);
    expect(bounds.most('Programme.links')).toBe(most(snapshot.programmes.map((one) => snapshot.linksAt(one).length)));
    expect(bounds.most('Programme.nextSteps')).toBe(
      most(snapshot.programmes.map((one) => snapshot.nextSteps(one).length)),
    );
    expect(bounds.most('Module.sharedWith')).toBe(most(modules.map((one) => snapshot.sharing(one).length)));
  });

  test('they are the same where they were found beforehand, a number of a hub-year at a step', () => {
    const early = manyHubs(3, 2);
    const steps = [...boundsByYear(early)].length;
    expect(steps % early.hubYears.length).toBe(0);
    expect(steps).toBeGreaterThan(10 * early.hubYears.length);
    const [before, late] = [boundsOf(early), boundsOf(manyHubs(3, 2))];
    const told = (bounds: typeof late) => listsOfObjects.map((coordinate) => [coordinate, bounds.known(coordinate)]);
    expect([before.everything, told(before)]).toEqual([late.everything, told(late)]);
  });

  test('they are found once', () => {
    expect(boundsOf(snapshot)).toBe(bounds);
  });
});

describe('What is computed can be longer than what is stored:', () => {
  const three = [1, 2, 3].map((sentence) => evidence({ sentence, paraphrase: `Sentence ${sentence} says so.` }));
  const others = ['third', 'fourth', 'fifth', 'sixth'].map((slug) =>
    aProgramme({ slug, links: [aLink('ALIGNED_WITH', 'ser-elsewhere')] }),
  );
  const snapshot = snapshotOf(
    aCatalogue({
      programmes: [
        aProgramme({ slug: 'first', links: [aLink('RUNS_ALONGSIDE', 'ser-third', { evidence: [evidence()] })] }),
        aProgramme({ slug: 'second', eligibilityRule: needs('first', { evidence: three }) }),
        ...others,
      ],
    }),
  );
  const bounds = boundsOf(snapshot);

  test('links that a rule implies have its evidence', () => {
    expect(bounds.most('Link.evidence')).toBe(3);
  });

  test('a series that no programme is of has links', () => {
    expect(bounds.most('Series.links')).toBe(others.length);
  });

  test('a pick that is not found may have ten suggestions, however few a hub has', () => {
    const alone = snapshotOf(aCatalogue({ programmes: [aProgramme()] }));
    expect(boundsOf(alone).most('MissingRef.suggestions')).toBe(10);
  });

  test('a way to a goal joins what its rule asks for', () => {
    expect(bounds.most('PlanYear.joins')).toBe(2);
    expect(bounds.most('Eligibility.reasons')).toBe(2);
    expect(bounds.most('Reason.evidence')).toBe(3);
  });
});

test('Bounds of what a hub offers do not grow with the number of hubs', () => {
  const [one, many] = [boundsOf(manyHubs(1, 1)), boundsOf(manyHubs(5, 2))];
  for (const coordinate of ['Programme.modules', 'Programme.links', 'Programme.overlaps', 'ProgressionShape.degrees']) {
    expect(many.most(coordinate)).toBe(one.most(coordinate));
  }
  expect(many.most('Series.programmes')).toBe(10);
});
