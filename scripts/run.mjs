import { spawn } from 'node:child_process';

/** Runs one npm script, and says whether it succeeded. What it prints is shown when it has ended. */
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

/** The rows of `npm run check`: what each holds. */
export const checks = [
  ['check:types', 'types'],
  ['check:style', 'format, lint, import rules and cycles'],
  ['check:tests', 'tests send requests to the built service'],
  ['check:names', 'no two exported types share a name'],
  ['check:dead', 'dead code and unused packages'],
  ['check:codegen', 'the generated client code is what the schema says'],
  ['check:schema', 'the committed schema is what the code says'],
  ['check:data', 'the catalogue keeps every rule'],
];

/**
 * Runs npm scripts, two at a time, all of them even where one fails, and tells each in a line. Returns how many failed.
 */
export async function runAll(scripts) {
  const waiting = scripts.values();
  let failed = 0;
  const lane = async () => {
    for (const [name, what] of waiting) {
      const good = await runScript(name);
      console.log(`${good ? 'ok  ' : 'FAIL'} ${name}: ${what}`);
      if (!good) failed++;
    }
  };
  await Promise.all([lane(), lane()]);
  return failed;
}
