import { writeFile } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { aFullYear } from '../map/a-full-year.js';
import { seriousFaults } from '../support/axe.js';
import {
  aCatalogue,
  aHub,
  aLink,
  anExternalThing,
  anyOf,
  aProgramme,
  bytesOf,
  evidence,
  needs,
  type Stored,
} from '../support/builders.js';
import { type BuiltService, sharedService, startService, temporaryFile } from '../support/built-service.js';
import { describeInChromium } from '../support/chromium.js';
import { looks } from '../support/looks.js';

const wide = { viewport: { width: 1440, height: 900 } };
const phone = { viewport: { width: 390, height: 844 } };

const boxes = (page: Page) => page.locator('#stage .box.programme');
const box = (page: Page, title: string) => page.locator('#stage').getByRole('button', { name: title });
const card = (page: Page) => page.locator('#card');
const drawn = (page: Page) => page.locator('#stage:not([aria-busy]) svg').waitFor();

/** The slugs of the programmes on the map. */
const slugs = (page: Page) =>
  page.evaluate<string[]>(`[...document.querySelectorAll('#stage .box.programme')].map((box) => box.dataset.slug)`);

/** What has the focus: the slug of a programme on the map, the id of another element, or nothing. */
const focused = (page: Page) =>
  page.evaluate<string>(`document.activeElement?.dataset?.slug || document.activeElement?.id || ''`);

/** Waits until an expression is true. The page's policy forbids Playwright's own way, which evaluates in the page. */
async function until(page: Page, expression: string): Promise<void> {
  const start = performance.now();
  while (!(await page.evaluate(expression))) {
    if (performance.now() - start > 5000) throw new Error(`It never came true: ${expression}`);
    await page.waitForTimeout(20);
  }
}

/** The size of the smallest text of the picture as it is seen, in pixels. */
const smallestText = (page: Page) =>
  page.evaluate<number>(
    `(() => { const svg = document.querySelector('#stage svg'); const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width; return scale * Math.min(...[...svg.querySelectorAll('[font-size]')].map((text) => Number(text.getAttribute('font-size')))); })()`,
  );

/** Whether a thing is within the window that the picture is looked at through, from its left to its right. */
const isInView = (page: Page, selector: string) =>
  page.evaluate<boolean>(
    `(() => { const outer = document.querySelector('#stage').getBoundingClientRect(); return [...document.querySelectorAll('${selector}')].every((part) => { const inner = part.getBoundingClientRect(); return inner.left >= outer.left && inner.right <= outer.right && inner.top < outer.bottom && inner.bottom > outer.top; }); })()`,
  );

/** The width that the picture is shown at. */
const shownWidth = (page: Page) =>
  page.evaluate<number>(`document.querySelector('#stage svg').getBoundingClientRect().width`);

interface Sheet {
  readonly top: number;
  readonly bottom: number;
  readonly hasLegend: boolean;
}

/** Which part of the picture is on each sheet of paper. */
const sheetsOf = (page: Page) =>
  page.evaluate<Sheet[]>(
    `[...document.querySelectorAll('#sheets figure')].map((sheet) => { const parts = [...sheet.querySelectorAll('svg')].map((part) => part.viewBox.baseVal); const legend = document.querySelector('#printed-map .legend').parentElement.transform.baseVal[0].matrix.f; const [{ y, height }] = parts; return { top: y, bottom: y + height, hasLegend: parts.some((part) => part.y <= legend && part.y + part.height > legend) }; })`,
  );

/** The names of the boxes that are not on exactly one sheet as a whole. */
const cutBoxes = (page: Page) =>
  page.evaluate<string[]>(
    `(() => { const down = document.querySelector('#printed-map .boxes').parentElement.transform.baseVal[0].matrix.f; const sheets = [...document.querySelectorAll('#sheets figure svg:first-child')].map((part) => part.viewBox.baseVal); return [...document.querySelectorAll('#printed-map .box')].filter((box) => { const rect = box.querySelector('rect'); const top = down + Number(rect.getAttribute('y')); const bottom = top + Number(rect.getAttribute('height')); return sheets.filter(({ y, height }) => y <= top && bottom <= y + height).length !== 1; }).map((box) => box.dataset.key); })()`,
  );

