import { describe, expect, test } from '@jest/globals';
import { asked, refusals } from '../../../support/asked.js';
import { aCatalogue, aHub, aLink, aModule, aProgramme, needs, snapshotOf } from '../../../support/builders.js';

const before = aProgramme({
  slug: 'mastery',
  title: 'Mastery',
  codes: ['NCP21-01'],
  position: 1,
  modules: [aModule({ slug: 'fractions', title: 'Fractions', topic: 'fractions' })],
  links: [aLink('PROGRESSES_TO', 'ser-other')],
});
const after = aProgramme({
  slug: 'mastery',
  title: 'Mastery for all',
  academicYear: '2022/23',
  codes: ['NCP22-01'],
  position: 1,
  modules: [aModule({ slug: 'parts', title: 'Parts of a whole', topic: 'fractions' })],
  eligibilityRule: needs('other'),
});
const snapshot = snapshotOf(
  aCatalogue({
    hubs: [aHub({ offers: [{ academicYear: '2022/23', complete: true }] }), aHub({ slug: 'north' })],
    programmes: [before, aProgramme({ slug: 'gone', position: 2 }), after],
  }),
);

const years = 'fromYear: "2021/22", toYear: "2022/23"';

describe('compare', () => {
  test('reports how each programme changed, with the programmes of both years', async () => {
    const found = await asked(
      snapshot,
      `{ compare(${years}) {
        hub { slug } added removed notEntered changed same
        programmes {
          kind series { slug } before { title } after { title }
          difference {
            renamed { before after } recoded { added removed } moved { before { position } } audiences { added } rule { before after }
            modules { kind renamed before { title } after { title } } pathways { kind } stages { kind }
            links { kind linkKind to } fields { path }
          }
        }
      } }`,
    );
    expect(found).toEqual({
      compare: {
        hub: { slug: 'home' },
        added: 0,
        removed: 1,
        notEntered: 0,
        changed: 1,
        same: 0,
        programmes: [
          {
            kind: 'CHANGED',
            series: { slug: 'mastery' },
            before: { title: 'Mastery' },
            after: { title: 'Mastery for all' },
            difference: {
              renamed: { before: 'Mastery', after: 'Mastery for all' },
              recoded: { added: ['NCP22-01'], removed: ['NCP21-01'] },
              moved: null,
              audiences: null,
              rule: { before: null, after: 'Was in other' },
              modules: [
                {
                  kind: 'CHANGED',
                  renamed: true,
                  before: { title: 'Fractions' },
                  after: { title: 'Parts of a whole' },
                },
              ],
              pathways: [],
              stages: [],
              links: [{ kind: 'REMOVED', linkKind: 'PROGRESSES_TO', to: 'other' }],
              fields: [],
            },
          },
          { kind: 'REMOVED', series: { slug: 'gone' }, before: { title: 'gone' }, after: null, difference: null },
        ],
      },
    });
  });

  test('calls a programme not entered where the other year is not complete', async () => {
    const turned = 'fromYear: "2022/23", toYear: "2021/22"';
    expect(await asked(snapshot, `{ compare(${turned}) { added removed notEntered programmes { kind } } }`)).toEqual({
      compare: { added: 1, removed: 0, notEntered: 0, programmes: [{ kind: 'CHANGED' }, { kind: 'ADDED' }] },
    });
    const partial = snapshotOf(aCatalogue({ programmes: [before, aProgramme({ slug: 'gone', position: 2 }), after] }));
    expect(await asked(partial, `{ compare(${years}) { added removed notEntered } }`)).toEqual({
      compare: { added: 0, removed: 0, notEntered: 1 },
    });
  });

  test('with a series counts only that series', async () => {
    expect(
      await asked(snapshot, `{ compare(${years}, series: "gone") { removed changed programmes { kind } } }`),
    ).toEqual({
      compare: { removed: 1, changed: 0, programmes: [{ kind: 'REMOVED' }] },
    });
  });

  test.each([
    [`${years}, hub: "nowhere"`, 'HUB_UNKNOWN'],
    [`${years}, hub: "north"`, 'YEAR_UNKNOWN'],
    ['fromYear: "2021/22", toYear: "2030/31"', 'YEAR_UNKNOWN'],
    [`${years}, series: "nothing of the kind"`, 'SERIES_UNKNOWN'],
  ])('with (%s) is refused: %s', async (args, code) => {
    expect(await refusals(snapshot, `{ compare(${args}) { same } }`)).toEqual([code]);
  });
});
