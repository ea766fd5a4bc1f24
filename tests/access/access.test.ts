import { chmod, readFile, stat, writeFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { AccessList } from '../../src/access/access-list.js';
import { hasScope } from '../../src/access/token.js';
import { TokenBook } from '../../src/access/token-book.js';
import { TokenFileRefused, tokenFilePath } from '../../src/access/token-file.js';
import { TokenRefused } from '../../src/access/token-refused.js';
import { temporaryFile } from '../support/built-service.js';

let now: Date;
let file: string;
let book: TokenBook;
let list: AccessList;
const refused: unknown[] = [];
beforeEach(async () => {
  now = new Date('2026-11-01T12:00:00Z');
  file = await tokenFilePath(await temporaryFile('catalogue.json'));
  book = new TokenBook(file, { now: () => now });
  list = await AccessList.open(
    file,
    (error) => {
      if (error) refused.push(error);
    },
    () => now,
  );
  refused.length = 0;
});
afterEach(() => list.close());

/** Waits for the running service to see a change of the file: a second at most. */
async function seen(holds: () => boolean): Promise<boolean> {
  for (let tries = 0; tries < 40 && !holds(); tries++) await pause(25);
  return holds();
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 80 && !(await holds()); tries++) await pause(25);
  expect(await holds()).toBe(true);
}

const write = ['write'] as const;

describe('A token', () => {
  test('is shown once, and only its digest is stored, in a file that only its owner can read', async () => {
    const { secret } = await book.create({ name: 'Ada', scopes: write });
    expect(secret).toMatch(/^mhc_[A-Za-z0-9_-]{43}$/);
    expect(await readFile(file, 'utf8')).not.toContain(secret.slice(4));
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(file).toMatch(/\/catalogue\.tokens\.json$/);
  });

  test('is accepted by the running service within a second, and refused within a second of its revocation', async () => {
    const { secret } = await book.create({ name: 'Ada', scopes: write });
    expect(await seen(() => list.tokenFor(secret)?.name === 'Ada')).toBe(true);
    await book.revoke('Ada');
    expect(await seen(() => list.tokenFor(secret) === undefined)).toBe(true);
  });

  test('has a new secret after its rotation, and the old secret is refused', async () => {
    const first = await book.create({ name: 'Ada', scopes: write, hub: 'hub-home' });
    const second = await book.rotate('Ada');
    expect(await seen(() => list.tokenFor(second.secret)?.hub === 'hub-home')).toBe(true);
    expect(list.tokenFor(first.secret)).toBeUndefined();
    expect(await book.list()).toHaveLength(1);
  });

  test('is refused from the moment at which it expires', async () => {
    const { secret } = await book.create({ name: 'Ada', scopes: write, expiresAt: '2026-11-02T00:00:00Z' });
    expect(await seen(() => list.tokenFor(secret) !== undefined)).toBe(true);
    now = new Date('2026-11-02T00:00:00Z');
    expect(list.tokenFor(secret)).toBeUndefined();
  });

  test.each(['', 'mhc_', 'Ada', `mhc_${'a'.repeat(43)}`, `mhc_${'a'.repeat(1_000_000)}`])(
    'that was never issued is refused',
    async (secret) => {
      await book.create({ name: 'Ada', scopes: write });
      expect(list.tokenFor(secret)).toBeUndefined();
    },
  );

  test.each([
    ['read:drafts', [true, false, false]],
    ['write', [true, true, false]],
    ['admin', [true, true, true]],
  ] as const)('with %s may do what the scope implies', async (scope, expected) => {
    const { token } = await book.create({ name: 'Ada', scopes: [scope] });
    expect((['read:drafts', 'write', 'admin'] as const).map((one) => hasScope(token, one))).toEqual(expected);
  });
});

describe('The last use of a token', () => {
  test('is noted by the day, with one write a day', async () => {
    const { secret } = await book.create({ name: 'Ada', scopes: write });
    await list.refresh();
    for (let uses = 0; uses < 20; uses++) list.tokenFor(secret);
    const noted = async (day: string) => (await book.list())[0]?.lastUsedOn === day;
    await until(() => noted('2026-11-01'));
    const uses = file.replace('.json', '-used.json');
    const { ino } = await stat(uses); // Each write makes a new file.
    list.tokenFor(secret);
    await pause(100);
    expect((await stat(uses)).ino).toBe(ino);
    now = new Date('2026-11-02T08:00:00Z');
    list.tokenFor(secret);
    await until(() => noted('2026-11-02'));
  });

  test('is not noted for a token that is refused', async () => {
    const { secret } = await book.create({ name: 'Ada', scopes: write });
    await book.revoke('Ada');
    await list.refresh();
    expect(list.tokenFor(secret)).toBeUndefined();
    await pause(50);
    expect((await book.list())[0]?.lastUsedOn).toBeUndefined();
  });
});

