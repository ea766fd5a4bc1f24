import { chmod, lstat, mkdir, readFile, rename, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { readCatalogue } from '../../../src/stores/lowdb/catalogue-files.js';
import { AKeptCatalogue, idOf, retitled } from './a-kept-catalogue.js';

let kept: AKeptCatalogue;

beforeEach(async () => {
  kept = await AKeptCatalogue.of();
});

afterEach(() => kept.gone());

describe('a commit in files', () => {
  test('is stored in the journal only, before it is acknowledged', async () => {
    const before = await kept.document();
    const store = await kept.opened();
    const { commit } = await store.commit(retitled('first', 'Changed', { why: 'it was wrong' }));
    expect(commit).toMatchObject({ revision: 2, by: 'a curator', why: 'it was wrong', before: { revision: 1 } });
    // The document says that it has a journal, and nothing else of it has changed.
    expect(await kept.document()).toMatchObject({ ...before, journalRevision: 1 });
    expect((await readCatalogue(kept.file)).programmes[0]?.title).toBe('Changed');
  });

  test('creates the folder of the journal, which does not exist before the first commit', async () => {
    const store = await kept.opened();
    await store.commit({ by: 'a curator', changes: () => [] });
    await expect(store.commit(retitled('first', ''))).rejects.toThrow('1 problem');
    expect(await kept.files()).toEqual(['catalogue.json']);
    await store.commit(retitled('first', 'Changed'));
    expect(await kept.files()).toEqual([
      'catalogue.highest-revision',
      'catalogue.journal',
      'catalogue.journal/commits.jsonl',
      'catalogue.journal/folded.json',
      'catalogue.journal/lock',
      'catalogue.json',
    ]);
  });
});

describe('compaction', () => {
  test('happens when the store is idle, and when it is closed', async () => {
    const store = await kept.opened({ quiet: 50 });
    await store.commit(retitled('first', 'Changed'));
    while ((await kept.document()).revision !== 2) await new Promise((resolve) => setTimeout(resolve, 20));
    await store.commit(retitled('second', 'Changed too'));
    await store.close();
    expect(await kept.document()).toMatchObject({ revision: 3 });
    expect(await kept.files()).toEqual([
      'catalogue.highest-revision',
      'catalogue.journal',
      'catalogue.journal/commits.jsonl',
      'catalogue.journal/folded.json',
      'catalogue.json',
    ]);
  });

  test('changes only the lines of changed entries in the document', async () => {
    const lines = async () => (await readFile(kept.file, 'utf8')).split('\n').map((line) => line.replace(/,$/, ''));
    const before = await lines();
    const store = await kept.opened();
    await store.commit(retitled('second', 'Changed'));
    await store.close();
    const after = await lines();
    const keysIn = (some: readonly string[], others: readonly string[]) =>
      some.filter((line) => !others.includes(line)).map((line) => line.replace(/:.*/, '').trim());
    expect(keysIn(before, after)).toEqual(['"revision"', '"updatedAt"']); // The title also stands in its series.
    expect(keysIn(after, before)).toEqual([
      ...['"revision"', '"updatedAt"', '"publishedRevision"', '"publishedAt"', '"journalRevision"'],
      ...['"title"', '"updatedAt"', '"revision"'],
    ]);
  });

  test('keeps a symbolic link, the mode of the document, and the journal beside the document itself', async () => {
    const real = join(kept.folder, 'elsewhere');
    await mkdir(real);
    await rename(kept.file, join(real, 'real.json'));
    await chmod(join(real, 'real.json'), 0o640);
    await symlink(join(real, 'real.json'), kept.file);
    const store = await kept.opened();
    await store.commit(retitled('first', 'Changed'));
    await store.close();
    expect((await lstat(kept.file)).isSymbolicLink()).toBe(true);
    expect((await stat(join(real, 'real.json'))).mode & 0o777).toBe(0o640);
    expect((await stat(join(real, 'real.journal/commits.jsonl'))).mode & 0o777).toBe(0o640);
    expect(JSON.parse(await readFile(join(real, 'real.json'), 'utf8')).revision).toBe(2);
  });

  test('runs in another thread for a large catalogue, with the same result', async () => {
    const store = await kept.opened();
    const changes = Array.from({ length: 300 }, (_, index) => ({
      ...JSON.parse(JSON.stringify(store.state.document.programmes[0])),
      id: `prg-${index}`,
      slug: `made-${index}`,
      series: `ser-made-${index}`,
      summary: 'A long text. '.repeat(100).trim(),
    }));
    await store.commit({
      by: 'an import',
      changes: () =>
        changes.flatMap((entry) => [
          { op: 'create', in: 'series', entry: { id: entry.series, slug: entry.slug, title: entry.slug } },
          { op: 'create', in: 'programmes', entry },
        ]),
    });
    await store.close();
    expect(kept.failed).toEqual([]);
    expect((await stat(kept.file)).size).toBeGreaterThan(400_000);
    const again = await kept.opened();
    expect(again.state.document).toEqual(store.state.document);
    expect(kept.failed).toEqual([]);
  });
});

test('a document without a journal continues from its revision', async () => {
  await writeFile(kept.file, (await readFile(kept.file, 'utf8')).replace('"revision": 1', '"revision": 41'));
  const store = await kept.opened();
  await store.commit(retitled('first', 'Changed'));
  expect(store.state.entry(idOf('first'))?.instance).toMatchObject({ revision: 42 });
});
