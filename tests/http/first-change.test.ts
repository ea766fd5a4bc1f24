import { readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { afterEach, expect, test } from '@jest/globals';
import { generatedCatalogue } from '../../bench/data/generated-catalogue.js';
import { TokenBook } from '../../src/access/token-book.js';
import { TokenFile } from '../../src/access/token-file.js';
import { type BuiltService, startService, temporaryFile } from '../support/built-service.js';
import { documentIn, until } from './a-curated-service.js';

// A large catalogue that somebody may change gets its journal before the first change. Everything else stays as it is.

let service: BuiltService | undefined;
afterEach(() => service?.stop());

async function aService(programmes: number, scope: 'write' | 'read:drafts') {
  const file = await temporaryFile('catalogue.json');
  await writeFile(file, JSON.stringify(generatedCatalogue({ programmes, detail: 'lean' })));
  const tokens = new TokenBook(await TokenFile.beside(file));
  await tokens.create({ name: 'Ada', scopes: [scope] });
  service = await startService({ catalogueFile: file });
  return { file, tokens, service };
}

const namesJournal = async (file: string) => 'journalRevision' in (await documentIn(file));

test('a service over 5,000 programmes makes the journal after its start if a token may write', async () => {
  const { file } = await aService(5_000, 'write');
  await until(() => namesJournal(file));
  await until(async () => !(await readdir(file.replace('.json', '.journal'))).includes('lock'));
});

test('it makes the journal as soon as there is a token that may write, and writes nothing before', async () => {
  const { file, tokens } = await aService(5_000, 'read:drafts');
  expect(await namesJournal(file)).toBe(false);
  await tokens.create({ name: 'Grace', scopes: ['write'] });
  await until(() => namesJournal(file));
});

test('a service over 24 programmes writes nothing before the first change', async () => {
  const { file, service: running } = await aService(24, 'write');
  const [before, files] = [await readFile(file, 'utf8'), await readdir(dirname(file))];
  await running.stop();
  expect(await readFile(file, 'utf8')).toBe(before);
  expect(await readdir(dirname(file))).toEqual(files);
});
