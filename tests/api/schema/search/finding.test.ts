import { describe, expect, it } from '@jest/globals';
import { asked } from '../../../support/asked.js';
import { aCatalogue, aProgramme, snapshotOf } from '../../../support/builders.js';
import { realSnapshot } from '../../../support/real-snapshot.js';

const snapshot = realSnapshot();

interface Picked {
  readonly selection: {
    readonly items: readonly { readonly ref: string; readonly programme: { readonly slug: string } }[];
    readonly missing: readonly {
      readonly ref: string;
      readonly position: number;
      readonly reason: string;
      readonly suggestions: readonly { readonly slug: string }[];
    }[];
  };
}
const pick = (refs: readonly string[], from = snapshot) =>
  asked<Picked>(
    from,
    'query ($refs: [String!]!) { selection(refs: $refs) { items { ref programme { slug } } missing { ref position reason suggestions { slug } } } }',
    { refs },
  ).then(({ selection }) => selection);

describe('a selection', () => {
  it.each([
    ['a slug', 'mastering-number', 'mastering-number'],
    ['a slug in capitals with underscores', 'PRIMARY_TFM_DEVELOPMENT', 'primary-tfm-development'],
    ['a title in any case', 'the MASTERING number programme', 'mastering-number'],
    ['a title with another dash', 'Y5-8 Continuity Work Group', 'y5-8-continuity'],
    ['a singular for a plural', 'Mastery Readiness Work Group', 'mastery-readiness'],
    ['an alias', 'SKTM Early Years', 'sktm-early-years'],
    ['a title of the series', 'Secondary Subject Leadership', 'secondary-subject-leadership'],
  ])('accepts %s', async (_what, ref, slug) => {
    expect((await pick([ref])).items).toEqual([{ ref, programme: { slug } }]);
  });

  it('accepts an id', async () => {
    const id = snapshot.programme('mastering-number')?.id ?? '';
    expect((await pick([id])).items).toEqual([{ ref: id, programme: { slug: 'mastering-number' } }]);
  });

  it.each(['NCP21-07', 'ncp 21-07', 'ncp2107', '21-07', 'NCP 21 – 07'])(
    'accepts the code NCP21-07 as %s',
    async (ref) => {
      const coded = snapshotOf(
        aCatalogue({ programmes: [aProgramme({ slug: 'number', codes: ['NCP21-07'] }), aProgramme()] }),
      );
      expect((await pick([ref], coded)).items).toEqual([{ ref, programme: { slug: 'number' } }]);
    },
  );

  it('keeps the order and duplicates, and drops no name', async () => {
    const refs = ['mastering-number', 'no such thing', 'mastery-readiness', 'mastering-number'];
    const { items, missing } = await pick(refs);
    expect(items.map(({ ref }) => ref)).toEqual(['mastering-number', 'mastery-readiness', 'mastering-number']);
    expect(missing).toMatchObject([{ ref: 'no such thing', position: 2, reason: 'UNKNOWN' }]);
  });

  it('suggests a programme for a misspelt name', async () => {
    const { missing } = await pick(['primary-tfm-develpment']);
    expect(missing[0]?.suggestions[0]).toEqual({ slug: 'primary-tfm-development' });
  });

  it('is ambiguous for a name that two programmes have', async () => {
    const { items, missing } = await pick(['Development Work Group']);
    expect(items).toEqual([]);
    expect(missing).toMatchObject([{ reason: 'AMBIGUOUS' }]);
    expect(missing[0]?.suggestions.map(({ slug }) => slug)).toEqual([
      'primary-tfm-development',
      'secondary-tfm-development',
    ]);
  });

  it.each([
    ['sktm', 6, 'sktm-early-years'],
    ['SKTM primary', 3, 'sktm-primary-teachers'],
    ['specialist knowledge for teaching maths', 6, 'sktm-primary-teachers'],
    ['TfM Development', 2, 'primary-tfm-development'],
    ['teaching for mastery', 6, 'primary-tfm-development'],
    ['ECTs', 2, 'sktm-primary-ect'],
    ['work groups', 10, 'mastery-readiness'],
  ])('says of the loose name %s all %i that it could mean, best first', async (ref, count, first) => {
    const { items, missing } = await pick([ref]);
    expect([items, missing.map(({ reason }) => reason)]).toEqual([[], ['AMBIGUOUS']]);
    expect(missing[0]?.suggestions).toHaveLength(count);
    expect(missing[0]?.suggestions[0]).toEqual({ slug: first });
  });

  it.each([
    ['embedding year', 'secondary-tfm-embedding-year-support'],
    ['coherence', 'y7-11-coherence'],
    ['tfm chemistry', undefined],
    ['the of', undefined],
  ])('does not guess from %s, whose words all occur in no two names', async (ref, first) => {
    const { items, missing } = await pick([ref]);
    expect([items, missing.map(({ reason }) => reason)]).toEqual([[], ['UNKNOWN']]);
    if (first) expect(missing[0]?.suggestions[0]).toEqual({ slug: first });
  });

  it.each(['', '!!!', '   ', '😀', 'x'.repeat(10_000)])('treats %j as unknown, without an error', async (ref) => {
    expect((await pick([ref])).missing).toMatchObject([{ ref, reason: 'UNKNOWN' }]);
  });

  it('returns the programme of the newest year for a name that a hub uses in several', async () => {
    const years = ['2020/21', '2022/23', '2021/22'];
    const programmes = years.map((academicYear) => aProgramme({ slug: 'number', academicYear }));
    const data = await asked<{ newest: object; older: object }>(
      snapshotOf(aCatalogue({ programmes })),
      `{ newest: selection(refs: ["number"]) { items { programme { academicYear } } }
         older: selection(refs: ["number"], year: "2020/21") { items { programme { academicYear } } } }`,
    );
    expect(data.newest).toEqual({ items: [{ programme: { academicYear: '2022/23' } }] });
    expect(data.older).toEqual({ items: [{ programme: { academicYear: '2020/21' } }] });
  });
});

