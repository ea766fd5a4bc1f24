import { copyFile, cp, readFile, rename, rm, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pass } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { CatalogueRefused } from '../../../src/catalogue/document/problem.js';
import type { LowdbStore } from '../../../src/stores/lowdb/lowdb-store.js';
import { AKeptCatalogue, documentOf, idOf, retitled, titleOf } from './a-kept-catalogue.js';
import { heardDisk } from './heard-disk.js';

// Others edit the document: by hand, by git, by a script.

let kept: AKeptCatalogue;

beforeEach(async () => {
  kept = await AKeptCatalogue.of();
});

afterEach(() => kept.gone());

async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; !holds(); tries++) {
    if (tries > 500) throw new Error('It did not come about in ten seconds.');
    await pass(20);
  }
}

/** Gives a programme another title in the file. */
const editTitle = (slug: string, title: string) =>
  kept.edit(({ programmes }) => {
    for (const programme of programmes) if (programme.id === idOf(slug)) programme.title = title;
  });

const titlesIn = (store: LowdbStore) => ['first', 'second', 'third'].map((slug) => titleOf(store, slug));
const codes = () => kept.refused.map((problems) => problems.map(({ code }) => code));
const whoIn = (store: LowdbStore) => store.ledger.commits.map(({ by }) => by);

/** A store with one commit that is folded, and one that is not. */
async function aStoreInUse(): Promise<LowdbStore> {
  const before = await kept.opened();
  await before.commit(retitled('third', 'Folded'));
  await before.close();
  const store = await kept.opened();
  await store.commit(retitled('first', 'By a curator'));
  return store;
}

