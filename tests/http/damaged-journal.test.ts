import { copyFile, cp, readdir, readFile, rename, rm, truncate, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { runCli } from '../support/run-cli.js';
import { someOf } from '../support/torture.js';
import { CuratedService, copyOfCatalogue, documentIn, until, writeDocument } from './a-curated-service.js';

// The journal beside the document is cut short, moved away, removed or damaged.

let curated: CuratedService;
let id: string;
let journal: string;
const commits = () => join(journal, 'commits.jsonl');

beforeEach(async () => {
  curated = await CuratedService.start(await copyOfCatalogue());
  id = (await documentIn(curated.file)).programmes[0]?.id ?? '';
  journal = join(dirname(curated.file), 'catalogue.journal');
});
afterEach(() => curated.stop());

const title = async () => (await curated.stored(id))?.title;

async function edit(value: string): Promise<void> {
  expect(await curated.update(id, { title: value })).toBe('Ok');
}

/** An edit that is in the document too, after which nothing more is written. */
async function writtenEdit(value: string): Promise<void> {
  await edit(value);
  await until(async () => (await documentIn(curated.file)).programmes[0]?.title === value);
  await until(async () => !(await readdir(journal)).includes('folding.json'));
}

describe('While the service runs,', () => {
  test.each(
    someOf<readonly [string, () => Promise<void>]>(2, [
      ['cut short', () => truncate(commits(), 100)],
      ['filled with zeros', () => writeFile(commits(), Buffer.alloc(100))],
      ['moved away with its folder', () => rename(journal, `${journal}.moved`)],
      ['removed', () => rm(commits())],
    ]),
  )('a journal that is %s loses no edit that was acknowledged before or after', async (_, damage) => {
    await writtenEdit('First');
    await edit('Second');
    await damage();
    expect(await curated.update(id, { summary: 'Third.' })).toBe('Ok');
    await curated.kill();
    await curated.startAgain();
    expect(await curated.stored(id)).toMatchObject({ title: 'Second', summary: 'Third.' });
    expect(await curated.problemCodes()).toEqual([]);
    await edit('Fourth');
  });

  test('an older journal that replaces the current one is not written to, and the newest state is still served', async () => {
    await writtenEdit('First');
    await cp(journal, `${journal}.old`, { recursive: true, filter: (path) => !path.endsWith('lock') });
    await writtenEdit('Second');
    // The service is halted, because it would make a new journal between the two steps.
    process.kill(curated.service.pid, 'SIGSTOP');
    await rename(journal, `${journal}.moved`);
    await rename(`${journal}.old`, journal);
    process.kill(curated.service.pid, 'SIGCONT');
    await expectReadOnly('JOURNAL_BEHIND');
    expect(await title()).toBe('Second');
    await repair();
  });

  test('a folder that is moved away is created again without another edit', async () => {
    await writtenEdit('First');
    await edit('Second');
    await rename(journal, `${journal}.moved`);
    await until(async () => (await readdir(dirname(journal))).includes('catalogue.journal'));
    await until(async () => (await readdir(journal)).includes('commits.jsonl'));
    await curated.kill();
    await curated.startAgain();
    expect(await title()).toBe('Second');
  });
});

/** What every place that tells health says, and that nothing can be changed. */
async function expectReadOnly(code: string): Promise<void> {
  await curated.untilProblems([code]);
  const { out, err } = curated.service.printed;
  expect(out + err).toContain(code);
  expect(await curated.update(id, { title: 'Refused' })).toBe('READ_ONLY');
  for (const command of [['check'], ['journal', 'verify']]) {
    const checked = await runCli([...command, curated.file]);
    expect([checked.code, checked.out]).toEqual([1, expect.stringMatching(`^${code} at the top: `)]);
  }
}

/** Repairs the journal while the service runs, which notices it. Gives what the command printed. */
async function repair(): Promise<string> {
  const { code, out } = await runCli(['journal', 'repair', curated.file]);
  expect([code, (await runCli(['journal', 'verify', curated.file])).code]).toEqual([0, 0]);
  await curated.untilProblems([]);
  await edit('After the repair');
  return out;
}

describe('A start is read-only, and says so everywhere until the journal is repaired,', () => {
  test('without the folder of the journal, even if only one edit was made before the service was killed', async () => {
    await edit('Only in the journal');
    await curated.kill();
    await rename(journal, `${journal}.moved`);
    await curated.startAgain();
    await expectReadOnly('JOURNAL_MISSING');
    const document = await documentIn(curated.file);
    for (const programme of document.programmes) if (programme.id === id) programme.title = 'By hand';
    await writeDocument(curated.file, document);
    await until(async () => (await title()) === 'By hand'); // What is in the file is served all the same.
    await repair();
  });

  test('until the folder is restored, which is noticed at once', async () => {
    await edit('Only in the journal');
    await curated.kill();
    await rename(journal, `${journal}.moved`);
    await curated.startAgain();
    await curated.untilProblems(['JOURNAL_MISSING']);
    await rename(`${journal}.moved`, journal);
    await until(async () => (await title()) === 'Only in the journal');
    expect(await curated.problemCodes()).toEqual([]);
    await edit('Goes on');
  });

  test('with an older journal', async () => {
    await writtenEdit('First');
    await copyFile(commits(), `${commits()}.old`);
    await writtenEdit('Second');
    await curated.stop();
    await rename(`${commits()}.old`, commits());
    await curated.startAgain();
    expect(await title()).toBe('Second');
    await expectReadOnly('JOURNAL_BEHIND');
    await repair();
  });

  test('with a damaged journal, whose readable part is served and kept by the repair', async () => {
    for (const value of ['First', 'Second', 'Third']) await edit(value);
    await curated.kill();
    const lines = (await readFile(commits(), 'utf8')).split('\n');
    const damaged = lines.findIndex((line) => line.includes('"Third"'));
    await writeFile(commits(), lines.with(damaged, (lines[damaged] ?? '').replace('Third', 'Forged')).join('\n'));
    await curated.startAgain();
    expect(await title()).toBe('Second');
    await expectReadOnly('JOURNAL_BROKEN');
    const out = await repair();
    expect(out).toMatch(
      /was made again: 2 changes, revisions 2 to 3\.\nA file of the old journal is kept as \S+commits\.jsonl\.\S+\.damaged\.\n/,
    );
    const kept = (await readdir(journal)).find((name) => /^commits.*damaged$/.test(name)) ?? '';
    expect(await readFile(join(journal, kept), 'utf8')).toContain('Forged');
    const { data } = await curated.ask('{ changes(since: 1) { nodes { revision } } }');
    const revisions: number[] = data.changes.nodes.map(({ revision }: { revision: number }) => revision);
    const recorded = revisions[2] ?? 0;
    expect(revisions).toEqual([2, 3, recorded, recorded + 1]); // The number of the lost change, 4, is not given again.
    expect(recorded).toBeGreaterThan(4);
  });
});

test('journal verify accepts a valid journal, and repair leaves it unchanged', async () => {
  await edit('First');
  await curated.stop();
  expect((await runCli(['journal', 'verify', curated.file])).out).toMatch(/ is good: 1 change, revisions 2 to 2\.\n$/);
  const before = await readFile(commits());
  expect((await runCli(['journal', 'repair', curated.file])).out).toMatch(/ has no problems\.\n$/);
  expect(await readFile(commits())).toEqual(before);
  await curated.startAgain();
});
