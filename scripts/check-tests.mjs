import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

// Tests send requests to the built service in a child process (tests/support/built-service.ts), so that the shipped code is
// tested. This check fails if a test creates a server itself or sends a request without a socket.

const root = fileURLToPath(new URL('..', import.meta.url));

/** Exempt files, each with the reason. */
const exceptions = {};

const faults = [
  [/from '(?:\.\.\/)+src\/(?:http|main|service)\b/, 'imports the server'],
  [/(?:from|import\() ?'(?:fastify|light-my-request|@apollo\/server)'/, 'imports a server library'],
  [/\.inject\(/, 'calls inject()'],
];

const files = (await readdir(`${root}tests`, { recursive: true })).filter((name) => /\.[cm]?ts$|\.mjs$/.test(name));
let found = 0;
for (const name of files.map((each) => `tests/${each}`).filter((each) => !(each in exceptions))) {
  const lines = (await readFile(root + name, 'utf8')).split('\n');
  for (const [index, line] of lines.entries()) {
    for (const [, what] of faults.filter(([pattern]) => pattern.test(line))) {
      found++;
      console.error(`${name}:${index + 1} ${what}: ${line.trim()}`);
    }
  }
}
if (found > 0) {
  console.error('Send requests to startService() or sharedService() of tests/support/built-service.ts instead.');
  process.exitCode = 1;
}
