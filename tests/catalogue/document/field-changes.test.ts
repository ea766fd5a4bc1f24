import { describe, expect, test } from '@jest/globals';
import type { Values } from '../../../src/catalogue/document/entry-change.js';
import { fieldChanges } from '../../../src/catalogue/document/field-changes.js';
import { Programme } from '../../../src/domain/programme.js';
import { aModule, aProgramme } from '../../support/builders.js';

const told = (before: Values, after: Values) =>
  fieldChanges(Programme, before, after).map(({ path, before, after }) => `${path}: ${before} → ${after}`);

const first = aModule({ id: 'mod-1', slug: 'first', title: 'First' });
const second = aModule({ id: 'mod-2', slug: 'second', title: 'Second' });

describe('Differences are listed', () => {
  test('by field name in the order of the class, text unchanged and other values as JSON', () => {
    expect(told({ position: 1, title: 'Old', slug: 'a' }, { position: null, title: 'New', slug: 'a' })).toEqual([
      'title: Old → New',
      'position: 1 → null',
    ]);
  });

  test('inside objects, and for a list of texts as a whole', () => {
    const duration = { years: { min: 1, max: 2 }, strength: 'STATED' };
    expect(
      told({ duration, aims: ['One'] }, { duration: { ...duration, years: { min: 1, max: 3 } }, aims: ['One', 'Two'] }),
    ).toEqual(['aims: ["One"] → ["One","Two"]', 'duration.years.max: 2 → 3']);
  });

  test('by id for items with ids: removed, changed, new', () => {
    const before = { modules: [first, second] };
    const after = { modules: [{ ...second, title: 'Second, again' }, aModule({ id: 'mod-3', slug: 'third' })] };
    expect(told(before, after)).toEqual([
      `modules[mod-1]: ${JSON.stringify(first)} → null`,
      'modules[mod-2].title: Second → Second, again',
      `modules[mod-3]: null → ${JSON.stringify(after.modules[1])}`,
    ]);
  });

  test('as one change of order for items with ids in another order', () => {
    expect(told({ modules: [first, second] }, { modules: [second, first] })).toEqual([
      'modules[].id: ["mod-1","mod-2"] → ["mod-2","mod-1"]',
    ]);
  });

  test('by index for items without ids at their places, or as a whole', () => {
    const workshop = { kind: 'WORKSHOP', count: { min: 1 } };
    const residential = { kind: 'RESIDENTIAL', count: { min: 1 } };
    const both = { components: [workshop, residential] };
    expect(told(both, { components: [workshop, { ...residential, count: { min: 2 } }] })).toEqual([
      'components[1].count.min: 1 → 2',
    ]);
    for (const components of [[residential], [residential, workshop], [{ kind: 'COURSE' }, residential]])
      expect(told(both, { components })).toEqual([
        `components: ${JSON.stringify(both.components)} → ${JSON.stringify(components)}`,
      ]);
  });

  test('without ids, revisions and times', () => {
    expect(told({ id: 'a', revision: 1, updatedAt: 'then' }, { id: 'b', revision: 2, updatedAt: 'now' })).toEqual([]);
  });

  test('by whole properties if there would be more than 50', () => {
    const many = Array.from({ length: 51 }, (_, n) => aModule({ id: `mod-${n}`, slug: `module-${n}` }));
    const renamed = many.map((module) => ({ ...module, title: 'Renamed' }));
    expect(fieldChanges(Programme, { modules: many }, { modules: renamed }).map(({ path }) => path)).toEqual([
      'modules',
    ]);
  });
});

describe('Each difference is also a sentence', () => {
  const workshop = { kind: 'WORKSHOP', count: { min: 1, max: 1 }, per: 'term' };
  const community = { kind: 'ONLINE_COMMUNITY' };
  test.each<[string, Values, Values]>([
    ['Title changed from “Old” to “New”.', { title: 'Old' }, { title: 'New' }],
    ['Url added: “https://example.org/”.', {}, { url: 'https://example.org/' }],
    [`Url added: “https://example.org/${'a'.repeat(59)}…”.`, {}, { url: `https://example.org/${'a'.repeat(100)}` }],
    ['Position removed: 3.', { position: 3 }, { position: null }],
    ['Funding, free changed from no to yes.', { funding: { free: false } }, { funding: { free: true } }],
    [
      'Phases: Primary and Post-16 added; Secondary removed.',
      { phases: ['SECONDARY'] },
      { phases: ['PRIMARY', 'POST_16'] },
    ],
    ['The order of aims changed.', { aims: ['One', 'Two'] }, { aims: ['Two', 'One'] }],
    ['Components: Workshop added.', { components: [community] }, { components: [workshop, community] }],
    ['Components: Online community removed.', { components: [community, workshop] }, { components: [workshop] }],
    ['Components: Workshop added.', {}, { components: [workshop] }],
    [
      'Components, Workshop, count, max changed from 1 to 3.',
      { components: [workshop] },
      { components: [{ ...workshop, count: { min: 1, max: 3 } }] },
    ],
    [
      'Duration added: years 1 to 2, strength Stated by the source.',
      {},
      { duration: { years: { min: 1, max: 2 }, strength: 'STATED' } },
    ],
    ['“Second” removed from modules.', { modules: [first, second] }, { modules: [first] }],
    [
      'Participation, participants: “Teacher” changed.',
      { participation: { participants: [{ role: 'Lead' }, { role: 'Teacher', count: { max: 1 } }] } },
      { participation: { participants: [{ role: 'Teacher', count: { max: 2 } }, { role: 'Lead' }] } },
    ],
    [
      'Funding, grants: amount 500, currency “GBP”, per “school” removed.',
      {
        funding: {
          grants: [
            { amount: 500, currency: 'GBP', per: 'school' },
            { amount: 90, currency: 'GBP' },
          ],
        },
      },
      { funding: { grants: [{ amount: 90, currency: 'GBP' }] } },
    ],
  ])('%s', (text, before, after) => {
    expect(fieldChanges(Programme, before, after).map((change) => change.text)).toEqual([text]);
  });
});

test('two equal states have no differences', () => {
  const programme = aProgramme({ modules: 2, pathways: 1 }) as Values;
  expect(told(programme, JSON.parse(JSON.stringify(programme)))).toEqual([]);
});
