import { describe, expect, test } from '@jest/globals';
import { asked, refusals } from '../../../support/asked.js';
import { aCatalogue, aHub, aProgramme, snapshotOf } from '../../../support/builders.js';

const snapshot = snapshotOf(
  aCatalogue({
    hubs: [
      aHub({ title: 'B', offers: [{ academicYear: '2021/22', complete: true }] }),
      aHub({ slug: 'north', title: 'A', offers: [{ academicYear: '2020/21', complete: false }] }),
    ],
    programmes: [
      ...['one', 'two', 'three'].map((slug) => aProgramme({ slug })),
      aProgramme({ slug: 'one', academicYear: '2022/23' }),
    ],
  }),
);
const fields = 'academicYear complete programmeCount hub { slug }';

const [newest, home, north] = [
  { academicYear: '2022/23', complete: null, programmeCount: 1, hub: { slug: 'home' } },
  { academicYear: '2021/22', complete: true, programmeCount: 3, hub: { slug: 'home' } },
  { academicYear: '2020/21', complete: false, programmeCount: 0, hub: { slug: 'north' } },
];

describe('offers', () => {
  test('are of all hubs by title, or of one hub', async () => {
    expect(await asked(snapshot, `{ offers { ${fields} } home: offers(hub: "home") { ${fields} } }`)).toEqual({
      offers: [north, newest, home],
      home: [newest, home],
    });
  });

  test('are a field of their hub', async () => {
    expect(await asked(snapshot, `{ hub(slug: "home") { defaultYear offers { ${fields} } } }`)).toEqual({
      hub: { defaultYear: '2021/22', offers: [newest, home] },
    });
  });

  test('of a hub that does not exist are an error of their own field', async () => {
    expect(await refusals(snapshot, '{ offers(hub: "nowhere") { academicYear } }')).toEqual(['HUB_UNKNOWN']);
  });
});

test('a request without a year means the default year of the hub', async () => {
  expect(await asked(snapshot, '{ eligibilities(profile: {}) { items { programme { academicYear } } } }')).toEqual({
    eligibilities: { items: Array(3).fill({ programme: { academicYear: '2021/22' } }) },
  });
});
