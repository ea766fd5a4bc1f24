import { dirname } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { catalogueSchema } from '../support/asked.js';
import { filesIn } from '../support/files-with.js';
import { CuratedService, copyOfCatalogue } from './a-curated-service.js';

// Every mutation as a dry run, on the built service: it answers as the mutation itself does after it, and stores nothing.

const hub = 'hub-qy3jcf';
const series = 'ser-wt778h';
const programme = 'prg-flgxg4';
const withPathways = 'prg-m722x6';
const newProgramme = `{ hub: "${hub}", academicYear: "2022/23", series: "${series}", slug: "a-new-group", title: "A New Group", section: PRIMARY, summary: "It is new.", participation: {} }`;

/** The stored revision of an entry. */
type Revisions = (id: string) => number;
const seen = (revisions: Revisions, entry: string, id = entry) => `id: "${id}", ifRevision: ${revisions(entry)}`;
const order = (revisions: Revisions) =>
  programmes.map((id) => `{ id: "${id}", ifRevision: ${revisions(id)} }`).join(', ');
const title = 'patch: { title: "Another title" }';

/** The mutations with another result: tests/http/tokens.test.ts and import-plan.test.ts have them. */
const ofOthers = ['createToken', 'importPlan', 'limitToken', 'listTokens', 'redact', 'revokeToken'];

/** One call of each mutation, in an order in which all can be made one after the other. */
const calls: Readonly<Record<string, (revisions: Revisions) => string>> = {
  createHub: () => 'input: { slug: "new-hub", title: "A New Hub", kind: HUB }',
  updateHub: (at) => `${seen(at, hub)}, ${title}`,
  createSource: () => `input: { title: "A page", publisher: "${hub}" }`,
  updateSource: (at) => `${seen(at, 'src-gc56yg')}, ${title}`,
  createSeries: () => 'input: { slug: "new-series", title: "A New Series" }',
  updateSeries: (at) => `${seen(at, series)}, ${title}`,
  createExternalThing: () => 'input: { title: "An award", kind: "award" }',
  updateExternalThing: (at) => `${seen(at, 'ext-bmvsr6')}, ${title}`,
  createProgramme: () => `input: ${newProgramme}`,
  updateProgramme: (at) => `${seen(at, programme)}, ${title}`,
  createPathway: (at) => `${seen(at, programme)}, input: { slug: "new-pathway", title: "A pathway" }`,
  updatePathway: (at) => `${seen(at, withPathways, 'pth-4yt5nr')}, ${title}`,
  createModule: (at) => `${seen(at, withPathways)}, input: { slug: "m", title: "A module", kind: THEME }`,
  updateModule: (at) => `${seen(at, programme, 'mod-n7r6k9')}, ${title}`,
  createLink: (at) => `${seen(at, programme)}, input: { kind: RUNS_ALONGSIDE, to: "ser-d6qsqt" }`,
  updateLink: (at) => `${seen(at, programme, 'lnk-nq4xbb')}, patch: { strength: AMBIGUOUS }`,
  reorder: (at) => `${seen(at, programme)}, list: MODULES, ids: ["mod-czk97h", "mod-n7r6k9"]`,
  reorderProgrammes: (at) => `hub: "${hub}", year: "2021/22", order: [${order(at)}]`,
  withdraw: (at) => seen(at, programme),
  publish: (at) => seen(at, programme),
  delete: (at) => seen(at, programme, 'lnk-nq4xbb'),
  batch: () => 'edits: [{ createSeries: { input: { slug: "in-a-batch", title: "In a batch" }, as: "@new" } }]',
  copyYear: () => `hub: "${hub}", from: "2021/22", to: "2023/24"`,
  restore: (at) => `revision: 1, ids: ["${programme}"], ifRevision: ${at(programme)}`,
};

const outcome = `__typename
  ... on EditOutcome { message }
  ... on Ok { revision repeated warnings { code path message } nodes { __typename ...now } node { __typename ...now } }
  ... on ValidationFailed { count problems { code path message } }
  ... on Conflict { nodeId revision code node { id } }
  ... on NotFound { nodeId }
  ... on Forbidden { scope hub { slug } }`;
const now = `fragment now on Node {
  ... on Hub { title } ... on Source { title } ... on Series { title } ... on ExternalThing { title } ... on Stage { title }
  ... on Pathway { title } ... on Module { title } ... on Link { kind strength }
  ... on Programme { title status revision position academicYear modules { title } pathways { title } links { kind } }
}`;

let programmes: readonly string[];
let curated: CuratedService;

