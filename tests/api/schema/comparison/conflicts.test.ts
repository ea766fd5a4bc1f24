import { describe, expect, it } from '@jest/globals';
import { asked, refusals } from '../../../support/asked.js';
import { aCatalogue, aHub, aProgramme, snapshotOf } from '../../../support/builders.js';
import { realSnapshot } from '../../../support/real-snapshot.js';

interface ConflictsPage {
  readonly conflicts: { readonly pageInfo: { readonly endCursor: string } };
}

const real = realSnapshot();
const unit = (slug: string, hub: string, min: number) =>
  aProgramme({ slug, hub, participation: { schoolsPerGroup: { min, max: min } } });
const snapshot = snapshotOf(
  aCatalogue({
    hubs: [aHub(), aHub({ slug: 'other' })],
    programmes: [
      unit('mastery', 'hub-home', 6),
      unit('mastery', 'hub-other', 8),
      unit('fluency', 'hub-home', 3),
      unit('fluency', 'hub-other', 3),
      unit('alone', 'hub-home', 5),
    ],
  }),
);

describe('conflicts', () => {
  it('are found where hubs state different facts about one series', async () => {
    const source =
      '{ conflicts(series: "mastery") { totalCount nodes { series { slug } conflicts { field about betweenHubs overYears values { value programmes { hub { slug } } } } } } }';
    expect(await asked(snapshot, source)).toEqual({
      conflicts: {
        totalCount: 1,
        nodes: [
          {
            series: { slug: 'mastery' },
            conflicts: [
              {
                field: 'participation.schoolsPerGroup',
                about: 'How many schools are in a group',
                betweenHubs: true,
                overYears: false,
                values: [
                  { value: '6', programmes: [{ hub: { slug: 'home' } }] },
                  { value: '8', programmes: [{ hub: { slug: 'other' } }] },
                ],
              },
            ],
          },
        ],
      },
    });
  });

  it('are listed for all series with several programmes, page by page', async () => {
    const page = (rest: string) =>
      `{ conflicts(first: 1${rest}) { totalCount pageInfo { endCursor hasNextPage } nodes { series { slug } conflicts { field } } } }`;
    const first = await asked<ConflictsPage>(snapshot, page(''));
    expect(first.conflicts).toMatchObject({
      totalCount: 2,
      pageInfo: { hasNextPage: true },
      nodes: [{ series: { slug: 'fluency' }, conflicts: [] }],
    });
    const second = await asked<ConflictsPage>(snapshot, page(`, after: "${first.conflicts.pageInfo.endCursor}"`));
    expect(second.conflicts).toMatchObject({
      pageInfo: { hasNextPage: false },
      nodes: [{ series: { slug: 'mastery' }, conflicts: [{ field: 'participation.schoolsPerGroup' }] }],
    });
  });

  it('are empty in a catalogue of one hub and year', async () => {
    const none = { conflicts: { nodes: [{ conflicts: [] }] } };
    expect(
      await asked(real, '{ conflicts(series: "primary-tfm-development") { nodes { conflicts { field } } } }'),
    ).toEqual(none);
    expect(await asked(real, '{ conflicts { totalCount } }')).toEqual({ conflicts: { totalCount: 0 } });
    expect(await refusals(real, '{ conflicts(series: "no such thing at all") { totalCount } }')).toEqual([
      'SERIES_UNKNOWN',
    ]);
  });
});
