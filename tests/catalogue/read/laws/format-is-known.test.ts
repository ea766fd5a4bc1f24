import { expect, test } from '@jest/globals';
import { aCatalogue, problemsOf } from '../../../support/builders.js';

test('a document of a later format is refused, and says which one can be read', () => {
  expect(problemsOf(aCatalogue({ format: 2 }))).toEqual([
    {
      code: 'FORMAT_UNSUPPORTED',
      pointer: '/format',
      message: 'This version reads format 1, not 2. Use the version that wrote it.',
    },
  ]);
});
