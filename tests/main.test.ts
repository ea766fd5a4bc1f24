import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { type AddressInfo, connect, createServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type BuiltService, runService, startService, temporaryFile } from './support/built-service.js';
import { realBytes } from './support/real-snapshot.js';
import type { Ran } from './support/run-cli.js';

const stackTrace = /\n\s+at |\.[jt]s:\d|node:internal/;

/** A catalogue document with two faults, in a file of its own. */
async function brokenCatalogue(): Promise<string> {
  const document = JSON.parse(realBytes().toString());
  document.programmes[3].slug = 'No Slug';
  document.hubs[0].email = 'nobody';
  const file = await temporaryFile('broken.json');
  await writeFile(file, JSON.stringify(document));
  return file;
}

describe('A service that cannot start ends with code 1 and says why:', () => {
  const taken = createServer();
  let broken: { readonly file: string; readonly bytes: Buffer };
  let outcomes: Record<'config' | 'port' | 'catalogue' | 'missing', Ran>;

  beforeAll(async () => {
    taken.listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const { port } = taken.address() as AddressInfo;
    const file = await brokenCatalogue();
    broken = { file, bytes: await readFile(file) };
    const [config, onTaken, catalogue, missing] = await Promise.all([
      runService({ environment: { PORT: 'banana', LOG_LEVEL: 'loud', LIMIT_OBJEKTS: '5' } }),
      runService({ environment: { PORT: String(port) } }),
      runService({ catalogueFile: file }),
      runService({ catalogueFile: `${file}.not-there` }),
    ]);
    outcomes = { config, port: onTaken, catalogue, missing };
  });
  afterAll(() => void taken.close());

  test('every invalid variable, one on each line', () => {
    const { code, out, err } = outcomes.config;
    expect({ code, out }).toEqual({ code: 1, out: '' });
    const lines = err.trimEnd().split('\n');
    expect(lines).toHaveLength(3);
    expect(lines[0]).toMatch(/^PORT is "banana"\. Give a whole number/);
    expect(lines[1]).toMatch(/^LOG_LEVEL is "loud"\. Give one of/);
    expect(lines[2]).toMatch(/^LIMIT_OBJEKTS is not a setting\. Did you mean LIMIT_OBJECTS\?/);
  });

  test('a port in use, in one line that names it', () => {
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

  test('a missing catalogue file, which is not treated as an empty catalogue', () => {
    const { code, out, err } = outcomes.missing;
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain(`${broken.file}.not-there has 1 problem:\n`);
    expect(err).toContain('FILE_MISSING at the top: The file does not exist. Check CATALOGUE_FILE');
  });

  test('without a stack trace', () => {
    for (const { out, err } of Object.values(outcomes)) expect(out + err).not.toMatch(stackTrace);
  });
});

describe('A service that starts', () => {
  const signals = ['SIGTERM', 'SIGINT'] as const;
  let services: readonly BuiltService[];

  beforeAll(async () => {
    const environment = { CATALOGUE_FILE: '', LOG_LEVEL: '' }; // The usual ones.
    services = await Promise.all(signals.map(() => startService({ environment })));
  });

  test('prints what it serves and where it listens, and no warning', async () => {
    const [service] = services;
    expect(service?.printed.out).toMatch(
      /^Maths Hub Catalogue: 24 programmes, revision 1\. Open http:\/\/127\.0\.0\.1:\d+\/$/m,
    );
    expect(service?.printed.err).toBe('');
    expect((await service?.send('/healthz'))?.statusCode).toBe(200);
  });

  test.each(signals)('ends with code 0 on %s, even if a client keeps its connection open', async (signal) => {
    const service = services[signals.indexOf(signal)];
    const { hostname, port } = new URL(service?.url ?? '');
    const client = connect(Number(port), hostname);
    client.write('GET /healthz HTTP/1.1\r\nhost: catalogue\r\nconnection: keep-alive\r\n\r\n');
    expect(String((await once(client, 'data'))[0])).toContain('Connection: keep-alive');

    const start = performance.now();
    expect(await service?.stop(signal)).toBe(0);
    expect(performance.now() - start).toBeLessThan(2000);
    expect(service?.printed.err).toBe('');
    client.destroy();
  });
});
