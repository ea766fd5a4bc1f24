import 'reflect-metadata';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { largeQuery } from '../tests/support/large-query.js';
import { CatalogueFiles } from './runner/catalogue-files.js';
import { ours } from './runner/contenders.js';
import { type Server, Servers } from './runner/servers.js';

// Many clients request an answer of about 10 MB by a short query and never read it. Prints the memory of the service, when
// it has closed the last of their connections, and how long another client waits. Exits with 1 if a value is over its aim.
// `npm run bench:unread -- --programmes 5000 --sockets 400`

const { values } = parseArgs({
  options: {
    programmes: { type: 'string', default: '5000' },
    sockets: { type: 'string', default: '400' },
    unlimited: { type: 'boolean', default: false },
  },
});
const [programmes, sockets] = [Number(values.programmes), Number(values.sockets)];
const aims = { megabytes: 600, closedAfter: 60_000, slowest: 1_000 };
const longest = 120_000;

const large = `{ ${[1, 2, 3].map((index) => `a${index}: programmes(first: 100) { nodes { ...Hub } }`).join(' ')} }
fragment Hub on Programme { hub { programmes(first: 100) { nodes { ${'a'.repeat(200)}: slug } } } }`;
const query = programmes === 24 ? largeQuery : large;

const servers = new Servers();
const files = new CatalogueFiles();
const environment: Record<string, string> = values.unlimited
  ? { LIMIT_ANSWER_BYTES_PER_PROGRAMME: '1000000', LIMIT_MILLISECONDS: '60000' }
  : {};
if (programmes !== 24) environment['CATALOGUE_FILE'] = files.catalogue(programmes, 'lean').path;
const server = await servers.start(ours, environment);
await pause(5_000); // The service has finished its warm-up.
const before = server.memory() / 1e6;
console.log(`One answer: ${await answerOf(query)}`);

const start = performance.now();
const clients = await Promise.all(Array.from({ length: sockets }, () => unreadClient(server.port)));
const { megabytes, slowest, failed, closedAfter } = await watch(server);
for (const client of clients) client.destroy();
await servers.stop();

console.log(`The last of ${sockets} connections is closed after ${inSeconds(closedAfter)}.`);
console.log(`Memory: ${before.toFixed(0)} MB before, at most ${megabytes.toFixed(0)} MB.`);
console.log(`Another client: the slowest answer takes ${inSeconds(slowest)}; ${failed} requests fail.`);
const isMet = closedAfter <= aims.closedAfter && megabytes <= aims.megabytes && slowest <= aims.slowest && failed === 0;
if (!isMet) process.exitCode = 1;

/** A client that sends the query and never reads. */
async function unreadClient(port: number): Promise<Socket> {
  const body = JSON.stringify({ query });
  const socket = connect({ port, host: '127.0.0.1' });
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  const headers = `host: catalogue\r\ncontent-type: application/json\r\ncontent-length: ${body.length}`;
  socket.write(`POST /graphql HTTP/1.1\r\n${headers}\r\n\r\n${body}`);
  return socket;
}

/** Samples the memory, and sends requests as another client, until all connections are closed. */
async function watch(service: Server) {
  let [megabytes, slowest, failed] = [0, 0, 0];
  do {
    megabytes = Math.max(megabytes, service.memory() / 1e6);
    const asked = performance.now();
    const answer = await answerOf('{ programmes(first: 24) { nodes { slug title } } }').catch(String);
    if (!answer.startsWith('200')) failed++;
    slowest = Math.max(slowest, performance.now() - asked);
    await pause(100);
  } while (openConnections(service.port) > 0 && performance.now() - start < longest);
  return { megabytes, slowest, failed, closedAfter: performance.now() - start };
}

/** How many connections a server has open, by Linux's list. */
function openConnections(port: number): number {
  const established = `:${port.toString(16).toUpperCase().padStart(4, '0')} `;
  const lines = readFileSync('/proc/net/tcp', 'utf8')
    .split('\n')
    .map((line) => line.trim().split(/\s+/));
  return lines.filter(([, local, , state]) => state === '01' && `${local} `.endsWith(established)).length;
}

async function answerOf(text: string): Promise<string> {
  const response = await fetch(`http://127.0.0.1:${server.port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', connection: 'close' },
    body: JSON.stringify({ query: text }),
  });
  const body = await response.text();
  return `${response.status}, ${body.length} characters${body.length < 500 ? `: ${body}` : ''}`;
}

function inSeconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(2)} s`;
}
