import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  appendFileSync,
  chmodSync,
  chownSync,
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { aFolder } from '../support/a-folder.js';
import { type BuiltService, startService } from '../support/built-service.js';
import { freePort } from '../support/free-port.js';
import { describeWithNginx, startNginx } from '../support/nginx.js';
import { describeWith } from '../support/outside-program.js';

// What "npm run package" writes runs in a folder outside the checkout, where no other package can be found.

const root = fileURLToPath(new URL('../..', import.meta.url));
/** The user id of "nobody". */
const nobody = 65_534;
let folder: string;
let service: BuiltService;

const inFolder = (...args: readonly string[]) => spawnSync(process.execPath, args, { cwd: folder });
const firstBytes = (bytes: Buffer, count: number) => bytes.subarray(0, count).toString('latin1');

beforeAll(async () => {
  folder = join(await aFolder(), 'package');
  const { status, stderr } = spawnSync(process.execPath, ['scripts/package.mjs', folder], { cwd: root });
  expect([status, stderr.toString()]).toEqual([0, '']);
  const catalogueFile = join(await aFolder(), 'catalogue.json');
  copyFileSync(join(folder, 'data/catalogue.json'), catalogueFile);
  service = await startService({ program: join(folder, 'dist/start.js'), catalogueFile });
}, 120_000);
afterAll(() => service.stop());

describe('The package serves', () => {
  test.each([
    ...['/', '/programmes', '/join', '/docs', '/docs/guard', '/docs/adr/012-a-start-from-few-files'],
    ...[
      '/map',
      '/newsletter',
      '/playground',
      '/desk',
      '/sitemap.xml',
      '/schema.graphql',
      '/feed.atom',
      '/calendar.ics',
    ],
    ...['/metrics', '/newsletter.html?refs=pd-lead', '/newsletter.txt?refs=pd-lead', '/exports/links.csv'],
  ])('%s', async (url) => {
    const { statusCode, body } = await service.send(url);
    expect([statusCode, body.length > 100]).toEqual([200, true]);
  });

  test.each([
    ['/map.svg', '<svg '],
    ['/map.png', '\x89PNG'],
    ['/exports/links.parquet', 'PAR1'],
    ['/newsletter.eml?refs=pd-lead', 'X-Unsent: 1'],
  ])('%s, which begins as its format does', async (url, start) => {
    const { statusCode, bytes } = await service.send(url);
    expect([statusCode, firstBytes(bytes, start.length)]).toEqual([200, start]);
  });

  test('the page of a programme', async () => {
    const { location = '' } = (await service.send('/programmes/mastery-readiness')).headers;
    expect((await service.send(location)).body).toContain('<h1');
  });

  test('GraphQL', async () => {
    expect(await service.ask('{ catalogue { programmeCount } }')).toEqual({
      data: { catalogue: { programmeCount: 24 } },
    });
  });
});

describe('The command line of the package', () => {
  const run = (...args: readonly string[]) => {
    const { status, stdout, stderr } = inFolder('dist/cli.js', ...args);
    return { status, stdout, printed: `${stdout}${stderr}` };
  };

  test('loads every command', () => {
    expect(run('--help')).toMatchObject({ status: 0, printed: expect.stringContaining('restore-backup') });
  });

  test('finds a broken rule in a catalogue', () => {
    const document = JSON.parse(readFileSync(join(folder, 'data/catalogue.json'), 'utf8'));
    document.programmes[0].slug = 'No Slug';
    const file = join(folder, 'broken.json');
    writeFileSync(file, JSON.stringify(document));
    expect(run('check', file)).toMatchObject({ status: 1, printed: expect.stringContaining('SLUG') });
  });

  test('writes the catalogue of the package as a workbook', () => {
    expect(run('export', 'sheets', '--out', 'sheets.xlsx').status).toBe(0);
    expect(firstBytes(readFileSync(join(folder, 'sheets.xlsx')), 2)).toBe('PK');
  });

  test('writes a newsletter with its map', () => {
    const { status, stdout } = run(
      'newsletter',
      'primary-tfm-development',
      'primary-tfm-embedding',
      '--format',
      'eml',
      '--map',
    );
    expect([status, stdout.includes('image/png')]).toEqual([0, true]);
  });
});