describe('limit()', () => {
  test('sets the scope, the hub and the expiry, and keeps the secret', async () => {
    const { secret } = await book.create({ name: 'Ada', scopes: write });
    await book.limit('Ada', { hub: 'hub-home', expiresAt: '2026-12-01T00:00:00Z' });
    await list.refresh();
    expect(list.tokenFor(secret)).toMatchObject({
      scopes: ['write'],
      hub: 'hub-home',
      expiresAt: '2026-12-01T00:00:00Z',
    });
    await book.limit('Ada', { scopes: ['read:drafts'], hub: null, expiresAt: null });
    await list.refresh();
    const { hub, scopes, expiresAt } = list.tokenFor(secret) ?? {};
    expect({ hub, scopes, expiresAt }).toEqual({ hub: undefined, scopes: ['read:drafts'], expiresAt: undefined });
  });

  test.each([
    [{ scopes: ['read:drafts'] as const, hub: 'hub-home' }, 'TOKEN_SCOPE_INVALID'],
    [{ expiresAt: '2020-01-01T00:00:00Z' }, 'TOKEN_EXPIRY_PAST'],
  ])('refuses %j, and stores nothing', async (limits, code) => {
    await book.create({ name: 'Ada', scopes: write });
    await expect(book.limit('Ada', limits)).rejects.toMatchObject({ code });
    expect((await book.list())[0]).toMatchObject({ scopes: ['write'] });
  });
});

describe('The last administrator', () => {
  const admin = ['admin'] as const;
  const changes: readonly (readonly [string, () => Promise<unknown>])[] = [
    ['revoked', () => book.revoke('Ada')],
    ['limited in scope', () => book.limit('Ada', { scopes: write })],
    ['given an expiry', () => book.limit('Ada', { expiresAt: '2027-01-01T00:00:00Z' })],
  ];

  test.each(changes)('cannot be %s, until there is another', async (_what, change) => {
    await book.create({ name: 'Ada', scopes: admin });
    await book.create({ name: 'Bea', scopes: admin, expiresAt: '2027-01-01T00:00:00Z' });
    await book.create({ name: 'Cem', scopes: write });
    await expect(change()).rejects.toMatchObject({ code: 'TOKEN_LAST_ADMINISTRATOR' });
    await book.create({ name: 'Dee', scopes: admin });
    await change();
  });

  test('can get a new secret', async () => {
    await book.create({ name: 'Ada', scopes: admin });
    expect((await book.rotate('Ada')).secret).toMatch(/^mhc_/);
  });
});

describe('A refusal says what to do for', () => {
  test.each([
    ['a name that is taken', { name: 'Bea', scopes: write }, /Rotate that token/],
    ['the name of the timer', { name: 'schedule', scopes: write }, /Choose another name/],
    ['no name', { name: ' ', scopes: write }, /empty/],
    ['no scope', { name: 'Ada', scopes: [] }, /Name at least one scope/],
    ['a hub for one who only reads', { name: 'Ada', scopes: ['read:drafts'] as const, hub: 'hub-home' }, /"write"/],
    ['an end in the past', { name: 'Ada', scopes: write, expiresAt: '2020-01-01T00:00:00Z' }, /in the future/],
  ])('%s', async (_what, asked, told) => {
    await book.create({ name: 'Bea', scopes: write });
    const creating = book.create(asked);
    await expect(creating).rejects.toThrow(TokenRefused);
    await expect(creating).rejects.toThrow(told);
  });

  test('an unknown name and the name of a revoked token', async () => {
    await book.create({ name: 'Ada', scopes: write });
    await expect(book.revoke('Eve')).rejects.toThrow('No token has the name "Eve". The names are: "Ada".');
    await book.revoke('Ada');
    await expect(book.rotate('Ada')).rejects.toThrow(/revoked/);
  });

  test('a change while another change never ends', async () => {
    await writeFile(`${file}.new`, '');
    await expect(book.create({ name: 'Ada', scopes: write })).rejects.toThrow(/\.new exists/);
  }, 15_000);
});

test('Twenty concurrent changes are all made', async () => {
  const names = Array.from({ length: 20 }, (_, number) => `Person ${number}`);
  await Promise.all(names.map((name) => new TokenBook(file).create({ name, scopes: write })));
  expect((await book.list()).map(({ name }) => name).sort()).toEqual([...names].sort());
}, 15_000);

describe('An invalid token file', () => {
  const bad = ['', '[]', '{"format":2,"tokens":[]}', '{"format":1,"tokens":[{"name":"Ada","scopes":["all"]}]}'];

  test.each(bad)('(%s) is reported at the start, and no token is accepted', async (json) => {
    const { secret } = await book.create({ name: 'Ada', scopes: write });
    await writeFile(file, json);
    const reported: unknown[] = [];
    const other = await AccessList.open(file, (error) => reported.push(error));
    expect(reported).toEqual([expect.any(TokenFileRefused)]);
    expect(other.tokenFor(secret)).toBeUndefined();
    await other.close();
  });

  test('leaves the earlier tokens valid, and is reported', async () => {
    const { secret } = await book.create({ name: 'Ada', scopes: write });
    await seen(() => list.tokenFor(secret) !== undefined);
    await writeFile(file, '{');
    expect(await seen(() => refused.length > 0)).toBe(true);
    expect(list.tokenFor(secret)?.name).toBe('Ada');
    await chmod(file, 0o600);
  });
});
