import { test } from '@jest/globals';

// A plain run of the tests leaves out what takes long and adds least. `npm run torture` runs it too: it sets EVERY_CASE=1.

const isTorture = process.env['EVERY_CASE'] === '1';

/** A test that only `npm run torture` runs. */
export const tortureTest = (name: string, run: () => Promise<void>, timeout?: number) =>
  isTorture ? test(name, run, timeout) : test.skip(`${name} (in npm run torture only)`, run);

/** All cases in `npm run torture`; in a plain run so many of them, evenly spread, from the first on. */
export function someOf<T>(most: number, cases: readonly T[]): readonly T[] {
  const step = isTorture ? 1 : Math.ceil(cases.length / most);
  return cases.filter((_, index) => index % step === 0);
}
