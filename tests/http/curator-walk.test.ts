import { execFile } from 'node:child_process';
import { copyFile, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type BuiltService, realCatalogue, startService, temporaryFile } from '../support/built-service.js';

// A year of a curator, over HTTP, with the service and the command line as they are built. Each step goes on from the one
// before.

const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

let catalogue: string;
let service: BuiltService;
const tokens: Record<string, string> = {};

async function token(...args: readonly string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [
    ...[cli, 'token', ...args],
    ...['--catalogue', catalogue],
  ]);
  return stdout.trim();
}

beforeAll(async () => {
  catalogue = await temporaryFile('catalogue.json');
  await copyFile(realCatalogue, catalogue);
  tokens['Anna'] = await token('create', 'Anna', '--scope', 'write', '--hub', 'east-midlands-east');
  tokens['Ben'] = await token('create', 'Ben', '--scope', 'read:drafts');
  service = await startService({ catalogueFile: catalogue });
});
afterAll(() => service.stop());

// biome-ignore lint/suspicious/noExplicitAny: whatever was asked for
type Json = { readonly [key: string]: any };

/** The data of a query, or of a mutation, for anybody or for the bearer of a token. */
async function ask(query: string, by?: string, variables: Json = {}): Promise<Json> {
  const authorization = by === undefined ? {} : { authorization: `Bearer ${tokens[by]}` };
  const { data, errors } = await service.ask<{ readonly data?: Json; readonly errors?: unknown }>(
    query,
    variables,
    authorization,
  );
  expect(errors).toBeUndefined();
  return data ?? {};
}

const outcome = `__typename
  ... on Ok { revision repeated node { id } nodes { id } }
  ... on Conflict { revision node { ... on Programme { title } } message }
  ... on NotFound { message }
  ... on Forbidden { scope hub { slug } message }
  ... on ValidationFailed { problems { code path message } }`;

const edit = async (mutation: string, by?: string, variables?: Json) => {
  const declared = variables ? '($patch: ProgrammePatch!)' : '';
  const { done } = await ask(`mutation${declared} { done: ${mutation} { ${outcome} } }`, by, variables);
  return done as Json;
};

const hub = 'hub-qy3jcf';
const next = 'programme(slug: "mastering-number", year: "2022/23")';
const nextYear = 'programmes(filter: { academicYear: { eq: "2022/23" } })';
const copy = `copyYear(hub: "${hub}", from: "2021/22", to: "2022/23", idempotencyKey: "start of 2022/23", why: "The new year.")`;
let draft: Json = {};

test('A request without a token, or with a read token, changes nothing, and is told which scope is missing', async () => {
  expect(await edit(copy)).toEqual({
    __typename: 'Forbidden',
    scope: 'WRITE',
    hub: null,
    message:
      'Changing the catalogue needs a token. Send "Authorization: Bearer TOKEN" with a token that has the scope "write".',
  });
  expect(await edit(copy, 'Ben')).toMatchObject({
    scope: 'WRITE',
    message: 'The token of "Ben" does not have the scope "write". Ask the administrator for a token that has it.',
  });
  expect(await edit('createSource(input: { title: "A page", publisher: "hub-2n3r3x" })', 'Anna')).toMatchObject({
    __typename: 'Forbidden',
    scope: null,
    hub: { slug: 'east-midlands-west' },
  });
});

test('copyYear creates drafts once, even if it is called again, and the public does not see them', async () => {
  const first = await edit(copy, 'Anna');
  expect(first).toMatchObject({ __typename: 'Ok', revision: 2, repeated: false });
  expect(first['nodes']).toHaveLength(24);
  expect(await edit(copy, 'Anna')).toMatchObject({ __typename: 'Ok', revision: 2, repeated: true });
  const asked = `{ catalogue { revision programmeCount } ${nextYear} { totalCount } }`;
  expect(await ask(asked)).toEqual({ catalogue: { revision: 1, programmeCount: 24 }, programmes: { totalCount: 0 } });
  expect(await ask(asked, 'Ben')).toMatchObject({ catalogue: { revision: 2, programmeCount: 48 } });
});

