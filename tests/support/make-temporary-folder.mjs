import { chmod, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// Everything that tests write goes into one folder of this run: it is the temporary folder of the tests and of the
// processes that they start.

export default async function makeTemporaryFolder() {
  const folder = await mkdtemp(join(tmpdir(), 'maths-hub-tests-'));
  await chmod(folder, 0o711); // A PostgreSQL server refuses to run as root, so it runs in there as another user.
  process.env['TMPDIR'] = folder;
}
