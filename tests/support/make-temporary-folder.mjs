import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// Everything that tests write goes into one folder of this run: it is the temporary folder of the tests and of the
// processes that they start.

export default async function makeTemporaryFolder() {
  process.env['TMPDIR'] = await mkdtemp(join(tmpdir(), 'maths-hub-tests-'));
}