describe('an edit while the service runs', () => {
  test('is still a commit after a restart, even if it is the first commit', async () => {
    const store = await kept.opened();
    await editTitle('second', 'By hand');
    await until(() => titleOf(store, 'second') === 'By hand');
    await store.close();
    const again = await kept.opened();
    expect([titleOf(again, 'second'), whoIn(again)]).toEqual(['By hand', ['edited outside']]);
    expect(again.state.mark).toEqual(store.state.mark);
  });

  test('becomes a commit, in addition to commits that are not yet in the document', async () => {
    const store = await aStoreInUse();
    await editTitle('second', 'By hand');
    await until(() => titleOf(store, 'second') === 'By hand');
    expect(titlesIn(store)).toEqual(['By a curator', 'By hand', 'Folded']);
    expect(whoIn(store)).toEqual(['a curator', 'a curator', 'edited outside']);
    await store.close();
    const again = await kept.opened();
    expect([titlesIn(again), again.state.mark.revision]).toEqual([titlesIn(store), 4]);
    expect((await kept.document()).programmes.map(({ title }) => title)).toEqual(titlesIn(store));
  });

  test.each(['the first commit', 'a later one'])(
    'that is refused and undone is no problem any more, even if %s is compacted before anyone looked',
    async (commit) => {
      const before = await kept.opened({ quiet: 0 });
      if (commit === 'a later one') await before.commit(retitled('third', 'Earlier'));
      await before.close();
      const store = await kept.opened({ quiet: 0 });
      const good = await readFile(kept.file);
      await editTitle('second', '');
      await until(() => kept.problems.length > 0);
      await writeFile(kept.file, good);
      await store.commit(retitled('first', 'By a curator'));
      await until(() => kept.problems.length === 0);
      await pass(600); // Two looks.
      expect([kept.problems, titlesIn(store)[1], (await kept.document()).programmes[1]?.title]).toEqual([
        [],
        'second',
        'second',
      ]);
    },
  );

  test('that conflicts with a later commit is merged except for the conflict, which is reported', async () => {
    const store = await aStoreInUse();
    await kept.edit(({ programmes }) => {
      for (const programme of programmes) programme.title = 'By hand';
    });
    await until(() => kept.refused.length > 0);
    expect(kept.refused[0]?.map(({ code, pointer, thing }) => [code, pointer, thing])).toEqual([
      ['EDIT_CONFLICT', `/programmes/${idOf('first')}`, 'programme "first" of 2021/22'],
    ]);
    await store.commit(retitled('third', 'By a curator too'));
    await store.close();
    expect(titlesIn(store)).toEqual(['By a curator', 'By hand', 'By a curator too']);
    const again = await kept.opened();
    expect(titlesIn(again)).toEqual(titlesIn(store));
    expect(codes().at(-1)).toEqual(['EDIT_CONFLICT']);
  });

  test('of the same entry is taken at each save, without a compaction in between', async () => {
    const store = await aStoreInUse();
    for (const title of ['By hand', 'By hand again', 'By hand at last']) {
      await editTitle('second', title);
      await until(() => titleOf(store, 'second') === title);
    }
    expect(titlesIn(store)).toEqual(['By a curator', 'By hand at last', 'Folded']);
    expect(kept.refused).toEqual([]);
  });

  test('by an editor that read the file before a compaction undoes nothing', async () => {
    const store = await kept.opened({ quiet: 10 });
    const asRead = await kept.document();
    await store.commit(retitled('first', 'By a curator'));
    await store.commit(retitled('third', 'By another'));
    while (!(await readFile(kept.file, 'utf8')).includes('By another')) await pass(20);

    for (const programme of asRead.programmes) if (programme.id === idOf('second')) programme.title = 'By hand';
    await writeFile(kept.file, JSON.stringify(asRead, null, 2));
    await until(() => titleOf(store, 'second') === 'By hand');
    expect(titlesIn(store)).toEqual(['By a curator', 'By hand', 'By another']);
    const titles = store.ledger.commits.map(({ changes }) =>
      changes.map((change) => (change.op === 'update' ? [change.was['title'], change.set['title']] : [])),
    );
    expect(titles).toEqual([[['first', 'By a curator']], [['third', 'By another']], [['second', 'By hand']]]);
    await store.close();
    expect((await kept.document()).programmes.map(({ title }) => title)).toEqual(titlesIn(store));
  });

  test('that was refused and then undone allows compaction again', async () => {
    const store = await aStoreInUse();
    const before = await readFile(kept.file);
    await editTitle('first', '');
    await until(() => kept.refused.length > 0);
    await writeFile(kept.file, before);
    await store.close();
    expect(await kept.document()).toMatchObject({ revision: 3 });
    expect(kept.failed).toEqual([]);
  });

  test('is committed even if the document cannot be written, and is written later', async () => {
    let fails = false;
    const disk = heardDisk(({ name }) => {
      if (fails && name === 'replace') throw Object.assign(new Error('EIO'), { code: 'EIO' });
    });
    const store = await kept.opened({ disk });
    await store.commit(retitled('first', 'By a curator'));
    fails = true;
    await editTitle('second', 'By hand');
    await until(() => titleOf(store, 'second') === 'By hand');
    fails = false;
    const { commit } = await store.commit(retitled('third', 'By another'));
    expect(commit?.revision).toBe(4);
    await store.close();
    expect((await kept.document()).programmes.map(({ title }) => title)).toEqual([
      'By a curator',
      'By hand',
      'By another',
    ]);
    expect((await kept.opened()).state.mark.revision).toBe(4);
  });

  test('that makes the same change as a commit causes no conflict', async () => {
    const store = await aStoreInUse();
    await kept.edit(({ programmes }) => {
      const entry = store.state.entry(idOf('first'))?.instance;
      programmes.splice(0, 1, JSON.parse(JSON.stringify(entry)));
    });
    await editTitle('second', 'By hand');
    await until(() => titleOf(store, 'second') === 'By hand');
    expect(codes()).toEqual([]);
  });

  test('that is not JSON is reported, and is not overwritten', async () => {
    const store = await aStoreInUse();
    await writeFile(kept.file, '{ not yet');
    await until(() => kept.refused.length > 0);
    await store.close();
    expect(codes()).toEqual([['JSON_SYNTAX']]);
    expect(await readFile(kept.file, 'utf8')).toBe('{ not yet');
    const again = await kept.opened();
    expect(titlesIn(again)).toEqual(['By a curator', 'second', 'Folded']);
  });

  test('that only changes the formatting of the document makes no commit', async () => {
    const store = await aStoreInUse();
    await writeFile(kept.file, JSON.stringify(await kept.document(), null, 4));
    await pass(600);
    await store.close();
    expect([kept.refused, whoIn(store).length]).toEqual([[], 2]);
    expect((await kept.document()).revision).toBe(3);
  });
});

