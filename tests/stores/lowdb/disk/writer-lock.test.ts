import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { realDisk } from '../../../../src/stores/lowdb/disk/disk.js';
import { ownName } from '../../../../src/stores/lowdb/disk/process-name.js';
import { WriterLock } from '../../../../src/stores/lowdb/disk/writer-lock.js';
import { aFolder } from '../../../support/a-folder.js';

let folder = '';
let path = '';
const children: ChildProcess[] = [];

beforeEach(async () => {
  folder = await aFolder();
  path = join(folder, 'lock');
});

afterEach(async () => {
  for (const child of children) child.kill('SIGKILL');
  await rm(folder, { recursive: true });
});

const taken = async () => WriterLock.taken(realDisk, path, await stat(folder));
const refusal = () =>
  taken().then(
    () => 'taken',
    (error: Error & { code?: string }) => `${error.code}: ${error.message}`,
  );

/** A process that waits to be ended, and what a lock says of it. */
async function another() {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000); console.log("up")'], { stdio: 'pipe' });
  children.push(child);
  await once(child.stdout, 'data');
  const account = await readFile(`/proc/${child.pid}/stat`, 'utf8').catch(() => '');
  const started = account.slice(account.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  return { child, name: { ...ownName(), pid: child.pid ?? 0, started } };
}

test('only one process gets the lock, and the refusal names that process', async () => {
  const lock = await taken();
  expect(await lock.isHeld()).toBe(true);
  expect(await refusal()).toBe(
    `READ_ONLY: Process ${process.pid} on ${hostname()} is the writer of this catalogue. Send the change to it, or stop it first. Reading still works here.`,
  );
  await lock.release();
  expect(await readdir(folder)).toEqual([]);
  await (await taken()).release();
});

test('the lock of a process that was killed is taken over', async () => {
  const { child, name } = await another();
  await writeFile(path, JSON.stringify(name));
  expect(await refusal()).toContain(`Process ${child.pid} on`);
  child.kill('SIGKILL');
  await once(child, 'exit');
  const lock = await taken();
  expect(await readdir(folder)).toEqual(['lock']);
  await lock.release();
});

test('a process id that was reused by another process does not hold the lock', async () => {
  const { name } = await another();
  await writeFile(path, JSON.stringify({ ...name, started: '1' }));
  await (await taken()).release();
});

test('if it is unknown whether the process lives, the lock is respected for a while', async () => {
  await writeFile(path, JSON.stringify({ ...ownName(), host: 'elsewhere', realm: 'elsewhere' }));
  expect(await refusal()).toMatch(
    /^READ_ONLY: Process \d+ on elsewhere wrote this catalogue a moment ago. .* in \d+ s\.$/,
  );
  const before = new Date(Date.now() - 60_000);
  await utimes(path, before, before);
  await (await taken()).release();
});

test('a lock file that a power cut damaged is taken over after a while', async () => {
  await writeFile(path, '');
  expect(await refusal()).toMatch(/^READ_ONLY: Another process wrote/);
  const before = new Date(Date.now() - 60_000);
  await utimes(path, before, before);
  const lock = await taken();
  await rm(path);
  expect(await lock.isHeld()).toBe(false);
  await lock.release();
});

test('if many processes race for the lock of a dead process, one gets it', async () => {
  const { child, name } = await another();
  child.kill('SIGKILL');
  await once(child, 'exit');
  for (let round = 0; round < 30; round++) {
    await writeFile(path, JSON.stringify({ ...name, id: `dead-${round}` }));
    const results = await Promise.allSettled(Array.from({ length: 8 }, taken));
    const locks = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
    const held = await Promise.all(locks.map((lock) => lock.isHeld()));
    expect(held).toEqual([true]);
    await locks[0]?.release();
    expect(await readdir(folder)).toEqual([]);
  }
});
