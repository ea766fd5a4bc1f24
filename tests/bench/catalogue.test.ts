import { execFile } from 'node:child_process';
import { copyFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { expect, test } from '@jest/globals';
import { realCatalogue, temporaryFile } from '../support/built-service.js';

// The peers are JavaScript over the built product, so no type check notices when a function that they call changes.

const module = new URL('../../bench/contenders/catalogue.mjs', import.meta.url);
const script = `
import { catalogue } from ${JSON.stringify(module)};
const { nodes } = catalogue.programmes({ first: 2, filter: { phases: { has: 'PRIMARY' } } });
const [step] = catalogue.nextSteps(catalogue.programme({ slug: 'mastery-readiness' }));
const [found] = catalogue.search({ text: 'mastering number', first: 1 }).nodes;
console.log(JSON.stringify([nodes.length, catalogue.endOf(step).slug, found.slug]));
process.exit();
`;

test('The peers of the benchmark find programmes, steps and search results', async () => {
  const file = await temporaryFile('catalogue.json');
  await copyFile(realCatalogue, file);
  const options = { env: { ...process.env, CATALOGUE_FILE: file } };
  const { stdout } = await promisify(execFile)('node', ['--input-type=module', '-e', script], options);
  expect(JSON.parse(stdout)).toEqual([2, 'primary-tfm-development', 'mastering-number']);
});
