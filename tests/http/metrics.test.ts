import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { TokenBook } from '../../src/access/token-book.js';
import { TokenFile } from '../../src/access/token-file.js';
import { type BuiltService, startService } from '../support/built-service.js';
import { describeWith } from '../support/outside-program.js';
import { copyOfCatalogue } from './a-curated-service.js';

let file: string;
let secret: string;
let service: BuiltService;
beforeAll(async () => {
  file = await copyOfCatalogue();
  ({ secret } = await new TokenBook(await TokenFile.beside(file)).create({ name: 'Ada', scopes: ['write'] }));
  service = await startService({ catalogueFile: file, environment: { LOG_LEVEL: 'info' } });
});
afterAll(() => service.stop());

const metricsText = async () => (await service.send('/metrics')).body;

/** The value of a metric; undefined if there is none with exactly these labels. */
async function metric(name: string, labels: Readonly<Record<string, string>> = {}): Promise<number | undefined> {
  const wanted = Object.entries(labels).map(([label, value]) => `${label}="${value}"`);
  const lines = (await metricsText()).split('\n').filter((line) => /^\w+/.exec(line)?.[0] === name);
  const found = lines.find((line) => {
    const given = /\{(.*)\}/.exec(line)?.[1]?.split(',') ?? [];
    return given.length === wanted.length && wanted.every((one) => given.includes(one));
  });
  return found === undefined ? undefined : Number(found.split(' ').at(-1));
}

const headers = () => ({ authorization: `Bearer ${secret}` });

describe('/metrics', () => {
  test('counts requests by route and status', async () => {
    await service.send('/feed.atom');
    await service.send('/feed.atom?first=zanzibar');
    await service.send('/zanzibar/1');
    await service.send('/zanzibar/2');
    const count = (route: string, status: string) => metric('catalogue_http_request_seconds_count', { route, status });
    expect(await count('/feed.atom', '200')).toBe(1);
    expect(await count('/feed.atom', '400')).toBe(1);
    expect(await count('unknown', '404')).toBe(2);
  });

  test('counts operations by name, and those that were answered from the cache', async () => {
    for (let time = 0; time < 5; time++) await service.ask('query Titles { programmes { nodes { title } } }');
    const count = (cached: string) => metric('catalogue_operation_seconds_count', { operation: 'Titles', cached });
    expect([await count('false'), await count('true')]).toEqual([2, 3]);
    // One connection and at most twenty programmes, and as many objects in the second answer, which was not cached either.
    expect(await metric('catalogue_operation_objects_total', { operation: 'Titles' })).toBe(42);
  });

  test('has few names of operations, however many clients send', async () => {
    const long = `a${'b'.repeat(100)}`;
    for (const name of [long, ...Array.from({ length: 120 }, (_, i) => `Name${i}`)])
      await service.ask(`query ${name} { catalogue { revision } }`);
    await service.ask('{ catalogue { revision } }');
    const text = await metricsText();
    const names = new Set(Array.from(text.matchAll(/operation="(\w+)"/g), ([, name]) => name));
    expect(names.size).toBeLessThanOrEqual(102);
    expect([names.has('other'), names.has('anonymous'), names.has('Name0'), names.has(long)]).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });

  test('counts mutations by their result, and the log names who made them', async () => {
    const mutation = (title: string, ifRevision: number) =>
      `mutation { updateHub(id: "hub-qy3jcf", ifRevision: ${ifRevision}, patch: { title: "${title}" }) { __typename } }`;
    await service.ask(mutation('Anonymous', 1));
    await service.ask(mutation('Conflict', 9_999), {}, headers());
    const { data } = await service.ask(mutation('A hub', 0), {}, headers());
    expect(data.updateHub.__typename).toBe('Ok');
    const counts = ['Forbidden', 'Conflict', 'Ok'].map((result) => metric('catalogue_mutations_total', { result }));
    expect(await Promise.all(counts)).toEqual([1, 1, 1]);
    expect(await metric('catalogue_revision')).toBe(2);
    expect(await metric('catalogue_commits')).toBe(1);
    expect(await metric('catalogue_journal_bytes')).toBeGreaterThan(100);

    const printed = (await service.errors()).filter((line) => line.includes('"audit"'));
    const audits = printed.map((line) => JSON.parse(line).audit);
    const hub = { mutation: 'updateHub', edits: 1 };
    expect(audits).toEqual([
      { ...hub, result: 'Forbidden' },
      { ...hub, by: 'Ada', result: 'Conflict' },
      { ...hub, by: 'Ada', result: 'Ok', revision: 2 },
    ]);
    expect(printed.join()).not.toContain(secret);
  });

  test('counts refused reloads, and has the problems of /readyz until they are solved', async () => {
    const good = readFileSync(file, 'utf8');
    const problems = async () => (await service.send('/readyz')).json().problems;
    await writeFile(file, good.replace('"academicYear": "2021/22"', '"academicYear": "2021"'));
    while ((await problems()).length === 0) await new Promise((resolve) => setTimeout(resolve, 50));
    const [{ part, code, count }] = await problems();
    expect(await metric('catalogue_problems', { part, code })).toBe(count);
    expect(await metric('catalogue_refused_reloads_total')).toBe(1);
    await writeFile(file, good);
    while ((await problems()).length > 0) await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await metric('catalogue_problems', { part, code })).toBeUndefined();
  });

  test('needs no token, and is answered to a client with a wrong one', async () => {
    const { statusCode, headers } = await service.send({ url: '/metrics', headers: { authorization: 'Bearer wrong' } });
    expect([statusCode, headers['cache-control']]).toEqual([200, 'no-store']);
    expect(headers['content-type']).toMatch(/^text\/plain; version=0\.0\.4/);
  });

  test('is not there with METRICS=off', async () => {
    const silent = await startService({ environment: { METRICS: 'off' } });
    expect((await silent.send('/metrics')).statusCode).toBe(404);
    expect((await silent.ask('{ catalogue { revision } }')).data.catalogue.revision).toBe(1);
    await silent.stop();
  });
});

