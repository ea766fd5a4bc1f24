import { describe, expect, it } from '@jest/globals';
import { aCatalogue, aHub, aLink, aProgramme } from '../../../support/builders.js';
import { Past } from '../../../support/past.js';

const series = { id: 'ser-number' };
const old = aProgramme({ slug: 'number', title: 'Number for all', series: series.id, academicYear: '2021/22' });
const plain = aProgramme({ slug: 'plain', academicYear: '2021/22' });
const secret = aProgramme({ slug: 'secret', title: 'A secret', status: 'DRAFT' });

const catalogue = (more: Parameters<typeof aCatalogue>[0] = {}) =>
  new Past(aCatalogue({ programmes: [old, plain, secret], ...more }));

interface Picked {
  readonly selection: {
    readonly items: readonly { readonly ref: string; readonly newer: { readonly academicYear: string } | null }[];
    readonly missing: readonly {
      readonly ref: string;
      readonly position: number;
      readonly reason: string;
      readonly suggestions: readonly { readonly slug: string; readonly academicYear: string }[];
    }[];
  };
}

const query = `query ($refs: [String!]!) { selection(refs: $refs) {
  items { ref newer { academicYear } } missing { ref position reason title suggestions { slug academicYear } } } }`;

const pick = async (past: Past, ...refs: readonly string[]) =>
  (await past.asked<Picked>(query, 'published', { refs: [...refs] })).selection;

describe('a name of a withdrawn programme', () => {
  it.each(['its id', 'its slug', 'its title'])('is reported as WITHDRAWN for %s, in its place', async (by) => {
    const ref = { 'its id': old.id, 'its slug': 'NUMBER', 'its title': 'number for All' }[by] ?? '';
    const past = catalogue();
    past.update(old.id, { status: 'WITHDRAWN' });
    const { missing } = await pick(past, 'plain', ref);
    expect(missing).toMatchObject([{ ref, position: 2, reason: 'WITHDRAWN', title: 'Number for all' }]);
  });

  it('is reported as WITHDRAWN if the programme was deleted', async () => {
    const past = catalogue();
    past.delete(old.id);
    expect((await pick(past, 'number', old.id)).missing.map(({ reason }) => reason)).toEqual([
      'WITHDRAWN',
      'WITHDRAWN',
    ]);
  });

  it('suggests the programmes that replace it, then those of its series', async () => {
    const later = aProgramme({ slug: 'number-anew', series: series.id, academicYear: '2023/24' });
    const replaced = { ...old, links: [aLink('REPLACED_BY', plain.series)] };
    const past = catalogue({ programmes: [replaced, plain, later] });
    past.update(old.id, { status: 'WITHDRAWN' });
    expect((await pick(past, old.id)).missing[0]?.suggestions.map(({ slug }) => slug)).toEqual([
      'plain',
      'number-anew',
    ]);
  });

  it('means no earlier edition with the same name, and suggests none, unless its year or id is given', async () => {
    const before = aProgramme({ slug: 'number', title: 'Number for all', series: series.id, academicYear: '2020/21' });
    const past = catalogue({ programmes: [before, old, plain] });
    past.update(old.id, { status: 'WITHDRAWN' });
    const { items, missing } = await pick(past, 'number', 'Number for all', before.id);
    expect(missing.map(({ reason }) => reason)).toEqual(['WITHDRAWN', 'WITHDRAWN']);
    expect(missing.flatMap(({ suggestions }) => suggestions.map(({ slug }) => slug))).not.toContain('number');
    expect(items.map(({ ref }) => ref)).toEqual([before.id]);
    const ofYear = await past.asked<Picked>(
      `{ selection(refs: ["number"], year: "2020/21") { items { ref } missing { reason } } }`,
    );
    expect(ofYear.selection).toEqual({ items: [{ ref: 'number' }], missing: [] });
  });

  it('is found again after the programme is published again, and in the past', async () => {
    const past = catalogue();
    past.update(old.id, { status: 'WITHDRAWN' });
    const then = await past.asked<{ asOf: Picked }>(
      `{ asOf(revision: 1) { selection(refs: ["number"]) { items { ref } missing { reason } } } }`,
    );
    expect(then.asOf.selection).toEqual({ items: [{ ref: 'number' }], missing: [] });
    past.update(old.id, { status: null });
    expect((await pick(past, 'number')).missing).toEqual([]);
  });
});

describe('a programme that was never public', () => {
  it('is unknown, as a draft and when the draft is deleted or withdrawn', async () => {
    const past = catalogue();
    const reasons = async () => (await pick(past, secret.id, 'secret', 'A secret')).missing.map(({ reason }) => reason);
    const unknown = ['UNKNOWN', 'UNKNOWN', 'UNKNOWN'];
    expect(await reasons()).toEqual(unknown);
    past.update(secret.id, { status: 'WITHDRAWN' });
    expect(await reasons()).toEqual(unknown);
    past.delete(secret.id);
    expect(await reasons()).toEqual(unknown);
  });

  it('is not suggested in place of a withdrawn programme', async () => {
    const draft = aProgramme({ slug: 'draft', series: series.id, academicYear: '2024/25', status: 'DRAFT' });
    const past = catalogue({ programmes: [old, plain, draft] });
    past.update(old.id, { status: 'WITHDRAWN' });
    expect((await pick(past, 'number')).missing[0]?.suggestions.map(({ slug }) => slug)).not.toContain('draft');
  });
});

describe('a name of a programme of an earlier year', () => {
  it('is kept, and the later programme of its series and hub is reported', async () => {
    const other = aHub({ slug: 'other' });
    const later = ['2022/23', '2023/24'].map((academicYear) =>
      aProgramme({ slug: `number-${academicYear.slice(0, 4)}`, series: series.id, academicYear }),
    );
    const elsewhere = aProgramme({ slug: 'elsewhere', series: series.id, academicYear: '2024/25', hub: other.id });
    const past = catalogue({ hubs: [aHub(), other], programmes: [old, plain, ...later, elsewhere] });
    const { items, missing } = await pick(past, old.id, later[1]?.id ?? '', 'plain');
    expect(missing).toEqual([]);
    expect(items.map(({ newer }) => newer?.academicYear)).toEqual(['2023/24', undefined, undefined]);
  });
});
