import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { writeXlsx } from 'hucre/xlsx';
import type { Page } from 'playwright-core';
import { CuratedService, copyOfCatalogue } from '../http/a-curated-service.js';
import { seriousFaults } from '../support/axe.js';
import { describeInChromium } from '../support/chromium.js';

// A hub's year at the desk. Controls are found by their role and name only, as a screen reader finds them.

describeInChromium('the desk', (open) => {
  let curated: CuratedService;
  beforeAll(async () => {
    curated = await CuratedService.start(await copyOfCatalogue());
  });
  afterAll(() => curated.stop());

  async function signIn(address = '/desk') {
    const visit = await open(`${curated.service.url}${address}`);
    await visit.page.getByLabel('Your token').fill(curated.token);
    await visit.page.getByRole('button', { name: 'Sign in' }).click();
    return visit;
  }

  const openProgramme = async (page: Page, title: string) => {
    await page.getByRole('link', { name: title }).click();
    await page.getByRole('heading', { name: title }).waitFor();
  };
  /** What the frame with a title shows. */
  const shownIn = (page: Page, title: string) => page.frameLocator(`iframe[title="${title}"]`);
  const save = (page: Page) => page.getByRole('button', { name: 'Save', exact: true }).click();

  it('says what is wrong with a token, and forgets it after signing out', async () => {
    const { page } = await open(`${curated.service.url}/desk`);
    await page.getByLabel('Your token').fill('mhc_of-somebody-else');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('alert').filter({ hasText: 'This token is unknown, has expired or was revoked.' }).waitFor();
    await page.getByLabel('Your token').fill(curated.token);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('status').filter({ hasText: '24 programmes.' }).waitFor();
    await page.reload();
    await page.getByRole('status').filter({ hasText: '24 programmes.' }).waitFor();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.reload();
    await page.getByLabel('Your token').waitFor();
  });

  it('keeps the choices of the list in the address', async () => {
    const { page, complaints, origins } = await signIn('/desk?section=SECONDARY&show=questions');
    await page.getByRole('status').filter({ hasText: '7 programmes.' }).waitFor();
    await page.getByRole('searchbox', { name: 'Search' }).fill('leadership');
    await page.getByRole('row', { name: /Secondary Subject Leadership/ }).waitFor();
    await page.getByRole('row', { name: /Coherence/ }).waitFor({ state: 'detached' });
    expect(new URL(page.url()).searchParams.get('text')).toBe('leadership');
    await page.getByRole('combobox', { name: 'Status' }).selectOption('Draft');
    await page.getByRole('status').filter({ hasText: 'No programme matches.' }).waitFor();
    expect(await seriousFaults(page, ['main'])).toEqual([]);
    expect([...complaints, ...origins]).toEqual([curated.service.url]);
  });

  it('saves a correction, and shows what a colleague has changed meanwhile', async () => {
    const { page } = await signIn();
    await openProgramme(page, 'The Mastering Number Programme');
    const title = page.getByRole('textbox', { name: 'Title' });
    await title.fill('');
    await page.getByRole('tab', { name: 'Basics 1 problem' }).waitFor();
    expect(await page.getByRole('button', { name: 'Save', exact: true }).isDisabled()).toBe(true);
    await title.fill('Mastering Number');
    await page.getByRole('tab', { name: 'Basics', exact: true }).waitFor();
    await page.context().setOffline(true);
    await save(page);
    await page.getByRole('status').filter({ hasText: 'The service does not answer.' }).waitFor();
    await page.context().setOffline(false);
    await page.getByRole('textbox', { name: 'Teaser' }).fill('Ten minutes a day.');
    expect(await curated.update('prg-v4zs6c', { title: 'The Mastering Number', codes: ['NCP21-22'] })).toBe('Ok');
    await save(page);
    await page.getByRole('heading', { name: 'Somebody else has saved changes' }).waitFor();
    expect(await seriousFaults(page, ['main'])).toEqual([]);
    await page.getByRole('group', { name: 'Title' }).getByRole('radio', { name: 'Theirs' }).check();
    await page.getByRole('button', { name: 'Continue with these versions' }).click();
    await page.reload(); // Nothing that was typed is lost.
    await page.getByRole('button', { name: 'Put them back' }).click();
    await save(page);
    await page.getByRole('status').filter({ hasText: 'Saved.' }).waitFor();
    expect(await curated.stored('prg-v4zs6c')).toMatchObject({
      title: 'The Mastering Number',
      teaser: 'Ten minutes a day.',
      codes: ['NCP21-22'],
    });
  });

  it('reads a rule while it is written, and links to what is found by its title', async () => {
    const { page, complaints } = await signIn();
    await openProgramme(page, 'Mastery Readiness');
    await page.getByRole('tab', { name: 'Rules' }).click();
    await page.getByRole('textbox', { name: 'Who may join' }).fill('phase: primary; and area: Derby');
    await page.getByRole('region', { name: 'How this is read' }).getByText('All of these hold:').waitFor();
    await page.getByRole('tab', { name: 'Links' }).click();
    await page.getByRole('button', { name: 'Add to links' }).click();
    await page.getByRole('combobox', { name: 'Leads to' }).last().pressSequentially('mastering number');
    await page.getByRole('option', { name: /Mastering Number/ }).click();
    await page.getByRole('combobox', { name: 'Kind' }).last().selectOption('Runs alongside');
    await save(page);
    await page.getByRole('status').filter({ hasText: 'Saved.' }).waitFor();
    const stored = JSON.stringify(await curated.stored('prg-flgxg4'));
    expect(stored).toMatch(/"kind":"RUNS_ALONGSIDE","to":"ser-xm62ns"/);
    expect(complaints.filter((complaint) => !complaint.includes('400 (Bad Request)'))).toEqual([]);
  });

  it('starts a year, publishes what is confirmed, undoes a change, and withdraws', async () => {
    const { page, complaints } = await signIn();
    await page.getByRole('button', { name: 'Move “Mastery Readiness Work Groups” down' }).press('Enter');
    await page
      .getByRole('status')
      .filter({ hasText: 'Mastery Readiness Work Groups is now number 2 of 24.' })
      .waitFor();
    await page.getByRole('button', { name: 'Start 2022/23' }).click();
    await page.getByRole('button', { name: 'Copy 2021/22 to 2022/23' }).click();
    await page
      .getByRole('row', { name: /Draft Confirm what comes from 2021\/22/ })
      .first()
      .waitFor();
    await openProgramme(page, 'Y5 – 8 Continuity Work Group');
    await page.getByRole('tab', { name: 'Last year' }).click();
    await page.getByRole('table').getByRole('columnheader', { name: '2021/22' }).waitFor();
    await page.getByRole('tab', { name: 'Preview' }).click();
    await shownIn(page, 'As its public page').getByRole('heading', { name: 'Y5 – 8 Continuity', level: 1 }).waitFor();
    await page.getByRole('radio', { name: 'In a newsletter' }).check();
    await shownIn(page, 'In a newsletter').getByRole('heading', { name: 'Y5 – 8 Continuity Work Group' }).waitFor();
    await page.getByRole('radio', { name: 'On the map' }).check();
    await page.getByRole('img', { name: 'The map around Y5 – 8 Continuity Work Group' }).waitFor();
    await page.getByRole('tab', { name: 'Publish' }).click();
    expect(await page.getByRole('button', { name: 'Publish now' }).isDisabled()).toBe(true);
    await page.getByRole('checkbox', { name: /I have checked what was carried forward/ }).check();
    await page.getByRole('button', { name: 'Publish now' }).click();
    await page.getByRole('status').filter({ hasText: 'Published.' }).waitFor();
    await page.getByRole('button', { name: '← All programmes' }).click();
    for (const title of ['Mastery Readiness Work Groups', 'Supporting Post-16 GCSE Re-sit Work Groups']) {
      await openProgramme(page, title);
      await page.getByRole('tab', { name: 'Publish' }).click();
      await page.getByRole('checkbox', { name: /I have checked what was carried forward/ }).check();
      await page.getByRole('button', { name: 'Confirm, and publish later' }).click();
      await page.getByRole('status').filter({ hasText: 'Confirmed.' }).waitFor();
      await page.getByRole('button', { name: '← All programmes' }).click();
      await page.getByRole('checkbox', { name: `Ready: publish “${title}”` }).waitFor();
    }
    for (const box of await page.getByRole('checkbox', { name: /^Ready: publish/ }).all()) await box.check();
    await page.getByRole('button', { name: 'Publish 2 programmes' }).click();
    await page.getByRole('status').filter({ hasText: '2 programmes published.' }).waitFor();
    await openProgramme(page, 'Y5 – 8 Continuity Work Group');
    await page.getByRole('textbox', { name: 'Teaser' }).fill('A mistake.');
    await save(page);
    await page.getByRole('status').filter({ hasText: 'Saved.' }).waitFor();
    await page.getByRole('tab', { name: 'History' }).click();
    await page.getByRole('button', { name: 'Undo this' }).click();
    await page.getByRole('status').filter({ hasText: 'Undone.' }).waitFor();
    await page.getByRole('tab', { name: 'Publish' }).click();
    await page.getByRole('button', { name: 'Withdraw' }).click();
    await page.getByRole('status').filter({ hasText: 'Withdrawn.' }).waitFor();
    const stored = (await curated.exported()).programmes.filter(({ academicYear }) => academicYear === '2022/23');
    expect(stored.length).toBe(24);
    expect(stored.filter(({ status }) => status === 'WITHDRAWN')).toMatchObject([
      { title: 'Y5 – 8 Continuity Work Group' },
    ]);
    expect(JSON.stringify(stored)).not.toContain('A mistake.');
    expect(await seriousFaults(page, ['main'])).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('makes, limits and revokes the token of a colleague, which is shown once', async () => {
    const { page, complaints } = await signIn();
    await page.getByRole('button', { name: 'People' }).click();
    await page.getByRole('row', { name: /Anna Administer/ }).waitFor();
    await page.getByRole('button', { name: 'New token' }).click();
    await page.getByRole('textbox', { name: 'Name of the person' }).fill('Ben');
    await page.getByRole('button', { name: 'Make the token' }).click();
    const secret = await page.getByRole('textbox', { name: /^The token of Ben/ }).inputValue();
    const asBen = { authorization: `Bearer ${secret}` };
    const tried = await curated.service.ask('{ programmes(filter: { status: DRAFT }) { totalCount } }', {}, asBen);
    expect(tried.data.programmes.totalCount).toBeGreaterThanOrEqual(0);
    await page.getByRole('button', { name: 'Change what Ben may do' }).click();
    await page.getByRole('form', { name: 'What Ben may do' }).getByLabel('May').selectOption('Read drafts');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('row', { name: /Ben Read drafts All hubs/ }).waitFor();
    expect(await seriousFaults(page, ['main'])).toEqual([]);
    await page.getByRole('button', { name: 'Revoke the token of Ben' }).click();
    await page.getByRole('button', { name: 'Revoke it' }).click();
    await page.getByRole('row', { name: /Ben .* Revoked/ }).waitFor();
    await page.getByRole('button', { name: 'Revoke the token of Anna' }).click(); // The last administrator.
    await page.getByRole('button', { name: 'Revoke it' }).click();
    await page.getByRole('alert').filter({ hasText: 'administrator' }).waitFor();
    expect(complaints).toEqual([]);
  });

  it('plans an import, refuses a row by its place, and applies what is ticked of a workbook', async () => {
    const rows = [
      ['academicYear', 'title', 'section', 'summary', 'series'],
      ['2023/24', 'Counting Sheep', 'Primary', 'What it is.', 'new'],
      ['2023/24', 'Counting Stars', 'Secundary', 'What it is.', 'new'],
    ];
    const csv = Buffer.from(rows.map((row) => row.join(',')).join('\n'));
    const right = rows.map((row) => row.map((cell) => cell.replace('Secundary', 'Secondary')));
    const xlsx = Buffer.from(await writeXlsx({ sheets: [{ name: 'programmes', rows: right }] }));
    const { page, complaints } = await signIn('/desk?view=sheets');
    const files = page.getByLabel(/^Workbook/);
    const says = (hasText: string) => page.getByRole('status').filter({ hasText }).waitFor();
    const send = (name: string, buffer: Buffer) => files.setInputFiles({ name, mimeType: 'text/csv', buffer });
    await send('groups.csv', Buffer.alloc(730_000, 'a'));
    await page.getByRole('alert').filter({ hasText: 'The files have 730000 bytes together' }).waitFor();
    await send('groups.csv', csv);
    await page.getByRole('listitem').filter({ hasText: 'groups.csv, row 3, column "section"' }).waitFor();
    await send('groups.xlsx', xlsx);
    await says('4 changes, 0 refused, 0 asked about');
    expect(await page.getByRole('button', { name: 'Apply 0 changes' }).isDisabled()).toBe(true);
    await page.getByRole('checkbox', { name: /^Counting Stars programme/ }).check();
    expect(await page.getByRole('checkbox', { name: /^Counting Stars series/ }).isChecked()).toBe(true);
    expect(await seriousFaults(page, ['main'])).toEqual([]);
    expect(await curated.update('prg-v4zs6c', { codes: ['NCP21-99'] })).toBe('Ok');
    await page.getByRole('button', { name: 'Apply 2 changes' }).click();
    await says('The catalogue has changed meanwhile');
    await page.getByRole('textbox', { name: /^Reason/ }).fill('From the sheet of the autumn');
    await page.getByRole('button', { name: 'Apply 2 changes' }).click();
    await says('2 changes applied. 2 changes, 0 refused');
    const stored = (await curated.exported()).programmes.filter(({ academicYear }) => academicYear === '2023/24');
    expect(stored).toMatchObject([{ title: 'Counting Stars', section: 'SECONDARY', status: 'DRAFT' }]);
    expect(complaints).toEqual([]);
  });

  it('creates a draft of which only the title is known, and says what is missing', async () => {
    const { page } = await signIn();
    await page.getByRole('button', { name: 'New programme' }).click();
    await page.getByRole('textbox', { name: 'Title of the new programme' }).fill('A Brand New Group');
    const year = page.getByRole('textbox', { name: 'Academic year' });
    await year.fill('2020/22');
    expect(await page.getByRole('button', { name: 'Create it as a draft' }).isDisabled()).toBe(true);
    await year.fill('2020/21');
    await page.getByRole('button', { name: 'Create it as a draft' }).click();
    await page.getByRole('heading', { name: 'A Brand New Group' }).waitFor();
    await page.getByRole('tab', { name: 'Publish' }).click();
    await page.getByRole('listitem').filter({ hasText: 'Summary is not filled in.' }).waitFor();
    await page.getByRole('button', { name: 'Go to Who it is for' }).click();
    await page.getByRole('tab', { name: 'Who it is for', selected: true }).waitFor();
    await page.getByRole('tab', { name: 'Evidence' }).click();
    await page.getByRole('button', { name: 'Add to evidence' }).click();
    await page.getByRole('button', { name: 'New source' }).click();
    await page.getByRole('textbox', { name: 'Its title, exactly as published' }).fill('Our Plan for the Year');
    await page.getByRole('button', { name: 'Add the source' }).click();
    await page.getByRole('button', { name: 'New source' }).waitFor();
    expect(await page.getByRole('combobox', { name: 'Source' }).inputValue()).toBe('Our Plan for the Year');
    await page.getByRole('button', { name: /paraphrase: Fill this in/i }).click();
    expect(
      await page.getByRole('textbox', { name: /^Paraphrase/ }).evaluate((box) => box === document.activeElement),
    ).toBe(true);
  });
});
