import { describe, expect, it } from '@jest/globals';
import { type Sharing, selectMapContents } from '../../../src/map/contents/map-contents.js';
import { highlightRoute } from '../../../src/map/contents/route-highlight.js';
import {
  aCatalogue,
  aHub,
  aLink,
  anExternalThing,
  anyOf,
  aProgramme,
  needs,
  snapshotOf,
} from '../../support/builders.js';
import { aFullYear } from '../a-full-year.js';
import { contents, parseMapFilter, real } from '../real-map.js';

const slugs = (parameters: Parameters<typeof contents>[0]) => contents(parameters).programmes.map(({ slug }) => slug);

describe('a map of picked programmes', () => {
  it('takes programmes from several hubs and years, and no outside things', () => {
    const other = aHub({ slug: 'other' });
    const before = aProgramme({ slug: 'before', links: [aLink('PART_OF', 'ext-framework')] });
    const after = aProgramme({ slug: 'after', hub: other.id, academicYear: '2022/23' });
    const snapshot = snapshotOf(
      aCatalogue({
        hubs: [aHub(), other],
        externalThings: [anExternalThing()],
        programmes: [before, after, aProgramme()],
      }),
    );
    const shown = contents({ only: `${before.id},${after.id}` }, snapshot);
    expect(shown.programmes.map(({ slug }) => slug)).toEqual(['before', 'after']);
    expect([shown.outside, shown.links]).toEqual([[], []]);
    expect(shown.programmes.map(({ whose }) => whose)).toEqual(['home Maths Hub, 2021/22', 'other Maths Hub, 2022/23']);
    expect(contents({ only: before.id }, snapshot).programmes.map(({ whose }) => whose)).toEqual([undefined]);
  });
});

describe('the contents of a map', () => {
  it('are every programme of the year, linked or not, and every link once', () => {
    const { programmes, links } = contents();
    expect(programmes).toHaveLength(24);
    expect(links.map(({ id }) => id)).toEqual(real.links.map(({ link }) => link.id));
  });

  it('draw a requirement from the required programme to the one that requires it, and alternatives as one entrance', () => {
    const { programmes, links } = contents({ kinds: 'REQUIRES' });
    const slugOf = (id: string) => programmes.find((programme) => programme.id === id)?.slug;
    const said = links.map(({ from, words, to }) => [slugOf(from), words, slugOf(to)]);
    expect(said).toContainEqual(['primary-tfm-development', 'Required for', 'primary-tfm-embedding']);
    expect(said).toContainEqual(['mastery-readiness', 'One way into', 'primary-tfm-sustaining']);
  });

  it('have pathways and stages only if a link ends at them', () => {
    const parts = contents().programmes.flatMap((programme) => programme.parts.map(({ title }) => title));
    expect(parts).toEqual([
      'First year',
      'Subject leadership community',
      'Pathway One: Number Patterns and Structures',
      'Pathway Two: Pattern, Shape, Space and Measures',
    ]);
    expect(contents({ kinds: 'REQUIRES' }).programmes.flatMap((programme) => programme.parts)).toEqual([]);
  });

  it('have an outside thing once, in the lowest band that links to it, or in each band, or beside each programme', () => {
    const named = (title: string, sharing?: Sharing) =>
      selectMapContents(parseMapFilter({}, real), real, sharing).outside.filter((thing) => thing.title === title);
    const frameworks = named('Early Career Framework');
    expect(frameworks.map(({ zone }) => zone)).toEqual([4]);
    expect(contents().links.filter(({ to }) => to === frameworks[0]?.key)).toHaveLength(2);
    expect(named('Early Career Framework', 'BY_ZONE').map(({ zone }) => zone)).toEqual([2, 4]);
    const counts = (['ONCE', 'BY_ZONE', 'BY_PROGRAMME'] as const).map(
      (sharing) => named('Teaching for Mastery Programme', sharing).length,
    );
    expect(counts).toEqual([1, 1, 2]);
  });

  it('are filtered by section and by phase, which differ', () => {
    expect(slugs({ section: 'SECONDARY', phase: 'PRIMARY' })).toEqual(['y5-8-continuity']);
    expect(slugs({ phase: 'EARLY_YEARS' })).toEqual(['mastering-number', 'sktm-early-years', 'pd-lead']);
  });

  it('are filtered by strength, which keeps the programmes', () => {
    const { programmes, links } = contents({ minStrength: 'STATED' });
    expect(programmes).toHaveLength(24);
    expect(new Set(links.map(({ strength }) => strength))).toEqual(new Set(['STATED']));
  });

  it('have no link with a missing end', () => {
    const { programmes, links, outside } = contents({ section: 'PRIMARY' });
    const there = new Set([...programmes.map(({ id }) => id), ...outside.map(({ key }) => key)]);
    expect(links.flatMap(({ from, to }) => [from, to]).filter((end) => !there.has(end))).toEqual([]);
  });

  it('extend around a programme to the requested distance, along the shown links', () => {
    expect(slugs({ around: 'primary-tfm-embedding', depth: '1' })).toEqual([
      'primary-tfm-development',
      'primary-tfm-embedding',
      'primary-tfm-sustaining',
    ]);
    expect(slugs({ around: 'primary-tfm-embedding', depth: '2' })).toContain('mastery-readiness');
    expect(slugs({ around: 'sktm-primary-ect', depth: '2' })).toEqual(['sktm-primary-ect', 'sktm-secondary-ect']);
    expect(slugs({ around: 'sktm-primary-ect', depth: '2', kinds: 'REQUIRES' })).toEqual(['sktm-primary-ect']);
  });

  it('always include the programme in the middle, whatever the filter', () => {
    expect(slugs({ around: 'primary-tfm-embedding', phase: 'POST_16' })).toEqual(['primary-tfm-embedding']);
  });

  it('describe a series that is not listed, and place it in a band', () => {
    const snapshot = snapshotOf(
      aCatalogue({ programmes: [aProgramme({ slug: 'later', eligibilityRule: anyOf(needs('gone'), needs('lost')) })] }),
    );
    const { outside, links } = contents({}, snapshot);
    expect(outside.map(({ title, what }) => [title, what])).toEqual([
      ['gone', 'not listed here this year'],
      ['lost', 'not listed here this year'],
    ]);
    expect(links.map(({ from }) => from)).toEqual(outside.map(({ key }) => key));
  });

  it('have nothing of other hubs and years', () => {
    const years = ['2020/21', '2021/22'].map((academicYear) =>
      aProgramme({ academicYear, links: [aLink('PART_OF', 'ext-framework')] }),
    );
    const snapshot = snapshotOf(aCatalogue({ programmes: years, externalThings: [anExternalThing()] }));
    const { programmes, links } = contents({ year: '2020/21' }, snapshot);
    expect([programmes.map(({ id }) => id), links.length]).toEqual([['prg-mastery-home-2020'], 1]);
  });
});

