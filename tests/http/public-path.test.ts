import { readFile } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type BuiltService, startService } from '../support/built-service.js';
import { describeInChromium } from '../support/chromium.js';
import { freePort } from '../support/free-port.js';
import { describeWithNginx, startNginx } from '../support/nginx.js';

/** What clients see, and nginx in its place. */
const origin = 'https://example.org';
let proxy: string;
let service: BuiltService;
let stopNginx: () => Promise<void>;

/** Starts a service below the path /maths of nginx, by the example of the README. */
async function startBelowPath(): Promise<void> {
  const port = await freePort();
  proxy = `http://127.0.0.1:${port}`;
  service = await startService({ publicUrl: `${origin}/maths/` });
  const [, example = ''] = /```nginx\n(.*?)```/s.exec(await readFile('README.md', 'utf8')) ?? [];
  const server = example
    .replace('listen 80;', `listen 127.0.0.1:${port};`)
    .replace('http://127.0.0.1:4000/', `${service.url}/`);
  expect(server).toContain(service.url);
  stopNginx = await startNginx(server, port);
}

async function stopAll(): Promise<void> {
  await stopNginx();
  await service.stop();
}

/** Every address of this service in a page, feed, newsletter or text, resolved as a client does it. */
function addressesIn(text: string, page: string): readonly string[] {
  const attributes = [...text.matchAll(/(?:href|src)=(?:"([^"]*)"|'([^']*)')/g)].map(
    ([, double, single]) => double ?? single ?? '',
  );
  // Feeds have HTML as escaped text.
  const whole = [...text.replaceAll('&quot;', '"').matchAll(/https:\/\/example\.org[^\s"'<>\\)]*/g)].map(
    ([address]) => address,
  );
  const plain = [...text.matchAll(/^ {2}(\/\S*)/gm)].map(([, path]) => path ?? '');
  return [...attributes, ...whole, ...plain]
    .map((address) => new URL(address.replaceAll('&amp;', '&'), page).href.replace(/#.*/, ''))
    .filter((address) => address.startsWith(origin));
}

const isText = (response: Response) => /html|xml|json|text\/plain/.test(response.headers.get('content-type') ?? '');

/** Follows every link from some paths on, and returns the status of each address. */
async function crawl(paths: readonly string[]): Promise<Map<string, number>> {
  const statuses = new Map<string, number>();
  const queue = paths.map((path) => `${origin}${path}`);
  for (let next = queue.shift(); next !== undefined && statuses.size < 500; next = queue.shift()) {
    if (statuses.has(next)) continue;
    const response = await fetch(next.replace(origin, proxy), { headers: { accept: 'text/html, */*' } });
    statuses.set(next, response.status);
    const found = isText(response) ? addressesIn(await response.text(), next) : [];
    queue.push(...found);
  }
  return statuses;
}

// A link leads from one to the other, so that a mail can have a map of them.
const picks = 'refs=mastery-readiness,primary-tfm-development';

describeWithNginx('a service below a path of nginx', () => {
  beforeAll(startBelowPath);
  afterAll(stopAll);

  it('has only links that lead below the path and are answered', async () => {
    const starts = [
      '/',
      '/programmes',
      '/join?unit=SCHOOL&goal=mastering-number',
      '/sitemap.xml',
      '/map',
      '/newsletter',
      '/playground',
      '/desk',
      '/feed.rss',
      '/feed.json',
      '/exports/manifest.json',
    ];
    const letters = ['html', 'txt', 'eml', 'json'].map((format) => `/newsletter.${format}?${picks}&map=1`);
    const statuses = await crawl([...starts, ...letters].map((path) => `/maths${path}`));
    statuses.delete(`${origin}/maths/graphql`); // It is shown as text, and answers only queries.
    const wrong = [...statuses].filter(([url, status]) => !url.startsWith(`${origin}/maths`) || status !== 200);
    expect(wrong).toEqual([]);
    const reached = [...statuses.keys()].map((url) => url.slice(`${origin}/maths`.length));
    expect(reached).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^\/map\/assets\/.*\.js$/),
        expect.stringMatching(/^\/newsletter\/assets\/.*\.css$/),
        expect.stringMatching(/^\/playground\/assets\/.*\.js$/),
        expect.stringMatching(/^\/map\.png\?only=/),
        expect.stringMatching(/^\/map\?hub=.*&programme=mastering-number$/),
        expect.stringMatching(/^\/playground\?query=/),
        '/programmes/east-midlands-east/2021-22/mastering-number',
        '/feed.atom',
      ]),
    );
  });

  it('lists its pages below the path in a 404 answer, for browsers and for programs', async () => {
    for (const accept of ['text/html', 'text/plain']) {
      const page = await fetch(`${proxy}/maths/no-such-page`, { headers: { accept } });
      const text = await page.text();
      expect([page.status, text]).toEqual([404, expect.stringContaining('/maths/no-such-page')]);
      const addresses = addressesIn(text, `${origin}/maths/no-such-page`);
      expect(addresses.length).toBeGreaterThan(5);
      expect(addresses.filter((address) => !address.startsWith(`${origin}/maths/`))).toEqual([]);
    }
  });

  it.each(['/map', '/newsletter', '/playground', '/desk'])('redirects %s/ below the path', async (path) => {
    const { status, headers } = await fetch(`${proxy}/maths${path}/?hub=x&year=2021/22`, { redirect: 'manual' });
    expect([status, headers.get('location')]).toEqual([308, `/maths${path}?hub=x&year=2021/22`]);
  });

  describeInChromium('in a browser', (open) => {
    it('shows the map, with a card and another filter, and keeps its address below the path', async () => {
      const { page, complaints } = await open(`${proxy}/maths/map?programme=primary-tfm-embedding`);
      await page.getByRole('heading', { name: 'After it' }).waitFor();
      await page.getByText('Filter, and find a path').click();
      await page.getByLabel('How certain').selectOption('STATED');
      await page.getByText(/^All 24 programmes/).waitFor();
      await page.locator('#stage:not([aria-busy])').waitFor();
      expect(page.url()).toBe(`${proxy}/maths/map?minStrength=STATED&programme=primary-tfm-embedding`);
      await page.getByLabel('Shared topics').check();
      await page.locator('#stage .overlap').first().waitFor();
      expect(complaints).toEqual([]);
    });

    it('writes a newsletter and shows it in its frames', async () => {
      const { page, complaints } = await open(`${proxy}/maths/newsletter?${picks}`);
      await page
        .frameLocator('#desktop iframe')
        .getByRole('heading', { name: 'Mastery Readiness Work Groups' })
        .waitFor();
      expect(await page.getByRole('link', { name: 'Download Text' }).getAttribute('href')).toMatch(
        /^newsletter\.txt\?/,
      );
      expect(complaints).toEqual([]);
    });

    it('runs a query in the Playground', async () => {
      const { page, complaints } = await open(`${proxy}/maths/playground?operation=search`);
      await page.locator('.graphiql-query-editor .view-line').filter({ hasText: 'query Search' }).waitFor();
      await page.getByRole('button', { name: /^Execute query/ }).click();
      await page.locator('.result-window .view-line').filter({ hasText: '"totalCount"' }).first().waitFor();
      expect(page.url()).toBe(`${proxy}/maths/playground?operation=search`);
      expect(complaints).toEqual([]);
    });
  });
});

describe('a service that listens on every address and has no PUBLIC_URL', () => {
  let catalogue: BuiltService;
  beforeAll(async () => {
    catalogue = await startService({ environment: { HOST: '0.0.0.0', LOG_LEVEL: 'warn' } });
  });
  afterAll(() => catalogue.stop());

  const get = async (path: string) => (await catalogue.send(path)).body;

  it('warns at its start', async () => {
    while (!catalogue.printed.out.includes('PUBLIC_URL')) await delay(20); // It warns after it has printed its address.
    expect(catalogue.printed.out).toMatch(/does not know the address that clients use.*Set PUBLIC_URL/);
  });

  it('makes no link to an address that clients cannot open', async () => {
    const paths = [
      '/',
      '/feed.atom',
      '/feed.rss',
      '/feed.json',
      `/newsletter.html?${picks}&map=1`,
      `/newsletter.txt?${picks}`,
    ];
    for (const path of paths) {
      const text = await get(path);
      expect([path, /0\.0\.0\.0|127\.0\.0\.1|localhost|undefined/.exec(text)]).toEqual([path, null]);
    }
    expect(await get('/feed.rss')).toContain('<link>https://www.ememathshub.org</link>');
  });
});
