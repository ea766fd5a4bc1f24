import { describe, expect, test } from '@jest/globals';
import { check } from '../../../../src/catalogue/read/check.js';
import type { Programme } from '../../../../src/domain/programme.js';
import { aCatalogue, aHub, aProgramme, bytesOf, type Stored } from '../../../support/builders.js';
import { realBytes } from '../../../support/real-snapshot.js';

const linesOf = ({ warnings }: ReturnType<typeof check>) =>
  warnings.map(({ code, pointer }) => `${code} at ${pointer}`);

/** The warnings about a programme, which is accepted in spite of them. */
function warningsIn(parts: Partial<Stored<Programme>>): readonly string[] {
  const programmes = [aProgramme(parts as Parameters<typeof aProgramme>[0])];
  const result = check(bytesOf(aCatalogue({ programmes })));
  expect(result).toHaveProperty('document');
  return linesOf(result);
}

test('the catalogue that comes with the service has no warnings', () => {
  expect(linesOf(check(realBytes()))).toEqual([]);
});

test('a document with problems has its warnings too, and the names of the entries', () => {
  const result = check(
    bytesOf(aCatalogue({ hubs: [aHub({ title: '' })], programmes: [aProgramme({ codes: ['21-07'] })] })),
  );
  expect(result).toHaveProperty('problems');
  expect(result.warnings).toEqual([
    {
      code: 'CODE_UNUSUAL',
      pointer: '/programmes/0/codes/0',
      thing: 'programme "mastery" of 2021/22',
      message: '"21-07" differs from the usual codes, such as "NCP21-07" or "NCP17-06a". Correct it if it is misspelt.',
    },
  ]);
});

describe('a code', () => {
  test.each(['NCP21-07', 'NCP17-06a', 'NCP22-32B'])('like %s is usual', (code) => {
    expect(warningsIn({ codes: [code] })).toEqual([]);
  });

  test.each(['21-07', 'NCP 21-07', 'NCP2107', 'NCP21-7', 'NCP21-07ab', 'LLME'])('like %s is not', (code) => {
    expect(warningsIn({ codes: [code] })).toEqual(['CODE_UNUSUAL at /programmes/0/codes/0']);
  });

  test('of a delivery, a pathway or a module is looked at too', () => {
    const part = { id: 'one', slug: 'one', title: 'One', codes: ['X1'] };
    const parts = { deliveries: [{ title: 'One', codes: ['X1'] }], modules: [{ ...part, kind: 'THEME' as const }] };
    expect(warningsIn({ ...parts, pathways: [{ ...part, id: 'two' }] })).toEqual([
      'CODE_UNUSUAL at /programmes/0/pathways/0/codes/0',
      'CODE_UNUSUAL at /programmes/0/modules/0/codes/0',
      'CODE_UNUSUAL at /programmes/0/deliveries/0/codes/0',
    ]);
  });
});

describe('the phases of a programme', () => {
  test('are contradicted by key stages and year groups of another phase', () => {
    const pupils = { keyStages: ['KS2', 'KS3'], yearGroups: ['Y6', 'Y7', 'Y12'] } as const;
    expect(warningsIn({ phases: ['SECONDARY'], ...pupils })).toEqual([
      'PHASES_CONTRADICTED at /programmes/0/keyStages/0',
      'PHASES_CONTRADICTED at /programmes/0/yearGroups/0',
      'PHASES_CONTRADICTED at /programmes/0/yearGroups/2',
    ]);
  });

  test.each<Partial<Stored<Programme>>>([
    { phases: ['PRIMARY'], keyStages: ['EYFS', 'KS1'], yearGroups: ['RECEPTION', 'Y1'] },
    { phases: ['EARLY_YEARS'], keyStages: ['EYFS'], yearGroups: ['RECEPTION'] },
    { phases: ['PRIMARY', 'SECONDARY'], keyStages: ['KS3'], yearGroups: ['Y7'] },
    { keyStages: ['KS1'], yearGroups: ['Y13'] },
  ])('are not contradicted in %j', (parts) => {
    expect(warningsIn(parts)).toEqual([]);
  });
});
