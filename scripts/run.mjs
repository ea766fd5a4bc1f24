import { spawnSync } from 'node:child_process';

/** Runs one npm script with its output shown, and says whether it succeeded. */
export function runScript(name) {
  const { status } = spawnSync('npm', ['run', '--silent', name], { stdio: 'inherit' });
  return status === 0;
}

/** The rows of `npm run check`: what each holds. */
export const checks = [
  ['check:style', 'format, lint, floors and cycles'],
  ['check:types', 'types'],
  ['check:dead', 'dead code and unused packages'],
  ['check:schema', 'the committed schema is what the code says'],
  ['check:codegen', 'the generated client code is what the schema says'],
  ['check:data', 'the catalogue keeps every rule'],
];

/** Runs every check, all of them even where one fails, and tells each in a line. Returns how many failed. */
export function runChecks() {
  const failed = checks.filter(([name, what]) => {
    const good = runScript(name);
    console.log(`${good ? 'ok  ' : 'FAIL'} ${name}: ${what}`);
    return !good;
  });
  return failed.length;
}
