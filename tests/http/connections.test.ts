import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type BuiltService, startService } from '../support/built-service.js';

let catalogue: BuiltService;
let stopped = false;
const clients: Socket[] = [];

beforeEach(async () => {
  catalogue = await startService();
  stopped = false;
});
afterEach(async () => {
  for (const client of clients.splice(0)) client.destroy();
  if (!stopped) await catalogue.stop();
});

const stop = () => {
  stopped = true;
  return catalogue.stop();
};

/** A connection of its own, and what comes over it. */
function client() {
  const { hostname, port } = new URL(catalogue.url);
  const socket = connect(Number(port), hostname);
  clients.push(socket);
  const got = { text: '' };
  socket.on('data', (text) => {
    got.text += text;
  });
  socket.on('error', () => undefined); // Being cut off is what some of these tests wait for.
  return { socket, got, ended: once(socket, 'close') };
}

const body = JSON.stringify({ query: '{ catalogue { programmeCount } }' });
const head = `POST /graphql HTTP/1.1\r\nhost: catalogue\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n`;

/** How long something takes, in milliseconds. */
async function timeOf(something: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await something();
  return performance.now() - start;
}

describe('A closing service', () => {
  test('answers requests that have arrived, and closes their connections', async () => {
    const { socket, got, ended } = client();
    socket.write(head + body.slice(0, 9));
    await new Promise((resolve) => setTimeout(resolve, 100));
    const closed = stop();
    socket.write(body.slice(9));
    await ended;
    await closed;
    expect(got.text).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
    expect(got.text).toMatch(/\r\nconnection: close\r\n/i);
    expect(got.text).toContain('{"data":{"catalogue":{"programmeCount":24}}}');
  });

  test('does not wait for idle connections', async () => {
    const { socket, got } = client();
    socket.write('GET /healthz HTTP/1.1\r\nhost: catalogue\r\n\r\n');
    await once(socket, 'data');
    expect(got.text).toMatch(/\r\nconnection: keep-alive\r\n/i);
    expect(await timeOf(stop)).toBeLessThan(2000);
  });

  test('does not wait for clients that disconnected before their answer was ready', async () => {
    const { socket, ended } = client();
    socket.write('GET /map.png?scale=2 HTTP/1.1\r\nhost: catalogue\r\n\r\n');
    await new Promise((resolve) => setTimeout(resolve, 50));
    socket.destroy();
    await ended;
    for (let answered = 0; answered !== 200; ) answered = (await catalogue.send('/map.png?scale=2')).statusCode;
    expect(await stop()).toBe(0);
  });

  test('waits at most a few seconds for the rest of a request', async () => {
    const { socket, ended } = client();
    socket.write(head + body.slice(0, 9));
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await timeOf(stop)).toBeLessThan(8000);
    await ended;
  });
});

test('A slow request is aborted after 10 seconds in its headers or 15 seconds in its body', async () => {
  /** When the service, which looks each second, cut the rest of a request off, in milliseconds. */
  const cutOff = async (part: string) => {
    const { socket, got, ended } = client();
    socket.write(part);
    const trickle = setInterval(() => socket.write(' '), 500);
    const waited = await timeOf(() => ended);
    clearInterval(trickle);
    expect(got.text).toMatch(/^HTTP\/1\.1 408 /);
    return waited;
  };
  const [inHeaders, inBody] = await Promise.all([cutOff(head.slice(0, 30)), cutOff(head + body.slice(0, 9))]);
  expect(inHeaders).toBeGreaterThan(9_900);
  expect(inBody).toBeGreaterThan(14_900);
});
