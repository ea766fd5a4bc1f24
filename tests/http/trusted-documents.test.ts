import { hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdir, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { getIntrospectionQuery } from 'graphql';
import { TokenBook } from '../../src/access/token-book.js';
import { TokenFile } from '../../src/access/token-file.js';
import { aFolder } from '../support/a-folder.js';
import { type Answer, type BuiltService, runService, startService } from '../support/built-service.js';
import { root } from '../support/run-cli.js';
import { copyOfCatalogue, until } from './a-curated-service.js';

// Manifests of documents that front ends name by an id, and the modes off, audit and enforce.

const services: BuiltService[] = [];
afterEach(async () => {
  for (const service of services.splice(0)) await service.stop();
});

type Mode = 'audit' | 'enforce' | 'off';

const settingsFor = (files: readonly string[], mode: Mode) => ({
  environment: { TRUSTED_DOCUMENTS: files.join(','), TRUSTED_DOCUMENTS_MODE: mode, LOG_LEVEL: 'warn' },
});

async function start(files: readonly string[], mode: Mode): Promise<BuiltService> {
  const service = await startService(settingsFor(files, mode));
  services.push(service);
  return service;
}

const committed = join(root, 'src/generated/persisted-documents.json');
/** The id of a committed document that needs no variables and no token. */
function idOfLanding(): string {
  const documents = Object.entries<string>(JSON.parse(readFileSync(committed, 'utf8')));
  return documents.find(([, text]) => text.startsWith('query Landing '))?.[0] ?? '';
}
const title = 'query Title($slug: String!) { programme(slug: $slug) { title } }';
const count = '{ catalogue { programmeCount } }';
const variables = { slug: 'pd-lead' };
const sha256Of = (text: string) => hash('sha256', text);
const idOf = (text: string) => `sha256:${sha256Of(text)}`;
const manifestOf = (...texts: readonly string[]) =>
  JSON.stringify(Object.fromEntries(texts.map((text) => [idOf(text), text])));

async function aManifest(json = manifestOf(title)): Promise<string> {
  const file = join(await aFolder(), 'manifest.json');
  await writeFile(file, json);
  return file;
}

const post = (service: BuiltService, payload: object, headers = {}) =>
  service.send({ method: 'POST', url: '/graphql', headers, payload });
const get = (service: BuiltService, query: Readonly<Record<string, string>>) =>
  service.send({ url: '/graphql', query });

const codesIn = (answer: Answer): readonly string[] =>
  (answer.json().errors ?? []).map(({ extensions }: { extensions: { code: string } }) => extensions.code);
const outcome = (answer: Answer) => [answer.statusCode, ...codesIn(answer)];
const problemsOf = async (service: BuiltService) => (await service.send('/readyz')).json().problems;
/** Several times, because the first answer is made, the second is cached, and the third is read from the cache. */
const times = ['first', 'second', 'third'];

/** The answers to a document by its id, by POST and by GET. */
const byId = async (service: BuiltService, documentId: string) => [
  await post(service, { documentId, variables }),
  await get(service, { documentId, variables: JSON.stringify(variables) }),
];

/** What each tool writes for a document, and the ids by which its clients ask for it. */
const formats: readonly (readonly [string, string, (text: string) => object, (text: string) => readonly string[]])[] = [
  ['GraphQL Code Generator', 'Codegen', (text) => ({ [idOf(text)]: text }), (text) => [idOf(text), sha256Of(text)]],
  ['Relay, with MD5', 'RelayMd5', (text) => ({ [hash('md5', text)]: text }), (text) => [hash('md5', text)]],
  ['Relay, with SHA-256', 'Relay', (text) => ({ [sha256Of(text)]: text }), (text) => [sha256Of(text), idOf(text)]],
  [
    'Apollo Client',
    'Apollo',
    (text) => ({
      format: 'apollo-persisted-query-manifest',
      version: 1,
      operations: [{ id: sha256Of(text), name: 'Apollo', type: 'query', body: text }],
    }),
    (text) => [sha256Of(text), idOf(text)],
  ],
];

describe.each(['off', 'enforce'] as const)('With TRUSTED_DOCUMENTS_MODE=%s, a document of a manifest', (mode) => {
  const textOf = (name: string) => title.replace('Title', name); // Each document is in one manifest only.
  let service: BuiltService;
  beforeAll(async () => {
    const manifests = formats.map(([, name, manifest]) => aManifest(JSON.stringify(manifest(textOf(name)))));
    service = await startService(settingsFor(await Promise.all(manifests), mode));
  });
  afterAll(() => service.stop());

  test.each(formats)(
    'in the format of %s is answered by its id, by POST and by GET',
    async (_format, name, _, idsOf) => {
      for (const id of idsOf(textOf(name)))
        for (const _ of times)
          for (const answer of await byId(service, id))
            expect(answer.json()).toEqual({ data: { programme: { title: expect.stringContaining('Lead') } } });
    },
  );
});

test('A document of a manifest may be in one of several manifests', async () => {
  const service = await start([await aManifest(), committed, await aManifest(manifestOf(count, title))], 'enforce');
  for (const id of [idOf(title), idOf(count), idOfLanding()])
    for (const answer of await byId(service, id)) expect(outcome(answer)).toEqual([200]);
});

describe('TRUSTED_DOCUMENTS_MODE=enforce', () => {
  let service: BuiltService;
  beforeAll(async () => {
    service = await startService(settingsFor([await aManifest()], 'enforce'));
  });
  afterAll(() => service.stop());

  test.each<[string, object, readonly [number, string]]>([
    ['another operation', { query: count }, [403, 'DOCUMENT_NOT_TRUSTED']],
    [
      'a trusted operation with another one beside it',
      { query: `${title} query Other ${count}`, operationName: 'Title' },
      [403, 'DOCUMENT_NOT_TRUSTED'],
    ],
    [
      'an operation with a part of the schema',
      { query: '{ __schema { types { name } } hubs { totalCount } }' },
      [403, 'DOCUMENT_NOT_TRUSTED'],
    ],
    [
      'a fragment at the root',
      { query: '{ __typename ...F } fragment F on Query { hubs { totalCount } }' },
      [403, 'DOCUMENT_NOT_TRUSTED'],
    ],
    ['a mutation', { query: 'mutation { deleteLink(id: "lnk-1") { __typename } }' }, [403, 'DOCUMENT_NOT_TRUSTED']],
    [
      'a text that is sent with its hash',
      { query: count, extensions: { persistedQuery: { version: 1, sha256Hash: hash('sha256', count) } } },
      [403, 'DOCUMENT_NOT_TRUSTED'],
    ],
    ['an unknown id', { documentId: 'sha256:00' }, [400, 'DOCUMENT_UNKNOWN']],
    ['a text that is no GraphQL', { query: '{' }, [400, 'GRAPHQL_PARSE_FAILED']],
  ])('refuses %s', async (_what, payload, expected) => {
    for (const _ of times) {
      const answer = await post(service, payload);
      expect(outcome(answer)).toEqual(expected);
      expect(answer.json()).not.toHaveProperty('data');
    }
  });

  test('answers by the hash that Apollo Client sends, with and without "sha256:"', async () => {
    for (const sha256Hash of [idOf(title), hash('sha256', title)])
      for (const _ of times) {
        const answer = await post(service, { variables, extensions: { persistedQuery: { version: 1, sha256Hash } } });
        expect(answer.json().data.programme.title).toContain('Lead');
      }
  });

  test('finds no document by an id in the address of a POST, and gives the reason', async () => {
    const url = `/graphql?documentId=${encodeURIComponent(idOf(title))}`;
    const answer = await service.send({ method: 'POST', url, payload: { variables } });
    expect(outcome(answer)).toEqual([400, 'BAD_REQUEST']);
    expect(answer.json().errors[0].message).toContain('is read from its body');
  });

  test('says what to do, and does not let caches store it', async () => {
    const answer = await get(service, { query: 'query Page { hubs { totalCount } }' });
    expect([answer.statusCode, answer.headers['cache-control']]).toEqual([403, 'no-store']);
    expect(answer.json().errors[0].message).toBe(
      'This service runs only documents that its operator trusts, and not this query "Page". Send the documentId of a trusted document, or ask the operator to add your manifest to TRUSTED_DOCUMENTS.',
    );
    expect((await post(service, { documentId: 'x' })).json().errors[0].message).toBe(
      '"x" is not the documentId of a stored query. Ask the operator of the service to add your manifest to TRUSTED_DOCUMENTS.',
    );
  });

  test('trusts the text of a document too, in any layout', async () => {
    for (const query of [title, `# A page\n${title.replaceAll(' ', '\n  ')}`])
      for (const _ of times) expect(outcome(await post(service, { query, variables }))).toEqual([200]);
  });

  test('trusts the operations of our own pages, as the pages send them', async () => {
    const folder = join(root, 'schema/operations');
    for (const name of readdirSync(folder)) {
      const answer = await post(service, { query: readFileSync(join(folder, name), 'utf8'), variables: {} });
      expect([name, codesIn(answer)]).not.toEqual([name, ['DOCUMENT_NOT_TRUSTED']]);
    }
    for (const url of ['/', '/newsletter.json?refs=pd-lead', '/map.svg', '/feed.atom', '/exports/links.csv'])
      expect([url, (await service.send(url)).statusCode]).toEqual([url, 200]);
  });

  test('trusts queries for the schema, which is public', async () => {
    for (const query of [getIntrospectionQuery(), '{ __type(name: "Hub") { name } }', '{ __typename }'])
      for (const _ of times) expect(outcome(await post(service, { query }))).toEqual([200]);
  });

  test('trusts the bearer of a token', async () => {
    const catalogueFile = await copyOfCatalogue();
    const { secret } = await new TokenBook(await TokenFile.beside(catalogueFile)).create({
      name: 'Ada',
      scopes: ['write'],
    });
    const service = await startService({ catalogueFile, ...settingsFor([await aManifest()], 'enforce') });
    services.push(service);
    const answer = (authorization: string) => post(service, { query: count }, { authorization });
    expect(outcome(await answer(`Bearer ${secret}`))).toEqual([200]);
    expect(outcome(await answer('Basic YTpi'))).toEqual([403, 'DOCUMENT_NOT_TRUSTED']);
    expect(outcome(await answer('Bearer wrong'))).toEqual([401, 'TOKEN_UNKNOWN']);
  });

  test('logs what it refuses once', async () => {
    const service = await start([await aManifest()], 'enforce');
    for (const _ of times) await post(service, { query: 'query Page { hubs { totalCount } }' });
    const lines = (await service.errors()).map((line) => JSON.parse(line).msg);
    expect(lines).toEqual([
      expect.stringMatching(/^Not in the trusted documents: query "Page", sha256:[0-9a-f]{64}\. It was refused\.$/),
    ]);
  });
});

describe('TRUSTED_DOCUMENTS_MODE=audit', () => {
  test('answers everything, and logs each operation that would be refused once', async () => {
    const service = await start([await aManifest()], 'audit');
    const asked = [{ query: count }, { query: 'query Page { hubs { totalCount } }' }, { query: title, variables }];
    for (const _ of times) for (const payload of asked) expect(outcome(await post(service, payload))).toEqual([200]);
    for (const _ of times)
      expect(outcome(await post(service, { documentId: 'x"\n' }))).toEqual([400, 'DOCUMENT_UNKNOWN']);
    const lines = (await service.errors()).map((line) => JSON.parse(line).msg);
    expect(lines).toEqual([
      `Not in the trusted documents: query without a name, ${idOf(count)}. It would be refused with TRUSTED_DOCUMENTS_MODE=enforce.`,
      expect.stringMatching(/^Not in the trusted documents: query "Page", sha256:/),
      'Not in the trusted documents: document "x\\"\\n". It was refused.',
    ]);
  });

  test('logs at most 60 operations a minute, and says so', async () => {
    const service = await start([await aManifest()], 'audit');
    for (let n = 0; n < 100; n++) await post(service, { query: `{ a${n}: catalogue { revision } }` });
    const lines = await service.errors();
    expect(lines).toHaveLength(60);
    expect(lines.at(-1)).toContain('Others are not logged for the rest of the minute.');
  });

  test('needs no manifest', async () => {
    const service = await start([], 'audit');
    expect(outcome(await post(service, { query: count }))).toEqual([200]);
    expect(await service.errors()).toHaveLength(1);
  });
});

describe('A manifest that changes while the service runs', () => {
  /** Ways of replacing the file at a path. */
  const ways: readonly (readonly [string, (file: string, json: string) => Promise<void>])[] = [
    ['is written again', (file, json) => writeFile(file, json)],
    [
      'is replaced by renaming another file',
      async (file, json) => {
        await writeFile(`${file}.new`, json);
        await rename(`${file}.new`, file);
      },
    ],
    [
      'is a link that is replaced',
      async (file, json) => {
        const target = join(await aFolder(), 'next.json');
        await writeFile(target, json);
        await symlink(target, `${file}.link`);
        await rename(`${file}.link`, file);
      },
    ],
  ];

  test.each(ways)('and %s is taken without a restart, for cached answers too', async (_way, replace) => {
    const file = await aManifest(manifestOf(title, count));
    const service = await start([file], 'enforce');
    for (const _ of times)
      for (const answer of await byId(service, idOf(count))) expect(outcome(answer)).toEqual([200]);
    const next = 'query Next($slug: String!) { programme(slug: $slug) { slug } }';
    await replace(file, manifestOf(title, next));
    await until(async () => outcome(await post(service, { documentId: idOf(next), variables }))[0] === 200);
    for (const answer of await byId(service, idOf(count))) expect(outcome(answer)).toEqual([400, 'DOCUMENT_UNKNOWN']);
    expect(outcome(await post(service, { query: count }))).toEqual([403, 'DOCUMENT_NOT_TRUSTED']);
    for (const answer of await byId(service, idOf(title))) expect(outcome(answer)).toEqual([200]);
    expect(await problemsOf(service)).toEqual([]);
  });

  test('below a folder that is a link is taken when the link is replaced', async () => {
    const folder = await aFolder();
    for (const [name, text] of [
      ['one', title],
      ['two', count],
    ] as const) {
      await mkdir(join(folder, name));
      await writeFile(join(folder, name, 'manifest.json'), manifestOf(text));
    }
    await symlink('one', join(folder, 'current'));
    const service = await start([join(folder, 'current', 'manifest.json')], 'enforce');
    await symlink('two', join(folder, 'next'));
    await rename(join(folder, 'next'), join(folder, 'current'));
    await until(async () => outcome(await post(service, { documentId: idOf(count) }))[0] === 200);
    expect(outcome(await post(service, { documentId: idOf(title), variables }))).toEqual([400, 'DOCUMENT_UNKNOWN']);
  });

  test('and is removed keeps its documents, while another manifest is still followed', async () => {
    const [one, two] = [await aManifest(), await aManifest(manifestOf(count))];
    const service = await start([one, two], 'enforce');
    await rm(one);
    await until(async () => (await problemsOf(service)).length > 0);
    await writeFile(two, manifestOf('{ hubs { totalCount } }'));
    await until(async () => outcome(await post(service, { query: '{ hubs { totalCount } }' }))[0] === 200);
    expect(outcome(await post(service, { documentId: idOf(title), variables }))).toEqual([200]);
    expect((await service.errors()).join('\n')).toContain(`${one} does not exist`);
  });

  test('and gives an id that another one gives to another document is refused', async () => {
    const one = await aManifest(JSON.stringify({ page: title }));
    const two = await aManifest(manifestOf(count));
    const service = await start([one, two], 'enforce');
    await writeFile(two, JSON.stringify({ page: count }));
    await until(async () => (await problemsOf(service)).length > 0);
    expect((await post(service, { documentId: 'page', variables })).json().data).toHaveProperty('programme');
    expect((await service.errors()).join('\n')).toContain(`gives the id \\"page\\" to another document than ${one}`);
  });
});

describe('While the service runs, a manifest', () => {
  let file: string;
  let service: BuiltService;
  beforeAll(async () => {
    file = await aManifest();
    service = await startService(settingsFor([file], 'enforce'));
  });
  afterAll(() => service.stop());

  test.each([
    ['cut off', manifestOf(title).slice(0, 40), 'is not JSON'],
    ['a list', '[]', 'is not a JSON object with the text of each document by its id'],
    ['changed in a text', manifestOf(title).replace('title }', 'slug }'), 'has another SHA-256 than its id says'],
    [
      'with a text that is no GraphQL',
      JSON.stringify({ a: 'query {' }),
      'the document "a" is not valid GraphQL: Syntax Error',
    ],
  ])('that is %s is refused: the documents stay, and the log and /readyz tell it', async (_what, json, problem) => {
    const before = (await service.errors()).length;
    await writeFile(file, json);
    await until(async () => (await problemsOf(service)).length > 0);
    expect(await problemsOf(service)).toEqual([
      { part: 'trusted documents', code: 'TRUSTED_DOCUMENTS_INVALID', message: expect.any(String), count: 1 },
    ]);
    expect((await service.send('/readyz')).statusCode).toBe(200);
    const line = (await service.errors())[before] ?? '';
    expect(JSON.parse(line).msg).toContain(`The manifest of trusted documents ${file} `);
    expect(JSON.parse(line).msg).toContain(problem);
    for (const answer of await byId(service, idOf(title))) expect(outcome(answer)).toEqual([200]);
    await writeFile(file, manifestOf(title, count));
    await until(async () => (await problemsOf(service)).length === 0);
    expect(outcome(await post(service, { documentId: idOf(count) }))).toEqual([200]);
  });
});

describe('A service with a manifest that is broken from the start', () => {
  test.each([
    ['missing', undefined, 'does not exist. Write it, or correct TRUSTED_DOCUMENTS.'],
    ['empty', '', 'is not JSON'],
    [
      'of an unknown format',
      '{"format":"apollo-persisted-query-manifest","version":2,"operations":[]}',
      'has a format that is not known',
    ],
    [
      'with an operation without an id',
      '{"format":"apollo-persisted-query-manifest","version":1,"operations":[{}]}',
      'has an operation without an "id"',
    ],
    ['with one id twice', JSON.stringify({ [idOf(title)]: title, [hash('sha256', title)]: title }), 'is there twice'],
    ['with an entry that is no text', '{"a":1}', 'the document "a" has no text'],
  ])('(%s) does not start', async (_what, json, message) => {
    const file = await aManifest(json ?? '');
    if (json === undefined) await rm(file);
    const { code, err } = await runService({ environment: { TRUSTED_DOCUMENTS: file } });
    expect([code, err]).toEqual([1, expect.stringContaining(`The manifest of trusted documents ${file} `)]);
    expect(err).toContain(message);
    expect(err.trim().split('\n')).toHaveLength(1);
  });
});

test('A service without manifests answers as before: every operation, and the committed documents by their ids', async () => {
  const service = await startService({});
  services.push(service);
  for (const _ of times) {
    expect(outcome(await post(service, { query: count }))).toEqual([200]);
    expect(codesIn(await get(service, { documentId: idOfLanding() }))).toEqual([]);
    expect(outcome(await get(service, { documentId: idOf(title) }))).toEqual([400, 'DOCUMENT_UNKNOWN']);
  }
});
