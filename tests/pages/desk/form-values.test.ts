import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, test } from '@jest/globals';
import type { DeskFormFragment } from '../../../src/generated/graphql.js';
import { describeInputs } from '../../../src/pages/desk/form/describe-inputs.js';
import { compact, editedFields, patchOf, slugOf, valuesOf } from '../../../src/pages/desk/form/form-values.js';
import { helpFor, labelFor, shownFields } from '../../../src/pages/desk/form/input-types.js';
import { topics } from '../../../src/pages/desk/form/topics.js';
import { CuratedService, copyOfCatalogue } from '../../http/a-curated-service.js';
import { catalogueSchema } from '../../support/asked.js';

const types = describeInputs(catalogueSchema(), 'ProgrammeInput');
const read = (name: string) => readFileSync(new URL(`../../../schema/desk/${name}.graphql`, import.meta.url), 'utf8');

test('every field of a programme is in exactly one topic of the form', () => {
  const inTopics = topics.flatMap(({ fields }) => [...fields]);
  expect(inTopics.toSorted()).toEqual(
    editedFields(types)
      .map(({ name }) => name)
      .toSorted(),
  );
});

test('help says nothing about null, and nothing about ids', () => {
  const all = Object.keys(types.inputs)
    .flatMap((type) => shownFields(types, type))
    .filter(({ name }) => name !== 'carriedFrom');
  const words = all.filter((field) => /\bnull\b|\bid\b/i.test(helpFor(field))).map((field) => helpFor(field));
  expect(words).toEqual([]);
  expect(labelFor('audienceRoles')).toBe('Audience roles');
});

test('a new part gets the name in addresses that its title suggests', () => {
  const patch = patchOf(
    { stages: null },
    {
      stages: [
        { title: 'The Café’s first year', slug: '' },
        { title: 'B', slug: 'kept' },
      ],
    },
  );
  expect(patch).toEqual({
    stages: [
      { title: 'The Café’s first year', slug: 'the-cafes-first-year' },
      { title: 'B', slug: 'kept' },
    ],
  });
  expect(slugOf('The Café’s first year!')).toBe('the-cafes-first-year');
});

test('a value that was emptied is removed, and what is required stays an object', () => {
  const before = { teaser: 'Short.', aims: ['One'], participation: { unit: 'SCHOOL' }, title: 'Same' };
  const after = { teaser: '', aims: [], participation: { unit: null }, title: 'Same' };
  expect(patchOf(before, after)).toEqual({ teaser: null, aims: null, participation: {} });
  expect(patchOf({ participation: null }, { participation: {} })).toEqual({ participation: {} }); // The source does not say.
  expect(patchOf({ participation: {} }, { participation: null })).toEqual({ participation: null });
  expect(compact({ a: [''], b: { c: null } })).toBeUndefined();
});

describe('the values of the form', () => {
  let curated: CuratedService;
  beforeAll(async () => {
    curated = await CuratedService.start(await copyOfCatalogue());
  });
  afterAll(() => curated.stop());

  it('are the programme: sent back as they are, they change nothing of any of the real programmes', async () => {
    const before = await curated.exported();
    const edits = await Promise.all(
      before.programmes.map(async ({ id, revision = 0 }) => {
        const { data } = await curated.ask(read('desk-programme'), { id });
        const values = valuesOf(data.programme as DeskFormFragment, types);
        const patch = patchOf(Object.fromEntries(Object.keys(values).map((name) => [name, undefined])), values);
        return { updateProgramme: { id, ifRevision: revision, patch } };
      }),
    );
    const { data } = await curated.ask(read('desk-edit'), { edits });
    expect(data.batch).toMatchObject({ __typename: 'Ok' });
    const after = await curated.exported();
    expect(after.programmes.map(withoutTimes)).toEqual(before.programmes.map(withoutTimes));
  });
});

const withoutTimes = ({ updatedAt, revision, ...programme }: Record<string, unknown>) => programme;
