import { describe, expect, test } from '@jest/globals';
import { compareYears } from '../../../src/catalogue/compare/compare-years.js';
import type { Programme } from '../../../src/domain/programme.js';
import {
  aCatalogue,
  aLink,
  aModule,
  anExternalThing,
  anyOf,
  aPathway,
  aProgramme,
  aSeries,
  aStage,
  needs,
  type Stored,
  snapshotOf,
} from '../../support/builders.js';

type Parts = Parameters<typeof aProgramme>[0];

/** What became of the home hub's programmes of 2021/22 in 2022/23. Both years are complete, unless it is said otherwise. */
function compared(
  before: readonly Stored<Programme>[],
  after: readonly Stored<Programme>[],
  [first, second] = [true, true],
) {
  const snapshot = snapshotOf(aCatalogue({ programmes: [...before, ...after], externalThings: [anExternalThing()] }));
  const of = (year: string) => snapshot.programmes.filter(({ academicYear }) => academicYear === year);
  return compareYears(
    { programmes: of('2021/22'), complete: first },
    { programmes: of('2022/23'), complete: second },
    snapshot,
  );
}

const thisYear = (parts: Parts = {}) => aProgramme({ position: 1, ...parts });
const nextYear = (parts: Parts = {}) => aProgramme({ position: 1, academicYear: '2022/23', ...parts });

/** What differs between two years' offers of one series. */
function difference(before: Parts, after: Parts) {
  const [comparison] = compared([thisYear(before)], [nextYear(after)]);
  return comparison?.difference;
}

describe('Two years', () => {
  test('are matched by series, in the order of the later year, then the removed programmes', () => {
    const found = compared(
      [thisYear({ slug: 'kept' }), thisYear({ slug: 'gone', position: 2 }), thisYear({ slug: 'changed', position: 3 })],
      [
        nextYear({ slug: 'new-name', series: 'ser-changed', position: 1 }),
        nextYear({ slug: 'fresh', position: 2 }),
        nextYear({ slug: 'kept', position: 3 }),
      ],
    );
    expect(found.map(({ kind, before, after }) => [kind, before?.slug, after?.slug])).toEqual([
      ['CHANGED', 'changed', 'new-name'],
      ['ADDED', undefined, 'fresh'],
      ['CHANGED', 'kept', 'kept'],
      ['REMOVED', 'gone', undefined],
    ]);
  });

  test.each([
    [true, true, ['ADDED', 'REMOVED']],
    [false, true, ['NOT_ENTERED', 'REMOVED']],
    [true, false, ['ADDED', 'NOT_ENTERED']],
    [false, false, ['NOT_ENTERED', 'NOT_ENTERED']],
  ])('say what is missing only in a complete year: %s, %s', (first, second, kinds) => {
    const found = compared([thisYear({ slug: 'gone' })], [nextYear({ slug: 'fresh' })], [first, second]);
    expect(found.map(({ kind }) => kind)).toEqual(kinds);
  });

  test('are the same if only the year and the ids differ', () => {
    const parts = {
      stages: [aStage({ slug: 'first-year' })],
      codes: ['NCP21-01'],
      links: [aLink('ALIGNED_WITH', 'ext-framework')],
    };
    const again = {
      ...parts,
      stages: [aStage({ slug: 'first-year' })],
      links: [aLink('ALIGNED_WITH', 'ext-framework')],
    };
    expect(compared([thisYear(parts)], [nextYear(again)]).map(({ kind }) => kind)).toEqual(['SAME']);
  });

  test('do not count a programme as moved if a new one was only inserted before it', () => {
    const slugs = ['a', 'b', 'c'];
    const before = slugs.map((slug, index) => thisYear({ slug, position: index + 1 }));
    const after = ['new', ...slugs].map((slug, index) => nextYear({ slug, position: index + 1 }));
    expect(compared(before, after).map(({ kind }) => kind)).toEqual(['ADDED', 'SAME', 'SAME', 'SAME']);
    const turned = ['b', 'c', 'a'].map((slug, index) => nextYear({ slug, position: index + 1 }));
    const moved = compared(before, turned).map(({ after, difference }) => [after?.slug, difference?.moved]);
    expect(moved).toEqual([
      ['b', undefined],
      ['c', undefined],
      [
        'a',
        {
          before: { section: 'PRIMARY', sectionPath: [], position: 1 },
          after: { section: 'PRIMARY', sectionPath: [], position: 3 },
        },
      ],
    ]);
  });
});

