import { describe, expect, test } from '@jest/globals';
import { aCatalogue, aHub, aProgramme, aSeries } from '../../../support/builders.js';
import { Past } from '../../../support/past.js';

const shown = aProgramme({ slug: 'shown' });
const secret = aProgramme({ slug: 'secret', title: 'A secret', status: 'DRAFT' });
const catalogue = () => new Past(aCatalogue({ programmes: [shown, secret] }));

interface Told {
  readonly changes: {
    readonly totalCount: number;
    readonly nodes: readonly Record<string, unknown>[];
    readonly pageInfo: { readonly endCursor: string; readonly hasNextPage: boolean };
  };
}

const query = `query ($since: Int!, $first: Int, $after: String, $hub: String, $kinds: [ChangeKind!], $types: [EntryType!]) {
  changes(since: $since, first: $first, after: $after, hub: $hub, kinds: $kinds, types: $types) {
    totalCount
    nodes { revision kind type title slug by why nodeId node { id } fields { path before after } }
    pageInfo { endCursor hasNextPage }
  }
}`;

async function lines(past: Past, since: number, view: 'published' | 'drafts' = 'published', more = {}) {
  const { changes } = await past.asked<Told>(query, view, { since, ...more });
  return changes.nodes.map(({ revision, kind, title }) => `${revision} ${kind} ${title}`);
}

describe('The public sees', () => {
  test('what changed, field by field, with who, when and why', async () => {
    const past = catalogue();
    past.update(shown.id, { title: 'Shown anew' }, { by: 'Anna', why: 'The hub renamed it.' });
    const { changes } = await past.asked<Told>(query, 'published', { since: 1 });
    expect(changes.nodes).toEqual([
      {
        revision: 2,
        kind: 'UPDATED',
        type: 'PROGRAMME',
        title: 'Shown anew',
        slug: 'shown',
        by: 'Anna',
        why: 'The hub renamed it.',
        nodeId: shown.id,
        node: { id: shown.id },
        fields: [{ path: 'title', before: 'shown', after: 'Shown anew' }],
      },
    ]);
  });

  test('one PUBLISHED change at one revision for a draft that was edited and then published', async () => {
    const past = catalogue();
    for (const title of ['B', 'C', 'D', 'E', 'F']) past.update(secret.id, { title });
    past.update(secret.id, { status: null });
    expect(await lines(past, 1)).toEqual(['2 PUBLISHED secret', '2 PUBLISHED F']);
    const { changes } = await past.asked<Told>(query, 'published', { since: 1 });
    const [, published] = changes.nodes as readonly { fields: readonly { path: string; before: unknown }[] }[];
    expect(published?.fields.map(({ path }) => path)).not.toContain('status');
    expect(published?.fields.map(({ before }) => before)).toEqual(published?.fields.map(() => null));
  });

  test('nothing about the time at which a programme will be withdrawn', async () => {
    const past = catalogue();
    past.update(shown.id, { withdrawAt: '2030-01-01T00:00:00Z' });
    expect(await lines(past, 1)).toEqual([]);
    expect(await lines(past, 1, 'drafts')).toEqual(['2 UPDATED shown']);
    expect(await past.asked('{ catalogue { revision } }', 'published')).toEqual({ catalogue: { revision: 1 } });
  });

  test('the last values of a withdrawn programme, and no node', async () => {
    const past = catalogue();
    past.update(shown.id, { title: 'Secretly renamed', status: 'WITHDRAWN' });
    const { changes } = await past.asked<Told>(query, 'published', { since: 1, types: ['PROGRAMME'] });
    expect(changes.nodes).toMatchObject([{ kind: 'WITHDRAWN', title: 'shown', slug: 'shown', node: null }]);
    expect(JSON.stringify(changes)).not.toContain('Secretly');
  });

  test('the last values of a deleted entry, and no node', async () => {
    const past = catalogue();
    past.delete(shown.id);
    const { changes } = await past.asked<Told>(query, 'published', { since: 1 });
    expect(changes.nodes).toMatchObject([
      { kind: 'WITHDRAWN', title: 'shown', nodeId: shown.series, node: null }, // Kept, and of nothing on offer.
      { kind: 'DELETED', title: 'shown', nodeId: shown.id, node: null },
    ]);
  });

  test('no reason that could mention drafts', async () => {
    const past = catalogue();
    const changes = [past.updating(shown.id, { title: 'New' }), past.updating(secret.id, { title: 'Hidden' })];
    past.carryOut(changes, { why: 'Also prepared the secret.' });
    expect((await past.asked<Told>(query, 'published', { since: 1 })).changes.nodes).toMatchObject([{ why: null }]);
    expect((await past.asked<Told>(query, 'drafts', { since: 1 })).changes.nodes).toMatchObject([
      { why: 'Also prepared the secret.' },
      { why: 'Also prepared the secret.' },
    ]);
  });

  test('titles as they were at that revision', async () => {
    const past = catalogue();
    past.update(shown.id, { title: 'Second' });
    past.update(shown.id, { summary: 'Another text.' });
    past.update(shown.id, { title: 'Third' });
    past.delete(shown.id);
    expect(await lines(past, 1)).toEqual([
      '2 UPDATED Second',
      '3 UPDATED Second',
      '4 UPDATED Third',
      '5 WITHDRAWN shown',
      '5 DELETED Third',
    ]);
  });

  test('a change of the home hub', async () => {
    const past = new Past(aCatalogue({ hubs: [aHub(), aHub({ slug: 'north' })] }));
    past.carryOut([{ op: 'home', was: 'hub-home', set: 'hub-north' }]);
    expect((await past.asked<Told>(query, 'published', { since: 1 })).changes.nodes).toMatchObject([
      { nodeId: 'hub-north', kind: 'UPDATED', fields: [{ path: 'homeHub', before: 'hub-home', after: 'hub-north' }] },
    ]);
  });
});

