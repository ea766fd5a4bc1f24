import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { CatalogueFiles } from './runner/catalogue-files.js';
import { contenders } from './runner/contenders.js';
import { keepToDriverCore } from './runner/cores.js';
import { large, questions } from './runner/questions.js';
import { race } from './runner/race.js';
import { type Regime, regimes } from './runner/regime.js';

const { values } = parseArgs({
  options: {
    window: { type: 'string', default: '2' },
    rounds: { type: 'string', default: '3' },
    questions: { type: 'string', default: questions.map(({ name }) => name).join() },
    regimes: { type: 'string', default: regimes.join() },
    contenders: { type: 'string', default: contenders.map(({ name }) => name).join() },
    large: { type: 'string', default: String(large) },
  },
});

if (!existsSync(new URL('node_modules', import.meta.url))) {
  console.error('The contenders are not installed: npm install --prefix bench');
  process.exit(1);
}
keepToDriverCore();
const raced = await race({
  pace: { rounds: Number(values.rounds), window: Number(values.window) * 1000 },
  questions: values.questions.split(','),
  contenders: values.contenders.split(','),
  regimes: values.regimes.split(',') as Regime[],
  large: Number(values.large),
  files: new CatalogueFiles(),
  say: console.log,
});
console.log(raced.leftOut.join('\n'));