describe('A comparison shows that', () => {
  test('a programme was renamed and recoded', () => {
    expect(
      difference({ title: 'Old', codes: ['NCP21-01', 'X'] }, { title: 'New', codes: ['NCP22-01', 'X'] }),
    ).toMatchObject({
      renamed: { before: 'Old', after: 'New' },
      recoded: { added: ['NCP22-01'], removed: ['NCP21-01'] },
      fields: [],
    });
  });

  test('it moved to another section', () => {
    expect(difference({}, { section: 'SECONDARY', sectionPath: ['Secondary'] })?.moved).toEqual({
      before: { section: 'PRIMARY', sectionPath: [], position: 1 },
      after: { section: 'SECONDARY', sectionPath: ['Secondary'], position: 1 },
    });
  });

  test('modules were added, removed and renamed, matched by the part of the topic that they teach', () => {
    const found = difference(
      {
        modules: [
          aModule({ slug: 'one', title: 'Fractions I', topic: 'fractions', part: 1 }),
          aModule({ slug: 'two', title: 'Fractions II', topic: 'fractions', part: 2 }),
          aModule({ slug: 'review' }),
        ],
      },
      {
        modules: [
          aModule({ slug: 'parts', title: 'Parts of a whole', topic: 'fractions', part: 1 }),
          aModule({ slug: 'review', optional: true }),
          aModule({ slug: 'new' }),
        ],
      },
    );
    expect(
      found?.modules.map(({ kind, renamed, before, after, fields }) => ({
        kind,
        renamed,
        slugs: [before?.slug, after?.slug],
        fields,
      })),
    ).toEqual([
      {
        kind: 'CHANGED',
        renamed: true,
        slugs: ['one', 'parts'],
        fields: [{ path: 'slug', before: 'one', after: 'parts', text: 'Slug changed from “one” to “parts”.' }],
      },
      {
        kind: 'CHANGED',
        renamed: false,
        slugs: ['review', 'review'],
        fields: [{ path: 'optional', before: null, after: 'true', text: 'Optional added: yes.' }],
      },
      { kind: 'ADDED', renamed: false, slugs: [undefined, 'new'], fields: [] },
      { kind: 'REMOVED', renamed: false, slugs: ['two', undefined], fields: [] },
    ]);
  });

  test('a module moved to another pathway', () => {
    const pathways = (first: number, second: number) => [
      aPathway({ slug: 'first', modules: first === 1 ? [aModule({ topic: 'fractions' })] : [] }),
      aPathway({ slug: 'second', modules: second === 1 ? [aModule({ topic: 'fractions' })] : [] }),
    ];
    const found = difference({ pathways: pathways(1, 0) }, { pathways: pathways(0, 1) });
    expect(found?.pathways).toEqual([]);
    expect(found?.modules).toMatchObject([
      { kind: 'CHANGED', fields: [{ path: 'pathway', before: 'first', after: 'second' }] },
    ]);
  });

  test('the audiences changed', () => {
    expect(difference({ audiences: ['Teachers', 'Leads'] }, { audiences: ['Leads', 'Heads'] })).toMatchObject({
      audiences: { added: ['Heads'], removed: ['Teachers'] },
      fields: [],
    });
  });

  test('a rule changed, in words', () => {
    expect(difference({}, { eligibilityRule: anyOf(needs('a'), needs('b')) })?.rule).toEqual({
      before: null,
      after: 'one of: Was in a; or Was in b',
    });
    expect(difference({ eligibilityRule: needs('a') }, { eligibilityRule: needs('a') })?.rule).toBeUndefined();
  });

  test('links were added, removed, and changed their obligation', () => {
    const found = difference(
      { links: [aLink('ALIGNED_WITH', 'ext-framework'), aLink('PROGRESSES_TO', 'ser-other', { obligation: 'MAY' })] },
      { links: [aLink('PROGRESSES_TO', 'ser-other', { obligation: 'EXPECTED' }), aLink('PART_OF', 'ext-framework')] },
    );
    expect(found?.links.map(({ kind, linkKind, to, fields }) => ({ kind, of: linkKind, to, fields }))).toEqual([
      {
        kind: 'CHANGED',
        of: 'PROGRESSES_TO',
        to: 'other',
        fields: [
          {
            path: 'obligation',
            before: 'MAY',
            after: 'EXPECTED',
            text: 'Obligation changed from Optional to Expected.',
          },
        ],
      },
      { kind: 'ADDED', of: 'PART_OF', to: 'A framework', fields: [] },
      { kind: 'REMOVED', of: 'ALIGNED_WITH', to: 'A framework', fields: [] },
    ]);
  });

  test('a link to a pathway of the same series is unchanged, although the ids differ', () => {
    const other = (year: string, id: string) =>
      aProgramme({ slug: 'other', academicYear: year, position: 2, pathways: [aPathway({ id, slug: 'way' })] });
    const [comparison] = compared(
      [thisYear({ links: [aLink('PROGRESSES_TO', 'pth-old')] }), other('2021/22', 'pth-old')],
      [nextYear({ links: [aLink('PROGRESSES_TO', 'pth-new')] }), other('2022/23', 'pth-new')],
    );
    expect(comparison?.kind).toBe('SAME');
  });

  test('other fields changed, field by field', () => {
    expect(difference({ summary: 'Once.', aims: ['One'] }, { summary: 'Now.', aims: ['One', 'Two'] })?.fields).toEqual([
      { path: 'summary', before: 'Once.', after: 'Now.', text: 'Summary changed from “Once.” to “Now.”.' },
      { path: 'aims', before: '["One"]', after: '["One","Two"]', text: 'Aims: “Two” added.' },
    ]);
  });
});

test('a year compared with itself has no differences', () => {
  const snapshot = snapshotOf(
    aCatalogue({
      programmes: [
        thisYear({ modules: 2, pathways: 2, eligibilityRule: needs('other') }),
        thisYear({ slug: 'b', position: 2 }),
      ],
      series: [aSeries(), aSeries({ slug: 'b' }), aSeries({ slug: 'other' })],
    }),
  );
  const year = { programmes: snapshot.programmes, complete: false };
  const kinds = compareYears(year, year, snapshot).map(({ kind }) => kind);
  expect(kinds).toEqual(['SAME', 'SAME']);
});
