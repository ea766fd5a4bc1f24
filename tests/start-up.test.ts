import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { realCatalogue, temporaryFile } from './support/built-service.js';
import { realBytes } from './support/real-snapshot.js';

const file = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** A built service as a process of its own, and where it is reached. */
async function started(program: string, environment: Readonly<Record<string, string>> = {}, args: string[] = []) {
  const env = {
    PATH: process.env['PATH'],
    HOST: '127.0.0.1',
    PORT: '0',
    CATALOGUE_FILE: realCatalogue,
    ...environment,
  };
  const child = spawn(process.execPath, [...args, file(`../dist/${program}`)], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'close').then(([code]) => code as number | null);
  let errors = '';
  child.stderr.on('data', (text) => {
    errors += text;
  });
  let said = '';
  child.stdout.on('data', (text) => {
    said += text;
  });
  while (!said.includes('Open ') && child.exitCode === null) await Promise.race([once(child.stdout, 'data'), ended]);
  const url = /Open (http:\/\/\S+)\/\n/.exec(said)?.[1];
  return { url, ended, end: () => child.kill('SIGTERM'), errors: () => errors };
}

/** The files that a built service ran until it had answered a question. */
async function loadedBy(program: string): Promise<readonly string[]> {
  const told = await temporaryFile('loaded.json');
  const service = await started(program, { TELL_LOADED: told }, ['--import', file('support/tell-loaded.mjs')]);
  const query = encodeURIComponent('{ programmes(first: 3) { nodes { title } } }');
  const answer = await fetch(`${service.url}/graphql?query=${query}`);
  expect(answer.status).toBe(200);
  await answer.text();
  service.end();
  await service.ended;
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

test('The service as it is built finds what it loads when it is first used.', async () => {
  const service = await started('start.js');
  for (const path of ['/map.png', '/newsletter.html?refs=pd-lead', '/newsletter.eml?refs=pd-lead&map=1']) {
    const answer = await fetch(`${service.url}${path}`);
    expect([path, answer.status]).toEqual([path, 200]);
    await answer.arrayBuffer();
  }
  service.end();
  expect(await service.ended).toBe(0);
});

test('The service as it is built tells which value breaks a rule.', async () => {
  const broken = await temporaryFile('broken.json');
  const document = JSON.parse(realBytes().toString());
  document.hubs[0].email = 'nobody';
  await writeFile(broken, JSON.stringify(document));
  const service = await started('start.js', { CATALOGUE_FILE: broken });
  expect(await service.ended).toBe(1);
  expect(service.errors()).toContain('EMAIL_MALFORMED at /hubs/0/email');
});
