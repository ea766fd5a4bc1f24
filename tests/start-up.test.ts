import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { realCatalogue, temporaryFile } from './support/started-catalogue.js';

const file = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The files that a built service ran until it had answered a question. */
async function loadedBy(program: string): Promise<readonly string[]> {
  const told = await temporaryFile('loaded.json');
  const env = {
    PATH: process.env['PATH'],
    HOST: '127.0.0.1',
    PORT: '0',
    CATALOGUE_FILE: realCatalogue,
    TELL_LOADED: told,
  };
  const child = spawn(process.execPath, ['--import', file('support/tell-loaded.mjs'), file(`../dist/${program}`)], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'close');
  let said = '';
  while (!said.includes('Open ')) said += String((await once(child.stdout, 'data'))[0]);
  child.stdout.resume();
  const url = /Open (http:\/\/\S+)\/\n/.exec(said)?.[1];
  const query = encodeURIComponent('{ programmes(first: 3) { nodes { title } } }');
  const answer = await fetch(`${url}/graphql?query=${query}`);
  expect(answer.status).toBe(200);
  await answer.text();
  child.kill('SIGTERM');
  await ended;
  return JSON.parse(await readFile(told, 'utf8')) as readonly string[];
}

const packageOf = (path: string) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1];

describe('A start, of separate files,', () => {
  let packages: ReadonlySet<string>;
  beforeAll(async () => {
    packages = new Set((await loadedBy('main.js')).flatMap((path) => packageOf(path) ?? []));
  });

  test('loads what answers a question.', () => {
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
    ['commander', 'the command line'],
    ['vite', 'the build'],
  ])('does not load %s, which is for %s.', (name) => {
    expect(packages).not.toContain(name);
  });
});

test('The service as it is built starts from a few files, all its own.', async () => {
  const loaded = (await loadedBy('start.js')).filter((path) => !path.endsWith('/tell-loaded.mjs'));
  expect(loaded.filter((path) => packageOf(path) !== undefined)).toEqual([]);
  expect(loaded.length).toBeLessThan(20);
});
