import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { seriousFaults } from '../support/axe.js';
import { type BuiltService, sharedService } from '../support/built-service.js';
import { describeInChromium } from '../support/chromium.js';

// The page at /join in a browser: with a keyboard and without JavaScript, on small windows, and on paper.

const head = '/join?unit=SCHOOL&schoolKind=primary+school&goal=primary-tfm-embedding';
const assistant = '/join?unit=INDIVIDUAL&role=TA&schoolKind=primary+school';
const newTeacher = '/join?role=ECT&yearsTeaching=1&schoolKind=secondary+school&yearGroups=Y7,Y8,Y9';
const trustLead = '/join?unit=INDIVIDUAL&role=maths+lead+of+a+multi-academy+trust';

describeInChromium('the page at /join', (open) => {
  let catalogue: BuiltService;
  beforeAll(async () => {
    catalogue = await sharedService();
  });
  afterAll(() => catalogue.stop());

  it.each([
    { on: 'a desk', path: head, options: { viewport: { width: 1280, height: 900 } } },
    { on: 'a phone in the dark', path: head, options: { viewport: { width: 390, height: 780 }, colorScheme: 'dark' } },
    { on: 'a phone', path: '/join', options: { viewport: { width: 390, height: 780 } } },
    {
      on: 'a desk at 200 % zoom',
      path: trustLead,
      options: { viewport: { width: 640, height: 450 }, deviceScaleFactor: 2 },
    },
  ] as const)('on $on fits the window, loads nothing from other hosts, and passes axe', async ({ path, options }) => {
    const { page, origins, complaints } = await open(`${catalogue.url}${path}`, options);
    for (const summary of await page.locator('summary').all()) await summary.click();
    expect([[...origins], complaints]).toEqual([[catalogue.url], []]);
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBe(options.viewport.width);
    expect(await seriousFaults(page, ['body'])).toEqual([]);
  });

  it('is answered by keyboard and without JavaScript, and asks persons alone what they do', async () => {
    const { page } = await open(`${catalogue.url}/join`, { javaScriptEnabled: false });
    const role = page.getByLabel('Your role, in your own words');
    await page.getByLabel('I’d rather not say').press('ArrowUp');
    await role.fill('teaching assistant');
    await page.getByLabel('Myself').press('ArrowUp');
    await role.waitFor({ state: 'hidden' });
    await page.getByLabel('My multi-academy trust').press('ArrowDown');
    await page.getByLabel('The kind of school').selectOption('primary school');
    await role.press('Enter');
    await page.getByRole('heading', { name: 'What you can join in 2021/22' }).waitFor();
    await page
      .getByText('You can join Specialist Knowledge for Teaching Mathematics (Primary Teaching Assistants)')
      .waitFor();
    await page
      .getByLabel('The programme to get to')
      .selectOption({ label: 'Primary Teaching for Mastery Embedding Work Groups' });
    await page.getByRole('button', { name: 'Show the way' }).press('Enter');
    await page.getByText('2 academic years: 2021/22 to 2022/23').waitFor();
  });

  it.each([head, assistant, newTeacher, trustLead])('prints the answer at %s on one page', async (path) => {
    const { page } = await open(`${catalogue.url}${path}`);
    const pdf = await page.pdf({ format: 'A4' });
    expect(pdf.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(1);
  });
});
