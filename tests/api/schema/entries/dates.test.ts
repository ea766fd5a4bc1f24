import { describe, expect, test } from '@jest/globals';
import type { Token } from '../../../../src/access/token.js';
import { asked } from '../../../support/asked.js';
import { aCatalogue, aProgramme, snapshotOf } from '../../../support/builders.js';
import { Past } from '../../../support/past.js';

const token: Token = { name: 'Ada', scopes: ['write'], sha256: '', createdAt: '2026-01-01T00:00:00Z' };
const span = '{ value earliest latest at text }';

describe('Dates of a programme', () => {
  test('are stored as far as they are known, and answered as spans of days', async () => {
    const past = new Past(aCatalogue({ programmes: [aProgramme({ slug: 'a' })] }));
    past.token = token;
    const patch = {
      recruitment: { opens: '2021-05', closes: '2021-06-30T16:00:00+01:00' },
      deliveries: [
        {
          starts: '2021/22 autumn',
          note: 'Early in the term.',
          sessions: [{ date: '2021-09-21' }, { note: 'Later.' }],
        },
      ],
    };
    const mutation =
      'mutation ($id: ID!, $patch: ProgrammePatch!) { updateProgramme(id: $id, patch: $patch, ifRevision: 0) { __typename } }';
    const id = aProgramme({ slug: 'a' }).id;
    expect(await past.asked(mutation, 'drafts', { id, patch })).toEqual({ updateProgramme: { __typename: 'Ok' } });
    const query = `{ programme(slug: "a") { recruitment { opens ${span} closes ${span} }
      deliveries { starts ${span} note sessions { date { text } note } } } }`;
    expect(await past.asked(query)).toEqual({
      programme: {
        recruitment: {
          opens: { value: '2021-05', earliest: '2021-05-01', latest: '2021-05-31', at: null, text: 'May 2021' },
          closes: {
            value: '2021-06-30T16:00:00+01:00',
            earliest: '2021-06-30',
            latest: '2021-06-30',
            at: '2021-06-30T16:00:00+01:00',
            text: '30 June 2021, 4 pm',
          },
        },
        deliveries: [
          {
            starts: {
              value: '2021/22 autumn',
              earliest: '2021-09-01',
              latest: '2021-12-31',
              at: null,
              text: 'autumn term 2021/22',
            },
            note: 'Early in the term.',
            sessions: [
              { date: { text: '21 September 2021' }, note: null },
              { date: null, note: 'Later.' },
            ],
          },
        ],
      },
    });
  });
});

const catalogue = snapshotOf(
  aCatalogue({
    programmes: [
      aProgramme({ slug: 'day', recruitment: { closes: '2021-06-30' }, deliveries: [{ starts: '2021-09-21' }] }),
      aProgramme({
        slug: 'month',
        recruitment: { closes: '2021-06' },
        deliveries: [{ starts: '2021/22 spring' }, { starts: '2021/22 autumn' }],
      }),
      aProgramme({ slug: 'group', deliveries: [{ recruitment: { closes: '2021-07-02T12:00:00Z' } }] }),
      aProgramme({ slug: 'none', recruitment: { opens: '2021-05' } }),
    ],
  }),
);

describe.each([
  ['closes: { lt: "2021-06-30" }', []],
  ['closes: { lte: "2021-06-30" }', ['day', 'month']],
  ['closes: { gte: "2021-06-15" }', ['day', 'group']],
  ['closes: { gt: "2021-05-31" }', ['day', 'group', 'month']],
  ['closes: { gte: "2021-06-01", lte: "2021-06-30" }', ['day', 'month']],
  ['closes: { isNull: true }', ['none']],
  ['closes: { isNull: false }', ['day', 'group', 'month']],
  ['closes: { isNull: true, lt: "2030-01-01" }', []],
  ['closes: {}', ['day', 'group', 'month', 'none']],
  ['starts: { gte: "2022-01-01" }', ['month']],
  ['starts: { lte: "2021-12-31" }', ['day', 'month']],
  ['starts: { gte: "2021-10-01", lte: "2021-12-31" }', []],
  ['starts: { isNull: true }', ['group', 'none']],
  ['not: { starts: { lte: "2021-12-31" } }', ['group', 'none']],
])('The filter { %s }', (filter, slugs) => {
  test(`matches ${slugs.join(', ') || 'nothing'}`, async () => {
    const answer = await asked(catalogue, `{ programmes(filter: { ${filter} }) { nodes { slug } } }`);
    expect(answer).toEqual({ programmes: { nodes: slugs.map((slug) => ({ slug })) } });
  });
});
