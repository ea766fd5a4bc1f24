import { Agent, type IncomingHttpHeaders, request } from 'node:http';
import { json } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type BuiltService, startService } from '../support/built-service.js';

/** So many clients that each would wait for some hundreds of milliseconds if all were answered. */
const clients = 400;
const query = `{ programmes(first: 24) { nodes { id slug title phases audiences modules { slug title } stages { title }
  nextSteps { kind to { ... on Programme { slug title nextSteps { kind to { ... on Programme { slug title } } } } } } } } }`;

interface Received {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: unknown;
}

let service: BuiltService;
beforeAll(async () => {
  service = await startService({ answerBytes: 0, environment: { RATE_LIMIT: '0', MAX_WAIT: '1' } });
});
afterAll(() => service.stop());

function post(agent: Agent, id: string): Promise<Received> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'x-request-id': id };
    const sent = request(`${service.url}/graphql`, { method: 'POST', agent, headers }, (response) =>
      json(response).then((body) => resolve({ status: response.statusCode, headers: response.headers, body }), reject),
    );
    sent.on('error', reject).end(JSON.stringify({ query }));
  });
}

test('In an overload the service refuses what has waited too long, and answers health and then everything', async () => {
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  const received: Received[] = [];
  const health: number[] = [];
  let isOver = false;
  const client = async (_: unknown, name: number) => {
    for (let sent = 0; !isOver && received.length < 20_000; sent++) received.push(await post(agent, `${name}-${sent}`));
  };
  const watch = async () => {
    for (; !isOver; await pause(50)) health.push((await service.send('/healthz')).statusCode);
  };
  const end = async () => {
    while (!received.some(({ status }) => status === 503)) await pause(50);
    await pause(1_000);
    isOver = true;
  };
  await Promise.all([...Array.from({ length: clients }, client), watch(), end()]);
  agent.destroy();

  const shed = received.filter(({ status }) => status === 503);
  expect(new Set(received.map(({ status }) => status))).toEqual(new Set([200, 503]));
  expect(new Set(health)).toEqual(new Set([200]));
  expect(shed[0]).toMatchObject({
    headers: { 'retry-after': '5', 'cache-control': 'no-store', 'x-request-id': expect.stringMatching(/^\d+-\d+$/) },
    body: { errors: [{ extensions: { code: 'SERVICE_BUSY' }, message: expect.any(String) }] },
  });
  for (const { status, body } of received) if (status === 200) expect(body).toHaveProperty('data.programmes');
  const metrics = (await service.send('/metrics')).body;
  expect(metrics).toContain(`\ncatalogue_shed_requests_total ${shed.length}\n`);
  await pause(1_000);
  // So few that they cannot begin another overload, also where each waits for a busy machine.
  const answers = await Promise.all(Array.from({ length: 10 }, () => service.ask('{ catalogue { revision } }')));
  expect(answers.every(({ data }) => data.catalogue.revision === 1)).toBe(true);
}, 60_000);
