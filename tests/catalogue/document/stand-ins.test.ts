import { describe, expect, test } from '@jest/globals';
import { toPlainEntry, withoutEmptyLists } from '../../../src/catalogue/document/plain.js';
import { revive } from '../../../src/catalogue/read/revive.js';
import { missingIn } from '../../../src/domain/fields/stand-ins.js';
import { Participation } from '../../../src/domain/parts/participation.js';
import { Programme } from '../../../src/domain/programme.js';
import { aProgramme } from '../../support/builders.js';

const plain = (value: object): unknown => JSON.parse(JSON.stringify(value, withoutEmptyLists));
const { summary: _, section: __, participation: ___, ...least } = aProgramme({ status: 'DRAFT' });

function revived(json: object): Programme {
  const { instance, problems } = revive(Programme, plain(json));
  expect(problems).toEqual([]);
  return instance as Programme;
}

describe('A draft without summary, section and participation', () => {
  const draft = revived(least);

  test('has stand-ins for them, and lists what is missing', () => {
    expect(draft).toMatchObject({ summary: '', section: 'OTHER' });
    expect(draft.participation).toBeInstanceOf(Participation);
    expect(draft.participation.participants).toEqual([]);
    expect(missingIn(draft)).toEqual(['section', 'summary', 'participation']);
  });

  test('is stored without them, also as a copy', () => {
    expect(toPlainEntry(draft)).toEqual(plain(least));
    expect(toPlainEntry(Object.assign(new Programme(), draft))).toEqual(plain(least));
  });
});

test('what is stated is not missing, even if it is equal to the stand-in', () => {
  const stated = { ...least, section: 'OTHER', participation: {} };
  expect(missingIn(revived(stated))).toEqual(['summary']);
  expect(toPlainEntry(revived(stated))).toEqual(plain(stated));
});
