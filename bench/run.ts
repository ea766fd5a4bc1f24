import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { disagreement } from './agreed.js';
import { measured, median, type Row } from './cells.js';
import { bare, type Contender, ours, peers } from './contenders.js';
import { generatedCatalogue } from './data/generated-catalogue.js';
import { type Catalogue, large, questions, small } from './questions.js';
import { askedOf, type Regime } from './requests.js';
import { pinDriver, type Started, started } from './started.js';

const { values: asked } = parseArgs({
  options: {
    window: { type: 'string', default: '2' },
    rounds: { type: 'string', default: '3' },
    questions: { type: 'string', default: 'Q1,Q2,Q3,Q4,Q5' },
    regimes: { type: 'string', default: 'warm,plan-warm,cold' },
    contenders: { type: 'string', default: [ours, bare, ...peers].map(({ name }) => name).join() },
    large: { type: 'string', default: String(large) },
  },
});

const folder = mkdtempSync(join(tmpdir(), 'catalogue-bench-'));
const pace = { rounds: Number(asked.rounds), window: Number(asked.window) * 1000 };
const wanted = asked.contenders.split(',');
const isWanted = ({ name }: { readonly name: string }) => wanted.includes(name);

if (!existsSync(new URL('node_modules', import.meta.url))) {
  console.error('The contenders are not installed: npm install --prefix bench');
  process.exit(1);
}
pinDriver();

for (const size of [small, Number(asked.large)]) {
  const about = questions.filter(
    ({ name, programmes }) => asked.questions.includes(name) && (programmes === small) === (size === small),
  );
  if (about.length === 0) continue;
  const catalogue = generatedCatalogue({ programmes: size, detail: 'lean' }) as unknown as Catalogue;
  const file = join(folder, `${size}.json`);
  writeFileSync(file, JSON.stringify(catalogue));
  const running: Started[] = [];
  const start = async (contender: Contender, environment = {}) => {
    const one = await started(contender, { CATALOGUE_FILE: file, ...environment });
    console.log(
      `${contender.name} listens after ${Math.round(one.listening)} ms, ${Math.round(one.memory() / 1e6)} MB`,
    );
    running.push(one);
    return one;
  };
  try {
    const own = await start(ours);
    const answers: Record<string, string> = {};
    for (const question of about) {
      const response = await fetch(`http://127.0.0.1:${own.port}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(askedOf(ours, question, 0, catalogue)),
      });
      answers[question.name] = await response.text();
    }
    const answersFile = join(folder, `answers-${size}.json`);
    writeFileSync(answersFile, JSON.stringify(answers));
    for (const contender of [bare, ...peers].filter(isWanted)) await start(contender, { ANSWERS_FILE: answersFile });
    for (const question of about) {
      const agreeing: Started[] = [];
      for (const one of running) {
        const why = await disagreement(one, own, question, catalogue);
        if (why) console.log(why);
        else agreeing.push(one);
      }
      console.log(question.name, Buffer.byteLength(answers[question.name] ?? ''), 'bytes');
      for (const regime of asked.regimes.split(',') as Regime[]) {
        const row = await measured(question, regime, agreeing, catalogue, pace);
        show(row);
      }
    }
  } finally {
    for (const one of running) await one.stop();
  }
}
rmSync(folder, { recursive: true });

function show({ question, regime, rates }: Row) {
  const cells = [...rates].map(([name, all]) => `${name} ${Math.round(median(all))}`);
  console.log(`${question.name} ${regime}: ${cells.join(', ')}`);
}
