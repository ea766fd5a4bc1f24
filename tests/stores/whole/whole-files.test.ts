import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from '@jest/globals';
import { TokenBook } from '../../../src/access/token-book.js';
import { TokenFile } from '../../../src/access/token-file.js';
import { LowdbStore } from '../../../src/stores/lowdb/lowdb-store.js';
import { hashOfCatalogue, type WholeCatalogue } from '../../../src/stores/whole/whole-catalogue.js';
import { readWholeFiles, writeWholeFiles } from '../../../src/stores/whole/whole-files.js';
import { realCatalogue, temporaryFile } from '../../support/built-service.js';

async function aWholeCatalogue(): Promise<WholeCatalogue> {
  const file = await temporaryFile('catalogue.json');
  await cp(realCatalogue, file);
  const store = await LowdbStore.open(file);
  const change = { op: 'update', in: 'programmes', id: 'prg-v4zs6c', was: {}, set: { title: 'One' } } as const;
  await store.commit({ by: 'Ada', changes: () => [change] });
  await store.close();
  await new TokenBook(await TokenFile.beside(file)).create({ name: 'Ada', scopes: ['admin'] });
  const whole = await readWholeFiles(file);
  if (!whole) throw new Error('There is no catalogue.');
  return whole;
}

test('a document without a history keeps its bytes', async () => {
  const whole = await readWholeFiles(realCatalogue);
  const file = await temporaryFile('catalogue.json');
  if (whole) expect(await writeWholeFiles(whole, file)).toBe(true);
  expect(await readFile(file, 'utf8')).toBe(await readFile(realCatalogue, 'utf8'));
  expect(await readdir(dirname(file))).toEqual(['catalogue.json']);
});

test('a call that was interrupted before the document was there starts again', async () => {
  const whole = await aWholeCatalogue();
  const file = await temporaryFile('catalogue.json');
  const journal = file.replace('.json', '.journal');
  await mkdir(journal);
  await writeFile(`${journal}/commits.jsonl`, '{"n":0');
  await writeFile((await TokenFile.beside(file)).place, '{"format":1,"tok');
  await writeFile(`${(await TokenFile.beside(file)).place}.new`, '{');
  await writeFile(join(dirname(file), '.catalogue.json.1234.tmp'), '{');
  await expect(writeWholeFiles(whole, file)).rejects.toThrow(/catalogue\.journal is there, but no document beside it/);
  await writeFile(`${file}.unfinished`, '');
  expect(await writeWholeFiles(whole, file)).toBe(true);
  const copy = await readWholeFiles(file);
  expect(copy && hashOfCatalogue(copy)).toBe(hashOfCatalogue(whole));
  await writeFile(`${file}.unfinished`, ''); // Interrupted after everything was there.
  expect(await writeWholeFiles(whole, file)).toBe(false);
  expect((await readdir(dirname(file))).sort()).toEqual([
    ...['catalogue.highest-revision', 'catalogue.journal', 'catalogue.json', 'catalogue.tokens.json'],
  ]);
});

test('files that only a service can finish are refused: an edited document, an older copy, and a lost journal', async () => {
  const whole = await aWholeCatalogue();
  const file = await temporaryFile('catalogue.json');
  await writeWholeFiles(whole, file);
  const good = await readFile(file, 'utf8');
  await writeFile(file, good.replace('"One"', '"Edited"'));
  await expect(readWholeFiles(file)).rejects.toThrow(/edited outside the service.*Start the service on them once/);
  await writeFile(file, good);
  await writeFile(file.replace('.json', '.highest-revision'), '{"revision":9,"publishedRevision":9,"reserved":9}');
  await expect(readWholeFiles(file)).rejects.toThrow(/older revision than the catalogue has had/);
  await rm(file.replace('.json', '.journal'), { recursive: true });
  await expect(readWholeFiles(file)).rejects.toMatchObject({ problems: [{ code: 'JOURNAL_MISSING' }] });
});
