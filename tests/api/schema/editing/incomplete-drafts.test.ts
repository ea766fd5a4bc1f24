import { beforeEach, describe, expect, test } from '@jest/globals';
import { toPlainEntry } from '../../../../src/catalogue/document/plain.js';
import { aCatalogue, aHub, aProgramme, aSeries } from '../../../support/builders.js';
import { Past } from '../../../support/past.js';

const offered = aProgramme({ slug: 'bridges', title: 'Bridges', series: 'ser-spans' });

let past: Past;
beforeEach(() => {
  past = new Past(
    aCatalogue({
      hubs: [aHub(), aHub({ slug: 'north' })],
      series: [aSeries({ slug: 'spans', title: 'Spans', aliases: ['Arches'] }), aSeries({ slug: 'towers' })],
      programmes: [offered],
    }),
  );
  past.token = { name: 'Ada', scopes: ['write'], sha256: '', createdAt: '2026-01-01T00:00:00Z' };
});

interface Draft {
  readonly id: string;
  readonly slug: string;
  readonly series: { readonly id: string; readonly slug: string };
  readonly [field: string]: unknown;
}
interface Told {
  readonly __typename: string;
  readonly node?: Draft;
  readonly nodes?: readonly unknown[];
  readonly problems?: readonly { readonly code: string; readonly path: string; readonly message: string }[];
}

const outcome = `__typename
  ... on Ok { nodes { __typename id } node { ... on Programme {
    id slug title summary section missing status participation { unit } series { id slug } } } }
  ... on ValidationFailed { problems { code path message } }`;

async function edit(mutation: string): Promise<Told> {
  const { done } = await past.asked<{ readonly done: Told }>(`mutation { done: ${mutation} { ${outcome} } }`, 'drafts');
  return done;
}

const create = (title: string, more = '', hub = 'hub-home') =>
  edit(`createProgramme(input: { hub: "${hub}", academicYear: "2022/23", title: "${title}" ${more} })`);
const created = async (...args: Parameters<typeof create>) => (await create(...args)).node as Draft;
const update = (id: string, patch: string) => {
  const revision = past.state.everything.node(id) as { readonly revision?: number } | undefined;
  return edit(`updateProgramme(id: "${id}", ifRevision: ${revision?.revision ?? 0}, patch: ${patch})`);
};
const faults = ({ problems = [] }: Told) => problems.map(({ code, path }) => `${code} at ${path}`);

describe('createProgramme with a hub, a year and a title', () => {
  test('makes a draft with stand-ins, and stores none of them', async () => {
    const draft = await created('New Ground');
    expect(draft).toMatchObject({
      ...{ slug: 'new-ground', title: 'New Ground', status: 'DRAFT' },
      ...{ summary: '', section: 'OTHER', participation: { unit: null } },
      missing: ['section', 'summary', 'participation'],
    });
    const stored = past.state.entry(draft.id)?.instance;
    expect(Object.keys(stored ? toPlainEntry(stored) : {}).sort()).toEqual(
      ['academicYear', 'hub', 'id', 'revision', 'series', 'slug', 'status', 'title', 'updatedAt'].sort(),
    );
  });

  test('starts a series that its hub owns, if none has the name', async () => {
    const { series, id } = await created('New Ground');
    expect(series.slug).toBe('new-ground');
    expect(past.state.entry(series.id)?.instance).toMatchObject({ title: 'New Ground', owner: 'hub-home' });
    expect(past.snapshot.node(series.id)).toBeUndefined();
    expect(past.snapshot.node(id)).toBeUndefined();
  });

  test('continues the series and the slug of the last programme of the hub with this title', async () => {
    expect(await created('bridges')).toMatchObject({ slug: 'bridges', series: { id: 'ser-spans' } });
  });

  test('takes the series that is called so, also by an alias', async () => {
    expect(await created('Arch-es', '', 'hub-north')).toMatchObject({ slug: 'arch-es', series: { id: 'ser-spans' } });
  });

  test('keeps what is stated', async () => {
    const draft = await created('Bridges', ', slug: "own", series: "ser-towers", section: OTHER, participation: {}');
    expect(draft).toMatchObject({ slug: 'own', series: { id: 'ser-towers' }, section: 'OTHER', missing: ['summary'] });
  });

  test('gives two groups of one title two slugs, and a new series a slug that is free', async () => {
    const slugs = [await created('Bridges'), await created('Bridges')].map(({ slug }) => slug);
    expect(slugs).toEqual(['bridges', 'bridges-2']);
    const { series } = await created('towers!', ', slug: "third"');
    expect(series.id).toBe('ser-towers');
  });

  test('uses the series that an edit before it in the batch starts', async () => {
    const input = 'input: { hub: "hub-home", academicYear: "2022/23", title: "New Ground" }';
    const { nodes = [] } = await edit(
      `batch(edits: [{ createProgramme: { ${input} } }, { createProgramme: { ${input} } }])`,
    );
    expect(nodes).toHaveLength(3);
  });

  test('is refused at the input if the title is not valid', async () => {
    expect(faults(await create('')).every((fault) => fault === 'TEXT_EMPTY at /input/title')).toBe(true);
  });
});

describe('An incomplete draft', () => {
  test('is listed by the filter, for those who read drafts only', async () => {
    const { id } = await created('New Ground');
    const found = '{ programmes(filter: { incomplete: true }) { nodes { id } } }';
    expect(await past.asked(found, 'drafts')).toEqual({ programmes: { nodes: [{ id }] } });
    expect(await past.refusals(found, 'published')).toEqual(['SCOPE_MISSING']);
  });

  test('cannot be published or scheduled, and the message lists what is missing', async () => {
    const { id } = await created('New Ground', ', summary: "What it is."');
    const refused = await edit(`publish(id: "${id}", ifRevision: 2)`);
    expect(faults(refused)).toEqual(['NOT_READY at /id']);
    expect(refused.problems?.[0]?.message).toContain('section and participation');
    expect(faults(await update(id, '{ publishAt: "2030-01-01T00:00:00Z" }'))).toEqual(['NOT_READY at /patch']);
  });

  test('can be published when everything is filled in', async () => {
    const { id } = await created('New Ground');
    await update(id, '{ summary: "What it is.", section: OTHER, participation: {} }');
    expect(await edit(`publish(id: "${id}", ifRevision: 3)`)).toMatchObject({
      __typename: 'Ok',
      node: { status: 'PUBLISHED', section: 'OTHER', missing: [] },
    });
  });
});

test('what is published cannot lose its summary', async () => {
  expect(faults(await update(offered.id, '{ summary: null }'))).toEqual(['NOT_READY at /patch']);
});

test('the history tells a summary that is filled in as new, and no stand-in', async () => {
  const { id } = await created('New Ground');
  await update(id, '{ summary: "What it is.", section: OTHER }');
  const { changes } = await past.asked<{ readonly changes: { readonly nodes: readonly unknown[] } }>(
    '{ changes(since: 2) { nodes { fields { path before after } } } }',
    'drafts',
  );
  expect(changes.nodes).toEqual([
    {
      fields: [
        { path: 'section', before: null, after: 'OTHER' },
        { path: 'summary', before: null, after: 'What it is.' },
      ],
    },
  ]);
});
