import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { seriousFaults } from '../support/axe.js';
import { type BuiltService, sharedService } from '../support/built-service.js';
import { describeInChromium } from '../support/chromium.js';

// Each tab holds a button with its title, and one that closes it.
const tabs = (page: Page) => page.getByRole('tab').locator('button[title]');
const openTab = (page: Page) => page.getByRole('tab', { selected: true }).locator('button[title]');
const example = (page: Page, name: string) => page.getByRole('navigation').getByRole('link', { name, exact: true });
const lines = (page: Page, part: 'question' | 'answer') =>
  page.locator(part === 'question' ? '.graphiql-query-editor .view-line' : '.graphiql-response .view-line');

/** What the page keeps in the browser of the user's tabs. It does so half a second after a change. */
const stored = (page: Page) => page.evaluate<string>(`localStorage.getItem('graphiql:tabState') ?? ''`);

/** Writes a line at the start of the question. */
async function write(page: Page, text: string): Promise<void> {
  await lines(page, 'question').first().click();
  await page.keyboard.press('Control+Home');
  await page.keyboard.type(`${text}\n`);
  await lines(page, 'question').filter({ hasText: text }).waitFor();
}

describeInChromium('the Playground', (open) => {
  let catalogue: BuiltService;
  beforeAll(async () => {
    catalogue = await sharedService();
  });
  afterAll(() => catalogue.stop());

  const wide = { viewport: { width: 1600, height: 2400 } };

  it('opens with the examples as tabs, loads nothing from other hosts, and obeys its security policy', async () => {
    const { page, origins, complaints } = await open(`${catalogue.url}/playground`, wide);
    await lines(page, 'question').filter({ hasText: 'query ProgrammePage' }).waitFor();
    expect(await tabs(page).allTextContents()).toEqual([
      'ProgrammePage',
      'PhaseMenu',
      'Search',
      'WhatComesNext',
      'Newsletter',
      'Relationships',
      'Routes',
    ]);
    await page.getByRole('button', { name: 'Show Documentation Explorer' }).click();
    await page.getByText('Root Types').waitFor();
    expect([...origins]).toEqual([catalogue.url]);
    expect(complaints).toEqual([]);
  });

  it('runs an example and shows the result', async () => {
    const { page, complaints } = await open(`${catalogue.url}/playground?operation=programme-page`, wide);
    await lines(page, 'question').first().waitFor();
    await page.getByRole('button', { name: /^Execute query/ }).click();
    await lines(page, 'answer')
      .filter({ hasText: '"title": "Pathway One: Number Patterns and Structures"' })
      .first()
      .waitFor();
    expect(complaints).toEqual([]);
  });

  it('opens the example that the address names', async () => {
    const { page } = await open(`${catalogue.url}/playground?operation=what-comes-next`);
    await lines(page, 'question').filter({ hasText: 'query WhatComesNext' }).waitFor();
    expect(await openTab(page).textContent()).toBe('WhatComesNext');
    expect(await example(page, 'What comes next').getAttribute('aria-current')).toBe('true');
    expect(await tabs(page).count()).toBe(7);
  });

  it('reports an unknown example, and opens as usual', async () => {
    const { page } = await open(`${catalogue.url}/playground?operation=%3Cb%3Enone`);
    const notice = page.getByRole('alert').filter({ hasText: 'There is no example called “<b>none”.' });
    await notice.waitFor();
    expect(await seriousFaults(page, ['#bar'])).toEqual([]);
    await notice.getByRole('button', { name: 'Close' }).click();
    await notice.waitFor({ state: 'detached' });
    expect(await openTab(page).textContent()).toBe('ProgrammePage');
  });

  it('switches to the tab of an example, and names the example in the address', async () => {
    const { page } = await open(`${catalogue.url}/playground`);
    await lines(page, 'question').first().waitFor();
    await example(page, 'Five groups').press('Enter');
    await lines(page, 'question').filter({ hasText: 'query Newsletter' }).waitFor();
    expect(await tabs(page).count()).toBe(7);
    expect(page.url()).toBe(`${catalogue.url}/playground?operation=newsletter`);
  });

  it('keeps a query that a user edited, and opens the original example in another tab', async () => {
    const { page } = await open(`${catalogue.url}/playground?operation=phase-menu`);
    await write(page, '# mine');
    await page.waitForURL(`${catalogue.url}/playground`);
    await example(page, 'A phase menu').click();
    await lines(page, 'question').filter({ hasText: '# mine' }).waitFor({ state: 'detached' });
    await lines(page, 'question').filter({ hasText: 'query PhaseMenu' }).waitFor();
    expect(await tabs(page).filter({ hasText: 'PhaseMenu' }).count()).toBe(2);

    await tabs(page).first().click();
    await lines(page, 'question').filter({ hasText: '# mine' }).waitFor();
    expect(page.url()).toBe(`${catalogue.url}/playground`);
  });

  it('restores the tabs of a user, with the example that a new address names', async () => {
    const { page } = await open(`${catalogue.url}/playground?operation=relationships`);
    await write(page, '# mine');
    while (!(await stored(page)).includes('# mine')) await page.waitForTimeout(50);
    await page.goto(`${catalogue.url}/playground?operation=relationships`);
    await lines(page, 'question').filter({ hasText: 'query Relationships' }).waitFor();
    expect(await lines(page, 'question').filter({ hasText: '# mine' }).count()).toBe(0);
    expect(await tabs(page).filter({ hasText: 'Relationships' }).count()).toBe(2);
    await page.reload();
    await lines(page, 'question').filter({ hasText: 'query Relationships' }).waitFor();
    expect(await tabs(page).count()).toBe(8);
  });

  it('has no serious axe fault in its bar and does not overflow, on a desktop or a phone', async () => {
    const { page } = await open(`${catalogue.url}/playground`);
    await lines(page, 'question').first().waitFor();
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 844 });
      expect(await seriousFaults(page, ['#bar'])).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
    }
  });
});
