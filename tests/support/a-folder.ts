import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Makes an empty folder, which is deleted after the tests, and returns its path. */
export const aFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'test-'));
