import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, describe, expect, test } from '@jest/globals';
import { type Answer, type BuiltService, sharedService, startService } from '../support/built-service.js';
import { largeQuery } from '../support/large-query.js';
import { tortureTest } from '../support/torture.js';

const sockets: Socket[] = [];
let service: BuiltService | undefined;
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  await service?.stop();
  service = undefined;
});

async function start(environment: Readonly<Record<string, string>>): Promise<BuiltService> {
  service = await startService({ environment });
  return service;
}

async function connection({ url }: BuiltService): Promise<Socket> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  socket.on('error', () => undefined);
  sockets.push(socket);
  await once(socket, 'connect');
  return socket;
}

/** A client that sends the large query and doesn't read. */
async function unreadClient(catalogue: BuiltService): Promise<Socket> {
  const socket = await connection(catalogue);
  const body = JSON.stringify({ query: largeQuery });
  const headers = `host: catalogue\r\ncontent-type: application/json\r\ncontent-length: ${body.length}`;
  socket.write(`POST /graphql HTTP/1.1\r\n${headers}\r\n\r\n${body}`);
  return socket;
}

const post = (catalogue: BuiltService, query: string): Promise<Answer> =>
  catalogue.send({ method: 'POST', url: '/graphql', headers: { connection: 'close' }, payload: { query } });

/** Sends the large query until its answer has this status. A busy test may itself read too slowly and be disconnected. */
async function untilStatus(catalogue: BuiltService, status: number): Promise<Answer> {
  for (;;) {
    const answer = await post(catalogue, largeQuery).catch(() => undefined);
    if (answer?.statusCode === status) return answer;
    await pause(50);
  }
}

async function closed(socket: Socket): Promise<void> {
  if (!socket.closed) await new Promise((resolve) => socket.once('close', resolve));
}

/** The status line of the answer to a request on a new connection; undefined where it is closed without an answer. */
async function statusLine(catalogue: BuiltService): Promise<string | undefined> {
  const socket = await connection(catalogue);
  let text = '';
  socket.on('data', (chunk) => {
    text += chunk;
  });
  socket.write('GET /healthz HTTP/1.1\r\nhost: catalogue\r\nconnection: close\r\n\r\n');
  await closed(socket);
  return text.split('\r\n')[0] || undefined;
}

/** How many bytes a client finds when it reads at last, until its connection is closed. */
async function bytesOf(socket: Socket): Promise<number> {
  let bytes = 0;
  socket.on('data', (chunk) => {
    bytes += chunk.length;
  });
  await closed(socket);
  return bytes;
}

const unlimited = { LIMIT_ANSWER_BYTES_PER_PROGRAMME: '1000000', LIMIT_MILLISECONDS: '60000' };
const largeBytes = 9_800_000;

describe('Clients that request large answers and do not read them', () => {
  test('are disconnected, and until then large queries are refused and small ones answered', async () => {
    const catalogue = await start({ ...unlimited, WRITE_TIMEOUT: '3', UNSENT_BYTES: '20000000' });
    const clients = await Promise.all(Array.from({ length: 8 }, () => unreadClient(catalogue)));
    const refused = await untilStatus(catalogue, 503);
    expect(refused.headers['retry-after']).toBe('5');
    expect(refused.json().errors[0].extensions.code).toBe('SERVICE_BUSY');
    expect((await post(catalogue, '{ catalogue { programmeCount } }')).statusCode).toBe(200);

    expect((await untilStatus(catalogue, 200)).bytes.length).toBeGreaterThan(largeBytes);
    await pause(4_000); // A busy service may have started the last of these answers just now: it is unread for 3 s then.
    for (const bytes of await Promise.all(clients.map(bytesOf))) expect(bytes).toBeLessThan(largeBytes);
  });

  test('are also refused large exports and pages', async () => {
    const catalogue = await start({ UNSENT_BYTES: '0' });
    for (const [path, status] of [
      ['/exports/links.csv', 503],
      ['/map.svg', 503],
      ['/', 200],
      ['/readyz', 200],
    ] as const)
      expect([path, (await catalogue.send(path)).statusCode]).toEqual([path, status]);
    const { headers } = await catalogue.send('/map.svg');
    expect([headers['etag'], headers['cache-control'], headers['retry-after']]).toEqual([undefined, 'no-store', '5']);
  });
});

tortureTest(
  'A client that waits for the service longer than WRITE_TIMEOUT gets its answer',
  async () => {
    const environment = {
      ...unlimited,
      WRITE_TIMEOUT: '1',
      UNSENT_BYTES: String(1024 ** 3),
      RESPONSE_CACHE_BYTES: '0',
    };
    const catalogue = await start(environment);
    for (let number = 0; number < 45; number++) await unreadClient(catalogue);
    // Its price is as high as that of the others, so it waits for its turn.
    const empty = largeQuery.replaceAll(': programmes {', ': programmes(filter: { slug: { eq: "none" } }) {');
    const answer = post(catalogue, empty);
    await pause(400); // The service reads the request.
    process.kill(catalogue.pid, 'SIGSTOP');
    await pause(1_500);
    process.kill(catalogue.pid, 'SIGCONT');
    expect((await answer).statusCode).toBe(200);
  },
  60_000,
);

describe('The answer to a query', () => {
  test.each([
    ['a compiled query', largeQuery],
    ['a query that Apollo Server runs', largeQuery.replace('{', '{ __schema { queryType { name } }')],
  ])('is refused if it is too large for the catalogue: %s', async (_, query) => {
    const catalogue = await sharedService();
    const { statusCode, ...answer } = await post(catalogue, query);
    expect(statusCode).toBe(400);
    const [error] = JSON.parse(answer.bytes.toString()).errors;
    expect(error.extensions).toMatchObject({ code: 'COST_LIMIT_EXCEEDED', measure: 'bytes', limit: 1_528_576 });
  });

  test('may be large if the limits allow it', async () => {
    const catalogue = await start(unlimited);
    expect((await post(catalogue, largeQuery)).bytes.length).toBeGreaterThan(largeBytes);
  });
});

test('Connections above the maximum are closed, and are accepted again when others end', async () => {
  const catalogue = await start({ MAX_CONNECTIONS: '2' });
  const [first] = [await connection(catalogue), await connection(catalogue)];
  expect(await statusLine(catalogue)).toBeUndefined();
  first.destroy();
  let line: string | undefined;
  while (line === undefined) line = await statusLine(catalogue);
  expect(line).toBe('HTTP/1.1 200 OK');
});
