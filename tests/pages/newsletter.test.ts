import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { leaves, readMailFile } from '../newsletter/read-mail.js';
import { aFolder } from '../support/a-folder.js';
import { seriousFaults } from '../support/axe.js';
import { aCatalogue, aProgramme, bytesOf } from '../support/builders.js';
import { type BuiltService, sharedService, startService, temporaryFile } from '../support/built-service.js';
import { describeInChromium } from '../support/chromium.js';
import { looks } from '../support/looks.js';
import { realBytes } from '../support/real-snapshot.js';

const desk = { viewport: { width: 1440, height: 900 } };
const fivePicks = 'refs=mastering-number,y5-8-continuity,core-maths-pedagogy,sktm-early-years,school-development-lead';

/** The names of the picks, as the page lists them. */
const picked = (page: Page) => page.locator('#picks .name').allInnerTexts();

/** Presses Tab until the control with a name has the focus. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  for (let stop = 0; stop < 120; stop++) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate<string>(
      `(() => { const at = document.activeElement; return at.getAttribute('aria-label') || (at.labels && at.labels[0] ? at.labels[0].innerText.trim() : at.innerText) || ''; })()`,
    );
    if (typeof name === 'string' ? focused.startsWith(name) : name.test(focused)) return;
  }
  throw new Error(`Tab comes by nothing that is called ${name}.`);
}

/** Waits until the newsletter holds so many programmes, as it says itself. */
const told = (page: Page, words: string | RegExp) => page.locator('#told').filter({ hasText: words }).waitFor();

/** What is on the clipboard, by its type. */
const clipboard = (page: Page) =>
  page.evaluate<Record<string, string>>(
    `navigator.clipboard.read().then(async ([item]) => Object.fromEntries(await Promise.all(item.types.map(async (type) => [type, await (await item.getType(type)).text()]))))`,
  );