describe('A client that may read drafts sees', () => {
  test('every change, by the revisions of all commits', async () => {
    const past = catalogue();
    past.update(secret.id, { title: 'B' });
    past.create('series', aSeries({ slug: 'new' }));
    past.update(secret.id, { status: null });
    past.update(secret.id, { status: 'WITHDRAWN' });
    past.delete(secret.id);
    expect(await lines(past, 1, 'drafts')).toEqual([
      '2 UPDATED B',
      '3 CREATED new',
      '4 PUBLISHED B',
      '5 WITHDRAWN B',
      '6 DELETED B',
    ]);
  });

  test('changes of the status', async () => {
    const past = catalogue();
    past.update(secret.id, { status: null });
    const { changes } = await past.asked<Told>(query, 'drafts', { since: 1 });
    expect(changes.nodes[0]).toMatchObject({ fields: [{ path: 'status', before: 'DRAFT', after: null }] });
  });
});

describe('A page', () => {
  test('continues after a cursor even if changes were made in between', async () => {
    const past = catalogue();
    for (const n of [1, 2, 3]) past.update(shown.id, { title: `Title ${n}` });
    const { changes: first } = await past.asked<Told>(query, 'published', { since: 1, first: 2 });
    past.update(shown.id, { title: 'Title 4' });
    const rest = await lines(past, 1, 'published', { after: first.pageInfo.endCursor });
    expect(first.pageInfo.hasNextPage).toBe(true);
    expect(rest).toEqual(['4 UPDATED Title 3', '5 UPDATED Title 4']);
  });

  test('contains only changes that match the arguments', async () => {
    const past = new Past(aCatalogue({ hubs: [aHub(), aHub({ slug: 'north' })] }));
    past.create('series', aSeries());
    past.create('programmes', aProgramme({ hub: 'hub-north' }));
    past.create('programmes', aProgramme({ slug: 'mastery' }));
    past.update('hub-north', { title: 'North Maths Hub' });
    expect(await lines(past, 1, 'published', { hub: 'north' })).toEqual([
      '2 CREATED mastery',
      '4 UPDATED North Maths Hub',
    ]);
    expect(await lines(past, 1, 'published', { kinds: ['UPDATED'] })).toEqual(['4 UPDATED North Maths Hub']);
    expect(await lines(past, 1, 'published', { types: ['SERIES'] })).toEqual(['2 PUBLISHED mastery']);
  });

  test('filters by the section and phase that a programme had at that revision', async () => {
    const past = catalogue();
    past.update(shown.id, { section: 'SECONDARY', phases: ['SECONDARY'] });
    past.update(shown.id, { section: 'PRIMARY', phases: ['PRIMARY'] });
    const asked =
      '{ changes(since: 1, section: SECONDARY, phase: SECONDARY) { nodes { revision section } totalCount } }';
    expect(await past.asked(asked)).toEqual({
      changes: { nodes: [{ revision: 2, section: 'SECONDARY' }], totalCount: 1 },
    });
  });
});

describe('A request is refused for', () => {
  const since = (number: number) => `{ changes(since: ${number}) { nodes { revision } } }`;

  test('a revision that is no longer available, with the oldest available one', async () => {
    const past = new Past({ ...aCatalogue({ programmes: [shown] }), revision: 40 });
    past.update(shown.id, { title: 'New' });
    const { errors } = await past.asking(since(39));
    expect(errors?.[0]?.extensions).toEqual({ code: 'HISTORY_GONE', oldest: 40 });
    expect(await past.refusals(since(40))).toEqual([]);
  });

  test('a revision that does not exist yet', async () => {
    const past = catalogue();
    past.update(secret.id, { title: 'B' });
    expect(await past.refusals(since(2), 'drafts')).toEqual([]);
    expect(await past.refusals(since(2))).toEqual(['REVISION_UNKNOWN']);
  });

  test('a cursor of another view', async () => {
    const past = catalogue();
    past.update(shown.id, { title: 'B' });
    const { changes } = await past.asked<Told>(query, 'drafts', { since: 1 });
    expect(await past.refusals(query, 'published', { since: 1, after: changes.pageInfo.endCursor })).toEqual([
      'CURSOR_INVALID',
    ]);
  });
});

test('The history of an entry is listed newest first', async () => {
  const past = catalogue();
  past.update(shown.id, { title: 'Second' });
  past.update('ser-shown', { title: 'The series' });
  past.update(shown.id, { title: 'Third' });
  const history = 'history(first: 1) { nodes { revision title } pageInfo { hasNextPage } totalCount }';
  expect(await past.asked(`{ programme(slug: "shown") { ${history} series { ${history} } } }`)).toEqual({
    programme: {
      history: { nodes: [{ revision: 4, title: 'Third' }], pageInfo: { hasNextPage: true }, totalCount: 2 },
      series: {
        history: { nodes: [{ revision: 3, title: 'The series' }], pageInfo: { hasNextPage: false }, totalCount: 1 },
      },
    },
  });
});
