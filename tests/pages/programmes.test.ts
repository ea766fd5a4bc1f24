import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { seriousFaults } from '../support/axe.js';
import { type BuiltService, sharedService } from '../support/built-service.js';
import { describeInChromium } from '../support/chromium.js';
import { someOf } from '../support/torture.js';

// The pages that are rendered on the server, in a browser without JavaScript too.

const windows = [
  { on: 'a desk', options: { viewport: { width: 1280, height: 900 } } },
  { on: 'a phone in the dark', options: { viewport: { width: 390, height: 780 }, colorScheme: 'dark' } },
  { on: 'a desk at 200 % zoom', options: { viewport: { width: 640, height: 450 }, deviceScaleFactor: 2 } },
] as const;

const paths = [
  '/programmes',
  '/programmes?text=mastery&phase=PRIMARY',
  '/programmes/east-midlands-east/2021-22/sktm-early-years',
  '/programmes/east-midlands-east/2021-22/secondary-subject-leadership',
  '/docs',
  '/docs/guard',
];

// A plain run shows each page in every other window.
const visits = someOf(
  9,
  paths.flatMap((path) => windows.map(({ on, options }) => ({ path, on, options }))),
);

describeInChromium('the pages of programmes', (open) => {
  let catalogue: BuiltService;
  beforeAll(async () => {
    catalogue = await sharedService();
  });
  afterAll(() => catalogue.stop());

  it.each(visits)('at $path on $on load nothing from other hosts, fit the window, and pass axe', async (visit) => {
    const { page, origins, complaints } = await open(`${catalogue.url}${visit.path}`, visit.options);
    await page.getByRole('heading', { level: 1 }).waitFor();
    for (const details of await page.locator('details').all()) await details.locator('summary').click();
    expect([...origins]).toEqual([catalogue.url]);
    expect(complaints).toEqual([]);
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBe(visit.options.viewport.width);
    expect(await seriousFaults(page, ['body'])).toEqual([]);
  });

  it('find a programme by keyboard and without JavaScript, from the list to its evidence', async () => {
    const { page } = await open(`${catalogue.url}/programmes`, { javaScriptEnabled: false });
    await page.getByLabel('Search for programmes').press('Shift+Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.type('early years');
    await page.keyboard.press('Enter');
    await page.waitForURL(/text=early\+years/);
    await page.getByRole('link', { name: /Early Years Teachers/ }).press('Enter');
    await page.waitForURL(/\/sktm-early-years$/);
    const evidence = page.locator('details').last();
    await evidence.locator('summary').press('Enter');
    await evidence
      .getByText(/sentence 1/)
      .first()
      .waitFor();
  });

  it('let a keyboard skip the header', async () => {
    const { page } = await open(`${catalogue.url}${paths[2]}`);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate<string>('document.activeElement.textContent')).toBe('Programmes');
    expect(await page.evaluate<boolean>(`document.activeElement.closest('nav.crumbs') !== null`)).toBe(true);
  });

  it('lead from a mistyped address to the programme that was meant', async () => {
    const { page } = await open(`${catalogue.url}/programmes/east-midlands-east/2021-22/mastering-numbr`);
    await page.getByRole('link', { name: 'The Mastering Number Programme' }).click();
    await page.getByRole('heading', { name: 'The Mastering Number Programme' }).waitFor();
  });
});
