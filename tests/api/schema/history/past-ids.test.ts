import { beforeEach, describe, expect, test } from '@jest/globals';
import { type GraphQLField, isObjectType } from 'graphql';
import { catalogueSchema } from '../../../support/asked.js';
import { aCatalogue, aProgramme, faultsOf, needs } from '../../../support/builders.js';
import { Past } from '../../../support/past.js';

const first = aProgramme({ slug: 'first', position: 1, modules: 1 });
const second = aProgramme({ slug: 'second', position: 2, eligibilityRule: needs('first') });

/** Revisions: 1 as it was; 2 "first" renamed; 3 "second" deleted. */
let past: Past;
beforeEach(() => {
  past = new Past(aCatalogue({ programmes: [first, second] }));
  past.update(first.id, { title: 'Renamed' });
  past.delete(second.id);
});

const fieldsOf = (name: string): readonly GraphQLField<unknown, unknown>[] => {
  const type = catalogueSchema().getType(name);
  return isObjectType(type) ? Object.values(type.getFields()) : [];
};

test('Past has every field of Query with the same arguments and types, except asOf, changes, cost and labels', () => {
  const presentOnly = ['asOf', 'changes', 'cost', 'labels'];
  const shape = ({ name, args, type, description }: GraphQLField<unknown, unknown>) => ({
    name,
    type: String(type),
    args: args.map((each) => [each.name, String(each.type), each.defaultValue, each.description]),
    description,
  });
  const expected = fieldsOf('Query').filter(({ name }) => !presentOnly.includes(name));
  expect(expected.length).toBeGreaterThan(20);
  const shared = fieldsOf('Past').filter(({ name }) => name !== 'id');
  expect(shared.map(shape)).toEqual(expected.map(shape));
  expect(shared.map(({ resolve }) => typeof resolve)).toEqual(expected.map(({ resolve }) => typeof resolve));
});

describe('An id of a past state', () => {
  test('ends with the revision once, also a derived one', async () => {
    const asked = `{ asOf(revision: 1) { id catalogue { id homeHub { id } } programme(slug: "first") {
      id series { id } modules { id programme { id } } nextSteps { id from { id } derivedFrom { id group { id eligibilityRule { id } } } } } } }`;
    const { asOf } = await past.asked<{ asOf: object }>(asked);
    const ids = [...JSON.stringify(asOf).matchAll(/"id":"([^"]*)"/g)].map(([, id]) => id);
    expect(ids).toHaveLength(10);
    for (const id of ids) expect(id).toMatch(/^[^@]+@1$/);
    expect(ids).toEqual(expect.arrayContaining(['past@1', 'cat@1', `${first.id}@1`, `${first.modules?.[0]?.id}@1`]));
  });

  test('has the revision of the state where the state was named by a time', async () => {
    const asked = '{ asOf(time: "2026-01-01T00:00:02.500Z") { id programme(slug: "first") { id } } }';
    expect(await past.asked(asked)).toEqual({ asOf: { id: 'past@2', programme: { id: `${first.id}@2` } } });
  });

  test('is plain in the present and in its changes, where the catalogue is "cat"', async () => {
    const asked =
      '{ catalogue { id } programme(slug: "first") { id } changes(since: 1, types: [PROGRAMME]) { nodes { nodeId node { id } } } }';
    expect(await past.asked(asked)).toEqual({
      catalogue: { id: 'cat' },
      programme: { id: first.id },
      changes: {
        nodes: [
          { nodeId: first.id, node: { id: first.id } },
          { nodeId: second.id, node: null },
        ],
      },
    });
  });
});

