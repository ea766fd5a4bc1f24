import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { AccessList } from '../../src/access/access-list.js';
import { hasScope } from '../../src/access/token.js';
import { TokenBook } from '../../src/access/token-book.js';
import { TokenRefused } from '../../src/access/token-refused.js';
import type { TokenStore } from '../../src/access/token-store.js';

const write = ['write'] as const;

/** Waits for the running service to see a change of the stored tokens: a second, if no other time is given. */
export async function seen(holds: () => boolean, seconds = 1): Promise<boolean> {
  for (let tries = 0; tries < 40 * seconds && !holds(); tries++) await pause(25);
  return holds();
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 80 && !(await holds()); tries++) await pause(25);
  expect(await holds()).toBe(true);
}

/**
 * What holds for tokens wherever they are stored. `openStore` opens the tokens of a new catalogue for the first call in a
 * test, and the same tokens again, as another process would, for the others.
 */
export function testTokens(openStore: () => Promise<TokenStore>): void {
  let now: Date;
  let book: TokenBook;
  let list: AccessList;
  beforeEach(async () => {
    now = new Date('2026-11-01T12:00:00Z');
    book = new TokenBook(await openStore(), { now: () => now });
    list = await AccessList.open(
      await openStore(),
      () => undefined,
      () => now,
    );
  });
  afterEach(() => list.close());

  describe('A token', () => {
    test('is shown once', async () => {
      const { secret } = await book.create({ name: 'Ada', scopes: write });
      expect(secret).toMatch(/^mhc_[A-Za-z0-9_-]{43}$/);
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
    test('is noted by the day', async () => {
      const { secret } = await book.create({ name: 'Ada', scopes: write });
      await list.refresh();
      for (let uses = 0; uses < 20; uses++) list.tokenFor(secret);
      const noted = async (day: string) => (await book.list())[0]?.lastUsedOn === day;
      await until(() => noted('2026-11-01'));
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
  });

  test('Twenty concurrent changes are all made', async () => {
    const names = Array.from({ length: 20 }, (_, number) => `Person ${number}`);
    await Promise.all(names.map(async (name) => new TokenBook(await openStore()).create({ name, scopes: write })));
    expect((await book.list()).map(({ name }) => name).sort()).toEqual([...names].sort());
  }, 15_000);
}
