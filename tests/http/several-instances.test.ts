import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { TokenBook } from '../../src/access/token-book.js';
import { Database } from '../../src/stores/postgres/database.js';
import { PostgresTokens } from '../../src/stores/postgres/postgres-tokens.js';
import { putCatalogue } from '../stores/postgres/a-database-catalogue.js';
import { type Answer, type BuiltService, runService, startService } from '../support/built-service.js';
import { describeWithOwnPostgres, PostgresServer, query } from '../support/postgres.js';
import { realBytes } from '../support/real-snapshot.js';

const rename = `mutation ($id: ID!, $ifRevision: Int!, $title: String!) {
  updateProgramme(id: $id, ifRevision: $ifRevision, patch: { title: $title }) { __typename ... on Ok { revision } }
}`;
const secondsToReact = 2.5;

describeWithOwnPostgres('Several instances over one database', () => {
  let server: PostgresServer;
  let url: string;
  let secret: string;
  let all: BuiltService[];

  beforeAll(async () => {
    server = await PostgresServer.own();
    url = await server.newDatabase();
    await putCatalogue(url, realBytes());
    const database = new Database(url);
    ({ secret } = await new TokenBook(new PostgresTokens(database)).create({ name: 'Anna', scopes: ['admin'] }));
    await database.close();
    all = await Promise.all([1, 2].map(() => startService({ databaseUrl: url })));
  });
  afterAll(async () => {
    await Promise.all(all.map((service) => service.stop()));
    await server.stop();
  });

  const graphql = (service: BuiltService | undefined, payload: object, headers: object = {}): Promise<Answer> => {
    if (!service) throw new Error('There is no such instance.');
    const authorization = `Bearer ${secret}`;
    return service.send({ method: 'POST', url: '/graphql', headers: { authorization, ...headers }, payload });
  };
  const read = (service: BuiltService | undefined, headers: object = {}) =>
    graphql(service, { query: '{ programmes(first: 1) { nodes { id title revision } } }' }, headers);
  const firstIn = (answer: Answer) => answer.json().data.programmes.nodes[0];
  const renameFirst = async (service: BuiltService | undefined, title: string, seen?: string) => {
    const { id, revision } = firstIn(await read(service, seen === undefined ? {} : { 'catalogue-revision': seen }));
    return graphql(service, { query: rename, variables: { id, ifRevision: revision ?? 0, title } });
  };
  const exported = async (service: BuiltService) => {
    const headers = { authorization: `Bearer ${secret}` };
    return (await service.send({ url: '/exports/catalogue.json', headers })).json();
  };
  const ready = async (service: BuiltService) =>
    (await service.send('/readyz')).json<{ staleSeconds?: number; problems: { code: string }[] }>();

  test('a client reads at one what it wrote to another, and all are as one that starts afterwards', async () => {
    let seen: string | undefined;
    for (let edit = 0; edit < 20; edit++) {
      const title = `Title ${edit}`;
      const written = await renameFirst(all[edit % 2], title, seen);
      expect(written.json().data.updateProgramme).toMatchObject({ __typename: 'Ok' });
      seen = written.headers['catalogue-revision'] as string;
      expect(seen).toBe(String(written.json().data.updateProgramme.revision));
      const answer = await read(all[(edit + 1) % 2], { 'catalogue-revision': seen });
      expect([firstIn(answer).title, answer.headers['catalogue-revision']]).toEqual([title, seen]);
    }
    const fresh = await startService({ databaseUrl: url });
    const [one, other, third] = await Promise.all([...all, fresh].map(exported));
    await fresh.stop();
    expect(other).toEqual(one);
    expect(third).toEqual(one);
  });

  test('a revision that does not come is refused after two seconds, and no number at once', async () => {
    const start = performance.now();
    const refused = await read(all[0], { 'catalogue-revision': '1000000' });
    expect(performance.now() - start).toBeGreaterThan(1900);
    expect([refused.statusCode, refused.headers['retry-after'], refused.json().errors[0].extensions.code]).toEqual([
      ...[503, '1', 'REVISION_NOT_REACHED'],
    ]);
    const malformed = await read(all[0], { 'catalogue-revision': 'newest' });
    expect([malformed.statusCode, malformed.json().errors[0].message]).toEqual([
      400,
      'The header Catalogue-Revision is "newest". Send the number of a revision, such as the header of an earlier answer, or leave the header out.',
    ]);
  });

  test('the public has revisions of its own, which a draft does not change', async () => {
    const query = '{ catalogue { revision } }';
    const askPublic = (headers = {}) =>
      all[1]?.send({ method: 'POST', url: '/graphql', headers, payload: { query } }) as Promise<Answer>;
    const before = await askPublic();
    const create =
      'mutation { createProgramme(input: { title: "A draft", hub: "hub-qy3jcf", academicYear: "2022/23" }) { __typename } }';
    const created = await graphql(all[0], { query: create });
    expect(created.json()).toEqual({ data: { createProgramme: { __typename: 'Ok' } } });
    const drafted = created.headers['catalogue-revision'] as string;
    await read(all[1], { 'catalogue-revision': drafted }); // Waits until the instance has it.
    const after = await askPublic();
    expect(after.headers['catalogue-revision']).toBe(String(after.json().data.catalogue.revision));
    expect(after.headers).toMatchObject({ 'catalogue-revision': before.headers['catalogue-revision'] });
    const refused = await askPublic({ 'catalogue-revision': drafted });
    expect([refused.statusCode, refused.body.includes(`has revision ${after.headers['catalogue-revision']},`)]).toEqual(
      [503, true],
    );
  });

  test('a commit is seen by the others also when their notifications are lost', async () => {
    await query(url, `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'LISTEN%'`);
    const written = await renameFirst(all[0], 'Without a notification');
    const answer = await read(all[1], { 'catalogue-revision': written.headers['catalogue-revision'] as string });
    expect(firstIn(answer).title).toBe('Without a notification');
  });

  test('a token that is created at one counts at the others within a second, and not after it is revoked', async () => {
    const create = 'mutation { createToken(name: "Bea", scope: READ_DRAFTS) { ... on TokenDone { secret } } }';
    const { secret: other } = (await graphql(all[0], { query: create })).json().data.createToken;
    const statusAtOther = async () => (await read(all[1], { authorization: `Bearer ${other}` })).statusCode;
    const comesWithinASecond = async (status: number) => {
      for (let tries = 0; tries < 20 && (await statusAtOther()) !== status; tries++) await pause(50);
      return statusAtOther();
    };
    expect(await comesWithinASecond(200)).toBe(200);
    await graphql(all[0], { query: 'mutation { revokeToken(name: "Bea") { __typename } }' });
    expect(await comesWithinASecond(401)).toBe(401);
  });

  test('without the database all read on and say so, refuse changes at once, and go on when it is back', async () => {
    const { title } = firstIn(await read(all[0]));
    await server.stop();
    const start = performance.now();
    const refused = await renameFirst(all[0], 'Lost');
    expect((performance.now() - start) / 1000).toBeLessThan(secondsToReact);
    expect([refused.statusCode, refused.headers['retry-after'], refused.json().errors[0].extensions.code]).toEqual([
      ...[503, '2', 'COMMIT_FAILED'],
    ]);
    const create = { query: 'mutation { createToken(name: "Cem", scope: WRITE) { __typename } }' };
    for (const request of [create, { query: 'mutation { listTokens { __typename } }' }]) {
      const answer = await graphql(all[0], request);
      expect([answer.statusCode, answer.headers['retry-after'], answer.json().errors[0].extensions.code]).toEqual([
        ...[503, '2', 'COMMIT_FAILED'],
      ]);
    }
    for (const service of all) {
      while ((await ready(service)).staleSeconds === undefined) await pause(50);
      const codes = (await ready(service)).problems.map(({ code }) => code);
      expect(codes.sort()).toEqual(['DATABASE_UNAVAILABLE', 'TOKENS_UNREACHABLE']);
      const answer = await read(service);
      expect([firstIn(answer).title, Number(answer.headers['catalogue-stale']) > 0]).toEqual([title, true]);
      expect((await service.send('/metrics')).body).toMatch(/^catalogue_stale_seconds [1-9]/m);
    }
    await server.start();
    for (const service of all) while ((await ready(service)).problems.length > 0) await pause(50);
    const written = await renameFirst(all[0], 'Found');
    expect(written.json().data.updateProgramme).toMatchObject({ __typename: 'Ok' });
    const answer = await read(all[1], { 'catalogue-revision': written.headers['catalogue-revision'] as string });
    expect([firstIn(answer).title, answer.headers['catalogue-stale']]).toEqual(['Found', undefined]);
  });

  test('none starts over an empty database, and it says how to fill it', async () => {
    const { code, err } = await runService({ databaseUrl: await server.newDatabase() });
    expect([code, err]).toEqual([1, expect.stringContaining('The database has no catalogue. Fill it: ')]);
  });
});
