import { describe, it } from '@jest/globals';

/**
 * A `describe` whose tests need a program that is not a package. Where it is missing, the tests are skipped with a line
 * that says so; where `CI` is "true", that is a failure, so that no build passes because a program is missing.
 */
export function describeWith(isThere: boolean, remedy: string) {
  return (name: string, tests: () => void): void => {
    if (isThere) {
      describe(name, tests);
    } else if (process.env['CI'] === 'true') {
      it(name, () => {
        throw new Error(`It could not be tested: ${remedy}`);
      });
    } else {
      process.stderr.write(`Skipped: ${name}; ${remedy}\n`);
      describe.skip(name, tests);
    }
  };
}
