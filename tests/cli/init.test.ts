import { access, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { TokenFile } from '../../src/access/token-file.js';
import { startService, temporaryFile } from '../support/built-service.js';
import { runCli } from '../support/run-cli.js';

const init = (...args: readonly string[]) => runCli(['init', ...args]);

let folder: string;
beforeAll(async () => {
  folder = dirname(await temporaryFile('catalogue.json'));
});

test('makes a catalogue in which its administrator can make the first programme', async () => {
  const file = join(folder, 'kernow', 'catalogue.json');
  const made = await init('--hub', 'Kernow Maths Hub', '--website', 'https://kernow.example', '--catalogue', file);
  expect([made.code, made.out]).toEqual([0, expect.stringMatching(/^mhc_[\w-]{43}\n$/)]);
  expect(made.err).toContain(`CATALOGUE_FILE=${file} npm start`);
  expect(made.err).toContain('Kernow Maths Hub, whose slug is "kernow"');
  expect((await runCli(['check', file])).out).toBe(`${file} is good: 0 programmes of 1 hub, revision 1.\n`);
  const { homeHub, hubs } = JSON.parse(await readFile(file, 'utf8'));
  expect(hubs).toEqual([
    { id: homeHub, slug: 'kernow', title: 'Kernow Maths Hub', kind: 'HUB', website: 'https://kernow.example' },
  ]);

  const service = await startService({ catalogueFile: file });
  expect((await service.send('/programmes')).body).toContain('No programme is published yet.');
  const headers = { authorization: `Bearer ${made.out.trim()}` };
  const answer = await service.ask(
    `mutation { createProgramme(input: { hub: "${homeHub}", academicYear: "2022/23", title: "Bridges" }) { __typename } }`,
    {},
    headers,
  );
  expect(answer).toEqual({ data: { createProgramme: { __typename: 'Ok' } } });
  await service.stop();
});

describe('refuses, and makes no file', () => {
  test.each([
    ['a hub without a title', ['--hub', ' '], 1, 'TEXT_EMPTY at /hubs/0/title'],
    ['a website that is no address', ['--hub', 'A Maths Hub', '--website', 'a'], 1, 'URL_MALFORMED'],
    ['a slug with a blank', ['--hub', 'A Maths Hub', '--slug', 'a b'], 1, 'SLUG_MALFORMED'],
    ['a name that is reserved', ['--hub', 'A Maths Hub', '--administrator', 'schedule'], 1, 'reserved'],
    ['no hub', [], 2, "required option '--hub <title>'"],
  ])('%s', async (_what, args, code, message) => {
    const file = join(folder, 'none.json');
    expect(await init(...args, '--catalogue', file)).toEqual({ code, out: '', err: expect.stringContaining(message) });
    await expect(access(file)).rejects.toThrow('ENOENT');
    await expect(access((await TokenFile.beside(file)).place)).rejects.toThrow('ENOENT');
  });

  test('a place where a catalogue is', async () => {
    const file = join(folder, 'twice.json');
    await init('--hub', 'A Maths Hub', '--catalogue', file);
    const before = await readFile(file, 'utf8');
    const again = await init('--hub', 'A Maths Hub', '--catalogue', file);
    expect([again.code, again.out, again.err]).toEqual([2, '', expect.stringContaining('is there already')]);
    expect(await readFile(file, 'utf8')).toBe(before);
  });
});