describeInChromium(
  'the newsletter builder',
  (open) => {
    let catalogue: BuiltService;
    beforeAll(async () => {
      catalogue = await sharedService({ publicUrl: 'https://catalogue.example.org' });
    });
    afterAll(() => catalogue.stop());

    it('makes a draft of five programmes with the keyboard only', async () => {
      const { page, complaints } = await open(`${catalogue.url}/newsletter`, desk);
      await page.getByText('24 programmes.').waitFor();
      await tabTo(page, 'Search');
      await page.keyboard.type('early career teachers');
      await page.locator('#found').filter({ hasNotText: '24 programmes.' }).filter({ hasText: 'programmes' }).waitFor();
      await tabTo(page, /Primary Early Career Teachers/);
      await page.keyboard.press('Space');
      await told(page, '1 programme,');
      await page.keyboard.press('Shift+Tab');
      await page.locator('#search').focus();
      await page.keyboard.press('Control+A');
      await page.keyboard.press('Delete');
      await page.getByText('24 programmes.').waitFor();
      for (const [index, name] of ['Mastery Readiness', 'The Mastering Number', 'Y5 – 8', 'NCETM School'].entries()) {
        await tabTo(page, name);
        await page.keyboard.press('Space');
        await told(page, `${index + 2} programmes,`);
      }
      await tabTo(page, 'Move “The Mastering Number Programme” up');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Enter');
      await page
        .locator('#moved')
        .filter({ hasText: 'The Mastering Number Programme: now 1 of 5.' })
        .waitFor({ state: 'attached' });
      await tabTo(page, 'Heading');
      await page.keyboard.type('After half term');
      await tabTo(page, 'Before the programmes');
      await page.keyboard.type('Dear colleagues,');
      await page.frameLocator('#desktop iframe').locator('p', { hasText: 'Dear colleagues,' }).waitFor();
      await tabTo(page, 'Download Draft mail');
      const downloading = page.waitForEvent('download');
      await page.keyboard.press('Enter');
      const download = await downloading;
      expect(download.suggestedFilename()).toBe('newsletter.eml');
      const path = join(await aFolder(), 'newsletter.eml');
      await download.saveAs(path);

      const mail = readMailFile(path);
      expect([mail.defects, mail.headers['subject'], mail.headers['x-unsent']]).toEqual([[], 'After half term', '1']);
      const titles = await picked(page);
      expect(titles.map((title) => title.slice(0, 20))).toEqual([
        'The Mastering Number',
        'Specialist Knowledge',
        'Mastery Readiness Wo',
        'Y5 – 8 Continuity Wo',
        'NCETM School Develop',
      ]);
      for (const { text = '' } of leaves(mail)) {
        const places = titles.map((title) => text.replace(/\s+/g, ' ').indexOf(title));
        expect(places).toEqual([...places].sort((a, b) => a - b));
        expect(places).not.toContain(-1);
      }
      expect(complaints).toEqual([]);
    });

    it('stores the newsletter in its address, with ids and the revision, and restores it from there', async () => {
      const { page } = await open(
        `${catalogue.url}/newsletter?${fivePicks}&heading=Spring&intro=One%0A%0ATwo&maxLength=140`,
        desk,
      );
      await told(page, '5 programmes,');
      const before = await picked(page);
      const address = page.url();
      expect(address).toMatch(/\?refs=prg-\w+(,prg-\w+){4}&maxLength=140&heading=Spring&intro=One%0A%0ATwo&made=1$/);
      await page.goto('about:blank');
      await page.goto(address);
      await told(page, '5 programmes,');
      expect(await picked(page)).toEqual(before);
      expect(await page.getByLabel('Before the programmes').inputValue()).toBe('One\n\nTwo');
      expect(await page.getByLabel('Length of each text').inputValue()).toBe('140');
      await page.locator('#results input:checked').nth(4).waitFor();
    });

    it('undoes a pick with the Back button, and stays on the page', async () => {
      const { page } = await open(`${catalogue.url}/newsletter?${fivePicks}`, desk);
      await told(page, '5 programmes,');
      await page.getByRole('button', { name: 'Remove “Y5 – 8 Continuity Work Group”' }).click();
      await told(page, '4 programmes,');
      await page.goBack();
      await told(page, '5 programmes,');
      expect((await picked(page))[1]).toBe('Y5 – 8 Continuity Work Group');
    });

    it('suggests replacements for missing picks, and puts a chosen one in the same place', async () => {
      const { page } = await open(`${catalogue.url}/newsletter?refs=mastering-number,coherance,nobody,pd-lead`, desk);
      await told(page, '2 programmes,');
      await told(page, '2 picks are not in it');
      expect(await picked(page)).toEqual([
        'The Mastering Number Programme',
        expect.stringContaining('Nothing in the catalogue goes by “coherance”.'),
        'Nothing in the catalogue goes by “nobody”. Pick another.',
        expect.stringContaining('NCETM Professional Development Lead'),
      ]);
      const beside = page.getByRole('list', { name: 'What is not in the newsletter' });
      expect(await beside.getByRole('listitem').allInnerTexts()).toEqual([
        expect.stringContaining('Nothing in the catalogue goes by “coherance”.'),
        'Nothing in the catalogue goes by “nobody”. Pick another.',
      ]);
      await page.getByRole('button', { name: 'Copy HTML, without 2 picks' }).click();
      await told(page, 'Copied, without 2 picks. The HTML is copied.');
      await page.getByRole('button', { name: /^Use “Y7 – 11 Coherence/ }).click();
      await told(page, '3 programmes,');
      expect((await picked(page))[1]).toBe('Y7 – 11 Coherence Work Groups: approaches to key topics');
    });

    it('rewords the text of a programme, keeps it in the address, and marks it in the preview only', async () => {
      const { page } = await open(`${catalogue.url}/newsletter?refs=mastering-number,pd-lead`, {
        ...desk,
        permissions: ['clipboard-read', 'clipboard-write'],
      });
      await told(page, '2 programmes,');
      await page.getByLabel('Reword “The Mastering Number Programme”').click();
      const text = page.getByLabel('Text of “The Mastering Number Programme”');
      expect(await text.inputValue()).toMatch(/^Mastering Number aims to .*\.$/);
      await text.press('Control+A');
      await page.keyboard.type('Join **us**!', { delay: 40 });
      const preview = page.frameLocator('#desktop iframe');
      await preview.locator('.own', { hasText: 'Join us!' }).getByText('The sender’s own words:').waitFor();
      expect(await text.inputValue()).toBe('Join **us**!');
      expect(new URL(page.url()).searchParams.get('reword')).toMatch(/^prg-\w+:Join \*\*us\*\*!$/);
      await page.getByRole('button', { name: 'Copy HTML' }).click();
      const copied = (await clipboard(page))['text/plain'];
      expect(copied).toContain('Join <b>us</b>!');
      expect(copied).not.toContain('sender');
      await page.reload();
      await preview.getByText('Join us!').waitFor();
      await page.getByRole('button', { name: 'Use the text of the catalogue' }).first().click();
      await preview.getByText('Mastering Number aims to').waitFor();
      expect(page.url()).not.toContain('reword');
    });

    it('changes the order of picks by dragging', async () => {
      const { page } = await open(`${catalogue.url}/newsletter?${fivePicks}`, desk);
      await told(page, '5 programmes,');
      const [first, second, third] = await picked(page);
      const handles = page.locator('#picks .handle');
      const target = await handles.nth(2).boundingBox();
      await handles.first().hover();
      await page.mouse.down();
      // Others move aside one by one, each as the one that is dragged passes it and the one before has come to rest.
      for (let moves = 0; moves < 50 && (await picked(page))[2] !== first; moves++) {
        await page.mouse.move((target?.x ?? 0) + 8, (target?.y ?? 0) + 12 + (moves % 2), { steps: 6 });
        await page.waitForTimeout(50);
      }
      await page.mouse.up();
      expect((await picked(page)).slice(0, 3)).toEqual([second, third, first]);
    });

    it('copies formatted text, HTML, plain text and its link', async () => {
      const { page } = await open(`${catalogue.url}/newsletter?${fivePicks}`, {
        ...desk,
        permissions: ['clipboard-read', 'clipboard-write'],
      });
      await told(page, '5 programmes,');
      await page.getByRole('button', { name: 'Copy formatted text' }).click();
      await told(page, 'Copied. Paste it into Outlook, Gmail or Word.');
      const formatted = await clipboard(page);
      expect(formatted['text/html']).toMatch(/<h2[^>]*>.*The Mastering Number Programme/);
      expect(formatted['text/html']).toContain('mailto:enquiries@ememathshub.org');
      expect(formatted['text/plain']).toContain('The Mastering Number Programme\n---');
      await page.getByRole('button', { name: 'Copy HTML' }).click();
      await told(page, 'The HTML is copied.');
      expect(await clipboard(page)).toEqual({ 'text/plain': expect.stringMatching(/^<!doctype html>/) });
      await page.getByRole('button', { name: 'Copy link' }).click();
      await told(page, 'The link opens this newsletter again.');
      expect(await clipboard(page)).toEqual({ 'text/plain': page.url() });
    });

    it('pastes with its formatting into an editor', async () => {
      const { page } = await open(`${catalogue.url}/newsletter?refs=mastering-number`, desk);
      await told(page, '1 programme,');
      await page.getByRole('button', { name: 'Copy formatted text' }).click();
      await page.evaluate(`document.body.insertAdjacentHTML('beforeend', '<div id="editor" contenteditable></div>')`);
      await page.locator('#editor').focus();
      await page.keyboard.press('Control+V');
      const pasted = page.locator('#editor');
      await pasted.getByRole('heading', { name: 'The Mastering Number Programme' }).waitFor();
      expect(await pasted.getByRole('link', { name: 'How it fits in' }).getAttribute('href')).toMatch(
        /^https:\/\/catalogue/,
      );
    });

    it('finds programmes by phase, heading and audience', async () => {
      const { page } = await open(`${catalogue.url}/newsletter`, desk);
      await page.getByText('24 programmes.').waitFor();
      await page.getByLabel('Early Years', { exact: true }).check();
      await page.getByText('3 programmes.').waitFor();
      await page.getByLabel('For whom').fill('leaders');
      await page.getByText('1 programme.').waitFor();
      expect(new URL(page.url()).search).toBe('?phase=EARLY_YEARS&audience=leaders');
      await page.getByLabel('Listed under').selectOption({ label: 'Post-16' });
      await page.getByText('No programme matches.').waitFor();
    });

    it('lists all results of a search page by page, and the year of the complete list beside a new one', async () => {
      const file = await temporaryFile('catalogue.json');
      const full = Array.from({ length: 60 }, (_, index) =>
        aProgramme({ slug: `group-${index}`, title: `Fractions ${index}`, position: index + 1 }),
      );
      const begun = ['one', 'two'].map((slug) => aProgramme({ slug, title: `Early ${slug}`, academicYear: '2022/23' }));
      await writeFile(file, bytesOf(aCatalogue({ programmes: [...full, ...begun] })));
      const large = await startService({ catalogueFile: file });
      try {
        const { page, complaints } = await open(`${large.url}/newsletter`, desk);
        const titles = page.locator('#results b');
        const more = page.getByRole('button', { name: 'Show more' });
        for (const search of ['', 'fractions']) {
          await page.getByLabel('Search').fill(search);
          await page.getByText('60 programmes, of which these are the first 50.').waitFor();
          await more.press('Enter');
          await page.getByText('60 programmes.').waitFor();
          expect(new Set(await titles.allInnerTexts()).size).toBe(60);
          expect(await more.isVisible()).toBe(false);
          expect(await page.evaluate('document.activeElement.labels[0].textContent')).toBe(
            await page.locator('#results label').nth(50).textContent(),
          );
        }
        await page.getByLabel('Search').fill('');
        await page.getByRole('combobox', { name: 'Year' }).selectOption('2022/23');
        await page.getByText('2 programmes.').waitFor();
        expect(await titles.allInnerTexts()).toEqual(['Early one', 'Early two']);
        await page.getByRole('combobox', { name: 'Year' }).selectOption('2021/22');
        await page.getByText('60 programmes, of which').waitFor();
        expect(complaints).toEqual([]);
      } finally {
        await large.stop();
      }
    });

    it('lists what has changed when its link is opened after an edit, and is updated with a click', async () => {
      const file = await temporaryFile('catalogue.json');
      const document = JSON.parse(realBytes().toString());
      await writeFile(file, JSON.stringify(document));
      const edited = await startService({ catalogueFile: file });
      try {
        const picks = `${fivePicks},mastery-readiness`;
        const { page, complaints } = await open(`${edited.url}/newsletter?${picks}`, desk);
        await told(page, '6 programmes,');
        const address = page.url();
        await page.goto('about:blank');
        const { programmes } = document as { programmes: Record<string, unknown>[] };
        for (const programme of programmes) {
          if (programme['slug'] === 'mastering-number') programme['summary'] = 'Mastering Number in other words.';
          if (programme['slug'] === 'y5-8-continuity') programme['title'] = 'Years 5 to 8 Continuity';
          if (programme['slug'] === 'mastery-readiness') programme['status'] = 'WITHDRAWN';
        }
        await writeFile(file, JSON.stringify({ ...document, revision: 2 }));
        await edited.untilRevision(2);

        await page.goto(address);
        const report = page.locator('#report');
        await report.getByText('two of your six programmes were reworded and one was withdrawn').waitFor();
        expect(await report.textContent()).toContain('It was called “Y5 – 8 Continuity Work Group”.');
        expect(await report.textContent()).toContain('Mastery Readiness Work Groups was withdrawn.');
        await report.getByText('Before and after').click();
        await report.getByText('Now: Mastering Number in other words.').waitFor();
        expect(await seriousFaults(page, ['body'])).toEqual([]);
        expect(await picked(page)).toHaveLength(6);
        await report.getByRole('button', { name: 'Update the newsletter' }).click();
        await told(page, '5 programmes,');
        await report.waitFor({ state: 'hidden' });
        expect(await picked(page)).toHaveLength(5);
        expect(page.url()).toContain('&made=2');
        await page.reload();
        await told(page, '5 programmes,');
        expect(await report.isVisible()).toBe(false);

        const since = page.getByLabel('New or changed since');
        const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
        await since.fill(inDays(-1));
        await page.getByText('2 programmes, new or changed since').waitFor();
        expect(await page.locator('#results b').allInnerTexts()).toEqual([
          'The Mastering Number Programme',
          'Years 5 to 8 Continuity',
        ]);
        expect(await page.locator('#results small').first().textContent()).toMatch(/^changed · /);
        expect(page.url()).toContain(`since=${inDays(-1)}`);
        await since.fill(inDays(1));
        await page.getByText('Nothing is new or changed since').waitFor();
        await since.fill('2001-02-03');
        await page
          .getByText('The history of the catalogue does not go back to 3 February 2001. Choose a later date.')
          .waitFor();
        expect(complaints).toEqual([]);
      } finally {
        await edited.stop();
      }
    });

    it('names a withdrawn pick, offers the programme of a later year, and replaces nothing automatically', async () => {
      const file = await temporaryFile('catalogue.json');
      const old = aProgramme({ slug: 'number', title: 'Number for all' });
      const later = aProgramme({ slug: 'number', title: 'Number for everybody', academicYear: '2022/23' });
      const gone = aProgramme({ slug: 'gone', title: 'A group that goes' });
      const document = aCatalogue({ programmes: [old, later, gone] });
      await writeFile(file, bytesOf(document));
      const other = await startService({ catalogueFile: file });
      try {
        const withdrawn = {
          ...document,
          revision: 2,
          programmes: [old, later, { ...gone, status: 'WITHDRAWN' as const }],
        };
        await writeFile(file, bytesOf(withdrawn));
        await other.untilRevision(2);
        const { page } = await open(`${other.url}/newsletter?refs=${old.id},${gone.id}`, desk);
        await told(page, '1 pick is not in it');
        expect(await picked(page)).toEqual([
          expect.stringMatching(/^Number for all\s*Use “Number for everybody” \(2022\/23\)$/),
          expect.stringMatching(/^“A group that goes” has been withdrawn\./),
        ]);
        await page.getByRole('button', { name: 'Use “Number for everybody”' }).click();
        await page.waitForURL(`**/newsletter?refs=${later.id},${gone.id}**`);
        await told(page, '1 pick is not in it');
        expect((await picked(page))[0]).toBe('Number for everybody');
      } finally {
        await other.stop();
      }
    });

    it('adds the map of the programmes by a checkbox, which is stored in the address', async () => {
      const hidden = await sharedService();
      try {
        const refs = 'refs=mastery-readiness,primary-tfm-development';
        const { page, origins, complaints } = await open(`${hidden.url}/newsletter?${refs}`, desk);
        await told(page, '2 programmes,');
        await page.getByLabel('A map of these programmes, as a picture').check();
        const picture = page
          .frameLocator('#desktop iframe')
          .getByRole('img', { name: /“Mastery Readiness .* leads to/ });
        await picture.waitFor();
        expect(page.url()).toContain('&map=1');
        expect(await page.getByLabel('The newsletter as plain text').inputValue()).toContain('[Map: 2 programmes');
        await page.reload();
        await picture.waitFor();
        expect(await page.getByLabel('A map of these programmes, as a picture').isChecked()).toBe(true);
        expect([[...origins], complaints]).toEqual([[hidden.url], []]);
      } finally {
        await hidden.stop();
      }
    });

    it('warns if its link is too long for some mail programs, and gives a remedy', async () => {
      const { page } = await open(
        `${catalogue.url}/newsletter?refs=mastering-number&intro=${'word%20'.repeat(500)}`,
        desk,
      );
      await told(
        page,
        /longer than 2,000 characters, so some mail programs will truncate it. Its longest part is the text before the programmes \(3,[45]\d\d characters\): shorten that, or also keep/,
      );
      await page.getByLabel('Before the programmes').fill('Short.');
      await page.locator('#told').filter({ hasNotText: '2,000' }).waitFor();
    });

    it.each(looks)(
      'on $on loads nothing from other hosts, logs no error, fits the window, and passes axe',
      async ({ options }) => {
        const { page, origins, complaints } = await open(`${catalogue.url}/newsletter?${fivePicks},nobody`, options);
        await told(page, '5 programmes,');
        await page.frameLocator('#phone iframe').getByRole('heading', { name: 'Y5 – 8' }).waitFor();
        expect([...origins]).toEqual([catalogue.url]);
        expect(complaints).toEqual([]);
        expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBe(options.viewport.width);
        expect(await seriousFaults(page, ['body'])).toEqual([]);
      },
    );

    it.each(looks)('makes a mail that passes axe on $on', async ({ options }) => {
      const { page, origins, complaints } = await open('about:blank', options);
      const { body } = await catalogue.send(`/newsletter.html?${fivePicks},nobody&intro=Dear%20all`);
      await page.setContent(body);
      expect(await seriousFaults(page, ['body'])).toEqual([]);
      expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBe(options.viewport.width);
      expect([[...origins], complaints]).toEqual([[], []]);
    });
  },
  { stored: true },
);
