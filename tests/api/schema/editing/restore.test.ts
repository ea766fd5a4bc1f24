import { beforeEach, describe, expect, test } from '@jest/globals';
import type { Token } from '../../../../src/access/token.js';
import { aCatalogue, aHub, aProgramme, aSeries } from '../../../support/builders.js';
import { Past } from '../../../support/past.js';

const curator: Token = { name: 'A curator', scopes: ['admin'], sha256: '', createdAt: '2026-01-01T00:00:00Z' };
const first = aProgramme({ slug: 'first' });
const second = aProgramme({ slug: 'second', hub: 'hub-north' });

let past: Past;
beforeEach(() => {
  past = new Past(aCatalogue({ hubs: [aHub(), aHub({ slug: 'north' })], programmes: [first, second] }));
  past.token = curator;
});

const outcome = `__typename
  ... on Ok { revision node { id } nodes { id } }
  ... on Conflict { nodeId revision }
  ... on NotFound { nodeId }
  ... on Forbidden { scope hub { slug } }
  ... on ValidationFailed { problems { code path } }`;

async function restore(args: string): Promise<Readonly<Record<string, unknown>>> {
  const { restore: result } = await past.asked<{ restore: Record<string, unknown> }>(
    `mutation { restore(${args}) { ${outcome} } }`,
    'drafts',
  );
  return result;
}

const titleOf = (id: string) => past.state.entry(id)?.instance.title;

describe('Restoring an entry', () => {
  test('sets it to its past state, by a change that the history lists like any other', async () => {
    past.update(first.id, { title: 'Second title', aims: ['An aim.'] });
    past.update('ser-first', { title: 'The series' });
    expect(await restore(`revision: 1, ids: ["${first.id}"], ifRevision: 3, why: "It was right."`)).toEqual({
      __typename: 'Ok',
      revision: 4,
      node: { id: first.id },
      nodes: [{ id: first.id }],
    });
    expect([titleOf(first.id), titleOf('ser-first')]).toEqual(['first', 'The series']);
    const told = await past.asked('{ changes(since: 3) { nodes { kind by why fields { path before after } } } }');
    expect(told).toEqual({
      changes: {
        nodes: [
          {
            kind: 'UPDATED',
            by: 'A curator',
            why: 'It was right.',
            fields: [
              { path: 'title', before: 'Second title', after: 'first' },
              { path: 'aims', before: '["An aim."]', after: null },
            ],
          },
        ],
      },
    });
  });

  test('brings back a deleted entry and the deleted entries to which it refers', async () => {
    past.delete(first.id);
    past.delete('ser-first');
    const { nodes } = await restore(`revision: 1, ids: ["${first.id}"], ifRevision: 3`);
    expect(nodes).toEqual([{ id: 'ser-first' }, { id: first.id }]);
    expect(past.state.published.programme('first')?.title).toBe('first');
  });

  test('keeps the slugs that it has had since then as former slugs', async () => {
    past.update('hub-home', { slug: 'second' });
    past.update('hub-home', { slug: 'third' });
    await restore('revision: 2, ids: ["hub-home"], ifRevision: 3');
    const { hub } = await past.asked<{ hub: object }>('{ hub(slug: "third") { slug formerSlugs } }');
    expect(hub).toEqual({ slug: 'second', formerSlugs: ['home', 'third'] });
  });

  test('is a Conflict if the entry changed after ifRevision', async () => {
    past.update(first.id, { title: 'Seen' });
    past.update(first.id, { title: 'Not seen' });
    expect(await restore(`revision: 1, ids: ["${first.id}"], ifRevision: 2`)).toEqual({
      __typename: 'Conflict',
      nodeId: first.id,
      revision: 3,
    });
    expect(titleOf(first.id)).toBe('Not seen');
  });

  test('is NotFound for an entry that did not exist at that revision', async () => {
    past.create('series', aSeries({ slug: 'new' }));
    expect(await restore('revision: 1, ids: ["ser-new"], ifRevision: 2')).toEqual({
      __typename: 'NotFound',
      nodeId: 'ser-new',
    });
  });

  test('is refused with a problem if another entry has taken its slug', async () => {
    past.delete(first.id);
    past.create('programmes', { ...aProgramme({ slug: 'first' }), id: 'prg-other', series: 'ser-second' });
    expect(await restore(`revision: 1, ids: ["${first.id}"], ifRevision: 3`)).toMatchObject({
      __typename: 'ValidationFailed',
      problems: [{ code: 'SLUG_DUPLICATE' }],
    });
  });
});

describe('Restoring the whole catalogue', () => {
  test('deletes newer entries, brings back deleted ones and restores the home hub', async () => {
    past.create('programmes', aProgramme({ slug: 'third', series: 'ser-first', academicYear: '2022/23' }));
    past.delete(second.id);
    past.update(first.id, { title: 'Other' });
    past.carryOut([{ op: 'home', was: 'hub-home', set: 'hub-north' }]);
    expect(await restore('revision: 1, ifRevision: 5')).toMatchObject({ __typename: 'Ok', revision: 6, node: null });
    const { programmes, homeHub } = past.state.everything;
    expect([programmes.map(({ title }) => title), homeHub.id]).toEqual([['first', 'second'], 'hub-home']);
  });

  test('is a Conflict if anything changed after ifRevision', async () => {
    past.update(first.id, { title: 'Seen' });
    past.update('ser-second', { title: 'Not seen' });
    expect(await restore('revision: 1, ifRevision: 2')).toMatchObject({ __typename: 'Conflict', nodeId: 'ser-second' });
    expect(titleOf(first.id)).toBe('Seen');
  });

  test('changes nothing if the catalogue is already in that state', async () => {
    past.update(first.id, { title: 'Other' });
    past.update(first.id, { title: 'first' });
    expect(await restore('revision: 1, ifRevision: 3')).toMatchObject({ __typename: 'Ok', revision: 3, nodes: [] });
  });
});

describe('A restore is refused', () => {
  test('without a token that may write, and does not reveal which revisions are available', async () => {
    past.token = undefined;
    expect(await restore('revision: 1, ifRevision: 1')).toMatchObject({ __typename: 'Forbidden', scope: 'WRITE' });
    expect(await restore('revision: -5, ifRevision: 1')).toMatchObject({ __typename: 'Forbidden', scope: 'WRITE' });
  });

  test('for an entry of another hub', async () => {
    past.update(second.id, { title: 'Other' });
    past.token = { ...curator, scopes: ['write'], hub: 'hub-home' };
    expect(await restore(`revision: 1, ids: ["${second.id}"], ifRevision: 2`)).toEqual({
      __typename: 'Forbidden',
      scope: null,
      hub: { slug: 'north' },
    });
  });

  test('for a revision that is no longer available', async () => {
    const codes = await past.refusals('mutation { restore(revision: 0, ifRevision: 1) { __typename } }', 'drafts');
    expect(codes).toEqual(['HISTORY_GONE']);
  });
});
