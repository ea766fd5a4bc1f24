import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { writeXlsx } from 'hucre/xlsx';
import { CuratedService, copyOfCatalogue } from '../http/a-curated-service.js';
import { seriousFaults } from '../support/axe.js';
import { describeInChromium } from '../support/chromium.js';
import { backToList, confirm, fillIn, openProgramme, openTab, pressSave, save, says } from './desk/at-the-desk.js';
import { corrections } from './desk/corrections.js';

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

  it('keeps what is typed while the service is lost, through a reload', async () => {
    const { page } = await signIn();
    await openProgramme(page, 'NCETM School Development Lead Programme');
    const title = page.getByRole('textbox', { name: 'Title' });
    await title.fill('');
    await page.getByRole('tab', { name: 'Basics 1 problem' }).waitFor();
    expect(await page.getByRole('button', { name: 'Save', exact: true }).isDisabled()).toBe(true);
    await page.context().setOffline(true);
    await title.fill('School Development Leads');
    await says(page, 'The service does not answer.');
    await pressSave(page);
    await page.getByRole('textbox', { name: 'Teaser' }).fill('Leading change in a school.');
    await says(page, 'The service does not answer.');
    await page.context().setOffline(false);
    await page.reload();
    await page.getByRole('button', { name: 'Put them back' }).click();
    await save(page);
    expect(await curated.stored('prg-k3bs4l')).toMatchObject({
      title: 'School Development Leads',
      teaser: 'Leading change in a school.',
    });
  });

  it('reads a rule while it is written, and links to what is found by its title', async () => {
    const { data } = await curated.ask(
      'mutation { createExternalThing(input: { title: "Chartered Teacher", kind: "award" }) { ... on Ok { node { id } } } }',
    );
    const { page, complaints } = await signIn();
    await openProgramme(page, 'Mastery Readiness');
    await page.getByRole('tab', { name: 'Rules' }).click();
    const rule = page.getByRole('textbox', { name: 'Who may join' });
    await rule.fill('phase: primary; and never: mastering num');
    await page
      .getByRole('group', { name: 'Titles that fit' })
      .getByRole('button', { name: 'Mastering Number' })
      .click();
    expect(await rule.inputValue()).toBe('phase: primary; and never: Mastering Number');
    await page.getByRole('region', { name: 'How this is read' }).getByText('All of these hold:').waitFor();
    await openTab(page, 'Links');
    await page.getByRole('button', { name: 'Add to groups of links' }).click();
    await page.getByRole('combobox', { name: 'Rule' }).selectOption('One of these');
    // No programme refers to the second one yet.
    for (const [place, title] of ['Mastering Number', 'Chartered Teacher'].entries()) {
      await page.getByRole('button', { name: 'Add to links' }).click();
      const box = page.getByRole('combobox', { name: 'Linked with', includeHidden: true }).nth(place); // Its list hides the others.
      await box.fill(title.toLowerCase());
      await page.getByRole('option').first().filter({ hasText: title }).waitFor();
      // Scrolling closes the list; then the first key only opens it again.
      while ((await box.inputValue()) !== title) for (const key of ['ArrowDown', 'Enter']) await box.press(key);
      await page.getByRole('combobox', { name: 'Kind' }).nth(place).selectOption('Runs alongside');
      await page.getByRole('combobox', { name: 'Group' }).nth(place).selectOption('Group 1: one of these');
    }
    await save(page);
    const grouped = (to: string) => expect.objectContaining({ kind: 'RUNS_ALONGSIDE', to, group: expect.any(String) });
    expect(await curated.stored('prg-flgxg4')).toMatchObject({
      linkGroups: [{ rule: 'ANY_OF' }],
      links: expect.arrayContaining([grouped('ser-xm62ns'), grouped(data.createExternalThing.node.id)]),
    });
    expect(complaints.filter((complaint) => !complaint.includes('400 (Bad Request)'))).toEqual([]);
  });

  it('keeps a year: corrects and publishes it with a colleague, and sends a newsletter', async () => {
    const { page, complaints } = await signIn();
    await page.getByRole('button', { name: 'Start 2022/23' }).click();
    await page.getByRole('button', { name: 'Copy 2021/22 to 2022/23' }).click();
    await page.getByRole('region', { name: 'Programmes of 2022/23' }).getByText('24 programmes.').waitFor();
    for (const { title, make } of corrections) {
      await openProgramme(page, title);
      await make(page);
      await save(page);
      await backToList(page);
    }

    // A colleague corrects the same programme.
    const colleague = await signIn('/desk?year=2022/23');
    for (const each of [page, colleague.page]) await openProgramme(each, 'The Mastering Number Programme');
    await fillIn(colleague.page, { Title: 'Mastering Number in Reception', Teaser: 'Theirs.', Codes: 'NCP22-22' });
    await save(colleague.page);
    await fillIn(page, { Title: 'Mastering Number', Teaser: 'Mine.', Aims: 'Fluency with number.' });
    await pressSave(page);
    await page.getByRole('heading', { name: 'Somebody else has saved changes' }).waitFor();
    await page.getByText('They changed codes, which you did not.').waitFor();
    await page.getByRole('group', { name: 'Title' }).getByRole('radio', { name: 'Theirs' }).check();
    await page.getByRole('group', { name: 'Teaser' }).getByRole('radio', { name: 'Mine' }).check();
    expect(await seriousFaults(page, ['main'])).toEqual([]);
    await page.getByRole('button', { name: 'Continue with these versions' }).click();
    await save(page);

    // One is published from its own page, after a look at it, and seven together.
    await openTab(page, 'Last year');
    await page
      .getByRole('row', { name: /^Title/ })
      .getByText('Mastering Number in Reception')
      .waitFor();
    await openTab(page, 'Preview');
    await page.frameLocator('iframe[title="As its public page"]').getByRole('heading', { level: 1 }).waitFor();
    await page.getByRole('radio', { name: 'In a newsletter' }).check();
    await page.frameLocator('iframe[title="In a newsletter"]').getByText('Mine.').waitFor();
    await page.getByRole('radio', { name: 'On the map' }).check();
    await page.getByRole('img', { name: 'The map around Mastering Number in Reception' }).waitFor();
    await openTab(page, 'Publish');
    expect(await page.getByRole('button', { name: 'Publish now' }).isDisabled()).toBe(true);
    await page.getByRole('checkbox', { name: /I have checked what was carried forward/ }).check();
    await page.getByRole('button', { name: 'Publish now' }).click();
    await says(page, 'Published.');
    await backToList(page);
    for (const { title } of corrections.slice(0, 7)) {
      await openProgramme(page, title);
      await confirm(page);
      await backToList(page);
    }
    for (const { title } of corrections.slice(0, 7))
      await page.getByRole('checkbox', { name: `Ready: publish “${title}”` }).check();
    await page.getByRole('button', { name: 'Publish 7 programmes' }).click();
    await says(page, '7 programmes published.');
    await page.getByRole('button', { name: 'Move “Mastery Readiness Work Groups” down' }).press('Enter');
    await says(page, 'Mastery Readiness Work Groups is now number 2 of 24.');

    // One is withdrawn, and a mistake in another is undone.
    await openProgramme(page, 'Secondary Subject Leadership Work Group');
    await openTab(page, 'Publish');
    await page.getByRole('button', { name: 'Withdraw' }).click();
    await says(page, 'Withdrawn.');
    await backToList(page);
    await openProgramme(page, 'Mastery Readiness Work Groups');
    await fillIn(page, { Teaser: 'A mistake.' });
    await save(page);
    await openTab(page, 'History');
    await page.getByRole('button', { name: 'Undo this' }).click();
    await says(page, 'Undone.');
    expect(await seriousFaults(page, ['main'])).toEqual([]);
    await backToList(page);

    const stored = (await curated.exported()).programmes.filter(({ academicYear }) => academicYear === '2022/23');
    const published = stored.filter(({ status }) => status === undefined);
    expect([stored.length, published.length]).toEqual([24, 7]);
    for (const { title, stored: expected } of corrections.slice(0, 9))
      expect(stored.find((each) => each.title === title)).toMatchObject(expected);
    expect(published.find(({ teaser }) => teaser === 'Mine.')).toMatchObject({
      title: 'Mastering Number in Reception',
      aims: ['Fluency with number.'],
      codes: ['NCP22-22'],
      places: { count: { max: 30 } },
    });
    expect([...complaints, ...colleague.complaints]).toEqual([]);

    await page.getByRole('link', { name: 'Make a newsletter' }).click();
    const picks = [...corrections.slice(0, 4).map(({ title }) => title), 'Mastering Number in Reception'];
    for (const title of picks) await page.getByRole('checkbox', { name: title }).check();
    await says(page, '5 programmes,');
    const downloading = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Download Draft mail' }).click();
    const mail = await readFile(await (await downloading).path(), 'utf8');
    for (const title of picks) expect(mail.replace(/=\r\n/g, '')).toContain(title);
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
    expect(await curated.update('prg-jvrcwf', { contacts: [{ name: 'Jane Doe' }] })).toBe('Ok');
    await page.getByText('Remove a text from the history').click();
    await page.getByRole('textbox', { name: 'The text, exactly as it is stored' }).fill('Jane Doe');
    await page.getByRole('button', { name: 'Show how often it is there' }).click();
    await says(page, 'It would be removed from 2 texts.');
    await page.getByRole('button', { name: 'Remove it for ever' }).click();
    await says(page, 'It was removed from 2 texts.');
    expect(await curated.stored('prg-jvrcwf')).toMatchObject({ contacts: [{ name: '[removed]' }] });
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
    const strength = page.getByRole('combobox', { name: 'Strength' });
    expect(await strength.locator('option').first().textContent()).toBe('Stated by the source');
    await page.getByRole('combobox', { name: 'Field' }).fill('who may join');
    expect(await page.getByRole('combobox', { name: 'Field' }).inputValue()).toBe('Who may join');
    await page.getByRole('button', { name: /paraphrase: Fill this in/i }).click();
    expect(
      await page.getByRole('textbox', { name: /^Paraphrase/ }).evaluate((box) => box === document.activeElement),
    ).toBe(true);
  });
});
