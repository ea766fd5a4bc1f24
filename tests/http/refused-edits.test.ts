import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { runCli } from '../support/run-cli.js';
import { CuratedService, copyOfCatalogue, documentIn, until, writeDocument } from './a-curated-service.js';

// A document that was edited by hand and has problems: the service goes on with the one before, and says so.

let curated: CuratedService;

beforeAll(async () => {
  curated = await CuratedService.start(await copyOfCatalogue());
});
afterAll(() => curated.stop());

test('/readyz names the problems of a refused edit until the document is corrected, and requests are still answered', async () => {
  const good = await documentIn(curated.file);
  const bad = structuredClone(good);
  for (const programme of bad.programmes.slice(0, 2)) programme.title = '';
  await writeDocument(curated.file, bad);
  await until(async () => (await curated.problemCodes()).length > 0);
  expect((await curated.service.send('/readyz')).json()).toEqual({
    status: 'ready',
    revision: 1,
    problems: [{ part: 'catalogue', code: 'TEXT_EMPTY', message: 'A text is empty.', count: 2 }],
  });
  await writeDocument(curated.file, good);
  await until(async () => (await curated.problemCodes()).length === 0);
});

test('check names the line of each problem', async () => {
  const document = await documentIn(curated.file);
  const [first] = document.programmes;
  if (first) first.title = '';
  await writeDocument(curated.file, document);
  const lines = JSON.stringify(document, null, 2).split('\n');
  const line = 1 + lines.findIndex((text) => text.includes('"title": ""'));
  const { code, out } = await runCli(['check', curated.file]);
  expect([code, out]).toEqual([1, expect.stringMatching(`^TEXT_EMPTY at /programmes/0/title, line ${line} \\(`)]);
  const json = await runCli(['check', '--json', curated.file]);
  expect(JSON.parse(json.out).problems).toMatchObject([{ code: 'TEXT_EMPTY', line }]);
});
