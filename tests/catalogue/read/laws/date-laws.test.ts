import { expect, test } from '@jest/globals';
import { check } from '../../../../src/catalogue/read/check.js';
import type { Session } from '../../../../src/domain/parts/delivery.js';
import { aCatalogue, aProgramme, bytesOf, faultsOf, type Stored } from '../../../support/builders.js';

/** The problems and warnings of a programme of 2021/22. */
function findings(parts: Parameters<typeof aProgramme>[0]): readonly string[] {
  const document = aCatalogue({ programmes: [aProgramme(parts)] });
  const warnings = check(bytesOf(document)).warnings.map(({ code, pointer }) => `warning ${code} at ${pointer}`);
  return [...faultsOf(document), ...warnings].map((line) => line.replace('/programmes/0/', ''));
}

test.each<readonly [string, string | undefined]>([
  ['2021-08-01', undefined],
  ['2022-07-31', undefined],
  ['2021-07-31', 'warning DATE_NEAR_YEAR at deliveries/0/starts'],
  ['2022-09-11', 'warning DATE_NEAR_YEAR at deliveries/0/starts'],
  ['2022-09-12', 'DATE_OUTSIDE_YEAR at deliveries/0/starts'],
  ['2021-06-19', 'DATE_OUTSIDE_YEAR at deliveries/0/starts'],
  ['2022', undefined],
  ['2023', 'DATE_OUTSIDE_YEAR at deliveries/0/starts'],
  ['2021-07', 'warning DATE_NEAR_YEAR at deliveries/0/starts'],
  ['2021/22 autumn', undefined],
  ['2022/23 autumn', 'warning DATE_NEAR_YEAR at deliveries/0/starts'],
  ['2022/23 spring', 'DATE_OUTSIDE_YEAR at deliveries/0/starts'],
  ['2022-07-31T22:30:00Z', undefined],
  ['2022-07-31T23:30:00Z', 'warning DATE_NEAR_YEAR at deliveries/0/starts'], // The 1st of August in England.
])('a delivery of 2021/22 that starts %s: %s', (starts, finding) => {
  expect(findings({ deliveries: [{ title: 'A group', starts }] })).toEqual(finding === undefined ? [] : [finding]);
});

test.each<readonly [Stored<Session>, string | undefined]>([
  [{ date: '2025-01-01' }, 'DATE_OUTSIDE_YEAR at deliveries/0/sessions/0/date'],
  [{ startsAt: '2021-10-01T09:00:00Z', endsAt: '2021-10-01T10:00:00Z' }, undefined],
  [{ startsAt: '2021-10-01T10:00:00+01:00', endsAt: '2021-10-01T09:30:00Z' }, undefined],
  [
    { startsAt: '2021-10-01T09:00:00Z', endsAt: '2021-10-01T09:00:00Z' },
    'ENDS_BEFORE_START at deliveries/0/sessions/0/endsAt',
  ],
  [{ date: '2021-10', endsAt: '2021-10-01T09:00:00Z' }, undefined],
  [{ date: '2021-11', endsAt: '2021-10-01T09:00:00Z' }, 'ENDS_BEFORE_START at deliveries/0/sessions/0/endsAt'],
])('a session %j: %s', (session, finding) => {
  expect(findings({ deliveries: [{ title: 'A group', sessions: [session] }] })).toEqual(
    finding === undefined ? [] : [finding],
  );
});

test.each([
  ['2021-05-01', '2021-06-01', true],
  ['2021-06-01', '2021-06-01', true],
  ['2021-06-02', '2021-06-01', false],
  ['2021-06-30', '2021-06', true],
  ['2021-07-01', '2021-06', false],
  ['2021/22 spring', '2022', true],
  ['2021-06-01T09:00:00Z', '2021-06-01', true],
  ['2021-06-01T09:00:00Z', '2021-06-01T08:00:00Z', false],
])('recruitment that opens %s and closes %s is accepted: %s', (opens, closes, isAccepted) => {
  expect(findings({ recruitment: { opens, closes } })).toEqual(
    isAccepted ? [] : ['RECRUITMENT_REVERSED at recruitment/closes'],
  );
});