describe('node at the root', () => {
  test('finds a thing as it was at the revision of its id, and what belongs to it', async () => {
    const asked = `query ($id: ID!) { node(id: $id) { id ... on Programme { title modules { id } nextSteps { to { id title } } } } }`;
    expect(await past.asked(asked, 'published', { id: `${first.id}@1` })).toEqual({
      node: {
        id: `${first.id}@1`,
        title: 'first',
        modules: [{ id: `${first.modules?.[0]?.id}@1` }],
        nextSteps: [{ to: { id: `${second.id}@1`, title: 'second' } }],
      },
    });
    expect(await past.asked(asked, 'published', { id: first.id })).toMatchObject({ node: { title: 'Renamed' } });
  });

  test('finds a past state and the catalogue of one, and the catalogue of today', async () => {
    const asked = `{
      state: node(id: "past@1") { __typename id ... on Past { catalogue { id revision } programmes { nodes { id } } } }
      before: node(id: "cat@2") { __typename id ... on Catalogue { revision homeHub { id } } }
      now: node(id: "cat") { id ... on Catalogue { revision } }
      nothing: node(id: "past") { id }
    }`;
    const home = (past.snapshot.homeHub as { id: string }).id;
    expect(await past.asked(asked)).toEqual({
      state: {
        __typename: 'Past',
        id: 'past@1',
        catalogue: { id: 'cat@1', revision: 1 },
        programmes: { nodes: [{ id: `${first.id}@1` }, { id: `${second.id}@1` }] },
      },
      before: { __typename: 'Catalogue', id: 'cat@2', revision: 2, homeHub: { id: `${home}@2` } },
      now: { id: 'cat', revision: 3 },
      nothing: null,
    });
  });

  test('returns null for an unknown id of a past state, and a coded error for an unknown state', async () => {
    expect(await past.asked('{ node(id: "prg-none@1") { id } }')).toEqual({ node: null });
    expect(await past.refusals(`{ node(id: "${first.id}@4") { id } }`)).toEqual(['REVISION_UNKNOWN']);
    expect(await past.refusals(`{ node(id: "${first.id}@0") { id } }`)).toEqual(['HISTORY_GONE']);
  });
});

describe('nodes at the root', () => {
  const asked = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on Programme { title hub { id } } } }';

  test('finds things of several states and of the present, in the order of the ids', async () => {
    const ids = [`${second.id}@2`, first.id, `${first.id}@1`, second.id, `${first.id}@2`, `${first.id}@1`];
    const { nodes } = await past.asked<{ nodes: ({ id: string; title: string; hub: { id: string } } | null)[] }>(
      asked,
      'published',
      { ids },
    );
    expect(nodes.map((node) => node?.title ?? null)).toEqual(['second', 'Renamed', 'first', null, 'Renamed', 'first']);
    expect(nodes.map((node) => node?.id ?? null)).toEqual(ids.map((id) => (id === second.id ? null : id)));
    expect(nodes.map((node) => node?.hub.id.split('@')[1])).toEqual(['2', undefined, '1', undefined, '2', '1']);
  });

  test('reports a state that does not exist at its item alone', async () => {
    const { data, errors } = await past.asking(asked, 'published', { ids: [`${first.id}@1`, `${first.id}@9`] });
    expect(data).toMatchObject({ nodes: [{ title: 'first' }, null] });
    expect(errors).toMatchObject([{ path: ['nodes', 1], extensions: { code: 'REVISION_UNKNOWN' } }]);
  });

  test('refuses more than 100 ids', async () => {
    const ids = Array.from({ length: 101 }, () => `${first.id}@1`);
    expect((await past.asking(asked, 'published', { ids })).errors).toMatchObject([
      { extensions: { code: 'TOO_MANY_IDS' } },
    ]);
  });
});

