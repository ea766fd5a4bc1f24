import { describe, expect, test } from '@jest/globals';
import { asked, refusals } from '../../../support/asked.js';
import {
  aCatalogue,
  aHub,
  aLink,
  anExternalThing,
  aPathway,
  aProgramme,
  snapshotOf,
} from '../../../support/builders.js';

const external = anExternalThing();
const strong = (to: string) => aLink('ALIGNED_WITH', to, { strength: 'STATED' });
const weak = (to: string) => aLink('PART_OF', to, { strength: 'AMBIGUOUS' });
const mastery = aProgramme({
  slug: 'mastery',
  pathways: [aPathway()],
  links: [strong(external.id), weak(external.id)],
});
const north = aProgramme({ slug: 'core', hub: 'hub-north', academicYear: '2020/21' });
const snapshot = snapshotOf(
  aCatalogue({
    hubs: [aHub(), aHub({ slug: 'north' })],
    externalThings: [external],
    programmes: [mastery, north],
  }),
);

const idOf = async (args: string) => {
  const { programme } = await asked<{ programme: { id: string } | null }>(snapshot, `{ programme(${args}) { id } }`);
  return programme?.id;
};

describe('programme()', () => {
  test.each([
    ['slug: "mastery"', mastery.id],
    [`id: "${mastery.id}"`, mastery.id],
    [`id: "${north.id}"`, north.id],
    [`slug: null, id: "${north.id}"`, north.id],
    [`id: "${north.id}", hub: "north", year: "2020/21"`, north.id],
    [`id: "${north.id}", hub: "hub-north"`, north.id],
    [`id: "${north.id}", hub: "home"`, undefined],
    [`id: "${mastery.id}", hub: "home", year: "2021/22"`, mastery.id],
    ['id: "prg-nothing"', undefined],
    ['id: "ser-mastery"', undefined],
    ['slug: "nothing"', undefined],
    ['slug: "core", hub: "north"', north.id],
  ])('with %s finds %p', async (args, id) => {
    expect(await idOf(args)).toBe(id);
  });

  test.each([['hub: "home"'], [`slug: "mastery", id: "${mastery.id}"`], ['slug: null'], ['slug: null, id: null']])(
    'with %s is refused',
    async (args) => {
      expect(await refusals(snapshot, `{ programme(${args}) { id } }`)).toEqual(['PROGRAMME_ARGUMENTS_INVALID']);
    },
  );
});

// A wrong hub and a wrong year have one code each, whatever field has the argument.
const withScope = [
  'programme(slug: "mastery", SCOPE) { id }',
  `programme(id: "${mastery.id}", SCOPE) { id }`,
  'selection(refs: ["mastery"], SCOPE) { missing { ref } }',
  'progression(from: ["mastery"], SCOPE) { truncated }',
  'routes(from: "mastery", to: "mastery", SCOPE) { truncated }',
  'progressionShape(SCOPE) { __typename }',
  'eligibility(programme: "mastery", profile: {}, SCOPE) { verdict }',
];

describe.each(withScope)('%s', (field) => {
  test.each([
    ['hub: "nowhere"', 'HUB_UNKNOWN'],
    ['year: "2031/32"', 'YEAR_UNKNOWN'],
    ['hub: "north", year: "2021/22"', 'YEAR_UNKNOWN'],
  ])('with %s is refused with %s', async (scope, code) => {
    expect(await refusals(snapshot, `{ ${field.replace('SCOPE', scope)} }`)).toEqual([code]);
  });
});

describe.each([
  ['a programme', `programme(id: "${mastery.id}")`, 'Programme'],
  ['a series', 'series(slug: "mastery")', 'Series'],
  ['an external thing', `node(id: "${external.id}")`, 'ExternalThing'],
])('links of %s', (_thing, field, type) => {
  test.each([
    ['', 2],
    ['(kinds: [PART_OF])', 1],
    ['(minStrength: STATED)', 1],
    ['(kinds: [PART_OF], minStrength: IMPLIED)', 0],
    [`(direction: ${type === 'ExternalThing' ? 'IN' : 'OUT'})`, 2],
    [`(direction: ${type === 'ExternalThing' ? 'OUT' : 'IN'})`, 0],
  ])('with the arguments %p are %p', async (args, count) => {
    const { found } = await asked<{ found: { links: object[] } }>(
      snapshot,
      `{ found: ${field} { ... on ${type} { links${args} { id } } } }`,
    );
    expect(found.links).toHaveLength(count);
  });
});

test('links of a pathway take the same arguments as those of a programme', async () => {
  const query = `{ programme(slug: "mastery") { pathways { links(kinds: [PART_OF], direction: OUT, minStrength: STATED) { id } } } }`;
  expect(await asked(snapshot, query)).toEqual({ programme: { pathways: [{ links: [] }] } });
});
