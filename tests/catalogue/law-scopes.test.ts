import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { EntryChange } from '../../src/catalogue/document/entry-change.js';
import { at, CatalogueRefused } from '../../src/catalogue/document/problem.js';
import { checkValueOrThrow } from '../../src/catalogue/read/check.js';
import { allLaws } from '../../src/catalogue/read/laws/all-laws.js';
import { type HubYearLaw, repeatsIn } from '../../src/catalogue/read/laws/law.js';
import { CatalogueState } from '../../src/catalogue/revision/catalogue-state.js';
import { aCatalogue, aProgramme, faultsOf } from '../support/builders.js';

// A law that the catalogue does not have, written as anybody would write it.
const titlesAreUnique: HubYearLaw = {
  scope: 'hub year',
  problems: ({ programmes }) =>
    repeatsIn(programmes, ({ thing }) => thing.title).map(([{ pointer }, other]) => ({
      code: 'SLUG_DUPLICATE',
      pointer: at(pointer, 'title'),
      message: `The title is that of ${other.pointer} too. Give one of them another.`,
    })),
};

beforeAll(() => void Reflect.set(allLaws, 'titlesAreUnique', titlesAreUnique));
afterAll(() => void Reflect.deleteProperty(allLaws, 'titlesAreUnique'));

const [first, second] = ['first', 'second'].map((slug) => aProgramme({ slug }));
const elsewhere = aProgramme({ slug: 'third', title: 'first', academicYear: '2020/21' });
const programmes = [first, second, elsewhere].flatMap((programme) => programme ?? []);

/** The problems of a commit, a line each. */
function faultsOfCommit(change: EntryChange): readonly string[] {
  const state = CatalogueState.of(checkValueOrThrow(aCatalogue({ programmes })));
  try {
    state.after([change], { revision: 2, at: '2026-01-01T00:00:00Z' });
    return [];
  } catch (error) {
    if (!(error instanceof CatalogueRefused)) throw error;
    return error.problems.map(({ code, pointer }) => `${code} at ${pointer}`);
  }
}

const setting = (id: string, was: object, set: object) =>
  ({ op: 'update', in: 'programmes', id, was, set }) as EntryChange;

test("a law of a hub's year refuses a document", () => {
  expect(faultsOf(aCatalogue({ programmes }))).toEqual([]);
  const clashing = programmes.map((programme) => ({ ...programme, title: 'first' }));
  expect(faultsOf(aCatalogue({ programmes: clashing }))).toEqual(['SLUG_DUPLICATE at /programmes/1/title']);
});

test("a law of a hub's year refuses a commit that changes one of two programmes that clash", () => {
  const id = second?.id ?? '';
  expect(faultsOfCommit(setting(id, { title: 'second' }, { title: 'first' }))).toEqual([
    `SLUG_DUPLICATE at /programmes/${id}/title`,
  ]);
  expect(faultsOfCommit(setting(id, { title: 'second' }, { title: 'another' }))).toEqual([]);
});

test("a law of a hub's year refuses a commit that moves a programme into a year where another clashes", () => {
  const year = { academicYear: '2021/22' };
  expect(faultsOfCommit(setting(elsewhere.id, { academicYear: '2020/21' }, year))).toEqual([
    `SLUG_DUPLICATE at /programmes/${elsewhere.id}/title`,
  ]);
});
