import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { temporaryFile } from '../support/built-service.js';
import { runCli } from '../support/run-cli.js';
import { CuratedService, copyOfCatalogue, documentIn } from './a-curated-service.js';

// A backup of the document and its journal is restored, by the command or by hand, and the changes after it are lost.

interface Lost {
  /** The revision of the backup, for curators and for everybody. */
  readonly kept: number;
  readonly publicRevision: number;
  /** The revisions of the changes after it. */
  readonly lost: readonly number[];
}

/** A folder with a catalogue that was changed after its backup, of which each test has a copy, and the backup. */
let prepared: { readonly folder: string; readonly backup: string; readonly changes: Lost };
let curated: CuratedService;
let id: string;
let file: string;
let backup: string;
let changes: Lost;

beforeAll(async () => {
  file = await copyOfCatalogue();
  curated = await CuratedService.start(file);
  id = (await documentIn(file)).programmes[0]?.id ?? '';
  backup = await mkdtemp(join(tmpdir(), 'backup-'));
  const loss = await loseChanges();
  await curated.stop();
  prepared = { folder: dirname(file), backup, changes: loss };
});
beforeEach(async () => {
  file = await temporaryFile('catalogue.json');
  await cp(prepared.folder, dirname(file), { recursive: true });
  ({ backup, changes } = prepared);
});
afterEach(() => curated.stop());

const backedUp = ['catalogue.json', 'catalogue.journal'];

async function makeBackup(): Promise<void> {
  await curated.stop();
  for (const name of backedUp) await cp(join(dirname(curated.file), name), join(backup, name), { recursive: true });
  await curated.startAgain();
}

async function putBackByHand(): Promise<void> {
  for (const name of backedUp) {
    await rm(join(dirname(file), name), { recursive: true });
    await cp(join(backup, name), join(dirname(file), name), { recursive: true });
  }
}

const restore = () => runCli(['restore-backup', join(backup, 'catalogue.json'), '--catalogue', file]);

async function start(): Promise<void> {
  curated = await CuratedService.start(file);
}

/** Changes a title, and gives the revision of that change. */
async function edit(title: string): Promise<number> {
  expect(await curated.update(id, { title })).toBe('Ok');
  return revision();
}

async function revision(): Promise<number> {
  return (await curated.ask('{ catalogue { revision } }')).data.catalogue.revision;
}

/** A backup at a revision, and the revisions of the changes that it lacks. */
async function loseChanges(): Promise<Lost> {
  const kept = await edit('Kept');
  const publicRevision = await publicRevisionNow();
  await makeBackup();
  const lost = [await edit('Lost'), await edit('Lost too'), await edit('Lost as well')];
  return { kept, publicRevision, lost };
}

async function publicRevisionNow(): Promise<number> {
  return (await curated.service.ask('{ catalogue { revision } }')).data.catalogue.revision;
}

const codeOf = ({ errors }: { errors?: readonly { extensions: { code: string } }[] }) => errors?.[0]?.extensions.code;

async function expectNothingTwice({ kept, publicRevision, lost }: Lost) {
  const restored = await revision();
  expect(restored).toBeGreaterThan(Math.max(...lost));
  expect((await curated.stored(id))?.title).toBe('Kept');
  expect(await edit('After the restore')).toBe(restored + 1);

  const { data } = await curated.ask(`{ changes(since: ${kept}) { nodes { revision why title fields { path } } } }`);
  expect(data.changes.nodes).toMatchObject([
    { revision: restored, why: expect.stringContaining(`revision ${kept}`), fields: [] },
    { revision: restored + 1, fields: [{ path: 'title' }] },
  ]);
  for (const one of lost) {
    expect(codeOf(await curated.ask(`{ changes(since: ${one}) { nodes { revision } } }`))).toBe('REVISION_LOST');
    expect(codeOf(await curated.ask(`{ asOf(revision: ${one}) { catalogue { revision } } }`))).toBe('REVISION_LOST');
    expect(codeOf(await curated.ask(`{ diff(from: ${one}) { nodes { nodeId } } }`))).toBe('REVISION_LOST');
  }
  const lostPublicly = `{ changes(since: ${publicRevision + 1}) { nodes { revision } } }`;
  expect(codeOf(await curated.service.ask(lostPublicly))).toBe('REVISION_LOST');
  const shown = await curated.service.ask(`{ changes(since: ${publicRevision}) { nodes { title } } }`);
  expect(shown.data.changes.nodes).toHaveLength(2);
}