describe('An argument inside a past state', () => {
  const asked = (id: string) => `{ asOf(revision: 1) {
    node(id: "${id}") { id } nodes(ids: ["${id}"]) { id } selection(refs: ["${id}"]) { items { ref programme { id } } }
    progression(from: ["${id}"]) { nodes { node { id } } } eligibility(programme: "${id}", profile: { phase: PRIMARY }) { programme { id } } } }`;

  test('may be a plain id or an id of the same revision', async () => {
    const own = `${first.id}@1`;
    for (const id of [first.id, own]) {
      expect(await past.asked(asked(id))).toMatchObject({
        asOf: {
          node: { id: own },
          nodes: [{ id: own }],
          selection: { items: [{ ref: id, programme: { id: own } }] },
          progression: { nodes: [{ node: { id: own } }, { node: { id: `${second.id}@1` } }] },
          eligibility: { programme: { id: own } },
        },
      });
    }
  });

  test('may be an id of the same revision inside an input object', async () => {
    const series = past.snapshot.series('first')?.id;
    const asked = `query ($profile: Profile!) { asOf(revision: 1) { eligibility(programme: "second", profile: $profile) { verdict } } }`;
    const verdicts = [`${series}@1`, `${series}`, 'first'].map((name) =>
      past.asked(asked, 'published', { profile: { completed: [{ series: name, year: '2020/21' }] } }),
    );
    const [own, plain, slug] = await Promise.all(verdicts);
    expect([own, plain]).toEqual([slug, slug]);
  });

  test('is refused if it is an id of another revision', async () => {
    const { errors } = await past.asking(`{ asOf(revision: 1) { node(id: "${first.id}@2") { id } } }`);
    expect(errors).toMatchObject([
      {
        path: ['asOf', 'node'],
        message: `"${first.id}@2" is an id of revision 2, and this state is of revision 1. Send "${first.id}", or ask for revision 2.`,
        extensions: { code: 'ID_OF_OTHER_REVISION' },
      },
    ]);
    expect(await past.refusals(`{ asOf(revision: 1) { progression(from: ["${first.id}@2"]) { truncated } } }`)).toEqual(
      ['ID_OF_OTHER_REVISION'],
    );
  });

  test('is told what to do where the present or another state has no such id', async () => {
    const hint = `If it is an id of revision 1, ask inside asOf(revision: 1), or send "${first.id}".`;
    const wrong = [
      `{ progression(from: ["${first.id}@1"]) { truncated } }`,
      `{ conflicts(series: "${first.id}@1") { path: __typename } }`,
    ];
    for (const asked of wrong) {
      const { errors } = await past.asking(asked);
      expect(errors?.map(({ message }) => message)).toEqual([expect.stringContaining(hint)]);
    }
  });

  test('is searched as it is where it only looks like such an id', async () => {
    past.update(first.id, { title: 'Team@5' });
    const asked = `{ asOf(revision: 4) { programmes(filter: { title: { eq: "Team@5" } }) { totalCount } } }`;
    expect(await past.asked(asked)).toEqual({ asOf: { programmes: { totalCount: 1 } } });
  });
});

test('No entry may have the id of the catalogue or of a past state', () => {
  for (const id of ['cat', 'past']) {
    const document = aCatalogue({ programmes: [{ ...first, id }] });
    expect(faultsOf(document)).toEqual(['ID_MALFORMED at /programmes/0/id']);
  }
  expect(faultsOf(aCatalogue({ programmes: [{ ...first, id: 'cat-1' }] }))).toEqual([]);
});

test('A mutation refuses an id of a past state, wherever it stands in its arguments', async () => {
  const refused = `mutation ($id: ID!) { updateProgramme(id: $id, ifRevision: 2, patch: { title: "Other@2" }) { __typename } }`;
  const { data, errors } = await past.asking(refused, 'drafts', { id: `${first.id}@1` });
  expect(data).toEqual({ updateProgramme: null });
  expect(errors).toMatchObject([
    {
      message: `"${first.id}@1" is the id of something as it was at revision 1. Only the present can be changed: send "${first.id}".`,
      extensions: { code: 'ID_OF_OTHER_REVISION' },
    },
  ]);
  const inBatch = `mutation { batch(edits: [{ updateProgramme: { id: "${first.id}", ifRevision: 2, patch: { hub: "hub-x@1" } } }]) { __typename } }`;
  expect(await past.refusals(inBatch, 'drafts')).toEqual(['ID_OF_OTHER_REVISION']);
});
