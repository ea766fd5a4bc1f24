import { chmod, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { afterEach, describe, expect, test } from '@jest/globals';
import { TokenBook } from '../../src/access/token-book.js';
import { TokenFile } from '../../src/access/token-file.js';
import { aCatalogue, aProgramme, bytesOf } from '../support/builders.js';
import { type BuiltService, startService, temporaryFile } from '../support/built-service.js';
import { until } from './a-curated-service.js';

// A file of tokens that is broken or gone: the public service goes on, and says what is wrong in its log and in /readyz.

let service: BuiltService | undefined;
afterEach(() => service?.stop());

async function aTokenFile() {
  const catalogueFile = await temporaryFile('catalogue.json');
  await writeFile(catalogueFile, bytesOf(aCatalogue({ programmes: [aProgramme()] })));
  const store = await TokenFile.beside(catalogueFile);
  const file = store.place;
  const { secret } = await new TokenBook(store).create({ name: 'Ada', scopes: ['write'] });
  return { catalogueFile, file, authorization: `Bearer ${secret}` };
}

const codesOf = async (running: BuiltService): Promise<readonly string[]> =>
  (await running.send('/readyz')).json<{ problems: { code: string }[] }>().problems.map(({ code }) => code);

const ask = (running: BuiltService, authorization?: string) =>
  running.send({ url: '/graphql?query={catalogue{programmeCount}}', headers: authorization ? { authorization } : {} });

describe('A service whose token file is broken at the start', () => {
  test.each([
    ['empty', ''],
    ['cut off', '{"format":1,"tokens":['],
    ['of another format', '{"format":2,"tokens":[]}'],
    ['with a scope that does not exist', '{"format":1,"tokens":[{"name":"Ada","scopes":["all"]}]}'],
  ])('(%s) serves the public, logs it and names it in /readyz', async (_what, json) => {
    const { catalogueFile, file, authorization } = await aTokenFile();
    await writeFile(file, json);
    service = await startService({ catalogueFile });
    expect((await ask(service)).json()).toEqual({ data: { catalogue: { programmeCount: 1 } } });
    expect((await ask(service, authorization)).statusCode).toBe(401);
    const ready = await service.send('/readyz');
    expect([ready.statusCode, await codesOf(service)]).toEqual([200, ['TOKEN_FILE_INVALID']]);
    expect(ready.body).not.toContain(file);
    expect(service.printed.err).toContain(`${file} is not a valid file of tokens.`);
  });

  test('accepts tokens as soon as the file is restored', async () => {
    const { catalogueFile, file, authorization } = await aTokenFile();
    const good = await readFile(file);
    await rm(file);
    await mkdir(file); // A folder in its place cannot be read, even by root.
    const running = await startService({ catalogueFile });
    service = running;
    expect(await codesOf(running)).toEqual(['TOKEN_FILE_INVALID']);
    await rm(file, { recursive: true });
    await writeFile(file, good);
    await chmod(file, 0o600);
    await until(async () => (await codesOf(running)).length === 0);
    expect((await ask(running, authorization)).statusCode).toBe(200);
  });
});

test('A service whose token file is removed while it runs accepts no token, logs it and names it in /readyz', async () => {
  const { catalogueFile, file, authorization } = await aTokenFile();
  const running = await startService({ catalogueFile });
  service = running;
  expect([await codesOf(running), (await ask(running, authorization)).statusCode]).toEqual([[], 200]);
  await rm(file);
  await until(async () => (await codesOf(running)).includes('TOKEN_FILE_MISSING'));
  expect([(await ask(running)).statusCode, (await ask(running, authorization)).statusCode]).toEqual([200, 401]);
  expect((await running.errors()).join('\n')).toContain(`${file} is missing`);
});

test('A service that never had a token file has no problem', async () => {
  const catalogueFile = await temporaryFile('catalogue.json');
  await writeFile(catalogueFile, bytesOf(aCatalogue()));
  service = await startService({ catalogueFile });
  expect(await codesOf(service)).toEqual([]);
});
