import { expect, test } from '@jest/globals';
import { checkOrThrow } from '../../src/catalogue/read/check.js';
import { CatalogueState } from '../../src/catalogue/revision/catalogue-state.js';
import { oldFile } from '../support/old-catalogue.js';
import { planOf, problemsOf } from './planning.js';

test('A document of format 1 is imported in the shape of today: into its own catalogue, it changes nothing', async () => {
  const bytes = await oldFile('catalogue.json');
  const state = CatalogueState.of(checkOrThrow(bytes));
  const files = { 'catalogue.json': bytes.toString() };
  expect(problemsOf(state, files)).toEqual([]);
  expect(planOf(state, files).changes).toEqual([]);
});
