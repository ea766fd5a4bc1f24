import { dirname } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type BuiltService, startService } from '../support/built-service.js';
import { filesWith } from '../support/files-with.js';
import { runCli } from '../support/run-cli.js';
import { copyOfCatalogue } from './a-curated-service.js';

// An administrator gives colleagues their tokens, by mutations of the built service.

const outcome = `__typename ... on EditOutcome { message } ... on Forbidden { scope }
  ... on TokenDone { secret token { name scopes hub { slug } expiresAt revokedAt lastUsedOn } }
  ... on ValidationFailed { problems { code path message } }`;
const list = `mutation { done: listTokens { __typename ... on Forbidden { scope } ... on TokenList {
  tokens { name scopes hub { slug } createdAt expiresAt revokedAt lastUsedOn } } } }`;
const soon = '2099-01-01T00:00:00Z';

let file: string;
let service: BuiltService;
const secrets: Record<string, string> = {};

beforeAll(async () => {
  file = await copyOfCatalogue();
  for (const [name, scope] of [
    ['Ada', 'admin'],
    ['Cem', 'write'],
  ] as const) {
    const { out } = await runCli(['token', 'create', name, '--scope', scope, '--catalogue', file]);
    secrets[name] = out?.trim() ?? '';
  }
  service = await startService({ catalogueFile: file, environment: { LOG_LEVEL: 'info' } });
});
afterAll(() => service.stop());

const ask = async (query: string, by?: string) => {
  const headers = by === undefined ? {} : { authorization: `Bearer ${secrets[by]}` };
  const { data, errors } = await service.ask(query, {}, headers);
  expect(errors).toBeUndefined();
  return data.done;
};
const change = (mutation: string, by = 'Ada') => ask(`mutation { done: ${mutation} { ${outcome} } }`, by);
const isAccepted = async (name: string) => {
  const answer = await service.send({
    url: '/graphql?query={__typename}',
    headers: { authorization: `Bearer ${secrets[name]}` },
  });
  return answer.statusCode === 200;
};

test('A new token is shown once, works at once, and only its digest is on disk', async () => {
  const made = await change(`createToken(name: "Bea", scope: WRITE, hub: "east-midlands-east", expiresAt: "${soon}")`);
  expect(made).toEqual({
    __typename: 'TokenDone',
    message: 'The token of "Bea" was created.',
    secret: expect.stringMatching(/^mhc_[A-Za-z0-9_-]{43}$/),
    token: {
      ...{ name: 'Bea', scopes: ['WRITE'], hub: { slug: 'east-midlands-east' }, expiresAt: soon },
      ...{ revokedAt: null, lastUsedOn: null },
    },
  });
  secrets['Bea'] = made.secret;
  expect(await isAccepted('Bea')).toBe(true);
  expect(await filesWith(made.secret.slice(4), dirname(file))).toEqual([]);
});

test('The list has every token with the day of its last use, and no secret', async () => {
  const { tokens } = await ask(list, 'Ada');
  expect(tokens.map(({ name }: { name: string }) => name)).toEqual(['Ada', 'Cem', 'Bea']);
  expect(tokens[0].lastUsedOn).toMatch(/^\d{4}-\d\d-\d\d$/);
  expect(JSON.stringify(tokens)).not.toMatch(/mhc_|[0-9a-f]{64}/);
  const { out } = await runCli(['token', 'list', '--catalogue', file]);
  expect(out).toContain(`"Ada"; admin; made ${tokens[0].createdAt.slice(0, 10)}; last used ${tokens[0].lastUsedOn}`);
});

test.each([undefined, 'Bea', 'Cem'])('Nobody but an administrator changes or lists tokens (%s)', async (by) => {
  const forbidden = { __typename: 'Forbidden', scope: 'ADMIN' };
  expect(await ask(list, by)).toEqual(forbidden);
  for (const mutation of [
    'createToken(name: "Eve", scope: ADMIN)',
    'limitToken(name: "Bea", hub: null)',
    'revokeToken(name: "Ada")',
  ])
    expect(await ask(`mutation { done: ${mutation} { ${outcome} } }`, by)).toMatchObject(forbidden);
});

test('A dry run says what would be, makes no secret, and stores nothing', async () => {
  const state = async () =>
    (await ask(list, 'Ada')).tokens.map(({ lastUsedOn: _, ...token }: { lastUsedOn: unknown }) => token);
  const before = await state();
  expect(await change('createToken(name: "Eve", scope: WRITE, dryRun: true)')).toMatchObject({
    secret: null,
    token: { name: 'Eve' },
  });
  expect(await change('revokeToken(name: "Bea", dryRun: true)')).toMatchObject({ __typename: 'TokenDone' });
  expect(await state()).toEqual(before);
});

test.each([
  ['createToken(name: "Bea", scope: WRITE)', 'TOKEN_NAME_TAKEN', '/name'],
  ['createToken(name: "schedule", scope: WRITE)', 'TOKEN_NAME_INVALID', '/name'],
  ['createToken(name: "Eve", scope: WRITE, hub: "nowhere")', 'TOKEN_HUB_UNKNOWN', '/hub'],
  ['createToken(name: "Eve", scope: ADMIN, hub: "east-midlands-east")', 'TOKEN_SCOPE_INVALID', '/scope'],
  ['createToken(name: "Eve", scope: WRITE, expiresAt: "2020-01-01T00:00:00Z")', 'TOKEN_EXPIRY_PAST', '/expiresAt'],
  ['limitToken(name: "Eve", scope: WRITE)', 'TOKEN_NAME_UNKNOWN', '/name'],
  ['limitToken(name: "Ada", scope: WRITE)', 'TOKEN_LAST_ADMINISTRATOR', '/name'],
  ['revokeToken(name: "Ada")', 'TOKEN_LAST_ADMINISTRATOR', '/name'],
])('%s is refused with %s', async (mutation, code, path) => {
  expect(await change(mutation)).toMatchObject({ __typename: 'ValidationFailed', problems: [{ code, path }] });
});

test('A limited token has its limits, and a revoked one is refused, from the next request on', async () => {
  const limited = await change('limitToken(name: "Bea", scope: READ_DRAFTS, hub: null)');
  expect(limited.token).toMatchObject({ scopes: ['READ_DRAFTS'], hub: null, expiresAt: soon });
  const created = await ask(
    `mutation { done: createSeries(input: { slug: "new", title: "New" }) { __typename } }`,
    'Bea',
  );
  expect(created.__typename).toBe('Forbidden');
  expect((await change('revokeToken(name: "Bea")')).token.revokedAt).not.toBeNull();
  expect(await isAccepted('Bea')).toBe(false);
});

test('No cache keeps an answer about tokens, a GET gets none, and no log has a secret', async () => {
  const headers = { authorization: `Bearer ${secrets['Ada']}` };
  const answer = await service.send({ method: 'POST', url: '/graphql', headers, payload: { query: list } });
  expect(answer.headers['cache-control']).toBe('private, no-store');
  expect(answer.headers['etag']).toBeUndefined();
  expect((await service.send({ url: `/graphql?query=${encodeURIComponent(list)}`, headers })).statusCode).toBe(405);
  const feeds = await Promise.all(['/feed.json', '/feed.atom'].map((url) => service.send(url)));
  for (const feed of feeds) expect(feed.body).not.toMatch(/Bea|mhc_/);
  const { out, err } = service.printed;
  expect(out + err).toContain('Mutation revokeToken: TokenDone.');
  for (const secret of Object.values(secrets)) expect(out + err).not.toContain(secret);
});
