import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { writePerformancePage } from './report/performance-page.js';
import { report } from './report/report.js';
import type { Results } from './report/results.js';
import { disagreementOnFragments } from './runner/agreed.js';
import type { Bench } from './runner/bench.js';
import { CatalogueFiles } from './runner/catalogue-files.js';
import { contenders, ours, oursWithoutCache, reference } from './runner/contenders.js';
import { keepToDriverCore } from './runner/cores.js';
import { drawnQuestions } from './runner/drawn-questions.js';
import { parts } from './runner/parts.js';
import { large, questions, small } from './runner/questions.js';
import { type Regime, regimes } from './runner/regime.js';
import { Servers } from './runner/servers.js';

// `npm run bench`: a short run of everything, told at the end. `-- --write`: what it finds goes into docs/performance.md.
// `-- --full`: the same, with windows of six seconds and the curated catalogue too. `-- --page FILE`: writes that page again
// from the results in a file. `-- --seed=N`: draws the questions D1 to D3 from this number.

const flags = process.argv.slice(2);
const listed = (names: readonly string[]) => ({ type: 'string', default: names.join() }) as const;
const options = {
  full: { type: 'boolean', default: false },
  write: { type: 'boolean', default: false },
  page: { type: 'string' },
  window: { type: 'string' },
  rounds: { type: 'string', default: '3' },
  large: { type: 'string', default: String(large) },
  parts: listed(Object.keys(parts)),
  seed: { type: 'string', default: String(Math.floor(Math.random() * 1e6)) },
  questions: listed([...questions, ...drawnQuestions(0)].map(({ name }) => name)),
  regimes: listed(regimes),
  contenders: listed(contenders.map(({ name }) => name)),
} as const;

/** The values of the flags. Ends the process with the flags that there are, where one is not known. */
function parseFlags() {
  try {
    return parseArgs({ options }).values;
  } catch (error) {
    console.error(`${(error as Error).message} The flags are: --${Object.keys(options).join(', --')}.`);
    process.exit(2);
  }
}

const values = parseFlags();
const isWritten = values.full || values.write;
const resultsFile = new URL('results.json', import.meta.url);

async function run(): Promise<Results> {
  const pace = { rounds: Number(values.rounds), window: Number(values.window ?? (values.full ? 6 : 2)) * 1000 };
  const servers = new Servers();
  const bench: Bench = { files: new CatalogueFiles(), servers, pace, large: Number(values.large), say: console.log };
  const all = [...questions, ...drawnQuestions(Number(values.seed))];
  console.log(`Drawn from the seed ${values.seed}:`);
  for (const { name, what } of drawnQuestions(Number(values.seed))) console.log(`${name}: ${what}`);
  const entries = {
    questions: all.filter(({ name }) => values.questions.split(',').includes(name)),
    contenders: values.contenders.split(','),
    regimes: values.regimes.split(',') as Regime[],
  };
  const details = values.full ? (['lean', 'curated'] as const) : (['lean'] as const);
  await expectAgreement(bench).finally(() => servers.stop());
  let found = nothingYet(pace);
  for (const name of values.parts.split(',')) {
    const part = parts[name];
    if (!part) throw new Error(`There is no part "${name}": ${Object.keys(parts).join(', ')}.`);
    console.log(`${name}:`);
    found = { ...found, ...(await part({ entries, details }, bench).finally(() => servers.stop())) };
    if (isWritten) writeFileSync(resultsFile, `${JSON.stringify(found, null, 1)}\n`); // A later part may fail.
  }
  return found;
}

/** Throws where this service answers fragments otherwise than graphql-js: then nothing of it is worth measuring. */
async function expectAgreement({ files, servers }: Bench): Promise<void> {
  const environment = { CATALOGUE_FILE: files.catalogue(small, 'lean').path };
  const judge = await servers.start(reference, environment);
  for (const contender of [ours, oursWithoutCache]) {
    const why = await disagreementOnFragments(await servers.start(contender, environment), judge);
    if (why) throw new Error(`Nothing is measured: ${why}`);
  }
}

const nothingYet = (pace: Bench['pace']): Results => ({
  at: new Date().toISOString(),
  machine: `${cpus()[0]?.model}, one core for the servers; Node ${process.versions.node}`,
  command: `npm run bench -- ${[...flags, ...(flags.some((flag) => flag.startsWith('--seed')) ? [] : [`--seed=${values.seed}`])].join(' ')}`,
  pace,
  rows: [],
  leftOut: [],
  growth: [],
  startUps: [],
  exports: [],
  commits: [],
});

if (values.page !== undefined) {
  writePerformancePage(JSON.parse(readFileSync(values.page, 'utf8')) as Results);
} else if (!existsSync(new URL('node_modules', import.meta.url))) {
  console.error('The contenders are not installed: npm install --prefix bench');
  process.exitCode = 1;
} else {
  keepToDriverCore();
  const results = await run();
  console.log(`\n${report(results)}`);
  if (isWritten) writePerformancePage(results);
}
