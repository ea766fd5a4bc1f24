import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A new and empty folder, which is gone when the tests have run. Gives its path. */
export const aFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'test-'));