describe('an edit while the service is down', () => {
  test('is compared with the last written document', async () => {
    const store = await aStoreInUse();
    await store.close();
    await editTitle('second', 'By hand');
    const again = await kept.opened();
    expect(titlesIn(again)).toEqual(['By a curator', 'By hand', 'Folded']);
    expect(whoIn(again).at(-1)).toBe('edited outside');
    await again.close();
    const third = await kept.opened();
    expect(third.state.mark.revision).toBe(4);
  });

  test('that restores an old state of the document changes nothing, and is replaced by the newest state', async () => {
    await copyFile(kept.file, join(kept.folder, 'old'));
    await (await aStoreInUse()).close();
    await copyFile(join(kept.folder, 'old'), kept.file);
    const again = await kept.opened();
    expect([titlesIn(again), again.state.mark.revision]).toEqual([['By a curator', 'second', 'Folded'], 3]);
    expect(await kept.document()).toMatchObject({ revision: 3 });
  });

  test('of a document that was not compacted since a crash is merged or refused', async () => {
    await aStoreInUse();
    const crashed = await asAfterCrash();
    await crashed.edit(({ programmes }) => {
      for (const programme of programmes) if (programme.id === idOf('second')) programme.title = 'By hand';
    });
    const again = await crashed.opened();
    expect(titlesIn(again)).toEqual(['By a curator', 'By hand', 'Folded']);
    await crashed.gone();
  });
});

/** The files as they are now, as though the service had ended with no warning. */
async function asAfterCrash(): Promise<AKeptCatalogue> {
  const copy = await AKeptCatalogue.of();
  await cp(kept.folder, copy.folder, { recursive: true });
  await rm(join(copy.folder, 'catalogue.journal/lock')); // This process lives.
  return copy;
}

describe('an edit at the moment when a new document replaces the current one', () => {
  const inTheMoment = async (edit: () => Promise<void>) => {
    let isArmed = false;
    const disk = heardDisk(async ({ name }) => {
      if (!isArmed || name !== 'replace') return;
      isArmed = false;
      await edit();
    });
    const store = await kept.opened({ disk });
    await store.commit(retitled('first', 'By a curator'));
    isArmed = true;
    await store.close();
    return store;
  };

  test('is not lost if it was written into the file', async () => {
    await inTheMoment(() => editTitle('second', 'By hand'));
    const again = await kept.opened();
    expect(titlesIn(again)).toEqual(['By a curator', 'By hand', 'third']);
    expect(kept.refused).toEqual([]);
  });

  test('is not lost if it replaced the file', async () => {
    await inTheMoment(async () => {
      const text = (await readFile(kept.file, 'utf8')).replaceAll('"title": "second"', '"title": "By hand"');
      await writeFile(`${kept.file}.new`, text);
      await rename(`${kept.file}.new`, kept.file);
    });
    const again = await kept.opened();
    expect(titlesIn(again)).toEqual(['By a curator', 'By hand', 'third']);
    expect(kept.refused).toEqual([]);
  });
});

