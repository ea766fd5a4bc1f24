import { beforeEach, describe, expect, test } from '@jest/globals';
import { graphql } from 'graphql';
import type { Context } from '../../../../src/api/context/context.js';
import { defaultLimits } from '../../../../src/api/guard/limits.js';
import { NodeBudget } from '../../../../src/api/guard/node-budget.js';
import { catalogueSchema } from '../../../support/asked.js';
import { aCatalogue, aModule, aProgramme, needs } from '../../../support/builders.js';
import { Past } from '../../../support/past.js';

const first = aProgramme({ slug: 'first', position: 1, modules: 1 });
const second = aProgramme({ slug: 'second', position: 2, eligibilityRule: needs('first') });
const secret = aProgramme({ slug: 'secret', position: 3, status: 'DRAFT' });

/** Public revisions: 1 as it was; 2 "first" renamed; 3 "second" withdrawn; 4 "first" renamed again. A draft edit between. */
let past: Past;
beforeEach(() => {
  past = new Past(aCatalogue({ programmes: [first, second, secret] }));
  past.update(first.id, { title: 'Renamed' });
  past.update(secret.id, { title: 'More secret' });
  past.update(second.id, { status: 'WITHDRAWN' });
  past.update(first.id, { title: 'Renamed again' });
});

const titles = 'programmes { nodes { title } }';
const named = (...names: string[]) => ({ programmes: { nodes: names.map((title) => ({ title })) } });

describe('A past state', () => {
  test('can be queried several times in one request and beside the present state', async () => {
    const asked = `{ ${titles} a: asOf(revision: 1) { ${titles} } b: asOf(revision: 3) { ${titles} } }`;
    expect(await past.asked(asked)).toEqual({
      ...named('Renamed again'),
      a: named('first', 'second'),
      b: named('Renamed'),
    });
  });

  test('reports its revision', async () => {
    const asked = '{ asOf(revision: 2) { catalogue { revision updatedAt programmeCount } } }';
    expect(await past.asked(asked)).toEqual({
      asOf: { catalogue: { revision: 2, updatedAt: '2026-01-01T00:00:02.000Z', programmeCount: 2 } },
    });
  });

  test('accepts fragments, variables and conditions like the present state', async () => {
    const asked = `
      query ($revision: Int!, $slug: String!, $more: Boolean!) {
        now: programme(slug: $slug) { ...Named }
        asOf(revision: $revision) { ...Then ... @include(if: $more) { series(slug: $slug) { slug } } }
      }
      fragment Then on Past { programme(slug: $slug) { ...Named nextSteps { to { ... on Programme { ...Named } } } } }
      fragment Named on Programme { title }`;
    const variables = { revision: 1, slug: 'first', more: false };
    expect(await past.asked(asked, 'published', variables)).toEqual({
      now: { title: 'Renamed again' },
      asOf: { programme: { title: 'first', nextSteps: [{ to: { title: 'second' } }] } },
    });
  });

  test('at a time is the state after the last commit up to that time', async () => {
    const at = (second: number) =>
      `asOf(time: "2026-01-01T00:00:${String(second).padStart(2, '0')}.500Z") { ${titles} }`;
    const asked = `{ a: ${at(2)} b: ${at(4)} c: ${at(59)} }`;
    expect(await past.asked(asked)).toEqual({
      a: named('Renamed', 'second'),
      b: named('Renamed'),
      c: named('Renamed again'),
    });
  });

  test('shows programmes that were withdrawn later', async () => {
    const asked = `query ($id: ID!) { node(id: $id) { id } asOf(revision: 2) { node(id: $id) { id } search(text: "second") { totalCount } } }`;
    expect(await past.asked(asked, 'published', { id: second.id })).toEqual({
      node: null,
      asOf: { node: { id: `${second.id}@2` }, search: { totalCount: 1 } },
    });
  });

  test('shows drafts to clients that may read them, by the revisions of all commits', async () => {
    const asked = `{ a: asOf(revision: 2) { ${titles} } b: asOf(revision: 3) { ${titles} } }`;
    expect(await past.asked(asked, 'drafts')).toEqual({
      a: named('Renamed', 'second', 'secret'),
      b: named('Renamed', 'second', 'More secret'),
    });
  });

  test('lists the changes of an entry up to then, and none that came later', async () => {
    const asked = `{ asOf(revision: 2) { node(id: "${first.id}") { ... on Programme { history { nodes { revision title } totalCount } } } } }`;
    expect(await past.asked(asked)).toEqual({
      asOf: { node: { history: { nodes: [{ revision: 2, title: 'Renamed' }], totalCount: 1 } } },
    });
  });

  test('at the current revision equals the present state', async () => {
    expect(await past.asked(`{ asOf(revision: 4) { ${titles} } }`)).toEqual({ asOf: named('Renamed again') });
  });
});

test("Concurrent requests do not see each other's past state", async () => {
  const asked = [1, 2, 3, 4].map((revision) => past.asked(`{ a: asOf(revision: ${revision}) { ${titles} } }`));
  const present = past.asked(`{ a: ${titles} }`);
  expect(await Promise.all(asked)).toEqual([
    { a: named('first', 'second') },
    { a: named('Renamed', 'second') },
    { a: named('Renamed') },
    { a: named('Renamed again') },
  ]);
  expect(await present).toEqual({ a: named('Renamed again').programmes });
});

test('An error in a past state is reported with its path', async () => {
  const { data, errors } = await past.asking('{ a: asOf(revision: 1) { b: programmes(first: 101) { totalCount } } }');
  expect(data).toEqual({ a: null });
  expect(errors).toMatchObject([{ path: ['a', 'b'], extensions: { code: 'PAGE_SIZE_INVALID' } }]);
});

describe('A request is refused for', () => {
  test.each([
    ['neither a revision nor a time', 'asOf { catalogue { revision } }', 'AS_OF_INVALID'],
    ['both', 'asOf(revision: 1, time: "2026-01-01T00:00:00Z") { catalogue { revision } }', 'AS_OF_INVALID'],
    ['a revision that has not been', 'asOf(revision: 5) { catalogue { revision } }', 'REVISION_UNKNOWN'],
    ['a revision before all', 'asOf(revision: 0) { catalogue { revision } }', 'HISTORY_GONE'],
    ['a moment before all', 'asOf(time: "2021-12-31T00:00:00Z") { catalogue { revision } }', 'HISTORY_GONE'],
  ])('%s', async (_, field, code) => {
    expect(await past.refusals(`{ ${field} }`)).toEqual([code]);
  });

  test('a past state whose answer exceeds the limit', async () => {
    const modules = Array.from({ length: 30 }, (_, number) => aModule({ slug: `module-${number}` }));
    past.update(first.id, { modules });
    past.update(first.id, { modules: null });
    const source = '{ asOf(revision: 5) { programmes { nodes { modules { id } } } } }';
    const { state } = past;
    const budget = new NodeBudget({ ...defaultLimits, objects: 20 });
    const contextValue: Context = { snapshot: state.published, state, view: 'published', store: past, budget };
    const { data, errors } = await graphql({ schema: catalogueSchema(), source, contextValue });
    expect([data, budget.isExceeded]).toEqual([{ asOf: null }, true]);
    expect(errors).toMatchObject([{ extensions: { code: 'COST_LIMIT_EXCEEDED', limit: 20 } }]);
  });
});
