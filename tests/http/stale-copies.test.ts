import { readdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { runCli } from '../support/run-cli.js';
import {
  CuratedService,
  copyOfCatalogue,
  documentIn,
  type StoredCatalogue,
  until,
  writeDocument,
} from './a-curated-service.js';

// A copy of the document that was read before others changed the catalogue is saved: it is merged by the revision that it
// names.

let curated: CuratedService;
/** The document as the editor read it, at revision 1. */
let copy: StoredCatalogue;

beforeEach(async () => {
  curated = await CuratedService.start(await copyOfCatalogue());
  copy = await documentIn(curated.file);
});
afterEach(() => curated.stop());

const programme = (index: number, document = copy) => {
  const found = document.programmes[index];
  if (!found) throw new Error(`There is no programme ${index}.`);
  return found;
};

const idAt = (index: number) => programme(index).id;

/** Changes programmes through the API, and waits until the file has it. */
async function editByApi(patches: Readonly<Record<number, object>>): Promise<void> {
  for (const [index, patch] of Object.entries(patches))
    expect(await curated.update(idAt(Number(index)), patch)).toBe('Ok');
  const revision = await latestRevision();
  await until(async () => (await documentIn(curated.file)).revision === revision);
}

const latestRevision = async (): Promise<number> =>
  (await curated.ask('{ catalogue { revision } }')).data.catalogue.revision;

/** Saves the copy, and waits until it was merged. */
async function save(): Promise<void> {
  const before = await latestRevision();
  await writeDocument(curated.file, copy);
  await until(async () => (await latestRevision()) > before);
}

const refusedFiles = async () => (await readdir(dirname(curated.file))).filter((name) => name.includes('refused'));

test("An edited stale copy changes its programme, and keeps a colleague's change of another", async () => {
  await editByApi({ 0: { title: 'By a colleague' } });
  programme(1).title = 'By hand';
  await save();
  const saved = await documentIn(curated.file);
  expect([0, 1].map((index) => programme(index, saved).title)).toEqual(['By a colleague', 'By hand']);
  await curated.untilProblems([]);
  await curated.stop();
  await curated.startAgain();
  expect([(await curated.stored(idAt(0)))?.title, (await curated.stored(idAt(1)))?.title]).toEqual([
    'By a colleague',
    'By hand',
  ]);
});

test('Changes of different fields of one programme are merged', async () => {
  await editByApi({ 0: { title: 'By a colleague' } });
  programme(0)['summary'] = 'By hand.';
  await save();
  expect(await curated.stored(idAt(0))).toMatchObject({ title: 'By a colleague', summary: 'By hand.' });
});

test('A list is merged by the ids of its items', async () => {
  const index = copy.programmes.findIndex(({ modules }) => Array.isArray(modules) && modules.length > 1);
  const modules = programme(index)['modules'] as { id: string; title: string }[];
  const added = [
    ...modules.map((module) => ({ ...module })),
    { slug: 'added', kind: 'FOCUS_AREA', title: 'Added by a colleague' },
  ];
  const [first] = modules;
  if (first) first.title = 'Renamed by hand';
  await editByApi({ [index]: { modules: added } });
  await save();
  const titles = ((await curated.stored(idAt(index)))?.['modules'] as typeof modules | undefined)?.map(
    ({ title }) => title,
  );
  expect(titles).toEqual(['Renamed by hand', ...added.slice(1).map(({ title }) => title)]);
});

describe('If both sides changed the same field', () => {
  beforeEach(async () => {
    await editByApi({ 0: { title: 'By a colleague' } });
    programme(0).title = 'By hand';
    programme(1).title = 'By hand too';
    await save();
  });

  test('the value of the service stays, and the rest of the edit is merged', async () => {
    expect((await curated.stored(idAt(0)))?.title).toBe('By a colleague');
    expect((await curated.stored(idAt(1)))?.title).toBe('By hand too');
  });

  test('the log, /readyz, check and the history report the conflict', async () => {
    expect((await curated.service.errors()).join('\n')).toMatch(
      /EDIT_CONFLICT at .*title.*\\"By a colleague\\".*\\"By hand\\"/,
    );
    await curated.untilProblems(['EDIT_CONFLICT']);
    const lines = (await runCli(['check', curated.file])).out;
    expect(lines).toMatch(new RegExp(`^EDIT_CONFLICT at /programmes/${idAt(0)}, line \\d+ `));
    const { data } = await curated.ask('{ changes(since: 2) { nodes { nodeId by why fields { path } } } }');
    expect(data.changes.nodes).toContainEqual({
      nodeId: idAt(0),
      by: 'edited outside',
      why: expect.stringMatching(/stayed as it was: programme "[a-z-]+" of 2021\/22: title\.$/),
      fields: [],
    });
  });

  test('the conflict is also reported after a restart, until the entry is changed again', async () => {
    await curated.kill();
    await curated.startAgain();
    await curated.untilProblems(['EDIT_CONFLICT']);
    expect(await curated.update(idAt(0), { title: 'By hand' })).toBe('Ok');
    await until(async () => (await curated.problemCodes()).length === 0);
  });
});

test('An edit that was saved while the service was stopped is taken at its start', async () => {
  await editByApi({ 0: { title: 'By a colleague' } });
  await curated.stop();
  programme(1).title = 'By hand';
  await writeDocument(curated.file, copy);
  await curated.startAgain();
  expect((await curated.stored(idAt(0)))?.title).toBe('By a colleague');
  expect((await curated.stored(idAt(1)))?.title).toBe('By hand');
});

test('An entry that one side deleted and the other changed keeps the state of the service, and is a conflict', async () => {
  await editByApi({ 23: { title: 'By a colleague' } });
  copy.programmes.splice(23, 1);
  const id = (await documentIn(curated.file)).programmes[23]?.id ?? '';
  await save();
  expect((await curated.stored(id))?.title).toBe('By a colleague');
  await curated.untilProblems(['EDIT_CONFLICT']);
});

describe('A copy is refused and set aside as a whole', () => {
  test('that names no revision', async () => {
    await editByApi({ 0: { title: 'By a colleague' } });
    programme(1).title = 'By hand';
    await writeDocument(curated.file, { ...copy, revision: undefined });
    await until(async () => (await refusedFiles()).length === 1);
  });

  test('that names a revision before the history begins', async () => {
    await curated.stop();
    await writeDocument(curated.file, { ...copy, revision: 5 });
    await curated.startAgain();
    await editByApi({ 0: { title: 'By a colleague' } });
    programme(1).title = 'By hand';
    await writeDocument(curated.file, { ...copy, revision: 4 });
    await until(async () => (await refusedFiles()).length === 1);
  });

  afterEach(async () => {
    await until(async () => (await documentIn(curated.file)).programmes[0]?.title === 'By a colleague');
    expect((await curated.stored(idAt(1)))?.title).not.toBe('By hand');
    const [name = ''] = await refusedFiles();
    const aside = await documentIn(`${dirname(curated.file)}/${name}`);
    expect(aside.programmes[1]?.title).toBe('By hand');
    await curated.untilProblems(['EDIT_BASE_UNKNOWN']);
    expect((await runCli(['check', curated.file])).out).toMatch(/^EDIT_BASE_UNKNOWN at the top: "catalogue\.refused-/);
    expect((await curated.service.errors()).join('\n')).toContain('EDIT_BASE_UNKNOWN');
  });
});
