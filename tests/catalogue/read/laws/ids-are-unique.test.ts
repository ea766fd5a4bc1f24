import { expect, test } from '@jest/globals';
import { aCatalogue, aModule, anExternalThing, aProgramme, problemsOf } from '../../../support/builders.js';

test('an id names one thing of whatever kind, and each other that has it is told of, with the first', () => {
  const problems = problemsOf(
    aCatalogue({
      externalThings: [anExternalThing({ id: 'src-summary' })],
      programmes: [aProgramme({ modules: [aModule({ id: 'src-summary' })] })],
    }),
  );
  expect(problems.map(({ pointer }) => pointer)).toEqual(['/externalThings/0/id', '/programmes/0/modules/0/id']);
  for (const { code, message } of problems) {
    expect(code).toBe('ID_DUPLICATE');
    expect(message).toBe('The id "src-summary" is that of /sources/0 too. Give one of them an id of its own.');
  }
});
