import { cp, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from '@jest/globals';
import { type BuiltService, realCatalogue, startService, temporaryFile } from '../support/built-service.js';
import { filesWith } from '../support/files-with.js';
import { runCli } from '../support/run-cli.js';

const secret = 'Jane "J" Döe';
const first = 'prg-v4zs6c';

const redact = (file: string, ...args: readonly string[]) => runCli(['redact', secret, '--catalogue', file, ...args]);

async function editTitle(service: BuiltService, headers: { authorization: string }, title: string): Promise<void> {
  const answer = await service.ask(
    `mutation ($id: ID!, $title: String!, $revision: Int!) {
      updateProgramme(id: $id, ifRevision: $revision, patch: { title: $title }, why: $title) { __typename }
    }`,
    { id: first, title, revision: await revisionOfFirst(service, headers) },
    headers,
  );
  expect(answer).toEqual({ data: { updateProgramme: { __typename: 'Ok' } } });
}

const revisionOfFirst = async (service: BuiltService, headers: { authorization: string }) =>
  (await service.ask(`{ node(id: "${first}") { ... on Programme { revision } } }`, {}, headers)).data.node.revision;

const titlesAt = async (service: BuiltService, revisions: readonly number[]) =>
  Promise.all(
    revisions.map(async (revision) => {
      const { data } = await service.ask(
        `{ asOf(revision: ${revision}) { node(id: "${first}@${revision}") { ... on Programme { title } } } }`,
      );
      return data.asOf.node.title;
    }),
  );

test('a text is in no file and no past state afterwards, and every revision keeps its number', async () => {
  const file = await temporaryFile('catalogue.json');
  const folder = dirname(file);
  await cp(realCatalogue, file);
  const created = await runCli(['token', 'create', 'Ada', '--scope', 'admin', '--catalogue', file]);
  const headers = { authorization: `Bearer ${created.out.trim()}` };
  const service = await startService({ catalogueFile: file });
  const title = (await titlesAt(service, [1]))[0];
  await editTitle(service, headers, `With ${secret}`);
  await editTitle(service, headers, `Later, ${secret} too`);
  await editTitle(service, headers, 'Another title');
  expect(await titlesAt(service, [1, 2, 3, 4])).toEqual([
    title,
    `With ${secret}`,
    `Later, ${secret} too`,
    'Another title',
  ]);

  const refused = await redact(file, '--yes');
  expect([refused.code, refused.err]).toEqual([1, expect.stringContaining('is the writer of this catalogue')]);
  await service.stop();

  const folderJournal = join(folder, 'catalogue.journal');
  await cp(join(folderJournal, 'commits.jsonl'), join(folderJournal, 'commits.jsonl.1.damaged'));
  await writeFile(join(folder, 'notes.txt'), secret);
  const before = await filesWith(secret, folder);
  expect(before).toEqual(['commits.jsonl', 'commits.jsonl.1.damaged', 'notes.txt']);
  const shown = await redact(file);
  expect([shown.code, shown.out]).toEqual([0, expect.stringContaining('Nothing was written: add --yes')]);
  expect(await filesWith(secret, folder)).toEqual(before);

  const done = await redact(file, '--yes', '--why', 'She asked for it.');
  expect([done.code, done.err]).toEqual([0, '']);
  expect(done.out).toMatch(/notes\.txt contains it too\. The command leaves it/);
  expect(await filesWith(secret, folder)).toEqual(['notes.txt']);
  expect(await redact(file, '--yes')).toMatchObject({ code: 1 });

  const again = await startService({ catalogueFile: file });
  expect(await titlesAt(again, [1, 2, 3, 4, 5])).toEqual([
    title,
    'With [removed]',
    'Later, [removed] too',
    'Another title',
    'Another title',
  ]);
  const answer = await again.ask('{ changes(since: 1) { nodes { revision by why } } }', {}, headers);
  expect(answer).toMatchObject({
    data: { changes: { nodes: expect.arrayContaining([{ revision: 5, by: 'redact', why: 'She asked for it.' }]) } },
  });
  await again.stop();
  expect((await runCli(['journal', 'verify', file])).code).toBe(0);
});

test.each([
  [['ab'], 'at least 3 characters'],
  [['Döe', '--with', 'Mr Döe'], 'must not contain the text'],
  [['Döe', '--why', 'Döe asked'], 'must not contain the text'],
])('redact %j is refused', async (args, message) => {
  const file = await temporaryFile('catalogue.json');
  await cp(realCatalogue, file);
  const refused = await runCli(['redact', ...args, '--yes', '--catalogue', file]);
  expect([refused.code, refused.err]).toEqual([2, expect.stringContaining(message)]);
});

test('a text without which the document would have problems has to be changed first', async () => {
  const file = await temporaryFile('catalogue.json');
  await cp(realCatalogue, file);
  const before = await readFile(file, 'utf8');
  const refused = await runCli(['redact', 'enquiries@ememathshub.org', '--yes', '--catalogue', file]);
  expect([refused.code, refused.err]).toEqual([1, expect.stringContaining('/hubs/0/email')]);
  expect(await readFile(file, 'utf8')).toBe(before);
});
