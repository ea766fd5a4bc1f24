import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { seriousFaults } from '../support/axe.js';
import { type BuiltService, sharedService, startService } from '../support/built-service.js';
import { describeInChromium } from '../support/chromium.js';
import { looks } from '../support/looks.js';
import { describeWith } from '../support/outside-program.js';
import { serveSeveralHubs } from '../support/several-hubs.js';

const folder = fileURLToPath(new URL('../../examples/front-end', import.meta.url));
const remedy = 'its packages are not installed. Run "npm install" in examples/front-end.';

const anyPort = ['--host', '127.0.0.1', '--port', '0'];
const start = ['run', 'start', '--', ...anyPort];
/** As `start` does once it has generated the code, which is the same for every service. */
const serve = ['exec', '--', 'vite', ...anyPort];

/** The starter, run by one command of npm, as its README says. */
class Starter {
  readonly #process: ChildProcess;
  #said = '';

  constructor(command: readonly string[], catalogue: string, settings: NodeJS.ProcessEnv = {}) {
    // Where CI is set, Vite prints colours, which would be inside the address.
    const env = { ...process.env, NODE_ENV: 'development', NO_COLOR: '1', CATALOGUE: catalogue, ...settings };
    this.#process = spawn('npm', command, { cwd: folder, env, detached: true });
    for (const stream of [this.#process.stdout, this.#process.stderr])
      stream?.on('data', (bytes) => {
        this.#said += bytes;
      });
  }

  /** The address of its pages, once it answers. */
  async url(): Promise<string> {
    for (;;) {
      const url = this.#said.match(/http:\/\/127\.0\.0\.1:\d+\//)?.[0];
      if (url) return url;
      if (this.#process.exitCode !== null) throw new Error(this.#said);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  /** Waits until the command has ended. Returns its exit code and what it printed. */
  async ended(): Promise<string> {
    const [code] = await once(this.#process, 'close');
    return `${code}\n${this.#said}`;
  }

  async stop(): Promise<void> {
    const { pid, exitCode } = this.#process;
    if (pid === undefined || exitCode !== null) return;
    const closed = once(this.#process, 'close');
    process.kill(-pid); // With the programs that npm started.
    await closed;
  }
}

const pages = [
  ['#/phases/PRIMARY', 'Primary'],
  ['#/programme/prg-m722x6', 'Specialist Knowledge for Teaching Mathematics (Early Years Teachers) Programme'],
  ['#/search?text=number&phase=PRIMARY', 'Search'],
  ['#/steps/prg-flgxg4/prg-f2fyqf', 'Primary Teaching for Mastery Development Work Groups'],
  ['#/all', 'All programmes'],
  ['#/programme/nothing', 'Not found'],
] as const;

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
const items = (page: Page) => page.locator('.item').count();

describeWith(existsSync(`${folder}/node_modules`), remedy)('the starter for front ends', () => {
  let catalogue: BuiltService;
  let built: string;
  beforeAll(async () => {
    catalogue = await sharedService();
    built = await new Starter(['run', 'build'], catalogue.url).ended();
  });
  afterAll(() => catalogue.stop());

  it('is typed by the schema of the service, and can be built', () => {
    expect(built).toMatch(/^0\n[\s\S]*built in/);
  });

  it('says which service does not answer', async () => {
    expect(await new Starter(['run', 'start'], 'http://127.0.0.1:9').ended()).toMatch(
      /^1\n[\s\S]*http:\/\/127\.0\.0\.1:9\/schema\.graphql does not answer\. Start the service, or set CATALOGUE/,
    );
  });

  describeInChromium('with a service that runs only its documents', (open) => {
    it('shows every page, and another query is refused', async () => {
      const environment = {
        TRUSTED_DOCUMENTS: `${folder}/src/generated/persisted-documents.json`,
        TRUSTED_DOCUMENTS_MODE: 'enforce',
      };
      const strict = await startService({ environment });
      const starter = new Starter(serve, strict.url, { SEND_IDS: 'true' });
      try {
        const home = await starter.url();
        const { page } = await open(home);
        for (const [hash, name] of pages) {
          await page.goto(home + hash);
          await heading(page, name);
        }
        expect(await strict.ask('{ catalogue { revision } }')).toMatchObject({
          errors: [{ extensions: { code: 'DOCUMENT_NOT_TRUSTED' } }],
        });
      } finally {
        await starter.stop();
        await strict.stop();
      }
    });
  });

  describeInChromium('with several hubs', (open) => {
    it('leads to the programme of the hub that a list shows', async () => {
      const service = await serveSeveralHubs();
      const starter = new Starter(serve, service.url);
      try {
        const { page } = await open(`${await starter.url()}#/phases/SECONDARY`);
        const item = page.locator('.item').filter({ hasNotText: 'East Midlands East' }).first();
        const title = (await item.getByRole('link').textContent()) ?? '';
        const hub = (await item.locator('.soft').textContent())?.split(' · ').at(-2) ?? '';
        await item.getByRole('link').click();
        await heading(page, title);
        expect(await page.locator('article .soft').textContent()).toContain(hub);
      } finally {
        await starter.stop();
        await service.stop();
      }
    });
  });

  describeInChromium('in a browser', (open) => {
    let starter: Starter;
    let home: string;
    beforeAll(async () => {
      starter = new Starter(start, catalogue.url);
      home = await starter.url();
    });
    afterAll(() => starter.stop());

    it.each(looks)('shows every page on $on without a serious fault', async ({ options }) => {
      const { page, complaints, origins } = await open(home, options);
      for (const [hash, name] of pages) {
        await page.goto(home + hash);
        await heading(page, name);
        expect({ hash, faults: await seriousFaults(page, ['body']) }).toEqual({ hash, faults: [] });
        expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
        expect([...origins].sort()).toEqual([catalogue.url, new URL(home).origin].sort());
        expect(complaints).toEqual([]);
      }
    });

    it('has a menu of phases with counts, in the words of the service', async () => {
      const { page } = await open(home);
      await heading(page, 'Choose a phase');
      const menu = page.getByRole('navigation', { name: 'Phases' });
      expect(await menu.getByRole('link').allInnerTexts()).toEqual([
        'Early Years 3',
        'Primary 10',
        'Secondary 10',
        'Post-16 4',
      ]);
      await menu.getByRole('link', { name: 'Post-16' }).click();
      await heading(page, 'Post-16');
      expect(await items(page)).toBe(4);
      expect(await page.evaluate('document.activeElement.tagName')).toBe('H1');
    });

    it('shows a programme down to the components of its pathways', async () => {
      const { page } = await open(`${home}#/programme/prg-m722x6`);
      const pathway = page.locator('section').filter({ hasText: 'Number Patterns and Structures' });
      expect(await pathway.textContent()).toContain('3 core elements');
      expect(await page.locator('.facts').textContent()).toContain('Early Years');
    });

    it('searches with misspelt words, and counts by phase whatever is chosen', async () => {
      const { page } = await open(`${home}#/search`);
      await page.getByRole('searchbox').fill('numbr');
      await page.keyboard.press('Enter');
      const facet = page.getByRole('navigation', { name: 'Phase', exact: true });
      await facet.getByRole('link').first().waitFor();
      const before = await facet.textContent();
      await facet.getByRole('link', { name: /^Secondary/ }).click();
      const count = Number(await facet.locator('[aria-current] .count').textContent());
      await page
        .getByRole('status')
        .filter({ hasText: `${count} programme` })
        .waitFor();
      expect(await items(page)).toBe(count);
      expect(await facet.textContent()).toBe(before);
      await page.goBack();
      await page.goBack();
      expect(await page.getByRole('searchbox').inputValue()).toBe('');
    });

    it('walks from Readiness to Sustaining with the keyboard, and back by the way', async () => {
      const { page } = await open(`${home}#/steps`);
      for (const name of ['Mastery Readiness', 'Development', 'Embedding', 'Sustaining']) {
        await page
          .getByRole('main')
          .getByRole('link', { name: new RegExp(`${name}.* Work Groups`) })
          .first()
          .focus();
        await page.keyboard.press('Enter');
        await page.getByRole('heading', { level: 1, name: new RegExp(name) }).waitFor();
      }
      const way = page.getByRole('navigation', { name: 'The way so far' }).getByRole('link');
      expect(await way.count()).toBe(3);
      await way.first().click();
      await heading(page, 'Mastery Readiness Work Groups');
      expect(await page.getByText('Can be understood in two ways').count()).toBe(1);
    });

    it('loads further pages of the list as one scrolls, each programme once', async () => {
      const { page } = await open(`${home}#/all`, { viewport: { width: 390, height: 844 } });
      await page.getByRole('status').filter({ hasText: '8 of 24 programmes' }).waitFor();
      for (const count of [16, 24]) {
        await page.getByRole('button', { name: 'Show more' }).scrollIntoViewIfNeeded();
        await page
          .getByRole('status')
          .filter({ hasText: `${count} of 24 programmes` })
          .waitFor();
      }
      const titles = await page.locator('.item a').allInnerTexts();
      expect([titles.length, new Set(titles).size]).toEqual([24, 24]);
      expect(await page.getByRole('button', { name: 'Show more' }).count()).toBe(0);
    });
  });
});
