import { writeFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { readCatalogue } from '../../../src/stores/lowdb/catalogue-files.js';
import { AKeptCatalogue, idOf, retitled, titleOf } from './a-kept-catalogue.js';
import { type Call, heardDisk } from './heard-disk.js';

// A service that expects changes makes the journal before the first of them.

let kept: AKeptCatalogue;

beforeEach(async () => {
  kept = await AKeptCatalogue.of();
});

afterEach(() => kept.gone());

/** A title that an editor gives in the document itself. */
const editByHand = (title: string) =>
  kept.edit(({ programmes }) => {
    const programme = programmes.find(({ id }) => id === idOf('second'));
    if (programme) programme.title = title;
  });

describe('makeJournal()', () => {
  test('leaves nothing to do for the first commit but to write its line', async () => {
    const calls: Call[] = [];
    const disk = heardDisk((call) => void calls.push(call));
    const store = await kept.opened({ disk });
    await store.makeJournal();
    expect(await kept.document()).toMatchObject({ revision: 1, journalRevision: 1 });
    calls.length = 0;
    await store.commit(retitled('first', 'Changed'));
    const written = calls.filter(({ name }) => name === 'write').map(({ path }) => path.replace(`${kept.folder}/`, ''));
    expect(new Set(written)).toEqual(
      new Set([
        expect.stringContaining('catalogue.journal/lock'),
        'catalogue.highest-revision',
        'catalogue.journal/commits.jsonl',
      ]),
    );
    expect(calls.filter(({ name, path }) => name === 'open' && path === kept.file)).toEqual([]);
  });

  test('lets another process write before this one does', async () => {
    const [store, other] = [await kept.opened(), await kept.opened()];
    await store.makeJournal();
    expect((await other.commit(retitled('first', 'By the other'))).commit?.revision).toBe(2);
    await other.close();
    expect((await store.commit(retitled('second', 'By this one'))).commit?.revision).toBe(3);
    expect(titleOf(store, 'first')).toBe('By the other');
  });

  test('changes nothing if there is a journal, or if the document was edited and is refused', async () => {
    const store = await kept.opened();
    await store.commit(retitled('first', 'Changed'));
    await store.close();
    const before = await kept.document();
    const again = await kept.opened();
    await again.makeJournal();
    expect(await kept.document()).toEqual(before);
    await again.close();

    await writeFile(kept.file, 'not JSON');
    await (await kept.opened()).makeJournal();
    await expect(kept.document()).rejects.toThrow('JSON');
  });

  test('reports nothing if the disk is read-only', async () => {
    const readOnly = heardDisk(({ name }) => {
      if (name === 'mkdir') throw Object.assign(new Error('read-only'), { code: 'EROFS' });
    });
    const store = await kept.opened({ disk: readOnly });
    await store.makeJournal();
    expect([kept.problems, kept.failed, await kept.files()]).toEqual([[], [], ['catalogue.json']]);
    await expect(store.commit(retitled('first', 'Changed'))).rejects.toThrow('read-only');
  });

  test('loses no edit that is saved in the document while the journal is made', async () => {
    let calls = 0;
    const counting = heardDisk(() => void calls++);
    await (await kept.opened({ disk: counting })).makeJournal();
    expect(calls).toBeGreaterThan(40);
    for (let at = 20; at < calls; at += 3) await editedAt(at);
  });
});

/** A document that is edited at one of the calls to the disk. Then a commit is made, and the process ends. */
async function editedAt(fatal: number): Promise<void> {
  await kept.gone();
  kept = await AKeptCatalogue.of();
  const title = `Edited at ${fatal}`;
  let calls = 0;
  const disk = heardDisk(() => (++calls === fatal ? editByHand(title) : undefined));
  const store = await kept.opened({ disk });
  await store.makeJournal();
  await store.commit(retitled('first', 'Changed'));
  await store.close();
  const again = await kept.opened();
  expect([titleOf(again, 'first'), titleOf(again, 'second')]).toEqual(['Changed', title]);
  await again.close();
  expect((await readCatalogue(kept.file)).programmes.map((programme) => programme.title)).toContain(title);
}