test('A copied draft has the facts of the year before, except those of that year only', async () => {
  const { programme, before } = await ask(
    `query { ${next} { ...all } before: programme(slug: "mastering-number", year: "2021/22") { ...all } }
     fragment all on Programme { id revision status carriedFrom title codes url evidence { sentence } openQuestions series { slug } modules { id title } }`,
    'Anna',
  );
  draft = programme;
  expect(programme).toMatchObject({
    status: 'DRAFT',
    carriedFrom: '2021/22',
    title: before.title,
    series: before.series,
    codes: [],
    url: null,
  });
  expect(programme.evidence).toEqual([]);
  expect(programme.openQuestions.at(-1)).toBe(
    'This was copied from 2021/22. The hub has not confirmed it for 2022/23 yet.',
  );
  expect([programme.id, ...programme.modules.map(({ id }: Json) => id)]).not.toContain(before.id);
});

test('What nobody has confirmed is listed for those who read drafts, until an edit confirms it', async () => {
  const asked = '{ programmes(filter: { carriedForward: true }) { totalCount } }';
  expect(await ask(asked, 'Ben')).toEqual({ programmes: { totalCount: 24 } });
  const { programme } = await ask(`{ ${next.replace('mastering-number', 'pd-lead')} { id revision } }`, 'Anna');
  const confirm = `updateProgramme(id: "${programme.id}", ifRevision: ${programme.revision}, patch: $patch, dryRun: true)`;
  expect(await edit(confirm, 'Anna', { patch: { carriedFrom: null } })).toMatchObject({ __typename: 'Ok' });
});

test('An edit with a mistake is refused with a remedy, and an edit of another person is not overwritten', async () => {
  const update = (ifRevision: number, patch: Json) =>
    edit(`updateProgramme(id: "${draft['id']}", ifRevision: ${ifRevision}, patch: $patch)`, 'Anna', { patch });
  const told = await update(draft['revision'], {
    slug: 'Mastering Number',
    title: '',
    codes: ['NCP22-07', 'NCP22-07'],
  });
  expect(told['problems'].map(({ code, path }: Json) => `${code} at ${path}`)).toEqual([
    'SLUG_MALFORMED at /patch/slug',
    'TEXT_EMPTY at /patch/title',
    'LIST_DUPLICATE at /patch/codes/1',
  ]);
  const good = await update(draft['revision'], { title: 'Mastering Number', openQuestions: null });
  expect(good).toMatchObject({ __typename: 'Ok', revision: 3, node: { id: draft['id'] } });
  expect(await update(draft['revision'], { title: 'By somebody who looked before' })).toEqual({
    __typename: 'Conflict',
    revision: 3,
    node: { title: 'Mastering Number' },
    message:
      'The entry was changed by somebody else and is now at revision 3. Read it again, and send 3 as ifRevision.',
  });
});

const changes = '{ changes(since: 1) { nodes { revision kind by why title slug academicYear nodeId } } }';

test('A published programme is visible to the public, and listed among the changes', async () => {
  expect(await edit(`publish(id: "${draft['id']}", ifRevision: 3)`, 'Anna')).toMatchObject({
    __typename: 'ValidationFailed',
    problems: [{ code: 'NOT_READY', path: '/confirm' }],
  });
  expect(
    await edit(`publish(id: "${draft['id']}", ifRevision: 3, confirm: true, why: "The hub confirmed it.")`, 'Anna'),
  ).toMatchObject({
    __typename: 'Ok',
    revision: 4,
  });
  const { programme } = await ask(`{ ${next} { title status } }`);
  expect(programme).toEqual({ title: 'Mastering Number', status: 'PUBLISHED' });
  expect(await ask('{ programmes(filter: { carriedForward: true }) { totalCount } }', 'Ben')).toEqual({
    programmes: { totalCount: 23 },
  });
  expect((await ask(`{ ${next} { carriedFrom } }`, 'Ben'))['programme']).toEqual({ carriedFrom: null });
  const { changes: told } = await ask(changes);
  expect(told.nodes).toEqual([
    {
      revision: 2,
      kind: 'PUBLISHED',
      by: 'Anna',
      why: 'The hub confirmed it.',
      title: 'Mastering Number',
      slug: 'mastering-number',
      academicYear: '2022/23',
      nodeId: draft['id'],
    },
  ]);
});

