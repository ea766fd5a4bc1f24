import { readFileSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import type { OutgoingHttpHeaders } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { TokenBook } from '../../src/access/token-book.js';
import { TokenFile } from '../../src/access/token-file.js';
import { type BuiltService, realCatalogue, startService, temporaryFile } from '../support/built-service.js';
import { freePort } from '../support/free-port.js';
import { describeWithNginx, startNginx } from '../support/nginx.js';

// Every test asks from an address of its own, which a trusted proxy tells: its bucket is full.

/** Units in a second, and seconds to fill a bucket. */
const [rate, seconds] = [500, 10];
/** About 240 units with its request, so that twenty use up a bucket. */
const query = '{ programmes(first: 24) { nodes { id slug title summary } } }';

let proxied: BuiltService;
let direct: BuiltService;
let authorization: string;

async function start(environment: Readonly<Record<string, string>>): Promise<BuiltService> {
  const catalogueFile = await temporaryFile('catalogue.json');
  await copyFile(realCatalogue, catalogueFile);
  const book = new TokenBook(await TokenFile.beside(catalogueFile));
  authorization = `Bearer ${(await book.create({ name: 'Ada', scopes: ['write'] })).secret}`;
  const rates = { RATE_LIMIT: `${rate}`, RATE_LIMIT_TOKEN: `${rate}`, RATE_BURST: `${seconds}`, LOG_LEVEL: 'warn' };
  return startService({ catalogueFile, answerBytes: 0, environment: { ...rates, ...environment } });
}

beforeAll(async () => {
  [direct, proxied] = [await start({}), await start({ TRUST_PROXY: '127.0.0.1,10.0.0.0/8' })];
});
afterAll(async () => {
  await direct.stop();
  await proxied.stop();
});

const from = (address: string): OutgoingHttpHeaders => ({ 'x-forwarded-for': address });

const ask = (service: BuiltService, headers: OutgoingHttpHeaders, text = query) =>
  service.send({ method: 'POST', url: '/graphql', headers, payload: { query: text } });

/** Sends the query until it is refused. Returns the refusal, and how many were answered. */
async function useUp(service: BuiltService, headers: OutgoingHttpHeaders) {
  for (let answered = 0; answered < 100; answered++) {
    const answer = await ask(service, headers);
    if (answer.statusCode !== 200) return { answered, refused: answer };
  }
  throw new Error('The service never refused the query.');
}

describe('A client that has used up its bucket', () => {
  test('is refused with 429, a code, and the time at which it may go on', async () => {
    const { answered, refused } = await useUp(proxied, from('203.0.113.1'));
    expect(answered).toBeGreaterThanOrEqual(10);
    expect(refused.statusCode).toBe(429);
    const { errors, data } = refused.json();
    expect(data).toBeUndefined();
    expect(errors).toEqual([
      { message: expect.stringMatching(/Try again in \d+ seconds?, or/), extensions: { code: 'RATE_LIMITED' } },
    ]);
    const wait = Number(refused.headers['retry-after']);
    expect(wait).toBeGreaterThanOrEqual(1);
    expect(wait).toBeLessThanOrEqual(5);
    expect(refused.headers['ratelimit-policy']).toBe(`"address";q=${rate * seconds};w=${seconds}`);
    expect(refused.headers['ratelimit']).toMatch(/^"address";r=\d+;t=\d+$/);
    expect(refused.headers['access-control-expose-headers']).toContain('retry-after');
    await pause(1_000 * wait);
    expect((await ask(proxied, from('203.0.113.1'))).statusCode).toBe(200);
  });

  test('pays by cost: forty cheap queries are answered where twenty others use up a bucket', async () => {
    const cheap = from('203.0.113.2');
    for (let count = 0; count < 40; count++)
      expect((await ask(proxied, cheap, '{ catalogue { revision } }')).statusCode).toBe(200);
  });

  test('does not keep others from being answered', async () => {
    await useUp(proxied, from('203.0.113.3'));
    expect((await ask(proxied, from('203.0.113.4'))).statusCode).toBe(200);
    expect((await ask(proxied, { ...from('203.0.113.3'), authorization })).statusCode).toBe(200);
  });

  test('still gets static pages, health and metrics, and no other page', async () => {
    const headers = from('203.0.113.5');
    await useUp(proxied, headers);
    const stylesheet = /\/site\/assets\/[\w.-]+\.css/.exec((await proxied.send('/programmes')).body)?.[0];
    for (const url of [
      '/healthz',
      '/readyz',
      '/metrics',
      '/docs/guard',
      '/map',
      '/newsletter',
      '/playground',
      '/desk',
      '/desk-frame',
      '/schema.graphql',
      `${stylesheet}`,
    ])
      expect([url, (await proxied.send({ url, headers })).statusCode]).toEqual([url, 200]);
    for (const url of ['/programmes', '/map.png', '/exports/links.csv', '/newsletter.html?refs=mastery-readiness']) {
      const answer = await proxied.send({ url, headers });
      expect([url, answer.statusCode, answer.json().errors[0].extensions.code]).toEqual([url, 429, 'RATE_LIMITED']);
      expect(answer.headers['retry-after']).toMatch(/^\d+$/);
      expect(answer.headers['cache-control']).toBe('no-store');
    }
    expect((await proxied.send({ method: 'OPTIONS', url: '/graphql', headers })).statusCode).toBe(204);
  });

  test('is one network if it has IPv6', async () => {
    await useUp(proxied, from('2001:db8:1:2::1'));
    expect((await ask(proxied, from('2001:db8:1:2:ffff::2'))).statusCode).toBe(429);
    expect((await ask(proxied, from('2001:db8:1:3::1'))).statusCode).toBe(200);
  });

  test('is told what is left before, and not while there is plenty', async () => {
    const headers = from('203.0.113.6');
    expect((await ask(proxied, headers)).headers).not.toHaveProperty('ratelimit');
    for (let count = 0; count < 12; count++) await ask(proxied, headers);
    const told = await ask(proxied, headers);
    expect([told.statusCode, told.headers['ratelimit']]).toEqual([
      200,
      expect.stringMatching(/^"address";r=\d+;t=\d+$/),
    ]);
  });

  test('cannot guess tokens without end', async () => {
    const headers = { ...from('203.0.113.7'), authorization: 'Bearer wrong' };
    const statuses: number[] = [];
    for (let count = 0; count < 300; count++) statuses.push((await ask(proxied, headers)).statusCode);
    expect(new Set(statuses)).toEqual(new Set([401, 429]));
  });
});

describe('The bearer of a token', () => {
  test('has a bucket of its own, from any address', async () => {
    const { refused } = await useUp(proxied, { ...from('203.0.113.8'), authorization });
    expect(refused.headers['ratelimit-policy']).toMatch(/^"token";/);
    expect((await ask(proxied, { ...from('203.0.113.9'), authorization })).statusCode).toBe(429);
    expect((await ask(proxied, from('203.0.113.8'))).statusCode).toBe(200);
  });
});

describe('The address of a client', () => {
  test('behind a trusted proxy is the last one that no trusted proxy has', async () => {
    await useUp(proxied, from('203.0.113.10'));
    for (const forged of ['198.51.100.1, 203.0.113.10', '198.51.100.2, 203.0.113.10, 10.1.2.3'])
      expect((await ask(proxied, from(forged))).statusCode).toBe(429);
    expect((await ask(proxied, from('203.0.113.10, 198.51.100.3'))).statusCode).toBe(200);
  });

  test('cannot be forged where no proxy is trusted, and the log says so', async () => {
    await useUp(direct, from('203.0.113.11'));
    expect((await ask(direct, from('203.0.113.12'))).statusCode).toBe(429);
    expect((await ask(direct, { forwarded: 'for=203.0.113.13', 'x-real-ip': '203.0.113.13' })).statusCode).toBe(429);
    const warnings = (await direct.errors()).filter((line) => line.includes('TRUST_PROXY'));
    expect(warnings).toHaveLength(1);
  });
});

describeWithNginx('Behind deploy/nginx.conf, the address of a client', () => {
  test('cannot be forged', async () => {
    const service = await start({ TRUST_PROXY: '127.0.0.1' });
    const port = await freePort();
    const config = readFileSync(fileURLToPath(new URL('../../deploy/nginx.conf', import.meta.url)), 'utf8');
    const served = config.replace('listen 80;', `listen 127.0.0.1:${port};`);
    const stopNginx = await startNginx(
      served.replace('server catalogue:4000', `server ${new URL(service.url).host}`),
      port,
    );
    const statusFor = async (address: string) => {
      const headers = { 'content-type': 'application/json', 'x-forwarded-for': address };
      const body = JSON.stringify({ query });
      return (await fetch(`http://127.0.0.1:${port}/graphql`, { method: 'POST', headers, body })).status;
    };
    const statuses: number[] = [];
    for (let count = 1; count <= 20; count++) statuses.push(await statusFor(`203.0.113.${count}`));
    expect(statuses.at(-1)).toBe(429);
    expect((await ask(service, from('203.0.113.20'))).statusCode).toBe(200); // As if from another proxy.
    await stopNginx();
    await service.stop();
  });
});

describe('The price of a request', () => {
  const paid = async () => {
    const { body } = await proxied.send('/metrics');
    return Number(/^catalogue_rate_units_total\{by="address"\} (\d+)/m.exec(body)?.[1]);
  };

  test.each([
    ['/feed.atom', 5_000],
    ['/exports/manifest.json', 6_800],
    ['/nowhere', 500],
    ['/graphql?query={__typename}', 100],
    ['/newsletter', 0],
  ])('for %s is %d units', async (url, units) => {
    const before = await paid();
    await proxied.send({ url, headers: from(`198.51.100.${units % 251}`) });
    expect((await paid()) - before).toBeGreaterThanOrEqual(units);
    expect((await paid()) - before).toBeLessThan(units + 100);
  });
});

test('Metrics count the units that were paid and the requests that were refused', async () => {
  const { body } = await proxied.send('/metrics');
  for (const name of ['catalogue_rate_units_total', 'catalogue_rate_limited_total'])
    for (const by of ['address', 'token'])
      expect(Number(new RegExp(`^${name}\\{by="${by}"\\} (\\d+)`, 'm').exec(body)?.[1])).toBeGreaterThan(0);
});

test('A limit of 0 is no limit', async () => {
  const service = await start({ RATE_LIMIT: '0' });
  for (let count = 0; count < 30; count++) expect((await ask(service, {})).statusCode).toBe(200);
  await service.stop();
});
