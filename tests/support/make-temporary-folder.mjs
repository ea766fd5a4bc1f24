import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// What tests write goes into one folder of this run: what they, and the processes that they start, take for the
// system's own is this one.

export default async function makeTemporaryFolder() {
  process.env['TMPDIR'] = await mkdtemp(join(tmpdir(), 'maths-hub-tests-'));
}
