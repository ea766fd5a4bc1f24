import { spawnSync } from 'node:child_process';
import { appendFileSync, copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { aFolder } from '../support/a-folder.js';
import { type BuiltService, startService } from '../support/built-service.js';

// What "npm run package" writes runs in a folder outside the checkout, where no other package can be found.

const root = fileURLToPath(new URL('../..', import.meta.url));
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
    ...['/map', '/newsletter', '/playground', '/sitemap.xml', '/schema.graphql', '/feed.atom', '/calendar.ics'],
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

test('A package with a file of another version is refused before it starts', () => {
  expect(inFolder('scripts/check-package.mjs').status).toBe(0);
  appendFileSync(join(folder, 'dist/start.js'), '\n');
  const { status, stderr } = inFolder('scripts/check-package.mjs');
  expect([status, stderr.toString()]).toEqual([1, expect.stringContaining('Copy the whole package')]);
});
