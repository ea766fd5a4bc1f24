import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from '@jest/globals';

const made: string[] = [];

afterAll(async () => {
  for (const folder of made) await rm(folder, { recursive: true, force: true });
});

/** A new and empty folder, which is gone when the test file ends. Gives its path. */
export async function aFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'maths-hub-test-'));
  made.push(folder);
  return folder;
}
