import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { type AddressInfo, connect, createServer } from 'node:net';
import type { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { temporaryFile } from './support/built-service.js';
import { realBytes } from './support/real-snapshot.js';
import { root } from './support/run-cli.js';

/** Several processes start at once. */
const patience = 60_000;
const trace = /\n\s+at |\.[jt]s:\d|node:internal/;

type Running = ChildProcessByStdio<null, Readable, Readable>;
const running = new Set<Running>();

/** The built service as a process of its own, and all that it says. */
function started(environment: Readonly<Record<string, string>>) {
  const env = { PATH: process.env['PATH'], HOST: '127.0.0.1', PORT: '0', ...environment };
  const child: Running = spawn(process.execPath, ['dist/start.js'], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  const said = { out: '', err: '' };
  child.stdout.on('data', (text) => {
    said.out += text;
  });
  child.stderr.on('data', (text) => {
    said.err += text;
  });
  const ended = once(child, 'close').then(([code]) => {
    running.delete(child);
    return { code: code as number | null, ...said };
  });
  return { child, said, ended };
}

/** A service that came up: the address that it prints. */
async function listening(environment: Readonly<Record<string, string>> = {}) {
  const service = started(environment);
  const { child, said } = service;
  while (!said.out.includes('Open ')) await Promise.race([once(child.stdout, 'data'), failure(service)]);
  const url = /Open (http:\/\/\S+)\/\n/.exec(said.out)?.[1] ?? '';
  return { ...service, url };
}

async function failure({ ended }: ReturnType<typeof started>): Promise<never> {
  const { code, err } = await ended;
  throw new Error(`The service ended with ${code}: ${err}`);
}

/** A catalogue document with two faults, in a file of its own. */
async function brokenCatalogue(): Promise<string> {
  const document = JSON.parse(realBytes().toString());
  document.programmes[3].slug = 'No Slug';
  document.hubs[0].email = 'nobody';
  const file = await temporaryFile('broken.json');
  await writeFile(file, JSON.stringify(document));
  return file;
}

afterAll(() => {
  for (const child of running) child.kill('SIGKILL');
});

describe('A service that cannot start ends with code 1 and says why:', () => {
  const taken = createServer();
  let broken: { readonly file: string; readonly bytes: Buffer };
  let outcomes: Record<'config' | 'port' | 'catalogue' | 'missing', Awaited<ReturnType<typeof started>['ended']>>;

  beforeAll(async () => {
    taken.listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const { port } = taken.address() as AddressInfo;
    const file = await brokenCatalogue();
    broken = { file, bytes: await readFile(file) };
    const [config, onTaken, catalogue, missing] = await Promise.all([
      started({ PORT: 'banana', LOG_LEVEL: 'loud' }).ended,
      started({ PORT: String(port) }).ended,
      started({ CATALOGUE_FILE: file }).ended,
      started({ CATALOGUE_FILE: `${file}.not-there` }).ended,
    ]);
    outcomes = { config, port: onTaken, catalogue, missing };
  }, patience);
  afterAll(() => void taken.close());

  test('every variable that is wrong, a line each', () => {
    const { code, out, err } = outcomes.config;
    expect({ code, out }).toEqual({ code: 1, out: '' });
    const lines = err.trimEnd().split('\n');
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(/^PORT is "banana"\. Give a whole number/);
    expect(lines[1]).toMatch(/^LOG_LEVEL is "loud"\. Give one of/);
  });

  test('a port that is taken, in one line that names it', () => {
    const { code, err } = outcomes.port;
    const { port } = taken.address() as AddressInfo;
    expect({ code, err }).toEqual({
      code: 1,
      err: `Port ${port} is already used by another program. Set PORT to another number, or stop that program.\n`,
    });
  });

  test('every problem of the catalogue, with its file, code, pointer and programme, and the file stays as it is', async () => {
    const { code, out, err } = outcomes.catalogue;
    expect({ code, out }).toEqual({ code: 1, out: '' });
    const lines = err.trimEnd().split('\n');
    expect(lines[0]).toBe(`${broken.file} has 2 problems:`);
    expect(lines).toContainEqual(
      expect.stringMatching(/^SLUG_MALFORMED at .programmes.3.slug \(programme "No Slug" of 2021.22\): /),
    );
    expect(lines).toContainEqual(
      expect.stringMatching(/^EMAIL_MALFORMED at .hubs.0.email \(hub "east-midlands-east"\): /),
    );
    expect(lines).toHaveLength(3);
    expect(await readFile(broken.file)).toEqual(broken.bytes);
  });

  test('a catalogue file that is not there, which is not taken for an empty one', () => {
    const { code, out, err } = outcomes.missing;
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain(`${broken.file}.not-there has 1 problem:\n`);
    expect(err).toContain('FILE_MISSING at the top: The file does not exist. Check CATALOGUE_FILE');
  });

  test('never with a stack trace', () => {
    for (const { out, err } of Object.values(outcomes)) expect(out + err).not.toMatch(trace);
  });
});

describe('A service that starts', () => {
  const signals = ['SIGTERM', 'SIGINT'] as const;
  let services: readonly Awaited<ReturnType<typeof listening>>[];

  beforeAll(async () => {
    services = await Promise.all(signals.map(() => listening()));
  }, patience);

  test('prints what it serves and where it listens, and no warning', async () => {
    const [service] = services;
    expect(service?.said.out).toMatch(
      /^Maths Hub Catalogue: 24 programmes, revision 1\. Open http:\/\/127\.0\.0\.1:\d+\/$/m,
    );
    expect(service?.said.err).toBe('');
    expect((await fetch(`${service?.url}/healthz`)).status).toBe(200);
  });

  test.each(signals)('ends with code 0 on %s, though a client keeps its connection open', async (signal) => {
    const service = services[signals.indexOf(signal)];
    const { hostname, port } = new URL(service?.url ?? '');
    const client = connect(Number(port), hostname);
    client.write('GET /healthz HTTP/1.1\r\nhost: catalogue\r\nconnection: keep-alive\r\n\r\n');
    expect(String((await once(client, 'data'))[0])).toContain('Connection: keep-alive');

    const told = performance.now();
    service?.child.kill(signal);
    const outcome = await service?.ended;
    expect(performance.now() - told).toBeLessThan(2000);
    expect(outcome?.code).toBe(0);
    expect(outcome?.err).toBe('');
    client.destroy();
  });
});
