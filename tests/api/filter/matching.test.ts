import { expect, test } from '@jest/globals';
import { matchingListed, matchingPlaces } from '../../../src/api/filter/matching.js';
import { programmeCondition } from '../../../src/api/filter/programme-conditions.js';
import type { ProgrammeFilter } from '../../../src/api/filter/programme-filter.js';
import type { ListPlaces } from '../../../src/api/paging/places.js';
import type { EntryChange } from '../../../src/catalogue/document/entry-change.js';
import { checkValueOrThrow } from '../../../src/catalogue/read/check.js';
import { CatalogueState } from '../../../src/catalogue/revision/catalogue-state.js';
import type { Programme } from '../../../src/domain/programme.js';
import { aCatalogue, aHub, aLink, aProgramme } from '../../support/builders.js';

// What was found for one revision is kept for the next where it still holds, and only there.

const at = '2026-01-01T00:00:00.000Z';
const hubs = [aHub({ title: 'A Maths Hub' }), aHub({ slug: 'other', title: 'B Maths Hub' })];
const offers = ['2020/21', '2021/22'].flatMap((academicYear) =>
  ['hub-home', 'hub-other'].flatMap((hub) => [
    aProgramme({ slug: 'readiness', hub, academicYear, phases: ['PRIMARY'], position: 1 }),
    aProgramme({
      slug: 'development',
      hub,
      academicYear,
      phases: ['SECONDARY'],
      position: 2,
      links: [aLink('PROGRESSES_TO', 'ser-readiness')],
    }),
  ]),
);

const filters: readonly ProgrammeFilter[] = [
  {},
  { phases: { has: 'PRIMARY' } },
  { hub: { eq: 'other' }, phases: { has: 'SECONDARY' } },
  { academicYear: { gt: '2020/21' }, not: { series: { eq: 'readiness' } } },
  { or: [{ title: { contains: 'changed' } }, { academicYear: { eq: '2020/21' }, hub: { ne: 'other' } }] },
  { and: [{ phases: { has: 'SECONDARY' } }, { links: { some: { to: { title: { startsWith: 'read' } } } } }] },
  { or: [] },
  { not: { or: [{ hub: { eq: 'home' } }, { hub: { eq: 'other' } }] } },
];

function placesIn(places: ListPlaces): readonly number[] {
  const found: number[] = [];
  for (let place = places.next(0); place !== Number.POSITIVE_INFINITY; place = places.next(place + 1))
    found.push(place);
  return found;
}

const update = (list: string, id: string, set: object) =>
  ({ op: 'update', in: list, id, was: {}, set }) as unknown as EntryChange;

test('a filter returns the programmes for which its condition holds, in every revision', () => {
  let state = CatalogueState.of(checkValueOrThrow(aCatalogue({ hubs, programmes: offers })));
  const changes: readonly (EntryChange | undefined)[] = [
    undefined,
    update('programmes', offers[0]?.id ?? '', { title: 'Changed' }),
    update('series', 'ser-readiness', { slug: 'renamed' }),
    update('hubs', 'hub-other', { slug: 'third' }),
    update('programmes', offers[2]?.id ?? '', { academicYear: '2022/23', phases: ['SECONDARY'] }),
    { op: 'delete', in: 'programmes', entry: { ...offers[3], id: offers[3]?.id ?? '' } },
    update('hubs', 'hub-other', { title: 'A Maths Hub' }),
  ];
  for (const [index, change] of changes.entries()) {
    if (change) state = state.after([change], { revision: index + 1, at }).state;
    const { everything } = state;
    const context = { snapshot: everything };
    for (const filter of filters) {
      const holds = programmeCondition(filter, context);
      const places = ['new', 'again', 'known'].map(() => placesIn(matchingPlaces(filter, context, everything.listing)));
      const taken = [...everything.programmes.keys()].filter((place) =>
        holds(everything.programmes[place] as Programme),
      );
      expect([index, filter, ...places]).toEqual([index, filter, taken, taken, taken]);
      expect([index, filter, [...matchingListed(filter, context)]]).toEqual([index, filter, taken]);
    }
  }
});
