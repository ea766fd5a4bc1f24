import { copyFile, lstat, mkdir, readdir, readFile, readlink, rename, symlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterEach, expect, test } from '@jest/globals';
import { realCatalogue } from '../support/built-service.js';
import { CuratedService, copyOfCatalogue, documentIn, until, writeDocument } from './a-curated-service.js';

// The path of the catalogue leads through a link, or becomes one while the service runs.

let curated: CuratedService;
afterEach(() => curated.stop());

/** Puts a link in the place of whatever has its name, in one step, as a deployment does. */
async function link(target: string, path: string): Promise<void> {
  await symlink(target, `${path}.new`);
  await rename(`${path}.new`, path);
}

const firstTitle = async (file: string) => (await documentIn(file)).programmes[0]?.title;

/** Two releases of a catalogue, `r1` and `r2`, whose first programme has the name of the release. */
async function releases(): Promise<{ readonly folder: string; readonly id: string }> {
  const folder = dirname(await copyOfCatalogue());
  const document = await documentIn(realCatalogue);
  const [first] = document.programmes;
  if (!first) throw new Error('The catalogue is empty.');
  for (const [index, name] of ['r1', 'r2'].entries()) {
    await mkdir(join(folder, name));
    first.title = name;
    await writeDocument(join(folder, name, 'catalogue.json'), { ...document, revision: index + 1 });
  }
  return { folder, id: first.id };
}

/** Kills the service and starts it again, where its tokens come along to another folder. */
async function restart(from: string, to: string): Promise<void> {
  await curated.kill();
  const [tokens = ''] = (await readdir(from)).filter((name) => name.endsWith('.tokens.json'));
  const stem = (await readdir(to)).find((name) => name.endsWith('.json'))?.replace('.json', '') ?? '';
  await copyFile(join(from, tokens), join(to, `${stem}.tokens.json`));
  await curated.startAgain();
}

const title = async (id: string) => (await curated.stored(id))?.title;

test('A swapped link to the folder of a release is followed, and an edit goes to the new release', async () => {
  const { folder, id } = await releases();
  await link('r1', join(folder, 'current'));
  curated = await CuratedService.start(join(folder, 'current/catalogue.json'));
  expect(await curated.update(id, { title: 'Edited in r1' })).toBe('Ok');
  await until(async () => (await firstTitle(join(folder, 'r1/catalogue.json'))) === 'Edited in r1');
  const before = await readFile(join(folder, 'r1/catalogue.json'));

  await link('r2', join(folder, 'current'));
  await until(async () => (await title(id)) === 'r2');
  expect(await curated.update(id, { title: 'Edited in r2' })).toBe('Ok');
  await until(async () => (await firstTitle(join(folder, 'r2/catalogue.json'))) === 'Edited in r2');
  expect(await readFile(join(folder, 'r1/catalogue.json'))).toEqual(before);
  await restart(join(folder, 'r1'), join(folder, 'r2'));
  expect(await title(id)).toBe('Edited in r2');
});

test('An edit that is made just after a swap goes to the new release', async () => {
  const { folder, id } = await releases();
  await link('r1', join(folder, 'current'));
  curated = await CuratedService.start(join(folder, 'current/catalogue.json'));
  await curated.update(id, { title: 'Edited in r1' });
  const other = (await documentIn(realCatalogue)).programmes[1]?.id ?? '';
  const patch = { title: 'Edited after the swap' };
  const edit =
    'mutation($id: ID!, $patch: ProgrammePatch!) { edit: updateProgramme(id: $id, ifRevision: 0, patch: $patch) { __typename } }';
  await link('r2', join(folder, 'current'));
  const { data } = await curated.ask(edit, { id: other, patch });
  expect(data.edit.__typename).toBe('Ok');
  await restart(join(folder, 'r1'), join(folder, 'r2'));
  expect([await title(id), await title(other)]).toEqual(['r2', 'Edited after the swap']);
});

test('The links of a mounted ConfigMap are followed', async () => {
  const { folder, id } = await releases();
  await link('r1', join(folder, '..data'));
  const file = join(folder, 'mounted.json');
  await symlink('..data/catalogue.json', file);
  curated = await CuratedService.start(file);
  await link('r2', join(folder, '..data'));
  await until(async () => (await title(id)) === 'r2');
  expect(await readlink(file)).toBe('..data/catalogue.json');
});

test('A link that replaces the file while the service runs is followed, and not overwritten', async () => {
  const file = await copyOfCatalogue();
  curated = await CuratedService.start(file);
  const id = (await documentIn(file)).programmes[0]?.id ?? '';
  expect(await curated.update(id, { title: 'Before' })).toBe('Ok');
  await until(async () => (await firstTitle(file)) === 'Before');
  const moved = join(dirname(file), 'elsewhere');
  await mkdir(moved);
  await copyFile(file, join(moved, 'moved.json'));
  await link('elsewhere/moved.json', file);
  expect(await curated.update(id, { title: 'After' })).toBe('Ok');
  await until(async () => (await firstTitle(join(moved, 'moved.json'))) === 'After');
  expect((await lstat(file)).isSymbolicLink()).toBe(true);
  await restart(dirname(file), moved);
  expect(await title(id)).toBe('After');
  expect(await curated.problemCodes()).toEqual([]);
});