beforeAll(async () => {
  curated = await CuratedService.start(await copyOfCatalogue());
  programmes = (await curated.exported()).programmes.map(({ id }) => id).toReversed();
});
afterAll(() => curated.stop());

interface StoredEntry {
  readonly id: string;
  readonly revision?: number;
}

async function revisions(): Promise<Revisions> {
  const lists = Object.values(await curated.exported()).filter((list): list is StoredEntry[] => Array.isArray(list));
  const known = new Map(lists.flat().map(({ id, revision = 0 }) => [id, revision]));
  return (id) => known.get(id) ?? -1;
}

async function send(name: string, args: string, dryRun = false) {
  const more = dryRun ? ', dryRun: true' : '';
  const { data, errors } = await curated.ask(`mutation { done: ${name}(${args}${more}) { ${outcome} } } ${now}`);
  expect(errors).toBeUndefined();
  return data.done;
}

/**
 * All that a dry run could leave behind: the files, and what the service answers of its history. The day of a token's last
 * use is written after any request, at a moment of its own.
 */
async function traces() {
  const files = (await filesIn(dirname(curated.file))).filter(({ name }) => !name.startsWith('catalogue.tokens-used.'));
  const asked = '{ catalogue { revision updatedAt } changes { nodes { revision kind nodeId } } }';
  return {
    files: new Map(files.map(({ path, content }) => [path, content])),
    answer: await curated.ask(asked),
    catalogue: await curated.exported(),
  };
}

test('Each mutation of entries has a call here, and takes dryRun', () => {
  const all = Object.values(catalogueSchema().getMutationType()?.getFields() ?? {});
  // An import needs a plan before it.
  const fields = all.filter(({ name, type }) => String(type) === 'EditResult' && name !== 'applyImport');
  expect(all.filter(({ type }) => String(type) !== 'EditResult').map(({ name }) => name)).toEqual(ofOthers);
  expect(fields.map(({ name }) => name).sort()).toEqual(Object.keys(calls).sort());
  for (const { args } of fields)
    expect(args.find(({ name }) => name === 'dryRun')).toMatchObject({ defaultValue: false });
});

test('A dry run of any mutation leaves the files, the revision and the changes as they were', async () => {
  const before = await traces();
  const at = await revisions();
  for (const [name, call] of Object.entries(calls))
    expect([name, (await send(name, call(at), true)).__typename]).toEqual([name, 'Ok']);
  expect(await traces()).toEqual(before);
});

test.each(Object.entries(calls))('A dry run of %s answers as the mutation does after it', async (name, call) => {
  const args = call(await revisions());
  const { message: told, ...foreseen } = await send(name, args, true);
  const { message, ...done } = await send(name, args);
  expect(foreseen).toEqual(done);
  expect(done.__typename).toBe('Ok');
  expect(message).toBe(`The change is made. It is revision ${done.revision}.`);
  expect(told).toBe(`This was a dry run: nothing was stored. The change would be revision ${done.revision}.`);
});

describe('A dry run is refused as the mutation is', () => {
  test.each([
    ['for a fault in the values', 'ValidationFailed', 'createSeries', () => 'input: { slug: "No slug", title: "" }'],
    [
      'for an edit of a lost order',
      'ValidationFailed',
      'reorder',
      (at: Revisions) => `${seen(at, programme)}, list: MODULES, ids: []`,
    ],
    ['for an entry changed since', 'Conflict', 'updateProgramme', () => `id: "${programme}", ifRevision: 0, ${title}`],
    ['for an unknown id', 'NotFound', 'publish', () => 'id: "prg-000000", ifRevision: 0'],
  ])('%s', async (_, type, name, call) => {
    const args = call(await revisions());
    const told = await send(name, args, true);
    expect(told.__typename).toBe(type);
    expect(told).toEqual(await send(name, args));
  });
});

test('A dry run reserves no idempotency key, and answers like a retry once the key is used', async () => {
  const args = 'input: { slug: "with-a-key", title: "With a key" }, idempotencyKey: "one"';
  expect(await send('createSeries', args, true)).toMatchObject({ __typename: 'Ok', repeated: false });
  expect(
    await send('createSeries', 'input: { slug: "another", title: "Another" }, idempotencyKey: "one"'),
  ).toMatchObject({
    __typename: 'Ok',
    repeated: false,
  });
  const again = 'input: { slug: "another", title: "Another" }, idempotencyKey: "one"';
  const told = await send('createSeries', again, true);
  expect(told).toMatchObject({ __typename: 'Ok', repeated: true });
  expect(told).toEqual(await send('createSeries', again));
});