interface Found {
  readonly search: {
    readonly totalCount: number;
    readonly suggestions: readonly string[];
    readonly nodes: readonly { readonly slug: string }[];
    readonly edges: readonly { readonly highlights: readonly { readonly field: string; readonly html: string }[] }[];
    readonly facets: readonly { readonly buckets: readonly { readonly key: string; readonly count: number }[] }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}
const search = (text: string, more: object = {}) =>
  asked<Found>(
    snapshot,
    `query ($text: String!, $filter: ProgrammeFilter, $first: Int, $after: String) {
      search(text: $text, filter: $filter, first: $first, after: $after) {
        totalCount suggestions nodes { slug } edges { highlights { field html } }
        facets(dimensions: [SECTION]) { buckets { key count } } pageInfo { hasNextPage endCursor }
      }
    }`,
    { text, ...more },
  ).then((data) => data.search);

describe('a search', () => {
  it.each([
    ['TfM sustaining', 'primary-tfm-sustaining'],
    ['ECT secondary', 'sktm-secondary-ect'],
    ['MAT', 'secondary-mat-leads'],
    ['masterng nmber', 'mastering-number'],
    ['early career teachers primary', 'sktm-primary-ect'],
    ['EYFS patterns', 'sktm-early-years'],
    ['core math', 'core-maths-pedagogy'],
    ['gcse resit', 'post-16-gcse-resit'],
    ['Year 6', 'y5-8-continuity'],
  ])('for %s finds %s first', async (text, slug) => {
    expect((await search(text)).nodes[0]).toEqual({ slug });
  });

  it('counts facets as filters do', async () => {
    const { facets } = await search('teaching for mastery');
    for (const { key, count } of facets[0]?.buckets ?? []) {
      const narrowed = await search('teaching for mastery', { filter: { section: { eq: key } } });
      expect([key, narrowed.totalCount]).toEqual([key, count]);
    }
  });

  it('returns over several pages what one large page returns', async () => {
    const whole = await search('maths', { first: 100 });
    const slugs: string[] = [];
    let after: string | null = null;
    for (let more = true; more; ) {
      const page: Found['search'] = await search('maths', { first: 3, after });
      slugs.push(...page.nodes.map(({ slug }) => slug));
      ({ endCursor: after, hasNextPage: more } = page.pageInfo);
    }
    expect(slugs).toEqual(whole.nodes.map(({ slug }) => slug));
    expect(slugs).toHaveLength(whole.totalCount);
  });

  it('marks matches in escaped HTML', async () => {
    const { edges } = await search('mastering number');
    expect(edges[0]?.highlights[0]).toEqual({
      field: 'TITLE',
      html: 'The <mark>Mastering</mark> <mark>Number</mark> Programme',
    });
  });

  it('finds a programme by an external thing, and says so', async () => {
    const { edges } = await search('centrally-led programme offered nationally');
    expect(edges[0]?.highlights.find(({ field }) => field === 'EXTERNAL_THING')?.html).toContain('<mark>');
  });

  it('suggests another spelling for a word that occurs nowhere', async () => {
    const { suggestions } = await search('fractoins');
    expect(suggestions.join()).toContain('fraction');
  });

  it.each(['', '   ', '*.*', '"<script>', '😀'])('finds nothing for %j, without an error', async (text) => {
    expect(await search(text)).toMatchObject({ totalCount: 0, nodes: [] });
  });
});

describe('groups of programmes', () => {
  it('count what the source lists in each section', async () => {
    const data = await asked<{ programmeGroups: readonly object[] }>(
      snapshot,
      '{ programmeGroups(by: [SECTION]) { keys { dimension value label } count } }',
    );
    expect(data.programmeGroups).toMatchObject([
      { keys: [{ dimension: 'SECTION', value: 'PRIMARY', label: 'Primary' }], count: 5 },
      { count: 7 },
      { count: 3 },
      { count: 7 },
      { count: 2 },
    ]);
  });

  it.each([
    'HUB',
    'ACADEMIC_YEAR',
    'SERIES',
    'SECTION',
    'PHASE',
    'KEY_STAGE',
    'YEAR_GROUP',
    'AUDIENCE',
    'MODULE_TOPIC',
    'LINK_KIND',
    'PARTNER',
  ])('by %s hold the programmes that they count', async (dimension) => {
    const data = await asked<{
      programmeGroups: readonly { count: number; programmes: { totalCount: number; nodes: readonly object[] } }[];
    }>(
      snapshot,
      `{ programmeGroups(by: [${dimension}]) { count programmes(first: 100) { totalCount nodes { id } } } }`,
    );
    expect(data.programmeGroups.length).toBeGreaterThan(0);
    for (const { count, programmes } of data.programmeGroups) {
      expect(programmes.totalCount).toBe(count);
      expect(programmes.nodes).toHaveLength(count);
    }
  });

  it('keep only the groups that match a condition, largest first', async () => {
    const data = await asked<{ programmeGroups: readonly { count: number; distinct: number }[] }>(
      snapshot,
      `{ programmeGroups(by: [MODULE_TOPIC], orderBy: COUNT_DESC, having: { count: { gte: 2 }, distinct: [{ dimension: SECTION, count: { gte: 2 } }] }) {
          count distinct(dimension: SECTION) keys { value } } }`,
    );
    const counts = data.programmeGroups.map(({ count }) => count);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
    expect(data.programmeGroups.every(({ count, distinct }) => count >= 2 && distinct >= 2)).toBe(true);
    expect(data.programmeGroups[0]).toMatchObject({ keys: [{ value: 'multiplicative reasoning' }] });
  });
});

describe('a filter by links', () => {
  it.each([
    [
      '{ some: { kind: PROGRESSES_TO, to: { slug: { eq: "primary-tfm-sustaining" } } } }',
      ['mastery-readiness', 'primary-tfm-development', 'primary-tfm-embedding'],
    ],
    [
      '{ some: { kind: REQUIRES, to: { slug: { eq: "secondary-tfm-development" } } } }',
      ['secondary-tfm-embedding-year-support', 'secondary-tfm-embedding-and-sustaining'],
    ],
    ['{ some: { kind: PROGRESSES_TO, minStrength: STATED, to: { slug: { eq: "primary-tfm-development" } } } }', []],
  ])('%s', async (links, slugs) => {
    const data = await asked<{ programmes: { nodes: readonly { slug: string }[] } }>(
      snapshot,
      `{ programmes(filter: { links: ${links} }) { nodes { slug } } }`,
    );
    expect(data.programmes.nodes.map(({ slug }) => slug)).toEqual(slugs);
  });
});

describe('the lists of one programme', () => {
  it('accept filters of their own', async () => {
    const data = await asked<{ ect: { modules: readonly object[] }; early: { pathways: readonly object[] } }>(
      snapshot,
      `{ ect: programme(slug: "sktm-secondary-ect") { modules(filter: { topic: { contains: "number" } }) { topic } }
         early: programme(slug: "sktm-early-years") { pathways(filter: { title: { contains: "shape" } }) { slug } } }`,
    );
    expect(data.ect.modules).toEqual([{ topic: 'structure of the number system' }, { topic: 'operating on number' }]);
    expect(data.early.pathways).toEqual([{ slug: 'pathway-two' }]);
  });
});

describe('search', () => {
  const slugs = async (text: string, from = snapshot) =>
    asked<{ search: { nodes: readonly { slug: string }[] } }>(
      from,
      'query ($text: String!) { search(text: $text) { nodes { slug } } }',
      {
        text,
      },
    ).then(({ search }) => search.nodes.map(({ slug }) => slug));

  it.each([
    ['KS4', 'y7-11-coherence'],
    ['Key Stage Four', 'y7-11-coherence'],
    ['ks two', 'y5-8-continuity'],
    ['year five', 'y5-8-continuity'],
    ['Y ten', 'y7-11-coherence'],
    ['mastry redines', 'mastery-readiness'],
    ['contuinity wrok', 'y5-8-continuity'],
  ])('finds for %j first %s', async (text, slug) => expect((await slugs(text))[0]).toBe(slug));

  it('finds a programme by key stages and year groups that none of its texts names', async () => {
    const programmes = [
      aProgramme({ slug: 'one', yearGroups: ['Y8'] }),
      aProgramme({ slug: 'two', keyStages: ['KS4'] }),
    ];
    const from = snapshotOf(aCatalogue({ programmes }));
    expect(await slugs('KS3', from)).toEqual(['one']);
    expect(await slugs('year eight', from)).toEqual(['one']);
    expect(await slugs('year 10', from)).toEqual(['two']);
  });
});
