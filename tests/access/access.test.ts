import { chmod, readFile, stat, writeFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { AccessList } from '../../src/access/access-list.js';
import { TokenBook } from '../../src/access/token-book.js';
import { TokenFile } from '../../src/access/token-file.js';
import { TokensUnreadable } from '../../src/access/token-store.js';
import { temporaryFile } from '../support/built-service.js';
import { seen, testTokens } from './token-suite.js';

let catalogue: string;
let store: TokenFile;
let file: string;
let book: TokenBook;
beforeEach(async () => {
  catalogue = await temporaryFile('catalogue.json');
  store = await TokenFile.beside(catalogue);
  file = store.place;
  book = new TokenBook(store);
});

const write = ['write'] as const;

testTokens(() => TokenFile.beside(catalogue));

describe('The token file', () => {
  test('has only the digest of a secret, and only its owner can read it', async () => {
    const { secret } = await book.create({ name: 'Ada', scopes: write });
    expect(await readFile(file, 'utf8')).not.toContain(secret.slice(4));
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(file).toMatch(/\/catalogue\.tokens\.json$/);
  });

  test('is not changed while another change never ends', async () => {
    await writeFile(`${file}.new`, '');
    await expect(book.create({ name: 'Ada', scopes: write })).rejects.toThrow(/\.new exists/);
  }, 15_000);

  test('has a use of a token noted beside it, with one write a day', async () => {
    const { secret } = await book.create({ name: 'Ada', scopes: write });
    const list = await AccessList.open(store, () => undefined);
    list.tokenFor(secret);
    const uses = file.replace('.json', '-used.json');
    const made = async () => (await stat(uses).catch(() => undefined))?.ino; // Each write makes a new file.
    while ((await made()) === undefined) await pause(25);
    const first = await made();
    list.tokenFor(secret);
    await pause(100);
    expect(await made()).toBe(first);
    await list.close();
  });
});

describe('An invalid token file', () => {
  const bad = ['', '[]', '{"format":2,"tokens":[]}', '{"format":1,"tokens":[{"name":"Ada","scopes":["all"]}]}'];

  test.each(bad)('(%s) is reported at the start, and no token is accepted', async (json) => {
    const { secret } = await book.create({ name: 'Ada', scopes: write });
    await writeFile(file, json);
    const reported: unknown[] = [];
    const other = await AccessList.open(store, (error) => reported.push(error));
    expect(reported).toEqual([expect.any(TokensUnreadable)]);
    expect(other.tokenFor(secret)).toBeUndefined();
    await other.close();
  });

  test('leaves the earlier tokens valid, and is reported', async () => {
    const refused: unknown[] = [];
    const list = await AccessList.open(store, (error) => error && refused.push(error));
    const { secret } = await book.create({ name: 'Ada', scopes: write });
    await seen(() => list.tokenFor(secret) !== undefined);
    await writeFile(file, '{');
    expect(await seen(() => refused.length > 0)).toBe(true);
    expect(list.tokenFor(secret)?.name).toBe('Ada');
    await chmod(file, 0o600);
    await list.close();
  });
});