test('A wrong change is undone by another change', async () => {
  const wrong = { patch: { title: 'Mastering Letters', summary: 'It is about letters.' } };
  await edit(`updateProgramme(id: "${draft['id']}", ifRevision: 4, patch: $patch)`, 'Anna', wrong);
  expect((await ask(`{ ${next} { title } }`))['programme']).toEqual({ title: 'Mastering Letters' });
  const restored = await edit(
    `restore(revision: 4, ids: ["${draft['id']}"], ifRevision: 5, why: "That was another programme.")`,
    'Anna',
  );
  expect(restored).toMatchObject({ __typename: 'Ok', revision: 6 });
  expect((await ask(`{ ${next} { title } }`))['programme']).toEqual({ title: 'Mastering Number' });
});

test('The changes between any two revisions, and between the years, are reported', async () => {
  const { diff: wrong } = await ask('{ diff(from: 2, to: 3) { nodes { kind fields { path before after } } } }');
  expect(wrong.nodes).toMatchObject([
    {
      kind: 'UPDATED',
      fields: [{ path: 'title', before: 'Mastering Number', after: 'Mastering Letters' }, { path: 'summary' }],
    },
  ]);
  const { diff: none } = await ask('{ diff(from: 2, to: 4) { totalCount } }');
  expect(none.totalCount).toBe(0);
  const { compare } = await ask(
    '{ compare(fromYear: "2021/22", toYear: "2022/23", series: "mastering-number") { programmes { kind difference { renamed { before after } } } } }',
  );
  expect(compare.programmes).toEqual([
    {
      kind: 'CHANGED',
      difference: { renamed: { before: 'The Mastering Number Programme', after: 'Mastering Number' } },
    },
  ]);
  const { asOf } = await ask(`{ asOf(revision: 1) { ${nextYear} { totalCount } catalogue { programmeCount } } }`);
  expect(asOf).toEqual({ programmes: { totalCount: 0 }, catalogue: { programmeCount: 24 } });
});

test('All changes survive a killed service, and are in the document after a normal stop', async () => {
  await service.kill();
  service = await startService({ catalogueFile: catalogue });
  const { catalogue: now, changes: told } = await ask(`{ catalogue { revision } ${changes.slice(1)}`);
  expect(now.revision).toBe(4);
  expect(told.nodes.map(({ kind }: Json) => kind)).toEqual(['PUBLISHED', 'UPDATED', 'UPDATED']);
  expect(await edit(`withdraw(id: "${draft['id']}", ifRevision: 6)`, 'Anna')).toMatchObject({ revision: 7 });
  await service.stop();
  const document = JSON.parse(await readFile(catalogue, 'utf8'));
  expect(document.revision).toBe(7);
  expect(document.programmes.find(({ id }: Json) => id === draft['id'])).toMatchObject({ status: 'WITHDRAWN' });
  service = await startService({ catalogueFile: catalogue });
});

test('A revoked token is refused', async () => {
  await token('revoke', 'Anna');
  const answer = async () => {
    const headers = { authorization: `Bearer ${tokens['Anna']}` };
    return (await fetch(`${service.url}/graphql?query={__typename}`, { headers })).status;
  };
  for (let tries = 0; (await answer()) !== 401 && tries < 100; tries++)
    await new Promise((resolve) => setTimeout(resolve, 50));
  expect(await answer()).toBe(401);
});
