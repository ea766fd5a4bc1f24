import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checks, runAll } from './run.mjs';

// Builds, checks and tests everything, and ends with one plain line: N passed, N failed.

const folder = mkdtempSync(join(tmpdir(), 'catalogue-ci-'));
const report = join(folder, 'jest.json');

async function test() {
  const flags = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', '--max-semi-space-size=32']; // As in "npm test".
  const args = [...flags, 'node_modules/jest/bin/jest.js'];
  const jest = spawn('node', [...args, '--forceExit', '--json', `--outputFile=${report}`], { stdio: 'inherit' });
  const [status] = await once(jest, 'close');
  try {
    const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(readFileSync(report, 'utf8'));
    const failed = numFailedTests + numRuntimeErrorTestSuites;
    return { passed: numPassedTests, failed: failed || (status === 0 ? 0 : 1) };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

// The tests need the build, and the checks don't: they use the time in which tests wait for a browser or a service.
const checking = runAll(checks, 1);
const failedBuilds = await runAll([['build', 'the service and its pages']], 1);
const tests = await test();
const failedSteps = failedBuilds + (await checking);
rmSync(folder, { recursive: true });
const passed = tests.passed + 1 + checks.length - failedSteps;
const failed = tests.failed + failedSteps;
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
