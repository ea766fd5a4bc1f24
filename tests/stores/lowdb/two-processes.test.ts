import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { setTimeout as pass } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { CommitRefused } from '../../../src/catalogue/revision/commit.js';
import type { LowdbStore } from '../../../src/stores/lowdb/lowdb-store.js';
import { AKeptCatalogue, retitled, titleOf } from './a-kept-catalogue.js';

// Two processes on one file, and an editor: another process with three writers goes on and on; this one reads.

const program = fileURLToPath(new URL('./writer-process.mjs', import.meta.url));

let kept: AKeptCatalogue;
let writer: ChildProcessByStdio<null, Readable, null>;
let said = '';

beforeEach(async () => {
  kept = await AKeptCatalogue.of('first second third by-hand');
  said = '';
  writer = spawn(process.execPath, [program, kept.file, 'written'], { stdio: ['ignore', 'pipe', 'inherit'] });
  writer.stdout.on('data', (chunk) => {
    said += chunk;
  });
  await until(() => said.split('\n').length > 10);
});

afterEach(async () => {
  await killed();
  await kept.gone();
});

async function killed(): Promise<void> {
  if (writer.exitCode !== null || writer.signalCode !== null) return;
  const closed = once(writer, 'close');
  writer.kill('SIGKILL');
  await closed;
}

async function until(isSo: () => boolean, most = 20_000): Promise<boolean> {
  for (let waited = 0; !isSo() && waited < most; waited += 20) await pass(20);
  return isSo();
}

const acknowledged = () =>
  [...said.matchAll(/^(\d+) \w+ (.*)\n/gm)].map(([, revision, title]) => [Number(revision), title] as const);

/** Everything that was acknowledged is in the history that is remembered. */
function isRemembered(store: LowdbStore): void {
  const titles = new Map(
    store.ledger.commits.map(({ revision, changes: [change] }) => [
      revision,
      change?.op === 'update' && change.set['title'],
    ]),
  );
  const remembered = acknowledged().filter(([revision]) => revision >= (store.ledger.commits[0]?.revision ?? 0));
  expect(remembered.length).toBeGreaterThan(0);
  expect(remembered.filter(([revision, title]) => titles.get(revision) !== title)).toEqual([]);
}

test('The second process is refused with the id of the writer, follows its commits, and can write when it has ended', async () => {
  const store = await kept.opened();
  const refusal = await store.commit(retitled('by-hand', 'By the second')).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(CommitRefused);
  expect((refusal as Error).message).toMatch(
    new RegExp(
      `^Process ${writer.pid} on \\S+ is the writer of this catalogue\\. Send the change to it, or stop it first\\. Reading still works here\\.$`,
    ),
  );
  const seen = store.state.mark.revision;
  expect(await until(() => store.state.mark.revision > seen)).toBe(true);
  await killed();
  const { commit } = await store.commit(retitled('by-hand', 'By the second'));
  expect(commit?.revision).toBeGreaterThan(acknowledged().at(-1)?.[0] ?? 0);
  isRemembered(store);
  expect([kept.refused, kept.failed]).toEqual([[], []]);
});

test('Edits by hand during commits of other processes become commits, and no acknowledged commit is lost', async () => {
  const store = await kept.opened();
  for (let edit = 1; edit <= 4; edit++) {
    const title = `By hand ${edit}`;
    const isTaken = () => titleOf(store, 'by-hand') === title;
    for (let tries = 0; !isTaken() && tries < 5; tries++) {
      // Who saves what the service wrote anew since it was read is told of a conflict, and starts again from the copy.
      if (tries > 0) await copyFile(join(kept.folder, 'catalogue.journal/folded.json'), kept.file);
      await kept.edit(({ programmes }) => {
        for (const programme of programmes) if (programme.id.includes('by-hand')) programme.title = title;
      });
      await until(isTaken, 3_000);
    }
    expect(titleOf(store, 'by-hand')).toBe(title);
  }
  await killed();
  const again = await kept.opened();
  expect(titleOf(again, 'by-hand')).toBe('By hand 4');
  isRemembered(again);
  await again.commit(retitled('first', 'Goes on'));
});
