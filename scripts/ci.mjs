import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checks, runAll } from './run.mjs';

// Builds, checks and tests everything, and ends with one plain line: N passed, N failed.

const folder = mkdtempSync(join(tmpdir(), 'catalogue-ci-'));
const report = join(folder, 'jest.json');

function test() {
  const flags = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', '--max-semi-space-size=32']; // As in "npm test".
  const args = [...flags, 'node_modules/jest/bin/jest.js'];
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

const steps = [['build', 'the service and its pages'], ...checks]; // The checks don't need the build.
const failedSteps = await runAll(steps);
const tests = test();
rmSync(folder, { recursive: true });
const passed = tests.passed + steps.length - failedSteps;
const failed = tests.failed + failedSteps;
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
