import { spawnSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { describe, expect, test } from '@jest/globals';
import { CommitRefused } from '../../../src/catalogue/revision/commit.js';
import type { Proposal } from '../../../src/catalogue/store.js';
import type { LowdbStore } from '../../../src/stores/lowdb/lowdb-store.js';
import { aFolder } from '../../support/a-folder.js';
import { AKeptCatalogue, documentOf, retitled, titleOf } from './a-kept-catalogue.js';
import { heardDisk, type Write } from './heard-disk.js';

// Disks that fail, and disks that fill up. `npm run torture` fails each call, and fills at each byte.

const step = Number(process.env['FAULT_STEP'] ?? 17);
const failure = (code: string) => Object.assign(new Error(code), { code });

/** What a disk does at the call of this number, counted from 1; what it throws is what the call fails with. */
type Fault = (call: number, write?: Write) => void;

/** Gives each of them a catalogue of its own, so that each fault meets the same bytes, and none a longer journal. */
async function onACatalogue<T>(use: (kept: AKeptCatalogue) => Promise<T>): Promise<T> {
  const kept = await AKeptCatalogue.of();
  try {
    return await use(kept);
  } finally {
    await kept.gone();
  }
}

/** What a commit was told: `done`, or the code of the refusal. */
const told = (store: LowdbStore, proposal: Proposal) =>
  store.commit(proposal).then(
    () => 'done',
    (error: unknown) => (error instanceof CommitRefused ? error.code : String(error)),
  );

/**
 * A commit before, where there is to be one (the first makes the journal); then one that a failing disk may refuse, and
 * a fold. What was told holds, and nothing lies about. Gives how many calls there were, and bytes that were written.
 */
const livesThrough = (before: number, fault: Fault) =>
  onACatalogue(async (kept) => {
    const counted = { calls: 0, bytes: 0 };
    let isArmed = false;
    const disk = heardDisk((_, write) => {
      if (!isArmed) return;
      fault(++counted.calls, write);
      counted.bytes += write?.length ?? 0;
    });
    const store = await kept.opened({ disk });
    if (before > 0) await store.commit(retitled('first', 'Before'));
    const title = titleOf(store, 'first');
    isArmed = true;
    const answer = await told(store, retitled('first', 'After'));
    expect(['done', 'COMMIT_FAILED', 'READ_ONLY', 'COMMIT_UNKNOWN']).toContain(answer);
    const now = answer === 'done' ? 'After' : title;
    expect(titleOf(store, 'first')).toBe(now); // Reads go on.
    await store.close().catch(() => {});
    await isWhole(kept, answer === 'COMMIT_UNKNOWN' ? undefined : now);
    return counted;
  });

/** As above, on a disk that fails from one call on until it is mended, while the service goes on. */
const outlives = (before: number, fatal: number) =>
  onACatalogue(async (kept) => {
    let calls = Number.NaN;
    const disk = heardDisk(() => {
      if (++calls >= fatal) throw failure('EIO');
    });
    const store = await kept.opened({ disk });
    if (before > 0) await store.commit(retitled('first', 'Before'));
    calls = 0;
    const answer = await told(store, retitled('first', 'After'));
    calls = Number.NaN;
    expect([fatal, await told(store, retitled('third', 'Mended'))]).toEqual([fatal, 'done']);
    await store.close();
    await isWhole(kept, answer === 'done' ? 'After' : undefined);
  });

/** What a service finds that comes up on a good disk afterwards. */
async function isWhole(kept: AKeptCatalogue, title: string | undefined): Promise<void> {
  JSON.parse(await readFile(kept.file, 'utf8'));
  expect((await kept.files()).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  const store = await kept.opened();
  if (title !== undefined) expect(titleOf(store, 'first')).toBe(title);
  await store.commit(retitled('second', 'Goes on'));
  await store.close();
}

describe.each([
  ['the first commit', 0],
  ['a later commit', 1],
])('%s and its compaction', (_, before) => {
  test.each(['EIO', 'EROFS'])('lose no acknowledged commit if any one call to the disk fails with %s', async (code) => {
    const { calls } = await livesThrough(before, () => {});
    expect(calls).toBeGreaterThan(30);
    for (let fatal = 1; fatal <= calls; fatal += step) {
      await livesThrough(before, (call) => {
        if (call === fatal) throw failure(code);
      });
    }
  });

  test('lose no acknowledged commit if all calls from one on fail, and continue when the disk works again', async () => {
    const { calls } = await livesThrough(before, () => {});
    for (let fatal = 1; fatal <= calls; fatal += step) await outlives(before, fatal);
  });

  test('are refused if the disk is full after any byte, and the stored state is kept', async () => {
    const { bytes } = await livesThrough(before, () => {});
    expect(bytes).toBeGreaterThan(900);
    for (let room = 0; room < bytes; room += step === 1 ? 1 : 1_021) {
      let left = room;
      await livesThrough(before, (_, write) => {
        if (!write) return;
        if (left === 0) throw failure('ENOSPC');
        write.length = Math.min(write.length, left);
        left -= write.length;
      });
    }
  });
});

const writeFailed = { code: 'WRITE_FAILED', message: expect.stringContaining('the disk is full (ENOSPC)') };

test('a change on a full real disk is refused and reported until there is space again, and the stored state is kept', async () => {
  const disk = await aFolder();
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=40k', 'tmpfs', disk]).status === 0;
  if (!mounted) return console.warn('Skipped: only root may mount a small disk to fill.');
  try {
    const small = new AKeptCatalogue(disk);
    await writeFile(small.file, documentOf('first'));
    const store = await small.opened();
    let refusal = '';
    let title = '';
    for (let turn = 0; refusal === ''; turn++) {
      const next = `${turn} ${'x'.repeat(100 + (turn % 90))}`;
      refusal = await store.commit(retitled('first', next)).then(
        () => '',
        (error: CommitRefused) => error.message,
      );
      if (refusal === '') title = next;
    }
    expect(refusal).toBe(
      'The change could not be saved: the disk is full (ENOSPC). Nothing was changed. Try again when this is repaired.',
    );
    expect([titleOf(store, 'first'), small.problems]).toEqual([title, [expect.objectContaining(writeFailed)]]);
    spawnSync('mount', ['-o', 'remount,size=400k', disk]);
    expect([await told(store, retitled('first', title)), small.problems]).toEqual(['done', []]);
    await store.close();
    const again = await small.opened();
    expect(titleOf(again, 'first')).toBe(title);
    await again.close();
    expect((await small.files()).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  } finally {
    spawnSync('umount', [disk]);
  }
});