/** The size of the smallest text on paper, in points: A4 has 190 mm between margins of 10 mm. */
const smallestPrint = (page: Page) =>
  page.evaluate<number>(
    `(() => { const width = document.querySelector('#sheets figure svg').viewBox.baseVal.width; return ((190 / 25.4) * 72 / width) * Math.min(...[...document.querySelectorAll('#printed-map [font-size]')].map((text) => Number(text.getAttribute('font-size')))); })()`,
  );

/** Prints the map alone, and counts the pages, which must be A4 portrait. */
async function printedSheets(page: Page): Promise<number> {
  await page.evaluate(`for (const name of ['table', 'paths']) document.getElementById(name).hidden = true`);
  const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1');
  for (const [, width, height] of pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)) {
    expect([Math.round(Number(width)), Math.round(Number(height))]).toEqual([595, 842]);
  }
  return pdf.match(/\/Type \/Page\b/g)?.length ?? 0;
}

const openFilters = (page: Page) => page.getByText('Filter, and find a path').click();

async function withCatalogue(document: Stored<Parameters<typeof aCatalogue>[0]>): Promise<BuiltService> {
  const file = await temporaryFile('map.json');
  await writeFile(file, bytesOf(document));
  return startService({ catalogueFile: file });
}

describeInChromium(
  'the map',
  (open) => {
    let catalogue: BuiltService;
    beforeAll(async () => {
      catalogue = await sharedService();
    });
    afterAll(() => catalogue.stop());

    const visit = async (search = '', options: Parameters<typeof open>[1] = wide) => {
      const made = await open(`${catalogue.url}/map${search}`, options);
      await drawn(made.page);
      return made;
    };

    it('shows every programme, loads nothing from other hosts, and obeys its security policy', async () => {
      const { page, origins, complaints } = await visit();
      expect(await boxes(page).count()).toBe(24);
      expect(await page.getByRole('status').textContent()).toBe('All 24 programmes, 25 links.');
      await box(page, 'Mastery Readiness').click();
      await card(page).getByRole('heading', { name: 'Before it' }).waitFor();
      expect([...origins]).toEqual([catalogue.url]);
      expect(complaints).toEqual([]);
    });

    it('understands an address with slugs that were changed', async () => {
      const home = { ...aHub(), formerSlugs: ['old-home'] };
      const [first, second] = [
        aProgramme({ slug: 'first', formerSlugs: ['old-first'] }),
        aProgramme({ slug: 'second' }),
      ];
      const renamed = await withCatalogue(aCatalogue({ hubs: [home], programmes: [first, second] }));
      const { page, complaints } = await open(
        `${renamed.url}/map?hub=old-home&around=old-first&programme=old-first`,
        wide,
      );
      await drawn(page);
      await card(page).getByRole('heading', { name: 'first' }).waitFor();
      expect(await slugs(page)).toEqual(['first']);
      expect(await page.locator('#filters select').first().inputValue()).toBe('home');
      expect(complaints).toEqual([]);
      await renamed.stop();
    });

    it('draws its titles in its own font, large enough to read', async () => {
      const { page } = await visit();
      expect(
        await page.evaluate(`document.fonts.ready.then(() => document.fonts.check('600 15px "Source Sans 3"'))`),
      ).toBe(true);
      expect(await page.locator('#stage style').count()).toBe(0);
      expect(await smallestText(page)).toBeGreaterThanOrEqual(12);
    });

    it('reaches every programme and its card with the Tab key, and returns with Escape', async () => {
      const { page, complaints } = await visit();
      const reached: string[] = [];
      await page.locator('#stage').focus();
      for (let step = 0; step < 60 && new Set(reached).size < 24; step++) {
        await page.keyboard.press('Tab');
        const slug = await focused(page);
        if (slug !== '') reached.push(slug); // What is outside the catalogue has none.
      }
      expect([...reached].sort()).toEqual([...(await slugs(page))].sort());

      await page.keyboard.press('Enter');
      const last = reached.at(-1) ?? '';
      await page.waitForURL(`**/map?programme=${last}`);
      await until(page, `document.activeElement?.id === 'card-title'`);
      await page.keyboard.press('Tab');
      expect(await page.evaluate(`document.activeElement?.getAttribute('aria-label')`)).toBe('Close the card');
      await page.keyboard.press('Escape');
      await card(page).waitFor({ state: 'hidden' });
      expect(await focused(page)).toBe(last);
      expect(complaints).toEqual([]);
    });

    it('shows the card of a programme when the Tab key gets there', async () => {
      const { page } = await visit();
      await page.locator('#stage').focus();
      await page.keyboard.press('Tab');
      await card(page).getByRole('heading', { level: 2 }).waitFor();
      expect(await card(page).getByRole('heading', { level: 2 }).textContent()).toMatch(/Early Years Teachers/);
      expect(await focused(page)).toBe('sktm-early-years');
    });

    it('shows on a card the links before and after, with strength, obligation and source', async () => {
      const { page } = await visit('?programme=primary-tfm-embedding');
      await card(page).getByRole('heading', { name: 'After it' }).waitFor();
      const part = (name: string) =>
        card(page)
          .locator('section')
          .filter({ has: page.getByRole('heading', { name }) });
      const before = (await part('Before it').textContent()) ?? '';
      expect(before).toContain('Primary Teaching for Mastery Development Work Groups is required for this');
      expect(before).toContain('Stated by the source; required; in the academic year just before.');
      expect(before).toContain('It is for schools that were in Development the year before.');
      expect(before).toContain('Primary Teaching for Mastery Embedding Work Groups, sentence 1');
      expect(await part('After it').textContent()).toContain('One way into Primary Teaching for Mastery Sustaining');
      expect(await box(page, 'Mastery Embedding Work Groups (Primary)').getAttribute('aria-pressed')).toBe('true');
    });

    it('shows on a card the parallel programmes and the open questions', async () => {
      const { page } = await visit('?programme=secondary-tfm-embedding-year-support');
      const beside = card(page)
        .locator('section')
        .filter({ has: page.getByRole('heading', { name: 'At the same time, or in alternate years' }) });
      expect(await beside.textContent()).toContain(
        'Runs alongside Secondary Teaching for Mastery Embedding and Sustaining',
      );
      expect(await beside.textContent()).toContain('required; in the same academic year');
    });

    it('goes from card to card, and back with the Back button', async () => {
      const { page } = await visit('?programme=primary-tfm-embedding');
      await card(page).getByRole('button', { name: 'Primary Teaching for Mastery Sustaining Work Groups' }).click();
      await page.waitForURL('**/map?programme=primary-tfm-sustaining');
      await card(page).getByRole('heading', { level: 2, name: 'Sustaining' }).waitFor();
      await page.goBack();
      await card(page).getByRole('heading', { level: 2, name: 'Embedding' }).waitFor();
    });

    it('also has a card for things outside the catalogue', async () => {
      const { page } = await visit();
      await box(page, 'Early Career Framework').first().click();
      await card(page).getByText('Programmes that are linked to it').waitFor();
      expect(await card(page).locator('li').count()).toBe(2);
    });

    it('filters by phase, section, kind and strength, and keeps the filter in the address', async () => {
      const { page } = await visit();
      await openFilters(page);
      const tick = async (menu: string, name: string) => {
        await page.locator(`[data-menu="${menu}"] summary`).click();
        await page.locator(`[data-menu="${menu}"]`).getByLabel(name, { exact: true }).check();
      };
      await tick('Phase', 'Primary');
      await page.waitForURL('**/map?phase=PRIMARY');
      await page.getByText('10 of 24 programmes').waitFor();
      await tick('Listed under', 'Secondary');
      await page.getByText('1 of 24 programmes, 0 links.').waitFor();
      expect(await slugs(page)).toEqual(['y5-8-continuity']);

      await page.getByRole('button', { name: 'Show everything' }).click();
      await page.getByText('All 24 programmes').waitFor();
      await tick('Links', 'Required for');
      await page.getByText('24 programmes, 6 links.').waitFor();
      await page.getByRole('button', { name: 'Show everything' }).click();
      await page.getByLabel('How certain').selectOption('stated only');
      await page.getByText('24 programmes, 19 links.').waitFor();
      expect(page.url()).toBe(`${catalogue.url}/map?minStrength=STATED`);
      await page.goBack();
      await page.getByText('24 programmes, 25 links.').waitFor();
    });

    it('keeps the focus on a control that was used', async () => {
      const { page } = await visit();
      await openFilters(page);
      await page.getByLabel('How certain').focus();
      await page.keyboard.press('ArrowDown');
      await page.getByText('24 programmes, 23 links.').waitFor();
      expect(await page.evaluate(`document.activeElement?.closest('label')?.textContent`)).toMatch(/^How certain/);
    });

    it('finds a path between two programmes, highlights it, and describes it in words', async () => {
      const { page } = await visit();
      await openFilters(page);
      await page.getByLabel('A path from').selectOption({ label: 'Mastery Readiness Work Groups' });
      await page.getByLabel('A path to').selectOption({ label: 'Primary Teaching for Mastery Sustaining Work Groups' });
      await page.locator('#stage .link.lit').first().waitFor();
      expect(page.url()).toBe(`${catalogue.url}/map?route=mastery-readiness..primary-tfm-sustaining`);
      expect([await page.locator('#stage .link.lit').count(), await page.locator('#stage .box.lit').count()]).toEqual([
        5, 4,
      ]);
      const paths = page.getByRole('region', { name: '3 paths from “Mastery Readiness Work Groups”' });
      await paths.getByRole('listitem').nth(2).waitFor();
      expect(await paths.getByRole('listitem').allTextContents()).toEqual([
        'Mastery Readiness Work Groups → Primary Teaching for Mastery Sustaining Work Groups 1 step. Its weakest: can be understood in two ways.',
        expect.stringMatching(/Development.* 2 steps. Its weakest: implied, or stated with reservations\.$/),
        expect.stringMatching(/Development.*Embedding.* 3 steps/),
      ]);

      const [first, last] = [paths.getByRole('button').first(), paths.getByRole('button').last()];
      await first.click();
      const shown = () =>
        page.evaluate<string[]>(
          `[...document.querySelectorAll('#stage .programme.near')].map((box) => box.getAttribute('aria-label').split(' Work')[0])`,
        );
      expect(await shown()).toEqual(['Mastery Readiness', 'Primary Teaching for Mastery Sustaining']);
      await last.press('Enter');
      expect([await first.getAttribute('aria-pressed'), await last.getAttribute('aria-pressed')]).toEqual([
        'false',
        'true',
      ]);
      expect(await shown()).toHaveLength(4);
      await last.press('Enter');
      expect(await page.locator('#stage .has-choice').count()).toBe(0);
    });

    it.each([
      ['a wide window', wide],
      ['a phone', phone],
    ])('brings a path into view in %s, with its goal', async (_, options) => {
      const { page } = await visit('?route=mastery-readiness..primary-tfm-sustaining', options);
      await until(page, `document.querySelector('#stage').scrollTop > 0`);
      expect(await isInView(page, '#stage .box.lit[aria-label*="Sustaining"]')).toBe(true);
    });

    it('has 80 % of a wide window for the picture, as wide as the window', async () => {
      const { page } = await visit();
      const { top, width, room } = await page.evaluate<{ top: number; width: number; room: number }>(
        `(() => { const stage = document.querySelector('#stage'); return { top: stage.getBoundingClientRect().top, room: stage.clientWidth, width: stage.querySelector('svg').getBoundingClientRect().width }; })()`,
      );
      expect(top).toBeLessThanOrEqual(0.2 * wide.viewport.height);
      expect(Math.abs(width - room)).toBeLessThan(0.1 * room);
    });

    it('is walked through by the tab key from top to bottom', async () => {
      const { page } = await visit();
      const places = await page.evaluate<{ top: number; left: number }[]>(
        `[...document.querySelectorAll('#stage [tabindex="0"]')].map((box) => { const { top, left } = box.getBoundingClientRect(); return { top: Math.round(top), left: Math.round(left) }; })`,
      );
      const inOrder = [...places].sort((a, b) => a.top - b.top || a.left - b.left);
      expect(places).toEqual(inOrder);
      expect(places.length).toBeGreaterThan(24);
    });

    it('reports that no path is known', async () => {
      const { page } = await visit('?route=pd-lead..mastering-number');
      await page
        .getByRole('heading', { name: /^No path is known from “NCETM Professional Development Lead/ })
        .waitFor();
    });

    it('shows only the surroundings of a programme', async () => {
      const { page } = await visit('?programme=primary-tfm-embedding');
      await card(page).getByRole('button', { name: 'Only around it' }).click();
      await page.waitForURL('**/map?around=primary-tfm-embedding&programme=primary-tfm-embedding');
      await page.getByText('4 of 24 programmes').waitFor();
      await openFilters(page);
      await page.getByLabel('Links away').selectOption('1');
      await page.getByText('3 of 24 programmes').waitFor();
    });

    it('zooms by buttons, keys and wheel, and pans by dragging and arrow keys', async () => {
      const { page } = await visit();
      const first = await shownWidth(page);
      await page.getByRole('button', { name: 'Larger' }).click();
      const larger = await shownWidth(page);
      expect(larger / first).toBeCloseTo(1.25, 1);
      await page.locator('#stage').focus();
      await page.keyboard.press('-');
      expect(await shownWidth(page)).toBeCloseTo(first, -1);
      await page.getByRole('button', { name: 'Fit the whole map on the screen' }).click();
      expect(
        await page.evaluate(
          `(() => { const { scrollHeight, clientHeight } = document.querySelector('#stage'); return scrollHeight - clientHeight; })()`,
        ),
      ).toBeLessThan(3);
      await page.locator('#stage').focus();
      await page.keyboard.press('0');
      expect(await shownWidth(page)).toBeCloseTo(first, -1);

      await page.mouse.move(700, 600);
      await page.keyboard.down('Control');
      await page.mouse.wheel(0, -300);
      await page.keyboard.up('Control');
      await until(page, `document.querySelector('#stage svg').getBoundingClientRect().width > ${first * 1.5}`);

      const top = () => page.evaluate<number>(`document.querySelector('#stage').scrollTop`);
      const before = await top();
      await page.mouse.down();
      await page.mouse.move(700, 450, { steps: 4 });
      await page.mouse.up();
      expect((await top()) - before).toBe(150);
      expect(await card(page).isVisible()).toBe(false);
      await page.locator('#stage').focus();
      await page.keyboard.press('ArrowDown');
      await until(page, `document.querySelector('#stage').scrollTop > ${before + 150}`);
    });

    it('has a table with everything that the picture shows', async () => {
      const { page } = await visit('?phase=PRIMARY');
      const rows = page.getByRole('region', { name: /^Links on the map/ }).locator('tbody tr');
      expect(await rows.count()).toBe(await page.locator('#stage .link').count());
      const row = rows.filter({ hasText: 'Required for' });
      expect(await row.locator('th, td').allTextContents()).toEqual([
        'Primary Teaching for Mastery Development Work Groups (stand-in, listed for 2021/22)',
        'Required for',
        'Primary Teaching for Mastery Embedding Work Groups',
        'Stated by the source.',
        'required',
        'in the academic year just before',
        'It is for schools that were in Development the year before. (Primary schools, Primary Teaching for Mastery Embedding Work Groups, sentence 1)',
      ]);
      const programmes = page.getByRole('region', { name: /^Programmes on the map/ }).locator('tbody tr');
      expect(await programmes.count()).toBe((await slugs(page)).length);
      await page.getByRole('link', { name: 'Skip the map: to the table' }).press('Enter');
      expect(await focused(page)).toBe('table');
    });

    it('draws shared topics at a switch, and says them in its table and in the address', async () => {
      const { page } = await visit();
      expect(await page.locator('#stage .overlap').count()).toBe(0);
      await openFilters(page);
      await page.getByLabel('Shared topics').focus();
      await page.keyboard.press('Space');
      await page.getByText('All 24 programmes, 25 links, 15 pairs with shared topics.').waitFor();
      expect(page.url()).toBe(`${catalogue.url}/map?overlaps=1`);
      expect(await page.locator('#stage .overlap').count()).toBe(15);
      const rows = page.getByRole('region', { name: 'Shared topics: 15 pairs' }).locator('tbody tr');
      const row = rows.filter({ hasText: 'fractions' }).first();
      expect(await row.locator('th, td').allTextContents()).toEqual([
        'Specialist Knowledge for Teaching Mathematics (Primary Teachers) Programme',
        'Specialist Knowledge for Teaching Mathematics (Primary Teaching Assistants) Programme',
        '4',
        'number sense, additive reasoning, multiplicative reasoning and fractions',
      ]);
      await box(page, 'Y5 – 8 Continuity').click();
      await card(page).getByRole('heading', { level: 2 }).waitFor();
      expect(await page.locator('#stage .overlap.near').count()).toBe(5);
    });

    it('links to the same map as an image file', async () => {
      const { page } = await visit('?phase=PRIMARY&programme=mastery-readiness');
      const hrefs = await page.evaluate(
        `[...document.querySelectorAll('#tools a')].map((link) => link.getAttribute('href'))`,
      );
      expect(hrefs).toEqual(['map.svg?phase=PRIMARY', 'map.png?phase=PRIMARY&scale=2']);
    });

    it('reports errors in its address', async () => {
      const { page } = await open(`${catalogue.url}/map?phase=PRIMRY`, wide);
      await page.getByRole('heading', { name: 'The map cannot be shown' }).waitFor();
      await page.locator('#stage').getByText('"PRIMRY" is not one of EARLY_YEARS').waitFor();
      await page.getByRole('link', { name: 'Show the whole map' }).click();
      await drawn(page);
    });

    it('prints the whole map with its legend on one sheet, and the table, without a card and controls', async () => {
      const { page } = await visit('?programme=mastery-readiness');
      await page.evaluate(`dispatchEvent(new Event('beforeprint'))`);
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('#controls, #line, #card, #bar, #stage').filter({ visible: true }).count()).toBe(0);
      expect(await page.locator('table').filter({ visible: true }).count()).toBe(2);
      expect(await sheetsOf(page)).toEqual([{ top: 0, bottom: expect.any(Number), hasLegend: true }]);
      expect(await cutBoxes(page)).toEqual([]);
      expect(await smallestPrint(page)).toBeGreaterThanOrEqual(6);
      await page.evaluate(`dispatchEvent(new Event('afterprint'))`);
      expect(await page.locator('#sheets > *').count()).toBe(0);
      expect(await printedSheets(page)).toEqual(1);
    });

    it.each(looks)(
      'has no serious axe fault on $on, with a card and a path, and is as wide as its window',
      async ({ options }) => {
        const search = '?phase=PRIMARY&route=mastery-readiness..primary-tfm-sustaining&programme=primary-tfm-embedding';
        const { page } = await visit(search, options);
        await card(page).getByRole('heading', { name: 'After it' }).waitFor();
        await page.getByRole('heading', { name: /^3 paths/ }).waitFor();
        expect(await seriousFaults(page, ['body'])).toEqual([]);
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(options.viewport.width);
      },
    );

    it('starts at its beginning on a phone, with the filters one tap away', async () => {
      const { page } = await visit('', { ...phone, hasTouch: true });
      expect(await smallestText(page)).toBeGreaterThanOrEqual(12);
      expect(await isInView(page, '#stage .head text')).toBe(true);
      await page.getByText('Filter, and find a path').tap();
      await page.getByLabel('How certain').waitFor();
      await box(page, 'Mastering Number').tap();
      await card(page).getByRole('heading', { level: 2, name: 'The Mastering Number Programme' }).waitFor();
      await card(page).getByRole('button', { name: 'Close the card' }).tap();
      await card(page).waitFor({ state: 'hidden' });
    });

    describe('of another catalogue', () => {
      let other: BuiltService;
      afterEach(() => other.stop());

      it('prints a large year on several sheets, each with the legend, which begin where a band begins', async () => {
        other = await withCatalogue(aFullYear());
        const { page } = await open(`${other.url}/map`, wide);
        await drawn(page);
        await page.evaluate(`dispatchEvent(new Event('beforeprint'))`);
        const sheets = await sheetsOf(page);
        expect(sheets.length).toBeGreaterThan(1);
        expect(sheets.every(({ hasLegend }) => hasLegend)).toBe(true);
        expect(sheets.slice(1).map(({ top }) => top)).toEqual(sheets.slice(0, -1).map(({ bottom }) => bottom));
        const bands = await page.evaluate<number[]>(
          `(() => { const down = document.querySelector('#printed-map .boxes').parentElement.transform.baseVal[0].matrix.f; return [...document.querySelectorAll('#printed-map :is(.band, .strip)')].map((band) => down + Number(band.getAttribute('y'))); })()`,
        );
        for (const { top } of sheets.slice(1)) expect(bands.some((y) => Math.abs(y - top) < 0.01)).toBe(true);
        expect(await cutBoxes(page)).toEqual([]);
        expect(await smallestPrint(page)).toBeGreaterThanOrEqual(5.9);
        await page.evaluate(`dispatchEvent(new Event('afterprint'))`);
        expect(await printedSheets(page)).toEqual(sheets.length);
      });

      it('lists the programmes of a year that is too large, to choose one for its surroundings', async () => {
        other = await withCatalogue(aFullYear(121));
        const { page } = await open(`${other.url}/map`, wide);
        await page.getByRole('heading', { name: 'There is too much to show in one map' }).waitFor();
        expect(await seriousFaults(page, ['#stage'])).toEqual([]);
        await page.getByRole('button', { name: 'Core Maths Pedagogy' }).click();
        await drawn(page);
        expect(await slugs(page)).toContain('core-maths-pedagogy');
      });

      it('says in its table which ends are stand-ins, of another year, or series', async () => {
        const before = { timing: 'PREVIOUS_YEAR' } as const;
        other = await withCatalogue(
          aCatalogue({
            programmes: [
              aProgramme({ slug: 'first', academicYear: '2020/21' }),
              aProgramme({ slug: 'second' }),
              aProgramme({
                slug: 'third',
                eligibilityRule: anyOf(needs('first', before), needs('second', before)),
                links: [aLink('PROGRESSES_TO', 'ser-fourth', { timing: 'FOLLOWING_YEAR' })],
              }),
            ],
          }),
        );
        const { page } = await open(`${other.url}/map?year=2021/22`, wide);
        await drawn(page);
        const rows = page.getByRole('region', { name: /^Links on the map/ }).locator('tbody tr');
        const ends = await rows.evaluateAll((all) =>
          all.map((row) => [0, 2].map((index) => row.children[index]?.textContent)),
        );
        expect(ends.sort()).toEqual([
          ['first (listed for 2020/21)', 'third'],
          ['second (stand-in, listed for 2021/22)', 'third'],
          ['third', 'fourth (series, not listed for that year)'],
        ]);
        await page.getByText('A stand-in is a programme of this year').waitFor();
      });

      it('escapes titles, texts and evidence', async () => {
        const title = `<img src=x onerror="document.title='taken'">`;
        other = await withCatalogue(
          aCatalogue({
            externalThings: [anExternalThing({ title, kind: '<b>' })],
            programmes: [
              aProgramme({
                title,
                summary: title,
                links: [
                  aLink('PART_OF', 'ext-framework', { note: title, evidence: [evidence({ paraphrase: title })] }),
                ],
              }),
            ],
          }),
        );
        const { page, complaints } = await open(`${other.url}/map?programme=mastery`, wide);
        await card(page).getByRole('heading', { name: 'Also linked' }).waitFor();
        expect(await card(page).getByRole('heading', { level: 2 }).textContent()).toBe(title);
        expect(await page.locator('img, #stage b, td b').count()).toBe(0);
        expect([await page.title(), complaints]).toEqual(['Map · Maths Hub Catalogue', []]);
      });
    });
  },
  { stored: true },
);
