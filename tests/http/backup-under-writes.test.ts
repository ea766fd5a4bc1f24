import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { aFolder } from '../support/a-folder.js';
import { runCli } from '../support/run-cli.js';
import { someOf } from '../support/torture.js';
import { CuratedService, copyOfCatalogue, documentIn } from './a-curated-service.js';

// A backup that docs/operating.md describes, taken while the service is written to, and restored into another folder.

/** Milliseconds between two edits: some are so long that the journal is written into the document meanwhile. */
const pauses = [5, 20, 1_200, 5, 5, 1_100, 10];

/** The commands of docs/operating.md. */
function backUp(from: string, to: string): void {
  const script = 'cp -p "$0/catalogue.json" "$1/" && cp -rp "$0/catalogue.journal" "$1/"';
  const { status, stderr } = spawnSync('sh', ['-c', script, from, to]);
  if (status !== 0) throw new Error(stderr.toString());
}

test('A backup under writes has everything that was acknowledged before it, in another folder', async () => {
  const curated = await CuratedService.start(await copyOfCatalogue());
  const [one] = (await documentIn(curated.file)).programmes;
  const id = one?.id ?? '';
  let acknowledged = 0;
  let isOver = false;
  const write = async () => {
    for (let number = 1; !isOver; number++) {
      expect(await curated.update(id, { title: `Title ${number}` })).toBe('Ok');
      acknowledged = number;
      await pause(pauses[number % pauses.length]);
    }
  };
  const writing = write();
  const taken: { readonly folder: string; readonly acknowledged: number }[] = [];
  while (acknowledged < 1) await pause(10);
  for (let count = 0; count < 4; count++) {
    await pause(300 + 370 * count);
    const folder = await aFolder();
    const before = acknowledged;
    backUp(dirname(curated.file), folder);
    taken.push({ folder, acknowledged: before });
  }
  isOver = true;
  await writing;
  await curated.stop();

  for (const { folder, acknowledged: least } of someOf(2, taken)) {
    const file = await copyOfCatalogue();
    const restored = await runCli(['restore-backup', join(folder, 'catalogue.json'), '--catalogue', file]);
    expect(restored).toMatchObject({ code: 0 });
    const again = await CuratedService.start(file);
    expect(await again.problemCodes()).toEqual([]);
    const title = (await again.stored(id))?.title ?? '';
    expect(Number(/^Title (\d+)$/.exec(title)?.[1])).toBeGreaterThanOrEqual(least);
    expect(await again.update(id, { title: 'Edited after the restore' })).toBe('Ok');
    await again.stop();
  }
  expect(taken.at(-1)?.acknowledged).toBeGreaterThan(3);
}, 60_000);