describe('a year that is too large', () => {
  const snapshot = snapshotOf(aFullYear(150));

  it('is refused with the advice to narrow it', () => {
    expect(() => contents({}, snapshot)).toThrow(
      /150 programmes, but it can show at most 120\. Narrow it by section, phase or kinds/,
    );
    expect(contents({ phase: 'SECONDARY' }, snapshot).programmes.length).toBeLessThan(120);
  });

  it('shows the surroundings of a programme, the nearest first if there are too many', () => {
    const crowd = Array.from({ length: 140 }, (_, index) =>
      aProgramme({ slug: `group-${index}`, links: [aLink('PART_OF', 'ext-framework')] }),
    );
    const crowded = snapshotOf(aCatalogue({ programmes: crowd, externalThings: [anExternalThing()] }));
    const { programmes, leftOut } = contents({ around: 'group-95' }, crowded);
    expect([programmes.length, leftOut]).toEqual([120, 20]);
    expect(programmes.map(({ slug }) => slug)).toContain('group-95');
  });
});

describe('the highlighted part of a map', () => {
  const lit = (parameters: Parameters<typeof contents>[0]) =>
    highlightRoute(parseMapFilter(parameters ?? {}, real), contents(parameters), real);
  const route = 'mastery-readiness..primary-tfm-sustaining';

  it('is every programme and link of every route', () => {
    const { things, links, routes } = lit({ route }) ?? {};
    expect(routes).toBe(3);
    expect(things?.size).toBe(4);
    expect(links?.size).toBe(5);
  });

  it('has at least the requested strength', () => {
    expect(lit({ route, minStrength: 'IMPLIED' })?.links.size).toBe(4);
    expect(lit({ route, minStrength: 'STATED' })?.links.size).toBe(0);
  });

  it('is only the two programmes if no route exists', () => {
    const { things, links, routes } = lit({ route: 'primary-tfm-sustaining..mastery-readiness' }) ?? {};
    expect([things?.size, links?.size, routes]).toEqual([2, 0, 0]);
  });

  it('is empty if no route is requested', () => {
    expect(lit({})).toBeUndefined();
  });
});
