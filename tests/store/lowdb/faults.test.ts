import { spawnSync } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { CommitRefused } from '../../../src/store/commit.js';
import { AKeptCatalogue, documentOf, retitled, titleOf } from './a-kept-catalogue.js';
import { heardDisk } from './heard-disk.js';

// Disks that fail, and disks that fill up. `npm run torture` fails each call, and fills at each byte.

const step = Number(process.env['FAULT_STEP'] ?? 9);
const failure = (code: string) => Object.assign(new Error(code), { code });

let kept: AKeptCatalogue;

beforeEach(async () => {
  kept = await AKeptCatalogue.of();
});

afterEach(() => kept.gone());

/** A commit before, and one that a failing disk may refuse; then a fold. What was told holds, and nothing lies about. */
async function livesThrough(fail: (call: number, write?: { length: number }) => void): Promise<number> {
  let calls = 0;
  let isArmed = false;
  const disk = heardDisk((_, write) => {
    if (isArmed) fail(++calls, write);
  });
  const store = await kept.opened({ disk });
  await store.commit(retitled('first', 'Before'));
  isArmed = true;
  const told = await store.commit(retitled('first', 'After')).then(
    () => 'done',
    (error: unknown) => (error instanceof CommitRefused ? error.code : String(error)),
  );
  expect(['done', 'COMMIT_FAILED', 'READ_ONLY', 'COMMIT_UNKNOWN']).toContain(told);
  expect(titleOf(store, 'first')).toBe(told === 'done' ? 'After' : 'Before'); // Reads go on.
  await store.close().catch(() => {});
  JSON.parse(await readFile(kept.file, 'utf8'));
  expect((await kept.files()).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  const again = await kept.opened();
  if (told !== 'COMMIT_UNKNOWN') expect(titleOf(again, 'first')).toBe(told === 'done' ? 'After' : 'Before');
  await again.commit(retitled('second', 'Goes on'));
  await again.close();
  return calls;
}

describe.each(['EIO', 'EROFS'])('a disk that fails with %s', (code) => {
  test('at any one call of a commit and a fold loses nothing that was told', async () => {
    const calls = await livesThrough(() => {});
    expect(calls).toBeGreaterThan(30);
    for (let fatal = 1; fatal <= calls; fatal += step) {
      await livesThrough((call) => {
        if (call === fatal) throw failure(code);
      });
    }
  });
});

test('a disk that is full after any byte refuses the change, and keeps what was there', async () => {
  for (let room = 0; room < 900; room += step === 1 ? 1 : 110) {
    let left = room;
    await livesThrough((_, write) => {
      if (!write) return;
      if (left === 0) throw failure('ENOSPC');
      write.length = Math.min(write.length, left);
      left -= write.length;
    });
  }
});

test('a real disk that is full refuses the change, and keeps what was there', async () => {
  const disk = join(kept.folder, 'disk');
  await mkdir(disk);
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=40k', 'tmpfs', disk]).status === 0;
  if (!mounted) return console.warn('Skipped: only root may mount a small disk to fill.');
  try {
    const small = new AKeptCatalogue(disk);
    await writeFile(small.file, documentOf('first'));
    const store = await small.opened();
    let told = '';
    let title = '';
    for (let turn = 0; told === ''; turn++) {
      const next = `${turn} ${'x'.repeat(100 + (turn % 90))}`;
      told = await store.commit(retitled('first', next)).then(
        () => '',
        (error: CommitRefused) => error.message,
      );
      if (told === '') title = next;
    }
    expect(told).toBe(
      'The change could not be kept: the disk is full (ENOSPC). Nothing has changed. Try again when that is mended.',
    );
    expect(titleOf(store, 'first')).toBe(title);
    await store.close();
    const again = await small.opened();
    expect(titleOf(again, 'first')).toBe(title);
    await again.close();
    expect((await small.files()).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  } finally {
    spawnSync('umount', [disk]);
  }
});
