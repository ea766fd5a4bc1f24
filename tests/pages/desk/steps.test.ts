import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { CuratedService, copyOfCatalogue } from '../../http/a-curated-service.js';
import { describeInChromium } from '../../support/chromium.js';
import { backToList, openProgramme, openTab, save, says } from './at-the-desk.js';

// What the year in ../desk.test.ts doesn't need. Controls are found by their role and name only.

describeInChromium('a curator at the desk', (open) => {
  let curated: CuratedService;
  beforeAll(async () => {
    curated = await CuratedService.start(await copyOfCatalogue());
  });
  afterAll(() => curated.stop());

  async function signIn() {
    const { page } = await open(`${curated.service.url}/desk`);
    await page.getByLabel('Your token').fill(curated.token);
    await page.getByRole('button', { name: 'Sign in' }).click();
    return page;
  }

  const programme = { title: 'NCETM School Development Lead Programme', id: 'prg-k3bs4l' };

  it('schedules the withdrawal of a programme, and undoes that from its history', async () => {
    const page = await signIn();
    await openProgramme(page, programme.title);
    await openTab(page, 'Publish');
    await page.getByLabel('Withdraw at').fill('2099-07-31T12:00');
    await page.getByRole('button', { name: 'Save these times' }).click();
    await says(page, 'Withdraws 31 Jul 2099');
    expect(await curated.stored(programme.id)).toMatchObject({ withdrawAt: expect.stringMatching(/^2099-07-31T/) });
    await backToList(page);
    await page.getByRole('row', { name: /School Development Lead .*Withdraws 31 Jul 2099/ }).waitFor();
    await openProgramme(page, programme.title);
    await openTab(page, 'History');
    await page.getByRole('button', { name: 'Undo this' }).click();
    await says(page, 'Undone.');
    expect(await curated.stored(programme.id)).not.toHaveProperty('withdrawAt');
  });

  it('publishes a draft at a set time, although its source does not say who takes part', async () => {
    const page = await signIn();
    await page.getByRole('button', { name: 'New programme' }).click();
    await page.getByRole('textbox', { name: 'Title of the new programme' }).fill('Maths Café');
    await page.getByRole('button', { name: 'Create it as a draft' }).click();
    await page.getByRole('textbox', { name: 'Summary' }).fill('An evening about maths.');
    await page.getByRole('combobox', { name: 'Section' }).selectOption('Secondary');
    await save(page);
    await openTab(page, 'Publish');
    await page
      .getByRole('listitem')
      .filter({ hasText: 'Where the source does not say it, tick that there.' })
      .waitFor();
    await page.getByRole('button', { name: 'Go to Who it is for' }).click();
    await page.getByRole('checkbox', { name: 'The source does not say.' }).check();
    await save(page);
    await openTab(page, 'Publish');
    await page.getByText('Everything that is needed is filled in.').waitFor();
    await page.getByLabel('Publish at').fill('2099-07-01T09:30');
    await page.getByRole('button', { name: 'Save these times' }).click();
    await says(page, 'Publishes 1 Jul 2099');
    const { programmes } = await curated.exported();
    const stored = programmes.find(({ title }) => title === 'Maths Café');
    expect(stored).toMatchObject({ participation: {}, publishAt: expect.stringMatching(/^2099-07-01T/) });
  });

  it('marks a year as complete, and takes that back', async () => {
    const page = await signIn();
    const region = page.getByRole('region', { name: 'Is 2021/22 complete?' });
    const isComplete = async () => {
      const { data } = await curated.ask('{ catalogue { homeHub { offers { academicYear complete } } } }');
      return data.catalogue.homeHub.offers.find(
        ({ academicYear }: { academicYear: string }) => academicYear === '2021/22',
      );
    };
    await region.getByRole('button', { name: '2021/22 is not complete after all' }).click();
    await region.getByText('2021/22 is not marked as complete').waitFor();
    expect(await isComplete()).toMatchObject({ complete: false });
    await region.getByRole('button', { name: 'Everything that we offer in 2021/22 is published here' }).press('Enter');
    await region.getByText('2021/22 is complete').waitFor();
    expect(await region.getByRole('button').evaluate((button) => button === document.activeElement)).toBe(true);
    expect(await isComplete()).toMatchObject({ complete: true });
  });
});
