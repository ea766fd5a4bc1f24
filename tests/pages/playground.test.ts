import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { exampleGroups } from '../../src/pages/playground/example-list.js';
import { longestLink } from '../../src/pages/playground/shared-query.js';
import { seriousFaults } from '../support/axe.js';
import { type BuiltService, sharedService } from '../support/built-service.js';
import { describeInChromium } from '../support/chromium.js';
import { looks } from '../support/looks.js';

const tabs = (page: Page) => page.locator('.graphiql-tab > button[title]');
const openTab = (page: Page) => page.locator('.graphiql-tab > button[aria-current="true"]');
const example = (page: Page, name: string) => page.getByRole('navigation').getByRole('link', { name });
const lines = (page: Page, part: 'question' | 'answer') =>
  page.locator(part === 'question' ? '.graphiql-query-editor .view-line' : '.graphiql-response .view-line');
const showPanel = (page: Page, name: string) => page.getByRole('button', { name: `Show ${name}` }).click();

/** What the page keeps in the browser of the user's tabs. It does so half a second after a change. */
const stored = (page: Page) => page.evaluate<string>(`localStorage.getItem('graphiql:tabState') ?? ''`);

/** Writes a line at the start of the question. */
async function write(page: Page, text: string): Promise<void> {
  await lines(page, 'question').first().click();
  await page.keyboard.press('Control+Home');
  await page.keyboard.type(`${text}\n`);
  await lines(page, 'question').filter({ hasText: text }).waitFor();
}

/** Waits until the page has stored its tabs with this text, by when GraphiQL has read a question that was edited. */
async function untilStored(page: Page, text: string): Promise<void> {
  while (!(await stored(page)).includes(text)) await page.waitForTimeout(50);
}

const named = (name: string) => ({ hasText: new RegExp(`^${name}$`) });

/** Expects tabs of these names, which they get a moment after the question is shown. */
async function expectTabs(page: Page, ...names: string[]): Promise<void> {
  for (const [at, name] of names.entries()) await tabs(page).nth(at).filter(named(name)).waitFor();
  expect(await tabs(page).count()).toBe(names.length);
}

const expectOpenTab = (page: Page, name: string) => openTab(page).filter(named(name)).waitFor();

const showsAnswer = (page: Page, text: string) => lines(page, 'answer').filter({ hasText: text }).first().waitFor();

/** Whether an answer has anything in it besides nulls, empty lists and zeros. */
function hasData(value: unknown): boolean {
  if (typeof value === 'object' && value !== null) return Object.values(value).some(hasData);
  return typeof value === 'string' && value !== '';
}

describe('each example of the Playground', () => {
  let catalogue: BuiltService;
  beforeAll(async () => {
    catalogue = await sharedService();
  });
  afterAll(() => catalogue.stop());

  const names = exampleGroups.flatMap(([, examples]) => examples.map(({ name }) => name));
  it.each(names)('%s is answered with data and without errors', async (name) => {
    const query = readFileSync(new URL(`../../schema/operations/${name}.graphql`, import.meta.url), 'utf8');
    const answer = await catalogue.send({ method: 'POST', url: '/graphql', payload: { query } });
    const { data, errors } = answer.json();
    expect(errors).toBeUndefined();
    for (const field of Object.values(data)) expect(hasData(field)).toBe(true);
  });
});

