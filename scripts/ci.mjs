import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checks, runChecks, runScript } from './run.mjs';

// Builds, checks and tests everything, and ends with one plain line: N passed, N failed.

const report = join(mkdtempSync(join(tmpdir(), 'catalogue-ci-')), 'jest.json');

function test() {
  const args = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js'];
  const { status } = spawnSync('node', [...args, '--forceExit', '--json', `--outputFile=${report}`], {
    stdio: 'inherit',
  });
  try {
    const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(readFileSync(report, 'utf8'));
    const failed = numFailedTests + numRuntimeErrorTestSuites;
    return { passed: numPassedTests, failed: failed || (status === 0 ? 0 : 1) };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

const built = runScript('build');
const failedChecks = runChecks();
const tests = test();
const passed = tests.passed + checks.length - failedChecks + (built ? 1 : 0);
const failed = tests.failed + failedChecks + (built ? 0 : 1);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