describe('An answer repeats the id of its request', () => {
  const idOf = async (given?: string) => {
    const asked = given === undefined ? {} : { 'x-request-id': given };
    return (await service.send({ url: '/healthz', headers: asked })).headers['x-request-id'];
  };

  test('if the request has one, and gets a new one if not', async () => {
    expect(await idOf('7f3a:proxy-1/2')).toBe('7f3a:proxy-1/2');
    const ids = [await idOf(), await idOf()];
    expect(new Set(ids).size).toBe(2);
  });

  test.each(['', 'two words', '<script>', 'a'.repeat(101)])(
    'but not %j, which could not be searched for',
    async (id) => {
      expect(await idOf(id)).toMatch(/^[\w-]{8}-\d+$/);
    },
  );
});

const promtool = '/usr/bin/promtool';
const isThere = spawnSync(promtool, ['--version']).status === 0;
const describeWithPromtool = describeWith(
  isThere,
  `there is no promtool at ${promtool}. Get it with "apt-get install prometheus".`,
);

describeWithPromtool('promtool', () => {
  test('accepts the metrics', async () => {
    const { stdout, stderr, status } = spawnSync(promtool, ['check', 'metrics'], { input: await metricsText() });
    // It also advises on the names of prom-client's own metrics.
    const about = `${stdout}${stderr}`.split('\n').filter((line) => line.startsWith('catalogue_'));
    expect(about).toEqual([]);
    expect([0, 3]).toContain(status); // 3: advice only.
  });

  test('accepts the alert rules, all of whose metrics exist', async () => {
    const rules = fileURLToPath(new URL('../../docs/alerts.yml', import.meta.url));
    const { stdout, status } = spawnSync(promtool, ['check', 'rules', rules]);
    expect([status, String(stdout)]).toEqual([0, expect.stringContaining('5 rules found')]);
    const named = new Set(readFileSync(rules, 'utf8').match(/\b(?:catalogue|nodejs)_\w+/g));
    const text = await metricsText();
    for (const name of named) expect(text).toContain(`# TYPE ${name.replace(/_count$/, '')} `);
  });
});
