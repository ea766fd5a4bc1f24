import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { sectionLabels } from '../../src/domain/fields/labels.js';
import { seriousFaults } from '../support/axe.js';
import { type BuiltService, sharedService } from '../support/built-service.js';
import { describeInChromium } from '../support/chromium.js';
import { looks } from '../support/looks.js';
import { realSnapshot } from '../support/real-snapshot.js';

/** Where the links of a page lead, in the order of the page. */
const links = (page: Page) =>
  page.locator('a').evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));

/** Where the links lead that the Tab key comes by, on its way through a page. */
async function reachedByKeyboard(page: Page): Promise<readonly string[]> {
  const reached: string[] = [];
  const stops = await page.locator('a, input, button, [tabindex="0"]').count();
  for (let stop = 0; stop < stops; stop++) {
    await page.keyboard.press('Tab');
    const href = await page.evaluate<string | null>(`document.activeElement.getAttribute('href')`);
    if (href !== null) reached.push(href);
  }
  return reached;
}

describeInChromium('the landing page', (open) => {
  let catalogue: BuiltService;
  beforeAll(async () => {
    catalogue = await sharedService();
  });
  afterAll(() => catalogue.stop());

  it.each(looks)(
    'on $on loads nothing from other hosts, logs no error, fits the window, and passes axe',
    async ({ options }) => {
      const { page, origins, complaints } = await open(`${catalogue.url}/`, options);
      await page.getByRole('heading', { name: 'Maths Hub Catalogue', level: 1 }).waitFor();
      expect([...origins]).toEqual([catalogue.url]);
      expect(complaints).toEqual([]);
      expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBe(options.viewport.width);
      expect(await seriousFaults(page, ['body'])).toEqual([]);
    },
  );

  it('has every link in the tab order, with a visible focus', async () => {
    const { page } = await open(`${catalogue.url}/`);
    const all = await links(page);
    expect(all.length).toBeGreaterThan(5);
    expect(await reachedByKeyboard(page)).toEqual(all);
    await page.getByRole('link', { name: 'Open in the Playground' }).focus();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Tab');
    const outline = await page.evaluate<string>('getComputedStyle(document.activeElement).outlineStyle');
    expect(outline).toBe('solid');
  });

  it('names every programme of the newest year under its section', async () => {
    const { page } = await open(`${catalogue.url}/`);
    const { programmes, academicYears } = realSnapshot();
    const newest = programmes.filter(({ academicYear }) => academicYear === academicYears[0]);
    const listed: string[] = [];
    for (const section of await page.locator('.sections section').all()) {
      const heading = await section.locator('h3').textContent();
      for (const title of await section.locator('li').allInnerTexts()) listed.push(`${heading}: ${title}`);
    }
    const expected = newest.map(({ section, title }) => `${sectionLabels[section]}: ${title}`);
    expect(listed.sort()).toEqual(expected.sort());
  });

  it('links to the Playground with an example', async () => {
    const { page, complaints } = await open(`${catalogue.url}/`);
    await page.getByRole('link', { name: 'What comes next' }).click();
    await page.getByRole('heading', { name: 'Playground' }).waitFor();
    expect(new URL(page.url()).search).toBe('?operation=what-comes-next');
    expect(complaints).toEqual([]);
  });

  it('shows the answer beside its example, and opens the query in the Playground', async () => {
    const { page, complaints } = await open(`${catalogue.url}/`);
    const [query, shown] = await page.locator('.example code').allTextContents();
    const answer = await catalogue.send({ method: 'POST', url: '/graphql', payload: { query } });
    expect(answer.json()).toEqual(JSON.parse(shown ?? ''));
    expect(answer.json().data.programme.nextSteps).not.toEqual([]);
    await page.getByRole('link', { name: 'Open in the Playground' }).click();
    await page.locator('.graphiql-query-editor .view-line').filter({ hasText: 'query FirstQuery' }).waitFor();
    expect(complaints).toEqual([]);
  });

  it('leads to the page of a programme, to the list, and by its picture to the map', async () => {
    const { page } = await open(`${catalogue.url}/`);
    await page.getByLabel('Search for programmes').fill('core maths');
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'Developing Core Maths Pedagogy Work Groups' }).waitFor();
    await page.goBack();
    await page.getByRole('link', { name: 'Y5 – 8 Continuity Work Group' }).click();
    await page.getByRole('heading', { name: 'Y5 – 8 Continuity Work Group', level: 1 }).waitFor();
    await page.goBack();
    const picture = page.getByRole('link', { name: /See them on the map/ });
    await picture.scrollIntoViewIfNeeded();
    const isLoaded = `document.querySelector('.map-picture img').naturalWidth > 0`;
    await page.waitForFunction(isLoaded);
    await picture.click();
    await page.getByRole('heading', { name: 'Map', level: 1 }).waitFor();
  });

  it.each(looks)('is linked from the 404 page, on $on', async ({ options }) => {
    const { page, origins } = await open(`${catalogue.url}/${'x'.repeat(100)}`, options);
    expect([...origins]).toEqual([catalogue.url]);
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBe(options.viewport.width);
    expect(await seriousFaults(page, ['body'])).toEqual([]);
    await page.getByRole('link', { name: '/', exact: true }).click();
    await page.getByRole('heading', { name: 'Maths Hub Catalogue', level: 1 }).waitFor();
  });
});
