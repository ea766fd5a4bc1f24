import { expect, test } from '@jest/globals';
import { migrateDocument } from '../../../../../src/catalogue/document/formats/migrate-document.js';
import { datesAsFarAsKnown } from '../../../../../src/catalogue/document/formats/to-format-2/dates.js';
import { aCatalogue, aProgramme, problemsOf } from '../../../../support/builders.js';
import { oldFile } from '../../../../support/old-catalogue.js';

const migrated = (properties: object) =>
  datesAsFarAsKnown({ id: 'prg-one', academicYear: '2021/22', ...properties }, 'programmes');

test.each([
  [{ opensOn: '2021-05-03' }, { opens: '2021-05-03' }],
  [{ opensAt: '2021-05-03T08:00:00Z' }, { opens: '2021-05-03T08:00:00Z' }],
  [{ opensOn: '2021-05-03', opensAt: '2021-05-03T08:00:00Z' }, { opens: '2021-05-03T08:00:00Z' }],
  [
    { status: 'OPEN', closesOn: '2021-06-30', note: 'Soon.' },
    { status: 'OPEN', closes: '2021-06-30', note: 'Soon.' },
  ],
  [{ opensAt: null, opensOn: '2021-05-03', closesOn: null }, { opens: '2021-05-03' }],
  [{ opensOn: 5 }, { opens: 5 }],
  [
    { opens: '2021', opensOn: '2021-05-03' },
    { opens: '2021', opensOn: '2021-05-03' },
  ],
])('The recruitment %j becomes %j, also that of a delivery', (recruitment, expected) => {
  expect(migrated({ recruitment })['recruitment']).toEqual(expected);
  expect(migrated({ deliveries: [{ recruitment }] })['deliveries']).toEqual([{ recruitment: expected }]);
});

test.each([
  [{ startsOn: '2021-09-21' }, { starts: '2021-09-21' }],
  [{ startTerm: 'Autumn' }, { starts: '2021/22 autumn' }],
  [{ startTerm: 'Spring term' }, { starts: '2021/22 spring' }],
  [{ startTerm: 'the summer term' }, { starts: '2021/22 summer' }],
  [{ startTerm: 'autumn term 2022' }, { starts: '2022/23 autumn' }],
  [{ startTerm: 'Summer term, 2024' }, { starts: '2023/24 summer' }],
  [{ startTerm: 'Spring 2022/23' }, { starts: '2022/23 spring' }],
  [{ startTerm: '2022-23 spring term' }, { starts: '2022/23 spring' }],
  [{ startTerm: 'January 2022' }, { starts: '2022-01' }],
  [{ startTerm: 'October' }, { starts: '2021-10' }],
  [{ startTerm: 'March' }, { starts: '2022-03' }],
  [{ startTerm: 'Autumn', startsOn: '2021-10-12' }, { starts: '2021-10-12' }],
  [{ startTerm: 'January 2022', startsOn: '2022-01-11' }, { starts: '2022-01-11' }],
  [
    { startTerm: 'Autumn', startsOn: '2022-01-11' },
    { starts: '2022-01-11', note: 'Starts: Autumn' },
  ],
  [
    { startTerm: 'early in the summer term 2024' },
    { starts: '2023/24 summer', note: 'Starts: early in the summer term 2024' },
  ],
  [{ startTerm: 'when ten schools have joined' }, { note: 'Starts: when ten schools have joined' }],
  [{ startTerm: 'autumn or spring' }, { note: 'Starts: autumn or spring' }],
  [{ startTerm: null, startsOn: null }, {}],
  [{ startTerm: 5 }, { startTerm: 5 }],
])('The start %j of a delivery becomes %j', (delivery, expected) => {
  expect(migrated({ deliveries: [{ title: 'A', ...delivery, sessions: [{ date: '2021-09-21' }] }] })).toEqual({
    id: 'prg-one',
    academicYear: '2021/22',
    deliveries: [{ title: 'A', ...expected, sessions: [{ date: '2021-09-21' }] }],
  });
});

test.each([
  ['recruitment.opensOn', 'recruitment.opens'],
  ['recruitment.closesAt', 'recruitment.closes'],
  ['deliveries.startTerm', 'deliveries.starts'],
  ['deliveries.startsOn', 'deliveries.starts'],
  ['deliveries.recruitment.opensAt', 'deliveries.recruitment.opens'],
  ['deliveries.sessions', 'deliveries.sessions'],
])('Evidence of the field %s supports the field %s', (field, expected) => {
  expect(migrated({ evidence: [{ field }] })['evidence']).toEqual([{ field: expected }]);
});

test('Entries of other lists stay as they are', () => {
  const hub = { id: 'hub-one', recruitment: { opensOn: '2021-05-03' } };
  expect(datesAsFarAsKnown(hub, 'hubs')).toBe(hub);
});

test('A date that is malformed in format 1 is a problem of the property that has it today', () => {
  const programme = { ...aProgramme(), recruitment: { opensOn: 'yesterday' } };
  const [problem] = problemsOf({ ...aCatalogue({ programmes: [aProgramme()] }), format: 1, programmes: [programme] });
  expect(problem).toMatchObject({ code: 'DATE_MALFORMED', pointer: '/programmes/0/recruitment/opens' });
});

test('No date of the old catalogue is lost', async () => {
  const text = (await oldFile('catalogue.json')).toString();
  const dates = (json: string) =>
    [...json.matchAll(/"(?:opensOn|opensAt|closesOn|closesAt|startsOn|opens|closes|starts)": ?"(\d[^"]*)"/g)].map(
      ([, date]) => date,
    );
  const before = dates(text);
  const after = dates(JSON.stringify(migrateDocument(JSON.parse(text))));
  expect(before.length).toBeGreaterThan(10);
  // Where there were a day and a time, the time is kept.
  for (const date of after) if (!/ (?:autumn|spring|summer)$/.test(date ?? '')) expect(before).toContain(date);
  expect(text).not.toContain('"starts":');
  expect(JSON.stringify(migrateDocument(JSON.parse(text)))).not.toMatch(
    /"(?:opensOn|opensAt|closesOn|closesAt|startsOn|startTerm)":/,
  );
});
