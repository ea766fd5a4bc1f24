import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { chromium, type Page } from 'playwright-core';
import { aFolder } from '../support/a-folder.js';
import { seriousFaults } from '../support/axe.js';
import { type BuiltService, sharedService } from '../support/built-service.js';
import { chromiumOptions, describeInChromium } from '../support/chromium.js';

/** Each page, what it shows once it has started, and what it says if it doesn't. */
const pages = [
  ['/playground', '.graphiql-query-editor .view-line', 'The Playground is loading. It needs JavaScript.'],
  ['/map', '#stage svg .box', 'The map is loading. It needs JavaScript.'],
  ['/newsletter', '#results li', 'The newsletter builder is loading. It needs JavaScript.'],
  ['/desk', '#token-help', 'The desk is loading. It needs JavaScript.'],
] as const;

const throwingStorage = `
  for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'cookieStore']) {
    Object.defineProperty(window, name, {
      get() { throw new DOMException('Access is denied for this document.', 'SecurityError'); },
    });
  }
  Object.defineProperty(document, 'cookie', { get() { throw new DOMException('Access is denied.', 'SecurityError'); } });
`;

describeInChromium('a page that its browser hinders', (open) => {
  let catalogue: BuiltService;
  beforeAll(async () => {
    catalogue = await sharedService();
  });
  afterAll(() => catalogue.stop());

  /** Opens a page after something was prepared. */
  async function openPrepared(path: string, prepare: (page: Page) => Promise<unknown>) {
    const visit = await open('about:blank');
    await prepare(visit.page);
    await visit.page.goto(`${catalogue.url}${path}`);
    return visit;
  }

  it.each(pages)('%s works where access to site data throws', async (path, started, _sentence) => {
    const { page, complaints } = await openPrepared(path, (page) => page.addInitScript(throwingStorage));
    await page.locator(started).first().waitFor();
    expect(await page.locator('#unstarted, #failure').count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('keeps the Playground usable where access to site data throws', async () => {
    const { page } = await openPrepared('/playground', (page) => page.addInitScript(throwingStorage));
    await page.getByRole('link', { name: 'Five groups' }).click();
    await page.getByRole('button', { name: 'Run the query' }).click();
    await page.locator('.graphiql-response .view-line').filter({ hasText: '"selection"' }).waitFor();
    await page.getByRole('button', { name: 'New tab' }).click();
    await page.getByText('Write a query on the left').waitFor();
  });

  it('shows every page in a Chromium that is set to block site data', async () => {
    const folder = await aFolder();
    await mkdir(join(folder, 'Default'));
    const preferences = { profile: { default_content_setting_values: { cookies: 2 } } };
    await writeFile(join(folder, 'Default/Preferences'), JSON.stringify(preferences));
    const context = await chromium.launchPersistentContext(folder, chromiumOptions);
    try {
      const page = await context.newPage();
      for (const [path, started] of [...pages, ['/', 'h1', '']] as const) {
        await page.goto(`${catalogue.url}${path}`);
        await expect(page.evaluate('localStorage')).rejects.toThrow('SecurityError');
        await page.locator(started).first().waitFor();
      }
    } finally {
      await context.close();
    }
  });

  it.each(pages)('%s says so if its script can’t be loaded', async (path, _started, sentence) => {
    const { page } = await openPrepared(path, (page) => page.route('**/assets/index-*.js', (route) => route.abort()));
    await page.getByText(sentence).waitFor();
    expect(await seriousFaults(page, ['body'])).toEqual([]);
  });

  it.each(pages)('%s says so if its script throws', async (path, _started, sentence) => {
    const broken = { contentType: 'text/javascript', body: 'throw new Error("broken");' };
    const { page } = await openPrepared(path, (page) =>
      page.route('**/assets/index-*.js', (route) => route.fulfill(broken)),
    );
    await page.getByText(sentence).waitFor();
  });

  it.each(pages)('%s says so where scripts are off', async (path, _started, sentence) => {
    const { page } = await open(`${catalogue.url}${path}`, { javaScriptEnabled: false });
    await page.getByText(sentence).waitFor();
  });

  it.each([
    ['/map', 'Element.prototype.replaceChildren'],
    ['/newsletter', 'Element.prototype.replaceChildren'],
    ['/playground', 'window.matchMedia'],
    ['/desk', 'Node.prototype.appendChild'],
  ])('%s says so if it throws while it starts', async (path, method) => {
    const { page } = await openPrepared(path, (page) =>
      page.addInitScript(`${method} = () => { throw new Error('broken in the middle'); };`),
    );
    const failure = page
      .getByRole('alert')
      .filter({ hasText: 'An error occurred in this page: broken in the middle.' });
    await failure.waitFor();
    expect(await failure.textContent()).toContain('Reload the page.');
    expect(await page.locator('#unstarted').count()).toBe(0);
    expect(await seriousFaults(page, ['main'])).toEqual([]);
  });

  it('says in the Playground that a part of the editor can’t be loaded', async () => {
    const { page } = await openPrepared('/playground', (page) =>
      page.route('**/assets/monaco-editor-*.js', (route) => route.abort()),
    );
    await page.getByRole('alert').filter({ hasText: 'Failed to fetch dynamically imported module' }).waitFor();
  });
});
