import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { TokenBook } from '../../src/access/token-book.js';
import { TokenFile } from '../../src/access/token-file.js';
import { brokenBuild } from '../support/broken-build.js';
import { type BuiltService, realCatalogue, runService, startService, temporaryFile } from '../support/built-service.js';

const environment = { LOG_FORMAT: 'json', LOG_LEVEL: 'info' };

/** Every line of an output, each of which has to be JSON. */
const linesOf = (output: string) =>
  output
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));

describe('Why a service does not start', () => {
  test.each([
    ['a wrong setting', { environment: { ...environment, PORT: 'banana' } }, 'PORT is "banana"'],
    ['a wrong log level', { environment: { ...environment, LOG_LEVEL: 'loud' } }, 'LOG_LEVEL is "loud"'],
    ['a missing catalogue', { environment, catalogueFile: '/nowhere/catalogue.json' }, 'FILE_MISSING'],
  ])('is JSON: %s', async (_, settings, text) => {
    const { code, out, err } = await runService(settings);
    expect([code, err]).toEqual([1, '']);
    const lines = linesOf(out);
    expect(lines.every(({ level, time }) => level === 60 && time > 0)).toBe(true);
    expect(lines.map(({ msg }) => msg).join()).toContain(text);
  });

  test('is text for a person, and a wrong format is refused', async () => {
    const { out, err } = await runService({ environment: { LOG_FORMAT: 'xml' } });
    expect([linesOf(out).map(({ msg }) => msg), err]).toEqual([['LOG_FORMAT is "xml". Give one of json, text.'], '']);
    expect((await runService({ environment: { LOG_FORMAT: 'text', PORT: 'banana' } })).err).toMatch(
      /^PORT is "banana"/,
    );
  });
});

describe('A service with LOG_FORMAT=json', () => {
  let service: BuiltService;
  let file: string;
  let secret: string;

  beforeAll(async () => {
    file = await temporaryFile('catalogue.json');
    await copyFile(realCatalogue, file);
    ({ secret } = await new TokenBook(await TokenFile.beside(file)).create({ name: 'Ada', scopes: ['write'] }));
    service = await startService({ catalogueFile: file, environment });
  });
  afterAll(() => service.stop());

  const untilLogged = async (matches: (line: { readonly audit?: object; readonly msg: string }) => boolean) => {
    for (let attempt = 0; attempt < 100; attempt++, await pause(50)) {
      const found = linesOf(service.printed.out).find(matches);
      if (found) return found;
    }
    throw new Error(`It is not in the log:\n${service.printed.out}`);
  };

  test('audits a refusal with the name of the token and the id of the request, and never the token', async () => {
    const headers = { authorization: `Bearer ${secret}`, 'x-request-id': 'refused-1' };
    const payload = { query: '{ programmes(first: 1) { nodes { id } } }'.repeat(5_000) };
    expect((await service.send({ method: 'POST', url: '/graphql', headers, payload })).statusCode).toBe(400);
    const { audit, requestId } = await untilLogged(({ audit }) => audit !== undefined && 'refused' in audit);
    expect(requestId).toBe('refused-1');
    expect(audit).toEqual({ by: 'Ada', refused: 'QUERY_TOO_LARGE', status: 400, method: 'POST', route: '/graphql' });
  });

  test('audits wrong tokens once a minute for each address', async () => {
    for (let count = 0; count < 5; count++)
      await service.send({ url: '/programmes', headers: { authorization: 'Bearer wrong-secret' } });
    await untilLogged(({ audit }) => audit !== undefined && 'address' in audit);
    const found = linesOf(service.printed.out).filter(({ audit }) => audit?.refused === 'TOKEN_UNKNOWN');
    expect(found.map(({ audit }) => audit.address)).toEqual(['127.0.0.1']);
  });

  test('audits a commit of this process, and one of another program that edits the file', async () => {
    const mutation =
      'mutation { updateHub(id: "hub-qy3jcf", ifRevision: 0, patch: { title: "A hub" }) { __typename } }';
    await service.ask(mutation, {}, { authorization: `Bearer ${secret}` });
    await untilLogged(({ audit }) => audit !== undefined && 'mutation' in audit);
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replace('"title": "Mastering Number"', '"title": "Mastering Numbers"'));
    const { audit } = await untilLogged(({ msg }) => msg.startsWith('Commit by'));
    expect(audit).toEqual({ by: 'edited outside', revision: 3 });
  });

  test('has JSON in each line from the first to the last, and no token', async () => {
    expect(await service.stop()).toBe(0);
    const lines = linesOf(service.printed.out).map(({ msg }) => msg);
    expect(service.printed.err).toBe('');
    expect(lines).toContainEqual(expect.stringMatching(/^Maths Hub Catalogue: 24 programmes, revision 1\. Open http:/));
    expect(lines.slice(-2)).toEqual([expect.stringMatching(/^SIGTERM: /), 'The service has stopped.']);
    expect(service.printed.out).not.toContain(secret);
    expect(service.printed.out).not.toContain('wrong-secret');
  });
});

test('An unexpected error of GraphQL is logged with the id of its request, whether compiled or run by Apollo Server', async () => {
  const catalogueFile = await temporaryFile('catalogue.json');
  await copyFile(realCatalogue, catalogueFile);
  const { secret } = await new TokenBook(await TokenFile.beside(catalogueFile)).create({
    name: 'Ada',
    scopes: ['write'],
  });
  const program = await brokenBuild('shorten', 'throw new Error("This is broken.");');
  const service = await startService({ catalogueFile, environment, program });
  const fields = 'programme(slug: "mastering-number") { summary(maxLength: 20) }';
  const ask = (id: string, query: string) =>
    service.ask(query, {}, { 'x-request-id': id, authorization: `Bearer ${secret}` });
  for (const count of [1, 2, 3]) await ask(`query-${count}`, `{ ${fields} }`);
  await ask('introspection', `{ __typename __schema { queryType { name } } ${fields} }`);
  await service.stop();
  const lines = linesOf(service.printed.out).filter(({ err }) => err?.message.includes('This is broken.'));
  // What is prepared after the start, for no request, fails too.
  const requests = lines.flatMap(({ requestId }) => requestId ?? []);
  expect(requests).toEqual(['query-1', 'query-2', 'query-3', 'introspection']);
});
