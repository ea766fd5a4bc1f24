import { once } from 'node:events';
import { Agent, type ClientRequest, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import { type BuiltService, startService } from '../support/built-service.js';
import { largeQuery } from '../support/large-query.js';

/** How often the service is stopped under load. `npm run torture` sets more. */
const stops = Number(process.env['STOPS'] ?? 1);
const stopsAtOnce = 5;
/** The default of DRAIN_DELAY, in milliseconds. */
const drainDelay = 5_000;

/** What the clients of one service saw. */
class Observations {
  answered = 0;
  readonly lost: string[] = [];
  /** When the service stops listening. A request that starts later may find nobody. */
  closesAt = Number.POSITIVE_INFINITY;

  async add(what: string, outcome: Promise<string>): Promise<void> {
    const startedAt = performance.now();
    const seen = await outcome;
    if (seen === 'whole') this.answered++;
    else if (startedAt < this.closesAt || seen !== 'ECONNREFUSED') this.lost.push(`${what}: ${seen}`);
  }
}

/** The large query may take as long as it needs on a busy machine. */
const unlimited = { LIMIT_ANSWER_BYTES_PER_PROGRAMME: '1000000', LIMIT_MILLISECONDS: '60000' };

const smallQuery = { query: '{ catalogue { programmeCount } }' };

const post = (url: string, agent: Agent) =>
  request(`${url}/graphql`, { method: 'POST', agent, headers: { 'content-type': 'application/json' } });

/** "whole" for a complete answer with status 200; otherwise what happened instead. Reads at most so many bytes a second. */
async function outcomeOf(sent: ClientRequest, bytesPerSecond = Number.POSITIVE_INFINITY): Promise<string> {
  try {
    const [response] = await once(sent, 'response');
    let body = '';
    for await (const chunk of response) {
      body += chunk;
      if (bytesPerSecond < Number.POSITIVE_INFINITY) await pause((1000 * chunk.length) / bytesPerSecond);
    }
    if (response.statusCode !== 200) return `status ${response.statusCode}`;
    return body.endsWith('}\n') ? 'whole' : 'cut short';
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? String(error);
  }
}

/** Sends small queries over a kept connection, and over a new one when it was told to close, until it stops listening. */
async function sendSmallQueries(url: string, seen: Observations): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  while (performance.now() < seen.closesAt - 500) {
    const sent = post(url, agent);
    sent.end(JSON.stringify(smallQuery));
    await seen.add('small query', outcomeOf(sent));
    await pause(Math.random() * 40);
  }
  agent.destroy();
}

/** Sends a query whose answer is read so slowly that it takes longer than the delay. */
async function readSlowly(url: string, seen: Observations): Promise<void> {
  const agent = new Agent();
  const sent = post(url, agent);
  sent.end(JSON.stringify({ query: largeQuery }));
  await seen.add('large query', outcomeOf(sent, 1_400_000));
}

/** Sends the first half of a request before the service is stopped, and the rest in the middle of the delay. */
async function sendInHalves(url: string, seen: Observations): Promise<void> {
  const body = JSON.stringify(smallQuery);
  const sent = post(url, new Agent());
  sent.setHeader('content-length', body.length);
  sent.write(body.slice(0, 5));
  await pause(drainDelay / 2);
  sent.end(body.slice(5));
  await seen.add('query in halves', outcomeOf(sent));
}

/** Stops a service while clients use it. They open new connections until shortly before it stops listening. */
async function stopUnderLoad() {
  const service = await startService({ environment: { ...unlimited, DRAIN_DELAY: '' } });
  const seen = new Observations();
  const clients = [
    ...Array.from({ length: 6 }, () => sendSmallQueries(service.url, seen)),
    ...Array.from({ length: 2 }, () => readSlowly(service.url, seen)),
    sendInHalves(service.url, seen),
  ];
  await pause(1_000);
  seen.closesAt = performance.now() + drainDelay;
  const ended = service.stop();
  const ready = await readiness(service);
  await pause(seen.closesAt - 1_000 - performance.now());
  clients.push(readSlowly(service.url, seen));
  await Promise.all(clients);
  const exitCode = await ended;
  return { ready, exitCode, printedErrors: service.printed.err, lost: seen.lost, answered: seen.answered };
}

/** The status of /readyz. The first requests may reach the service before the signal does. */
async function readiness({ url }: BuiltService): Promise<number> {
  let status = 200;
  for (let attempt = 0; attempt < 5 && status === 200; attempt++) {
    const response = await fetch(`${url}/readyz`);
    await response.text();
    status = response.status;
  }
  return status;
}

describe('A service that is stopped by SIGTERM', () => {
  test('is no longer ready at once, and answers every request as a whole before it ends', async () => {
    for (let done = 0; done < stops; done += stopsAtOnce) {
      const outcomes = await Promise.all(Array.from({ length: Math.min(stopsAtOnce, stops - done) }, stopUnderLoad));
      for (const { answered, ...outcome } of outcomes) {
        expect(outcome).toEqual({ ready: 503, exitCode: 0, printedErrors: '', lost: [] });
        expect(answered).toBeGreaterThan(3);
      }
    }
  });

  test('waits longer than ten seconds for a client that still reads', async () => {
    const service = await startService({ environment: { ...unlimited, DRAIN_DELAY: '0' } });
    const sent = post(service.url, new Agent());
    sent.end(JSON.stringify({ query: largeQuery }));
    const [response] = await once(sent, 'response');
    const ended = service.stop();
    await pause(12_000);
    expect((await text(response)).endsWith('}\n')).toBe(true);
    expect(await ended).toBe(0);
    expect(service.printed.err).toBe('');
  }, 60_000);

  test('closes each connection with its answer during the delay', async () => {
    const service = await startService({ environment: { DRAIN_DELAY: '2' } });
    expect((await service.send('/healthz')).headers['connection']).toBe('keep-alive');
    const ended = service.stop();
    await readiness(service);
    const response = await fetch(`${service.url}/healthz`);
    expect(response.headers.get('connection')).toBe('close');
    expect(await ended).toBe(0);
  });

  test('ends at once when it gets a second signal', async () => {
    const service = await startService({ environment: { DRAIN_DELAY: '600' } });
    void service.stop();
    await readiness(service);
    expect(await service.stop()).toBe(1);
  });
});
