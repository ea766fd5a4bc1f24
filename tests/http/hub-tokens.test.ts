import { writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { TokenBook } from '../../src/access/token-book.js';
import { TokenFile } from '../../src/access/token-file.js';
import { catalogueSchema } from '../support/asked.js';
import { aCatalogue, aHub, aLink, anExternalThing, aProgramme, aSeries } from '../support/builders.js';
import { type BuiltService, startService, temporaryFile } from '../support/built-service.js';

let service: BuiltService;
const secrets: Record<string, string> = {};
beforeAll(async () => {
  const catalogueFile = await temporaryFile('catalogue.json');
  const document = aCatalogue({
    revision: 7,
    hubs: [aHub(), aHub({ slug: 'north' }), aHub({ slug: 'south' })],
    series: [aSeries({ slug: 'shared' }), aSeries({ slug: 'northern', owner: 'hub-north' })],
    externalThings: [anExternalThing()],
    programmes: [
      aProgramme({
        slug: 'shared',
        pathways: 1,
        modules: 1,
        links: [aLink('ALIGNED_WITH', 'ext-framework', { id: 'lnk-only' })],
      }),
      aProgramme({ slug: 'plan', series: 'ser-shared', hub: 'hub-south', status: 'DRAFT', pathways: 1 }),
      aProgramme({ slug: 'northern', hub: 'hub-south', status: 'DRAFT' }),
    ],
  });
  await writeFile(catalogueFile, JSON.stringify(document));
  const book = new TokenBook(await TokenFile.beside(catalogueFile));
  for (const hub of ['north', 'south']) {
    secrets[hub] = (await book.create({ name: hub, scopes: ['write'], hub: `hub-${hub}` })).secret;
  }
  secrets['all'] = (await book.create({ name: 'all', scopes: ['admin'] })).secret;
  service = await startService({ catalogueFile });
});
afterAll(async () => {
  expect(await service.errors()).toEqual([]);
  await service.stop();
});

const result = `{
  __typename
  ... on Ok { node { ... on Series { id revision owner { slug } } } }
  ... on Forbidden { message hub { slug } }
  ... on Conflict { revision nodeId }
  ... on ValidationFailed { problems { code message } }
}`;

async function edit(who: string, mutation: string) {
  const { data, errors } = await service.ask(
    `mutation { edit: ${mutation} ${result} }`,
    {},
    {
      authorization: `Bearer ${secrets[who]}`,
    },
  );
  return data?.edit ?? errors;
}

const rename = (who: string, id: string, ifRevision = 0) =>
  edit(who, `updateSeries(id: "${id}", ifRevision: ${ifRevision}, patch: { aliases: ["by ${who} at ${ifRevision}"] })`);

describe('A series', () => {
  test('belongs to the hub of the token that creates it, and no other hub may change it', async () => {
    const { node } = await edit('south', 'createSeries(input: { slug: "new", title: "New" })');
    expect(node.owner).toEqual({ slug: 'south' });
    expect(await rename('north', node.id, node.revision)).toMatchObject({
      __typename: 'Forbidden',
      hub: { slug: 'south' },
    });
    expect(await rename('south', node.id, node.revision)).toMatchObject({ __typename: 'Ok' });
  });

  test("may be changed by its hub even if another hub's draft belongs to it", async () => {
    expect(await rename('north', 'ser-northern')).toMatchObject({ __typename: 'Ok' });
  });

  test('without an owner may be changed only by a token for all hubs, which can set the owner', async () => {
    expect(await rename('south', 'ser-shared')).toMatchObject({ __typename: 'Forbidden', hub: null });
    const { node } = await edit('all', 'updateSeries(id: "ser-shared", ifRevision: 0, patch: { owner: "hub-south" })');
    expect(node.owner).toEqual({ slug: 'south' });
    expect(await rename('south', 'ser-shared', node.revision)).toMatchObject({ __typename: 'Ok' });
  });

  test('may not be given to another hub by a token limited to a hub', async () => {
    const patch = 'updateSeries(id: "ser-northern", ifRevision: 0, patch: { owner: "hub-south" })';
    expect((await edit('north', patch)).__typename).toMatch(/Forbidden|Conflict/);
    expect(await edit('south', patch)).toMatchObject({ __typename: 'Conflict' });
  });
});

test("A refusal does not describe another hub's draft", async () => {
  const told = await edit('north', 'publish(id: "prg-plan-south-2021", ifRevision: 0)');
  expect(told).toMatchObject({ __typename: 'Forbidden', hub: { slug: 'south' } });
  expect(told.message).not.toContain('plan"');
});

const whole = 'prg-shared-home-2021';

/** The arguments of each mutation that takes `ifRevision`, apart from that. */
const otherArguments: Readonly<Record<string, string>> = {
  applyImport: 'keys: [], files: [{ name: "groups.csv", text: "academicYear,title\\n2022/23,New" }]',
  createLink: `id: "${whole}", input: { kind: PART_OF, to: "ext-framework", strength: STATED, symmetric: false }`,
  createModule: `id: "${whole}", input: { slug: "x", title: "x", kind: THEME }`,
  createPathway: `id: "${whole}", input: { slug: "x", title: "x" }`,
  delete: `id: "${whole}"`,
  publish: 'id: "prg-plan-south-2021"',
  reorder: `id: "${whole}", list: MODULES, ids: ["mod-shared-home-2021-1"]`,
  restore: 'revision: 7',
  updateExternalThing: 'id: "ext-framework", patch: { title: "x" }',
  updateHub: 'id: "hub-south", patch: { title: "x" }',
  updateLink: 'id: "lnk-only", patch: { obligation: MAY }',
  updateModule: 'id: "mod-shared-home-2021-1", patch: { title: "x" }',
  updatePathway: 'id: "pth-shared-home-2021-1", patch: { title: "x" }',
  updateProgramme: `id: "${whole}", patch: { title: "x" }`,
  updateSeries: 'id: "ser-shared", patch: { title: "x" }',
  updateSource: 'id: "src-summary", patch: { title: "x" }',
  withdraw: `id: "${whole}"`,
};

describe('A revision that does not exist yet as ifRevision is a Conflict', () => {
  test('in every mutation of the schema that takes it', () => {
    const mutations = Object.values(catalogueSchema().getMutationType()?.getFields() ?? {});
    const taking = mutations.filter(({ args }) => args.some(({ name }) => name === 'ifRevision'));
    expect(taking.map(({ name }) => name).sort()).toEqual(Object.keys(otherArguments).sort());
  });

  test.each(Object.entries(otherArguments))('in %s', async (name, args) => {
    expect(await edit('all', `${name}(${args}, ifRevision: 9999)`)).toMatchObject({ __typename: 'Conflict' });
  });

  test('in a restore of one entry, and in reorderProgrammes', async () => {
    const answer = await edit('all', `restore(revision: 7, ids: ["${whole}"], ifRevision: 9999)`);
    expect(answer).toMatchObject({ __typename: 'Conflict', nodeId: whole });
    const order = `[{ id: "${whole}", ifRevision: 9999 }]`;
    expect(await edit('all', `reorderProgrammes(hub: "hub-home", year: "2021/22", order: ${order})`)).toMatchObject({
      __typename: 'Conflict',
    });
  });
});
