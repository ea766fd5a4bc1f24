import { readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { afterEach, expect, test } from '@jest/globals';
import { TokenBook } from '../../src/access/token-book.js';
import { TokenFile } from '../../src/access/token-file.js';
import { aCatalogue, aProgramme, bytesOf } from '../support/builders.js';
import { type BuiltService, startService, temporaryFile } from '../support/built-service.js';
import { documentIn, until } from './a-curated-service.js';

// Where somebody may change the catalogue, the journal is made before the first change.

let service: BuiltService | undefined;
afterEach(() => service?.stop());

async function aService(...scopes: ('write' | 'read:drafts')[]) {
  const file = await temporaryFile('catalogue.json');
  await writeFile(file, bytesOf(aCatalogue({ programmes: [aProgramme()] })));
  const tokens = new TokenBook(await TokenFile.beside(file));
  if (scopes.length > 0) await tokens.create({ name: 'Ada', scopes });
  const before = await readFile(file, 'utf8');
  service = await startService({ catalogueFile: file });
  return { file, tokens, before, service };
}

const namesJournal = async (file: string) => 'journalRevision' in (await documentIn(file));

test('a service makes the journal after its start if a token may write', async () => {
  const { file } = await aService('write');
  await until(() => namesJournal(file));
  await until(async () => !(await readdir(file.replace('.json', '.journal'))).includes('lock'));
});

test('a service makes the journal as soon as there is a token that may write', async () => {
  const { file, tokens } = await aService('read:drafts');
  await tokens.create({ name: 'Grace', scopes: ['write'] });
  await until(() => namesJournal(file));
});

test('a service writes nothing where no token may write', async () => {
  const { file, before, service: running } = await aService('read:drafts');
  const files = await readdir(dirname(file));
  await running.stop();
  expect(await readFile(file, 'utf8')).toBe(before);
  expect(await readdir(dirname(file))).toEqual(files);
});