describe('a journal that cannot be continued', () => {
  const refusal = async () => {
    const error = await kept.opened().catch((reason: unknown) => reason);
    return error instanceof CatalogueRefused ? error.problems.map(({ code, message }) => [code, message]) : error;
  };

  /** What is wrong is told, and the document is served as it is; a change is refused with the reason. */
  const isReadOnly = async (code: string, message: string) => {
    const store = await kept.opened();
    expect(kept.refused.at(-1)?.map((problem) => [problem.code, problem.message])).toEqual([
      [code, expect.stringContaining(message)],
    ]);
    expect(titlesIn(store)).toEqual(['By a curator', 'second', 'Folded']);
    await expect(store.commit(retitled('second', 'Refused'))).rejects.toMatchObject({ code: 'READ_ONLY' });
    await store.close();
  };

  test('is refused if it belongs to another document', async () => {
    await (await aStoreInUse()).close();
    const other = documentOf('first')
      .replaceAll('hub-home', 'hub-other')
      .replaceAll('src-', 'src-other-')
      .replaceAll('ser-', 'ser-other-')
      .replaceAll('prg-', 'prg-other-');
    await writeFile(kept.file, other);
    expect(await refusal()).toEqual([['JOURNAL_FOREIGN', expect.stringContaining('journal repair')]]);
    expect(await readFile(kept.file, 'utf8')).toBe(other);
  });

  test('is refused if the copy that an edit is compared with is missing', async () => {
    await (await aStoreInUse()).close();
    await rm(join(kept.folder, 'catalogue.journal/folded.json'));
    await editTitle('first', 'By hand');
    expect(await refusal()).toEqual([['JOURNAL_FOREIGN', expect.stringContaining('Restore the document')]]);
  });

  test('is read-only if a line in the middle is damaged', async () => {
    await (await aStoreInUse()).close();
    const commits = join(kept.folder, 'catalogue.journal/commits.jsonl');
    const lines = (await readFile(commits, 'utf8')).split('\n');
    const line = lines.findIndex((text) => text.includes('Folded'));
    for (const [damaged, named] of [
      [lines.toSpliced(line, 1, (lines[line] ?? '').replace('Folded', 'Forged')), line + 1],
      [lines.toSpliced(line, 1), line + 1],
      [[], 1],
    ] as const) {
      await writeFile(commits, damaged.join('\n'));
      await isReadOnly('JOURNAL_BROKEN', `Line ${named} of commits.jsonl`);
    }
  });

  test('continues at whatever byte a crash cut the last line, whose commit was not acknowledged', async () => {
    const inUse = await aStoreInUse();
    await inUse.commit(retitled('second', 'Never told'));
    const crashed = await asAfterCrash();
    // The number of a commit is noted after the commit is on the disk, so that of this one was not.
    await rm(join(crashed.folder, 'catalogue.highest-revision'));
    const commits = join(crashed.folder, 'catalogue.journal/commits.jsonl');
    const bytes = await readFile(commits);
    const last = bytes.lastIndexOf(10, bytes.length - 2) + 1;
    for (let end = last; end < bytes.length; end += 40) {
      await writeFile(commits, bytes.subarray(0, end));
      const store = await crashed.opened();
      expect(titlesIn(store)).toEqual(['By a curator', 'second', 'Folded']);
      await store.close();
    }
    await writeFile(
      commits,
      Buffer.concat([bytes.subarray(0, last + 30), Buffer.alloc(50), bytes.subarray(last + 80)]),
    );
    const store = await crashed.opened();
    await store.commit(retitled('second', 'Told'));
    expect((await crashed.opened()).state.mark.revision).toBe(4);
    await crashed.gone();
  });

  test('is not continued if the last line is complete and wrong, because its commit may have been acknowledged', async () => {
    await (await aStoreInUse()).close();
    const commits = join(kept.folder, 'catalogue.journal/commits.jsonl');
    const text = await readFile(commits, 'utf8');
    await writeFile(commits, `${text.slice(0, -20)}0000${text.slice(-16)}`);
    await isReadOnly('JOURNAL_BROKEN', 'Restore the folder');
  });
});

test('a missing document is reported while the catalogue is still served, and is used again when it is restored', async () => {
  const store = await aStoreInUse();
  const before = await readFile(kept.file);
  await unlink(kept.file);
  await until(() => kept.refused.length > 0);
  expect([codes(), titlesIn(store)]).toEqual([[['FILE_MISSING']], ['By a curator', 'second', 'Folded']]);
  await store.commit(retitled('second', 'Changed'));
  await writeFile(kept.file, before);
  await store.close();
  expect(await kept.document()).toMatchObject({ revision: 4 });
});