/** The answer to an edit by somebody who read the entry at a revision. */
async function editAt(ifRevision: number) {
  const { data } = await curated.ask(
    `mutation($id: ID!, $ifRevision: Int!) { edit: updateProgramme(id: $id, ifRevision: $ifRevision, patch: { title: "Overwritten" }) {
       __typename ... on Conflict { code revision } } }`,
    { id, ifRevision },
  );
  return data.edit;
}

describe.each([
  ['by the command', async () => expect(await restore()).toMatchObject({ code: 0 })],
  ['by hand', putBackByHand],
])('After a backup is restored %s,', (_, restoreBackup) => {
  test('no revision number is used twice, and a lost revision is refused with its code', async () => {
    await restoreBackup();
    await start();
    await expectNothingTwice(changes);
    await curated.stop();
    await curated.startAgain();
    expect(codeOf(await curated.ask(`{ asOf(revision: ${changes.lost[0]}) { catalogue { revision } } }`))).toBe(
      'REVISION_LOST',
    );
  });

  test('a cursor and ifRevision of a lost change are refused with its code', async () => {
    await start();
    const { kept, lost } = changes;
    const page = `{ changes(since: ${kept}, first: 2) { pageInfo { endCursor } } }`;
    const { endCursor } = (await curated.ask(page)).data.changes.pageInfo;
    await curated.stop();
    await restoreBackup();
    await curated.startAgain();
    const next = `{ changes(since: ${kept}, first: 2, after: "${endCursor}") { nodes { revision } } }`;
    expect(codeOf(await curated.ask(next))).toBe('REVISION_LOST');
    for (const one of lost)
      expect(await editAt(one)).toEqual({ __typename: 'Conflict', code: 'REVISION_LOST', revision: kept });
    expect((await curated.stored(id))?.title).toBe('Kept');
    expect(await editAt(kept)).toEqual({ __typename: 'Ok' });
    expect(await editAt(kept)).toMatchObject({ __typename: 'Conflict', code: null });
  });

  test('the numbers of changes right before a kill are not used again either', async () => {
    await start();
    const last = await edit('Lost at last');
    await curated.kill();
    await restoreBackup();
    await curated.startAgain();
    expect(await revision()).toBeGreaterThan(Math.max(last, ...changes.lost));
  });
});

test('A backup that is restored by hand is reported in the log', async () => {
  await putBackByHand();
  await start();
  const { out, err } = curated.service.printed;
  expect(out + err).toContain(`those of revision ${changes.kept}: a backup was put back`);
  expect(out + err).toContain(`to revision ${changes.lost.at(-1)}`);
});

test('A stop, a kill and a start without a restore skip no revision number', async () => {
  await start();
  const first = await edit('First');
  await curated.stop();
  await curated.startAgain();
  expect(await edit('Second')).toBe(first + 1);
  await curated.kill();
  await curated.startAgain();
  expect(await edit('Third')).toBe(first + 2);
  await curated.kill();
  await curated.startAgain();
  expect(await revision()).toBe(first + 2);
});

describe('restore-backup', () => {
  test('is refused while the service writes, and changes nothing', async () => {
    await start();
    const last = await edit('Makes the service the writer');
    const { code, err } = await restore();
    expect([code, err]).toEqual([1, expect.stringContaining('writer of this catalogue')]);
    expect(await revision()).toBe(last);
  });

  test('keeps the replaced files, and is described by --help', async () => {
    const { out } = await restore();
    const kept = (await readdir(dirname(file))).filter((name) => name.endsWith('.replaced'));
    expect(kept).toHaveLength(1);
    expect(out).toContain(kept[0]);
    expect((await documentIn(join(dirname(file), kept[0] ?? ''))).programmes[0]?.title).toBe('Lost as well');
    expect((await runCli(['--help'])).out).toContain('restore-backup');
  });

  test('continues with a much higher revision if nothing is left of the catalogue', async () => {
    const folder = dirname(file);
    const left = (await readdir(folder)).filter((name) => name.startsWith('catalogue.') && !name.includes('tokens'));
    for (const name of left) await rm(join(folder, name), { recursive: true });
    expect(await restore()).toMatchObject({ code: 0 });
    await start();
    expect(await revision()).toBe(changes.kept + 1_000_001);
  });

  test('refuses a backup with problems', async () => {
    const lacking = join(dirname(file), 'catalogue-without-journal.json');
    await cp(join(backup, 'catalogue.json'), lacking);
    const { code, out, err } = await runCli(['restore-backup', lacking, '--catalogue', file]);
    expect([code, out + err]).toEqual([1, expect.stringContaining('JOURNAL_MISSING')]);
  });
});