describeInChromium('the Playground', (open) => {
  let catalogue: BuiltService;
  beforeAll(async () => {
    catalogue = await sharedService();
  });
  afterAll(() => catalogue.stop());

  const wide = { viewport: { width: 1600, height: 2400 } };
  const linkTo = (parameters: Readonly<Record<string, string>>) =>
    `${catalogue.url}/playground?${new URLSearchParams(parameters)}`;

  it('opens with one query and the examples, says what to do first, loads nothing from other hosts, and obeys its security policy', async () => {
    const { page, origins, complaints } = await open(`${catalogue.url}/playground`, wide);
    await lines(page, 'question').filter({ hasText: 'query ProgrammePage' }).waitFor();
    await expectTabs(page, 'ProgrammePage');
    const listed = await page.getByRole('navigation', { name: 'Examples' }).getByRole('link').allTextContents();
    expect(listed).toEqual(exampleGroups.flatMap(([, examples]) => examples.map(({ title }) => title)));
    const fonts = `[document.body, document.querySelector('.graphiql-container')].map((one) => getComputedStyle(one).fontFamily)`;
    expect(new Set(await page.evaluate<string[]>(fonts)).size).toBe(1);
    await page.getByText('The answer appears here.').waitFor();
    await page.getByRole('button', { name: 'Run the query' }).press('Enter');
    await showsAnswer(page, '"title": "Pathway One: Number Patterns and');
    expect(await page.getByText('The answer appears here.').count()).toBe(0);
    await showPanel(page, 'Documentation');
    await page.getByRole('heading', { name: 'Start here' }).waitFor();
    expect([...origins]).toEqual([catalogue.url]);
    expect(complaints).toEqual([]);
  });

  it('stays where it is when the wheel turns over its header, or the focus moves', async () => {
    const { page } = await open(`${catalogue.url}/playground`);
    await lines(page, 'question').first().waitFor();
    await page.locator('#bar').hover();
    await page.mouse.wheel(0, 3000);
    for (let press = 0; press < 40; press++) await page.keyboard.press('Tab');
    await page.waitForTimeout(200);
    expect(await page.evaluate('[scrollY, document.body.scrollTop, document.scrollingElement.scrollTop]')).toEqual([
      0, 0, 0,
    ]);
    expect(await page.evaluate('document.scrollingElement.scrollHeight - innerHeight')).toBe(0);
  });

  it('shows one unchanged example after another in one tab, but keeps a query that a user edited', async () => {
    const { page } = await open(`${catalogue.url}/playground?operation=what-comes-next`);
    await lines(page, 'question').filter({ hasText: 'query WhatComesNext' }).waitFor();
    await expectOpenTab(page, 'WhatComesNext');
    await showPanel(page, 'Examples');
    expect(await example(page, 'What comes next').getAttribute('aria-current')).toBe('true');

    await example(page, 'Five groups').press('Enter');
    await lines(page, 'question').filter({ hasText: 'query Newsletter' }).waitFor();
    await expectTabs(page, 'Newsletter');
    expect(page.url()).toBe(`${catalogue.url}/playground?operation=newsletter`);

    await example(page, 'A phase menu').click();
    await lines(page, 'question').filter({ hasText: 'query PhaseMenu' }).waitFor();
    await write(page, '# mine');
    await page.waitForURL(`${catalogue.url}/playground`);
    await example(page, 'A phase menu').click();
    await lines(page, 'question').filter({ hasText: '# mine' }).waitFor({ state: 'detached' });
    await lines(page, 'question').filter({ hasText: 'query PhaseMenu' }).waitFor();
    await expectTabs(page, 'PhaseMenu', 'PhaseMenu');

    await tabs(page).first().click();
    await lines(page, 'question').filter({ hasText: '# mine' }).waitFor();
    expect(page.url()).toBe(`${catalogue.url}/playground`);
  });

  it('reports an unknown example, and opens as usual', async () => {
    const { page } = await open(`${catalogue.url}/playground?operation=%3Cb%3Enone`);
    const notice = page.getByRole('alert').filter({ hasText: 'There is no example called “<b>none”.' });
    await notice.waitFor();
    expect(await seriousFaults(page, ['body'])).toEqual([]);
    await notice.getByRole('button', { name: 'Close' }).click();
    await notice.waitFor({ state: 'detached' });
    await expectOpenTab(page, 'ProgrammePage');
  });

  it('restores the tabs of a user, with the query that a link opens before them', async () => {
    const { page } = await open(`${catalogue.url}/playground?operation=relationships`);
    await write(page, '# mine');
    await untilStored(page, '# mine');
    await page.goto(linkTo({ query: 'query Linked { catalogue { revision } }' }));
    await lines(page, 'question').filter({ hasText: 'query Linked' }).waitFor();
    await expectTabs(page, 'Relationships', 'Linked');
    await page.reload();
    await lines(page, 'question').filter({ hasText: 'query Linked' }).waitFor();
    expect(await tabs(page).count()).toBe(2);
  });

  it('opens an example with the variables of a link, and keeps them in the address', async () => {
    const variables = '{"slug":"mastering-number"}';
    const { page } = await open(linkTo({ operation: 'programme-page', variables }), wide);
    await page.getByRole('button', { name: 'Run the query' }).click();
    await showsAnswer(page, '"title": "The Mastering Number Programme"');
    expect(page.url()).toBe(linkTo({ operation: 'programme-page', variables }));
  });

  it('makes a link that opens the same query elsewhere, and runs the operation that it names with its variables', async () => {
    const query = 'query One { catalogue { revision } } query Two($slug: String!) { programme(slug: $slug) { title } }';
    const variables = '{"slug":"mastering-number","a":"é&=+"}';
    const visit = await open(linkTo({ query, variables, operationName: 'Two' }), wide);
    await visit.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await lines(visit.page, 'question').first().waitFor();
    await write(visit.page, '# 100 % mine & yours');
    await untilStored(visit.page, 'mine & yours');
    await visit.page.getByRole('button', { name: 'Share' }).click();
    await visit.page.getByText('The link is copied.').waitFor();
    expect(await seriousFaults(visit.page, ['body'])).toEqual([]);
    const link = await visit.page.evaluate<string>('navigator.clipboard.readText()');
    expect(visit.page.url()).toBe(link);
    expect(new URL(link).searchParams.get('operationName')).toBe('Two');

    const { page } = await open(link, wide);
    await lines(page, 'question').filter({ hasText: '# 100 % mine & yours' }).waitFor();
    await page.locator('.graphiql-editor-tool .view-line').filter({ hasText: '"a": "é&=+"' }).waitFor();
    await page.getByRole('button', { name: 'Run the query' }).click();
    await showsAnswer(page, '"title": "The Mastering Number Programme"');
  });

  it('says that a query is too long for a link, and answers the longest link', async () => {
    const { page } = await open(linkTo({ query: `{ catalogue { revision } } #${'x'.repeat(longestLink - 120)}` }));
    await lines(page, 'question').first().waitFor();
    await page.getByRole('button', { name: 'Share' }).click();
    await page.getByText('The link is copied.').waitFor();
    await write(page, `# ${'y'.repeat(100)}`);
    await page.getByRole('button', { name: 'Share' }).click();
    await page.getByText(/This query is too long for a link: 8\d\d\d characters of at most 8,000/).waitFor();
  });

  it('says in a sentence what went wrong: in a proxy, without the service or a network, and with a wrong token', async () => {
    const { page } = await open(`${catalogue.url}/playground?operation=search`, wide);
    const answers = [
      { status: 503, body: '<h1>Down</h1>' },
      { status: 401, body: 'Who are you?' },
      { status: 200, body: '<html></html>' },
    ];
    const run = () => page.getByRole('button', { name: /^Execute query/ }).click();
    await page.getByRole('button', { name: 'Run the query' }).waitFor();
    for (const answer of answers) {
      await page.route('**/graphql', (route) => route.fulfill({ contentType: 'text/html', ...answer }));
      await run();
      await showsAnswer(page, `The answer is ${answer.status} and not GraphQL`);
      expect(await lines(page, 'answer').filter({ hasText: 'stack' }).count()).toBe(0);
      await page.unroute('**/graphql');
    }

    await page.route('**/graphql', (route) => route.abort());
    await run();
    await showsAnswer(page, 'The service can’t be reached.');
    await page.unroute('**/graphql');
    await page.context().setOffline(true);
    await run();
    await showsAnswer(page, 'You are offline.');
    await page.context().setOffline(false);
    await page.getByRole('button', { name: 'Headers', exact: true }).click();
    await page.locator('.graphiql-editor-tool .graphiql-editor:visible').click();
    await page.keyboard.insertText('{"authorization": "Bearer none"}');
    await run();
    await showsAnswer(page, 'The token is unknown, revoked or expired.');
  });

  it('lists the types of the schema in groups, by name, also where the documentation can’t be loaded at first', async () => {
    const { page } = await open('about:blank');
    await page.route('**/graphql', (route) => route.abort());
    await page.goto(`${catalogue.url}/playground?operation=search`);
    await showPanel(page, 'Documentation');
    await page.getByText('The documentation could not be loaded').waitFor();
    await page.unroute('**/graphql');
    await page.getByRole('button', { name: /^Re-fetch GraphQL schema/ }).click();
    const groups = page.locator('.docs-overview details');
    await groups.first().waitFor();
    expect(await groups.locator('summary').allTextContents()).toEqual([
      expect.stringMatching(/^Objects \d+$/),
      expect.stringMatching(/^Interfaces and unions \d+$/),
      expect.stringMatching(/^Pages of lists \d+$/),
      expect.stringMatching(/^Inputs \d+$/),
      expect.stringMatching(/^Enums \d+$/),
      expect.stringMatching(/^Scalars \d+$/),
    ]);
    for (const group of await groups.all()) {
      const names = await group.locator('li').allTextContents();
      expect(names).toEqual([...names].sort());
    }
    await groups.first().getByRole('link', { name: 'Programme', exact: true }).click();
    await page.getByRole('heading', { name: 'Programme' }).waitFor();
    await page.getByRole('button', { name: 'Back to Docs' }).click();
    await page.getByRole('heading', { name: 'Start here' }).waitFor();
  });

  it.each(looks)('has no serious axe fault and does not overflow in any panel on $on', async ({ options }) => {
    const { page } = await open(`${catalogue.url}/playground?operation=search`, options);
    await lines(page, 'question').first().waitFor({ state: 'attached' });
    const faults: string[] = [];
    const look = async (panel: string) => {
      await page.waitForTimeout(300);
      faults.push(...(await seriousFaults(page, ['body'])).map((fault) => `${panel}: ${fault}`));
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(options.viewport.width);
    };
    for (const panel of ['Documentation', 'GraphiQL Explorer', 'History', 'Examples']) {
      await showPanel(page, panel);
      await look(panel);
    }
    await page.getByRole('button', { name: 'Hide Examples' }).click();
    await page.getByRole('button', { name: 'Run the query' }).click();
    await showsAnswer(page, '"data"');
    await look('No panel, and an answer');
    expect(faults).toEqual([]);
  });

  it('shows the query above the answer, and neither over the other, on a screen at 200 % zoom', async () => {
    const { page } = await open(`${catalogue.url}/playground?operation=search`, {
      viewport: { width: 640, height: 422 },
    });
    await page.getByText('The answer appears here.').waitFor();
    const query = await page.locator('.graphiql-editors').boundingBox();
    const tools = await page.locator('.graphiql-toolbar').boundingBox();
    const answer = await page.locator('.graphiql-response').boundingBox();
    const bottom = (box: typeof query) => (box ? box.y + box.height : Number.NaN);
    expect(bottom(query)).toBeLessThanOrEqual(answer?.y ?? 0);
    expect(bottom(tools)).toBeLessThanOrEqual(bottom(query));
    await page.getByRole('button', { name: 'Run the query' }).click();
    await showsAnswer(page, '"search"');
  });

  it('shows a panel over the whole width of a phone, and leaves it when an example is chosen', async () => {
    const { page } = await open(`${catalogue.url}/playground`, { viewport: { width: 390, height: 844 } });
    await page.locator('.panel-list').waitFor();
    for (const panel of ['Documentation', 'Examples']) {
      if (panel !== 'Examples') await showPanel(page, panel);
      const box = await page.locator('.graphiql-plugin').boundingBox();
      expect(box?.width).toBe(390);
      if (panel !== 'Examples') await showPanel(page, 'Examples');
    }
    await lines(page, 'question').first().waitFor({ state: 'attached' });
    await example(page, 'A search box').click();
    await lines(page, 'question').filter({ hasText: 'query Search' }).waitFor();
    expect(await page.locator('.panel-list').count()).toBe(0);
  });
});