/** Starts the package as whoever may write nothing of it, and waits for its address. */
async function startUnprivileged(data: string) {
  for (const path of [dirname(dirname(folder)), dirname(folder)]) chmodSync(path, 0o755);
  const isRoot = process.getuid?.() === 0;
  if (isRoot) for (const file of ['', ...readdirSync(data)]) chownSync(join(data, file), nobody, nobody);
  else spawnSync('chmod', ['-R', 'a-w', folder]);
  const child = spawn(process.execPath, ['dist/start.js'], {
    cwd: folder,
    env: {
      HOST: '127.0.0.1',
      PORT: '0',
      CATALOGUE_FILE: join(data, 'catalogue.json'),
      DRAIN_DELAY: '0',
      LOG_FORMAT: 'text',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
    ...(isRoot && { uid: nobody, gid: nobody }),
  });
  let printed = '';
  child.stdout.on('data', (text) => {
    printed += text;
  });
  for (;;) {
    const [, url] = /Open (http:\S+)\/\n/.exec(printed) ?? [];
    if (url !== undefined) return { child, url };
    if (child.exitCode !== null) throw new Error(`The service ended: ${printed}`);
    await pause(50);
  }
}

describeWithNginx('Behind deploy/nginx.conf, as another user who may write the data folder alone, the package', () => {
  const running: (() => Promise<void>)[] = [];
  afterAll(() => Promise.all(running.map((stop) => stop())));

  test('answers and keeps an edit, and /metrics is closed to the public', async () => {
    const data = await aFolder();
    chmodSync(data, 0o755);
    const catalogue = join(data, 'catalogue.json');
    copyFileSync(join(folder, 'data/catalogue.json'), catalogue);
    const token = inFolder('dist/cli.js', 'token', 'create', 'Ada', '--scope', 'write', '--catalogue', catalogue);
    const { child, url } = await startUnprivileged(data);
    running.push(async () => void child.kill());
    const port = await freePort();
    const config = readFileSync(join(root, 'deploy/nginx.conf'), 'utf8');
    const served = config
      .replace('listen 80;', `listen 127.0.0.1:${port};`)
      .replace('server catalogue:4000', `server ${new URL(url).host}`);
    running.push(await startNginx(served, port));
    const get = (path: string) => fetch(`http://127.0.0.1:${port}${path}`);

    expect((await get('/')).status).toBe(200);
    expect((await get('/readyz')).headers.get('x-request-id')).toMatch(/^[0-9a-f]{32}$/);
    expect([(await get('/metrics')).status, (await fetch(`${url}/metrics`)).status]).toEqual([404, 200]);
    const answer = await fetch(`http://127.0.0.1:${port}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token.stdout.toString().trim()}` },
      body: JSON.stringify({
        query:
          'mutation { edit: updateProgramme(id: "prg-flgxg4", ifRevision: 0, patch: { title: "New" }) { __typename } }',
      }),
    });
    expect(await answer.json()).toEqual({ data: { edit: { __typename: 'Ok' } } });
    child.kill();
    expect((await once(child, 'close'))[0]).toBe(0);
    expect(readdirSync(data)).toContain('catalogue.journal');
    expect(inFolder('scripts/check-package.mjs').status).toBe(0);
  }, 60_000);
});

const systemd = '/usr/bin/systemd-analyze';
describeWith(existsSync(systemd), `there is no ${systemd}. Get it with "apt-get install systemd".`)('systemd', () => {
  test('accepts the unit', () => {
    const { status, stderr } = spawnSync(systemd, ['verify', 'deploy/maths-hub-catalogue.service'], { cwd: root });
    expect([status, stderr.toString()]).toEqual([0, '']);
  });
});

test('A package with a file of another version is refused before it starts', () => {
  expect(inFolder('scripts/check-package.mjs').status).toBe(0);
  appendFileSync(join(folder, 'dist/start.js'), '\n');
  const { status, stderr } = inFolder('scripts/check-package.mjs');
  expect([status, stderr.toString()]).toEqual([1, expect.stringContaining('Copy the whole package')]);
});
