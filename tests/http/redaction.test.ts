import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { filesWith } from '../support/files-with.js';
import { runCli } from '../support/run-cli.js';
import { CuratedService, copyOfCatalogue } from './a-curated-service.js';

// An administrator removes a text from a running service, its history and its files.

const secret = 'Jane "J" Döe';
const programme = 'prg-v4zs6c';
const outcome = `__typename ... on EditOutcome { message }
  ... on RedactionDone { textsInCatalogue textsInHistory revision deletedFiles otherFiles }
  ... on ValidationFailed { problems { code path message } }`;

let curated: CuratedService;
beforeAll(async () => {
  curated = await CuratedService.start(await copyOfCatalogue());
});
afterAll(() => curated.stop());

const redact = async (text: string, args: object = {}) => {
  const { data } = await curated.ask(
    `mutation ($text: String!, $replacement: String, $why: String, $dryRun: Boolean) {
      redact(text: $text, replacement: $replacement, why: $why, dryRun: $dryRun) { ${outcome} } }`,
    { text, replacement: '[removed]', ...args },
  );
  return data.redact;
};

/** What anybody can ask of the programme, its past and its history: cached from the second time on. */
const publicQueries = [
  `{ node(id: "${programme}") { ... on Programme { title contacts { name } history { nodes { why fields { text } } } } } }`,
  `{ asOf(revision: 2) { node(id: "${programme}@2") { ... on Programme { contacts { name } } } } }`,
  '{ changes(since: 0, first: 100) { nodes { revision why fields { before after } } } }',
  '{ diff(from: 1, to: 2) { nodes { fields { after } } } }',
];

async function publicAnswers(): Promise<string> {
  const addresses = ['/exports/catalogue.json', '/feed.atom', '/exports/catalogue.json?revision=2'];
  const answers = [];
  for (const query of publicQueries) answers.push(JSON.stringify(await curated.service.ask(query)));
  for (const address of addresses) answers.push((await curated.service.send(address)).body);
  return answers.join('\n');
}

test('a text is in no answer, no past state and no file afterwards, and the service goes on', async () => {
  const folder = dirname(curated.file);
  expect(await curated.update(programme, { contacts: [{ name: secret, email: 'a@example.org' }] })).toBe('Ok');
  expect(await curated.update(programme, { contacts: [{ name: `Not ${secret}`, email: 'a@example.org' }] })).toBe('Ok');
  for (let time = 0; time < 3; time += 1) expect(await publicAnswers()).toContain('Döe');
  await writeFile(join(folder, 'notes.txt'), secret);

  const wouldBe = { textsInCatalogue: 1, textsInHistory: 3, deletedFiles: [], otherFiles: ['notes.txt'] };
  expect(await redact(secret, { dryRun: true })).toMatchObject({ ...wouldBe, revision: null });
  expect(await publicAnswers()).toContain('Döe');
  expect(await redact(secret, { why: 'She asked for it.' })).toMatchObject({ ...wouldBe, revision: 4 });

  expect(await filesWith(secret, folder)).toEqual(['notes.txt']);
  for (let time = 0; time < 3; time += 1) expect(await publicAnswers()).not.toContain('Döe');
  expect(await publicAnswers()).toContain('[removed]');
  const { data } = await curated.ask('{ changes(since: 3) { nodes { revision by why } } }');
  expect(data.changes.nodes).toContainEqual({ revision: 4, by: 'Anna', why: 'She asked for it.' });

  expect(await curated.update(programme, { title: 'After it' })).toBe('Ok');
  expect(await redact(secret)).toMatchObject({ textsInCatalogue: 0, textsInHistory: 0, revision: null });
  const before = await publicAnswers();
  await curated.stop();
  expect((await runCli(['journal', 'verify', curated.file])).code).toBe(0);
  expect(await filesWith(secret, folder)).toEqual(['notes.txt']);
  await curated.startAgain();
  expect(await publicAnswers()).toBe(before);
});

test.each([
  ['ab', {}, '/text', 'at least 3 characters'],
  ['Döe', { replacement: 'Mr Döe' }, '/replacement', 'must not contain the text'],
  ['Döe', { why: 'Döe asked' }, '/why', 'must not contain the text'],
])('redact(text: %j) with %j is refused', async (text, args, path, message) => {
  expect(await redact(text, args)).toMatchObject({
    __typename: 'ValidationFailed',
    problems: [{ code: 'REDACTION_REFUSED', path, message: expect.stringContaining(message) }],
  });
});

test('a text without which the catalogue would have problems has to be changed first', async () => {
  expect(await redact('enquiries@ememathshub.org')).toMatchObject({
    __typename: 'ValidationFailed',
    problems: [{ code: 'EMAIL_MALFORMED', path: '/text', message: expect.stringContaining('/hubs/0/email') }],
  });
});

test('nobody but an administrator may remove a text', async () => {
  const { data } = await curated.service.ask('mutation { redact(text: "Maths") { __typename } }');
  expect(data.redact).toEqual({ __typename: 'Forbidden' });
});
