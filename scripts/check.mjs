import { checks, runAll } from './run.mjs';

process.exitCode = (await runAll(checks)) === 0 ? 0 : 1;
