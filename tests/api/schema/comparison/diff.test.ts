import { beforeEach, describe, expect, test } from '@jest/globals';
import { aCatalogue, aHub, aModule, aProgramme } from '../../../support/builders.js';
import { Past } from '../../../support/past.js';

const one = aModule({ slug: 'one', title: 'One' });
const first = aProgramme({ slug: 'first', modules: [one] });
const secret = aProgramme({ slug: 'secret', title: 'A secret', status: 'DRAFT' });

let past: Past;
beforeEach(() => {
  past = new Past(aCatalogue({ hubs: [aHub(), aHub({ slug: 'north' })], programmes: [first, secret] }));
});

const fields =
  'kind type nodeId title fields { path before after } programme { renamed { before after } modules { kind renamed } }';
const diff = (args: string) => `{ diff(${args}) { totalCount nodes { ${fields} } } }`;

interface Told {
  readonly diff: { readonly totalCount: number; readonly nodes: readonly Record<string, unknown>[] };
}

const lines = async (args: string, view: 'published' | 'drafts' = 'published') => {
  const { diff: found } = await past.asked<Told>(diff(args), view);
  return found.nodes.map(({ kind, type, title }) => `${kind} ${type} ${title}`);
};

describe('Two revisions', () => {
  test('are compared entry by entry in the order of the types, field by field and by subject', async () => {
    past.update(first.id, { title: 'Half way' });
    past.update('ser-first', { title: 'The first' });
    past.update(first.id, { title: 'Renamed', modules: [{ ...one, title: 'Uno' }] });
    const { diff: found } = await past.asked<Told>(diff('from: 1'));
    expect(found).toEqual({
      totalCount: 2,
      nodes: [
        expect.objectContaining({ kind: 'UPDATED', type: 'SERIES', title: 'The first', programme: null }),
        {
          kind: 'UPDATED',
          type: 'PROGRAMME',
          nodeId: first.id,
          title: 'Renamed',
          fields: [
            { path: 'title', before: 'first', after: 'Renamed' },
            { path: `modules[${one.id}].title`, before: 'One', after: 'Uno' },
          ],
          programme: {
            renamed: { before: 'first', after: 'Renamed' },
            modules: [{ kind: 'CHANGED', renamed: true }],
          },
        },
      ],
    });
  });

  test('can be compared in either direction', async () => {
    past.update(first.id, { title: 'Renamed' });
    past.delete(first.id);
    expect(await lines('from: 1, to: 3')).toEqual(['WITHDRAWN SERIES first', 'DELETED PROGRAMME first']);
    expect(await lines('from: 3, to: 1')).toEqual(['PUBLISHED SERIES first', 'CREATED PROGRAMME first']);
    const { diff: back } = await past.asked<Told>(diff('from: 2, to: 1'));
    expect(back.nodes).toMatchObject([{ fields: [{ path: 'title', before: 'Renamed', after: 'first' }] }]);
  });

  test('do not differ if a change was undone', async () => {
    past.update(first.id, { title: 'Renamed' });
    past.update(first.id, { title: 'first' });
    expect(await lines('from: 1')).toEqual([]);
    expect(await lines('from: 2')).toEqual(['UPDATED PROGRAMME first']);
  });

  test('show no drafts to the public, and all drafts to clients that may read them', async () => {
    past.update(secret.id, { title: 'More secret' });
    past.update(secret.id, { status: null, title: 'Open' });
    past.update(first.id, { status: 'WITHDRAWN' });
    expect(await lines('from: 1', 'published')).toEqual([
      'WITHDRAWN SERIES first',
      'PUBLISHED SERIES secret',
      'WITHDRAWN PROGRAMME first',
      'PUBLISHED PROGRAMME Open',
    ]);
    expect(JSON.stringify(await past.asked(diff('from: 1')))).not.toMatch(/[AeM]\w* secret/);
    expect(await lines('from: 1', 'drafts')).toEqual(['WITHDRAWN PROGRAMME first', 'PUBLISHED PROGRAMME Open']);
  });

  test('can have different home hubs', async () => {
    past.carryOut([{ op: 'home', was: 'hub-home', set: 'hub-north' }]);
    const { diff: found } = await past.asked<Told>(diff('from: 1'));
    expect(found.nodes).toMatchObject([
      { kind: 'UPDATED', nodeId: 'hub-north', fields: [{ path: 'homeHub', before: 'hub-home', after: 'hub-north' }] },
    ]);
    const { diff: back } = await past.asked<Told>(diff('from: 2, to: 1'));
    expect(back.nodes).toMatchObject([
      { nodeId: 'hub-home', fields: [{ path: 'homeHub', before: 'hub-north', after: 'hub-home' }] },
    ]);
  });

  test('are compared page by page, and by type', async () => {
    past.update('ser-first', { title: 'The first' });
    past.update(first.id, { title: 'Renamed' });
    const page = await past.asked<{ diff: { pageInfo: { endCursor: string } } }>(
      '{ diff(from: 1, first: 1) { nodes { title } pageInfo { endCursor } } }',
    );
    expect(await lines(`from: 1, after: "${page.diff.pageInfo.endCursor}"`)).toEqual(['UPDATED PROGRAMME Renamed']);
    expect(await lines('from: 1, types: [PROGRAMME]')).toEqual(['UPDATED PROGRAMME Renamed']);
  });

  test('have to be available', async () => {
    expect(await past.refusals(diff('from: 0'))).toEqual(['HISTORY_GONE']);
    expect(await past.refusals(diff('from: 1, to: 2'))).toEqual(['REVISION_UNKNOWN']);
  });
});
