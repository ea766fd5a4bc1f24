import { expect, test } from '@jest/globals';
import { formatSteps } from '../../../../../src/catalogue/document/formats/all-steps.js';
import { migrateDocument } from '../../../../../src/catalogue/document/formats/migrate-document.js';
import { aCatalogue, aPathway, aProgramme, problemsOf } from '../../../../support/builders.js';

/** A programme of format 1, in the format that its steps lead to. */
const migrated = (programme: object) =>
  formatSteps[0]?.reduce((entry, step) => step(entry, 'programmes'), { id: 'prg-a', ...programme });

test('The number of components of a programme and of its pathways becomes a range', () => {
  const workshop = { kind: 'WORKSHOP', count: 3, per: 'term' };
  const ranged = { kind: 'WORKSHOP', count: { min: 3, max: 3 }, per: 'term' };
  expect(migrated({ components: [workshop], pathways: [{ id: 'pth-a', components: [workshop] }, 'broken'] })).toEqual({
    id: 'prg-a',
    components: [ranged],
    pathways: [{ id: 'pth-a', components: [ranged] }, 'broken'],
  });
});

test.each([
  ['jo.smith@hub.example', { email: 'jo.smith@hub.example' }],
  ['Jo Smith', { name: 'Jo Smith' }],
  ['Jo Smith, jo@hub.example', { name: 'Jo Smith, jo@hub.example' }],
  ['jo..smith@hub.example', { name: 'jo..smith@hub.example' }],
  ['jo@-hub.example', { name: 'jo@-hub.example' }],
])('The contact %j becomes a list that the rules accept', (contact, item) => {
  expect(migrated({ contact })).toEqual({ id: 'prg-a', contacts: [item] });
  const programmes = [{ ...aProgramme(), contact }];
  expect(problemsOf(migrateDocument({ ...aCatalogue({ programmes: [aProgramme()] }), format: 1, programmes }))).toEqual(
    [],
  );
});

test('Minutes each day become a frequency, and days of release a list', () => {
  const [dailyMinutes, releaseDays] = [{ min: 10, max: 20 }, { min: 10 }];
  expect(migrated({ participation: { unit: 'SCHOOL', dailyMinutes, releaseDays } })).toEqual({
    id: 'prg-a',
    participation: {
      unit: 'SCHOOL',
      frequency: [{ minutes: dailyMinutes, times: { min: 1, max: 1 }, per: 'day' }],
      release: [{ days: releaseDays }],
    },
  });
  expect(migrated({ participation: { unit: 'SCHOOL' } })).toEqual({ id: 'prg-a', participation: { unit: 'SCHOOL' } });
});

test('Evidence names the fields that took the place of others, and the document is valid', () => {
  const fields = {
    'participation.dailyMinutes': 'participation.frequency',
    'participation.dailyMinutes.min': 'participation.frequency.minutes.min',
    'participation.releaseDays': 'participation.release',
    'participation.releaseDays.max': 'participation.release.days.max',
    contact: 'contacts',
    'components.count': 'components.count',
  };
  const supporting = (field: string) => ({
    source: 'src-summary',
    section: 'Primary schools',
    field,
    strength: 'STATED',
    paraphrase: 'So.',
  });
  const evidence = Object.keys(fields).map(supporting);
  expect(migrated({ evidence })).toEqual({ id: 'prg-a', evidence: Object.values(fields).map(supporting) });
  const old = {
    ...aProgramme({ pathways: [aPathway()] }),
    participation: { dailyMinutes: { min: 10 }, releaseDays: { max: 2 } },
    contact: 'Jo',
    components: [{ kind: 'WORKSHOP', count: 3 }],
    evidence,
  };
  const document = { ...aCatalogue({ programmes: [aProgramme()] }), format: 1, programmes: [old] };
  expect(problemsOf(migrateDocument(document))).toEqual([]);
});
