import { copyFile, readFile, stat, writeFile } from 'node:fs/promises';
import { beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { TokenFile } from '../../src/access/token-file.js';
import { createToken, limitToken, listTokens, revokeToken, rotateToken } from '../../src/cli/token-command.js';
import { realCatalogue, temporaryFile } from '../support/built-service.js';
import { runCli } from '../support/run-cli.js';

let catalogue: string;
beforeEach(async () => {
  catalogue = await temporaryFile('catalogue.json');
  await copyFile(realCatalogue, catalogue);
});

type Output = Parameters<typeof listTokens>[1];

/** What a command gives: its exit code, what it prints for scripts, and what it tells people. */
async function run(command: (output: Output) => Promise<0 | 1 | 2>) {
  const [out, told]: [string[], string[]] = [[], []];
  const code = await command({ print: (line) => out.push(line), tell: (line) => told.push(line) });
  return { code, out: out.join('\n'), told: told.join('\n') };
}

const create = (name: string, more: object = {}) =>
  run((output) => createToken(name, { scope: 'write', catalogue, ...more }, output));
const list = (more: object = {}) => run((output) => listTokens({ catalogue, ...more }, output));

describe('token create', () => {
  test('prints only the token to standard output, and instructions to standard error', async () => {
    const { code, out, told } = await create('Ada');
    expect(code).toBe(0);
    expect(out).toMatch(/^mhc_[\w-]{43}$/);
    expect(told).toMatch(/token of "Ada"; write; made .*shown only once/s);
    expect((await stat((await TokenFile.beside(catalogue)).place)).mode & 0o777).toBe(0o600);
  });

  test('limits the token to a hub and a day', async () => {
    const { out } = await create('Ada', { hub: 'east-midlands-west', expires: '2099-08-31T23:59:59Z', json: true });
    expect(JSON.parse(out)).toMatchObject({
      name: 'Ada',
      scopes: ['write'],
      hub: 'hub-2n3r3x',
      token: expect.any(String),
    });
    expect((await list()).out).toMatch(/^"Ada"; write; only for hub-2n3r3x; made .*; expires 2099-08-31T23:59:59Z$/);
  });

  test.each([
    ['a hub that is not there', { hub: 'nowhere' }, 'The slugs are: east-midlands-east, east-midlands-west.'],
    ['a catalogue that is not there', { hub: 'nowhere', catalogue: '/nowhere/catalogue.json' }, 'check'],
    ['a folder that is not there', { catalogue: '/nowhere/catalogue.json' }, 'could not be written'],
    ['a hub for who only reads', { scope: 'read:drafts', hub: 'east-midlands-west' }, 'Give the scope "write"'],
  ])('refuses %s, and says why', async (_what, more, message) => {
    const { code, out, told } = await create('Ada', more);
    expect([code, out]).toEqual([1, '']);
    expect(told).toContain(message);
  });

  test('refuses a name that another token has', async () => {
    await create('Ada');
    expect(await create('Ada')).toMatchObject({ code: 1, told: expect.stringMatching(/Rotate that token/) });
  });

  test('refuses an invalid token file, and leaves it unchanged', async () => {
    const { place: file } = await TokenFile.beside(catalogue);
    await writeFile(file, '{ "tokens": ');
    expect(await create('Ada')).toMatchObject({
      code: 1,
      told: expect.stringMatching(/is not a valid file of tokens/),
    });
    expect(await readFile(file, 'utf8')).toBe('{ "tokens": ');
  });
});

test('token list shows everything but secrets and digests', async () => {
  expect(await list()).toEqual({ code: 0, out: '', told: 'There are no tokens.' });
  await create('Ada');
  await create('Bea', { scope: 'admin' });
  await run((output) => revokeToken('Ada', { catalogue }, output));
  const { out } = await list({ json: true });
  expect(JSON.parse(out)).toMatchObject([
    { name: 'Ada', scopes: ['write'], revokedAt: expect.any(String) },
    { name: 'Bea', scopes: ['admin'] },
  ]);
  expect(out).not.toMatch(/sha256|mhc_/);
  expect((await list()).out).toMatch(/^"Ada"; write; made \S+; revoked \S+ \(not valid\)\n"Bea"; admin; made \S+$/);
});

test('token limit sets what is given, and keeps the last administrator', async () => {
  await create('Ada');
  const limited = await run((output) => limitToken('Ada', { catalogue, scope: 'read:drafts' }, output));
  expect(limited).toMatchObject({ code: 0, out: '', told: expect.stringMatching(/"Ada"; read:drafts; made/) });
  await create('Bea', { scope: 'admin' });
  const refused = await run((output) => limitToken('Bea', { catalogue, scope: 'write' }, output));
  expect(refused).toMatchObject({ code: 1, told: expect.stringMatching(/the last administrator/) });
});

test('token rotate shows a new token, and token revoke shows none', async () => {
  const first = await create('Ada');
  const second = await run((output) => rotateToken('Ada', { catalogue }, output));
  expect(second.out).toMatch(/^mhc_/);
  expect(second.out).not.toBe(first.out);
  const third = await run((output) => revokeToken('Ada', { catalogue }, output));
  expect(third).toMatchObject({ code: 0, out: '', told: expect.stringMatching(/no longer valid/) });
  expect(await run((output) => rotateToken('Ada', { catalogue }, output))).toMatchObject({ code: 1 });
});

describe('The command token', () => {
  let file: string;
  beforeAll(async () => {
    file = await temporaryFile('catalogue.json');
  });

  const command = (...args: readonly string[]) => runCli(['token', ...args], { ...process.env, CATALOGUE_FILE: file });

  test('creates, lists and revokes tokens, and returns 2 for wrong use', async () => {
    const [made, none, other, day] = await Promise.all([
      command('create', 'Ada', '--scope', 'write'),
      command('create', 'Bea'),
      command('create', 'Bea', '--scope', 'all'),
      command('create', 'Bea', '--scope', 'write', '--expires', 'tomorrow'),
    ]);
    expect(made).toMatchObject({ code: 0, out: expect.stringMatching(/^mhc_[\w-]{43}\n$/) });
    expect([none.code, other.code, day.code]).toEqual([2, 2, 2]);
    expect(other.err).toMatch(/read:drafts, write, admin/);
    expect(day.err).toMatch(/a date like 2027-08-31/);
  }, 60_000);
});
