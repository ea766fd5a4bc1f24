import { spawn } from 'node:child_process';

/** Runs one npm script and returns whether it succeeded. Its output is printed when it has ended. */
export async function runScript(name) {
  const child = spawn('npm', ['run', '--silent', name], { stdio: ['ignore', 'pipe', 'pipe'] });
  const said = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes) => said.push(bytes));
  const status = await new Promise((resolve) => {
    child.once('error', () => resolve(1));
    child.once('close', resolve);
  });
  process.stdout.write(Buffer.concat(said));
  return status === 0;
}

/** The scripts of `npm run check`, each with what it checks. */
export const checks = [
  ['check:types', 'types'],
  ['check:style', 'format, lint, import rules and cycles'],
  ['check:tests', 'tests send requests to the built service'],
  ['check:names', 'no two exported types share a name'],
  ['check:dead', 'dead code and unused packages'],
  ['check:codegen', 'the generated client code matches the schema'],
  ['check:schema', 'the committed schema matches the code'],
  ['check:changelog', 'the schema changelog is up to date, and CHANGELOG.md names every break'],
  ['check:data', 'the catalogue obeys every rule'],
];

/** Runs all npm scripts, a few at a time, even if one fails, and prints a line for each. Returns how many failed. */
export async function runAll(scripts, atOnce = 2) {
  const waiting = scripts.values();
  let failed = 0;
  const lane = async () => {
    for (const [name, what] of waiting) {
      const good = await runScript(name);
      console.log(`${good ? 'ok  ' : 'FAIL'} ${name}: ${what}`);
      if (!good) failed++;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  return failed;
}
