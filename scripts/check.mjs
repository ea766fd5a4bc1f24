import { runChecks } from './run.mjs';

process.exitCode = runChecks() === 0 ? 0 : 1;
