import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { runService, startService, temporaryFile } from './support/built-service.js';
import { realBytes } from './support/real-snapshot.js';

const dist = (path: string) => fileURLToPath(new URL(`../dist/${path}`, import.meta.url));

/** The files that a built service ran until it had answered a query. */
async function loadedBy(program: string): Promise<readonly string[]> {
  const loaded = await temporaryFile('loaded.json');
  const tellLoaded = new URL('support/tell-loaded.mjs', import.meta.url).href;
  const environment = { TELL_LOADED: loaded, NODE_OPTIONS: `--import=${tellLoaded}` };
  const service = await startService({ program: dist(program), environment });
  expect((await service.ask('{ programmes(first: 3) { nodes { title } } }')).errors).toBeUndefined();
  await service.stop();
  return JSON.parse(await readFile(loaded, 'utf8')) as readonly string[];
}

const packageOf = (path: string) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1];

describe('At its start, the service', () => {
  let packages: ReadonlySet<string>;
  beforeAll(async () => {
    packages = new Set((await loadedBy('main.js')).flatMap((path) => packageOf(path) ?? []));
  });

  test('loads the files that answer a query', () => {
    for (const name of ['fastify', 'graphql', 'type-graphql', '@apollo/server']) expect(packages).toContain(name);
  });

  // Each of these was loaded at every start once, or could be by one import in the wrong place.
  test.each([
    ['mjml', 'newsletters'],
    ['nodemailer', 'newsletters as files'],
    ['@resvg/resvg-js', 'maps as PNG'],
    ['class-validator', 'catalogues with faults'],
    ['libphonenumber-js', 'nothing; class-validator brings it'],
    ['ajv', 'routes with JSON Schemas, of which there are none'],
    ['@fastify/fast-json-stringify-compiler', 'the same'],
    ['@apollo/usage-reporting-protobuf', 'reports to Apollo, and there are none'],
    ['csv-parse', 'imports'],
    ['iconv-lite', 'imports'],
    ['ical-generator', 'calendars'],
    ['marked', 'documents as pages'],
    ['commander', 'the command line'],
    ['pg', 'catalogues in PostgreSQL'],
    ['vite', 'the build'],
  ])('does not load %s, which is for %s', (name) => {
    expect(packages).not.toContain(name);
  });
});

test('The built service starts from a few files, all of the project', async () => {
  const loaded = (await loadedBy('start.js')).filter((path) => !path.endsWith('/tell-loaded.mjs'));
  expect(loaded.filter((path) => packageOf(path) !== undefined)).toEqual([]);
  expect(loaded.length).toBeLessThan(20);
});

test('The built service finds the modules that it loads at their first use', async () => {
  const service = await startService({ program: dist('start.js') });
  for (const path of ['/map.png', '/newsletter.html?refs=pd-lead', '/newsletter.eml?refs=pd-lead&map=1']) {
    expect([path, (await service.send(path)).statusCode]).toEqual([path, 200]);
  }
  expect(await service.stop()).toBe(0);
});

test('The built service reports which value breaks a rule', async () => {
  const broken = await temporaryFile('broken.json');
  const document = JSON.parse(realBytes().toString());
  document.hubs[0].email = 'nobody';
  await writeFile(broken, JSON.stringify(document));
  const { code, err } = await runService({ program: dist('start.js'), catalogueFile: broken });
  expect(code).toBe(1);
  expect(err).toContain('EMAIL_MALFORMED at /hubs/0/email');
});
