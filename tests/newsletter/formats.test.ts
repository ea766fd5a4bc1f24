import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Letter } from '../../src/newsletter/letter.js';
import { buildLetterJson } from '../../src/newsletter/letter-json.js';
import { buildMailFile } from '../../src/newsletter/mail-file.js';
import { maxMailBytes, renderMailHtml } from '../../src/newsletter/mail-html.js';
import { formatPlainText } from '../../src/newsletter/plain-text.js';
import { formatRichText } from '../../src/newsletter/rich-text.js';
import { aCatalogue, aHub, aProgramme, snapshotOf } from '../support/builders.js';
import { realSnapshot } from '../support/real-snapshot.js';
import { aLetter, namesIn } from './a-letter.js';
import { hostileLetter, hostileTexts, longHeading } from './hostile-letter.js';
import { leaves, type MailPart, type ReadMail, readMail } from './read-mail.js';

const now = new Date('2026-11-25T09:00:00Z');
const onOneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

/** Where each of several texts stands; -1 for one that does not. */
const places = (texts: readonly string[], within: string) => texts.map((text) => within.indexOf(text));
const inOrder = (numbers: readonly number[]) => numbers.every((each, index) => each > (numbers[index - 1] ?? -1));

const part = (mail: ReadMail, type: string): MailPart => {
  const found = leaves(mail).find((each) => each.type === type);
  if (!found) throw new Error(`The mail has no ${type}.`);
  return found;
};

describe('a newsletter of five groups', () => {
  const refs = 'mastering-number,y5-8-continuity,core-maths-pedagogy,sktm-early-years,school-development-lead';
  const intro = 'Dear all,\nhere it is (see https://www.example.org/dates?a=1&b=2).\n\nRead on.';
  let letter: Letter;
  let mail: ReadMail;
  beforeAll(async () => {
    letter = await aLetter({ refs, intro, closing: 'The hub team' });
    mail = await readMail(await buildMailFile(letter, now));
  });

  it('is a mail that Python parses without a defect, and that mail programs open as a draft', () => {
    expect(mail.defects).toEqual([]);
    expect(mail.type).toBe('multipart/alternative');
    expect(mail.parts?.map(({ type }) => type)).toEqual(['text/plain', 'text/html']);
    expect(mail.headers).toMatchObject({
      'x-unsent': '1',
      subject: letter.subject,
      date: 'Wed, 25 Nov 2026 09:00:00 +0000',
    });
    expect(mail.headers).not.toHaveProperty('from');
    expect(mail.headers).not.toHaveProperty('to');
  });

  it('is the same file each time it is made', async () => {
    expect(await buildMailFile(letter, now)).toEqual(await buildMailFile(letter, now));
  });

  it('has all groups in the picked order in both parts', () => {
    const titles = namesIn(letter);
    expect(titles).toHaveLength(5);
    for (const type of ['text/plain', 'text/html']) {
      const text = onOneLine(part(mail, type).text ?? '');
      const found = places(titles, text.slice(text.indexOf('Read on.')));
      expect(found).not.toContain(-1);
      expect(inOrder(found)).toBe(true);
    }
  });

  it('has whole addresses in every link, and in the text', () => {
    const links = part(mail, 'text/html').links ?? [];
    expect(links.length).toBeGreaterThan(15);
    for (const link of links) expect(link).toMatch(/^(https:\/\/|mailto:[^@\s]+@[^@\s]+)/);
    expect(links).toContain('https://www.example.org/dates?a=1&b=2');
    const written = part(mail, 'text/plain').text?.match(/^(?:More about.*|How it.*): .*$/gm) ?? [];
    expect(written).toHaveLength(10);
    for (const line of written) expect(line).toMatch(/: https:\/\/\S+$/);
  });

  it('is marked as British English, has a preview text, and loads nothing', async () => {
    const html = await renderMailHtml(letter);
    expect(html).toMatch(/<html lang="en-GB"/);
    expect(html).toMatch(/display:none[^>]*>The Mastering Number Programme · Y5/);
    expect(html).not.toMatch(/<(script|link|iframe|img|base|form|object)|@import|@font-face|url\(|\ssrc=/i);
    expect(html).toContain('@media (prefers-color-scheme: dark)');
  });

  it('has each pick in its place in JSON', async () => {
    const { picks, heading } = buildLetterJson(await aLetter('refs=pd-lead,nobody'));
    expect(heading).toBe('Work Groups and programmes 2021/22');
    expect(picks).toMatchObject([
      { position: 1, status: 'FOUND', ref: 'pd-lead', slug: 'pd-lead', hub: 'east-midlands-east' },
      { position: 2, status: 'UNKNOWN', ref: 'nobody', message: expect.any(String) },
    ]);
  });

  it('never mentions a missing pick, in any format for readers', async () => {
    const missing = await aLetter('refs=mastering-number,nobody,pd-lead');
    const mails = [formatPlainText(missing), formatRichText(missing), await renderMailHtml(missing)];
    for (const text of mails) {
      expect(text).toContain('The Mastering Number Programme');
      expect(text).not.toMatch(/nobody|Nothing in the catalogue|Not in this newsletter/);
    }
  });

  it('names the hub to ask once, at the end', async () => {
    for (const text of [formatPlainText(letter), formatRichText(letter), await renderMailHtml(letter)]) {
      expect(text.split('Ask the hub')).toHaveLength(2);
      expect(text.lastIndexOf('How it fits in')).toBeLessThan(text.indexOf('Ask the hub'));
    }
  });
});

describe('words of the author', () => {
  const intro = '**Book now**: [the form](https://forms.example.org/a?b=1) or jo@example.org';
  const form = 'https://forms.example.org/a?b=1';
  const search = { refs: 'pd-lead', heading: 'Log in here', intro, reword: 'pd-lead:See [this](https://a.example/).' };
  let letter: Letter;
  beforeAll(async () => {
    letter = await aLetter(search);
  });

  it('have bold words and named links in a mail, and no mark', async () => {
    for (const text of [formatRichText(letter), await renderMailHtml(letter)]) {
      expect(text).toContain('<b>Book now</b>');
      expect(text).toMatch(/<a href="https:\/\/forms\.example\.org\/a\?b=1"[^>]*>the form<\/a>/);
      expect(text).toMatch(/<a href="mailto:jo@example\.org"[^>]*>jo@example\.org<\/a>/);
      expect(text).not.toContain('sender’s own words');
    }
    expect(formatPlainText(letter)).toContain(`Book now: the form (${form}) or jo@example.org`);
  });

  it('are marked on our pages, where each link shows its address', async () => {
    const page = await renderMailHtml(letter, { isPage: true });
    expect(page.split('The sender’s own words:')).toHaveLength(4);
    expect(page).toMatch(
      /the form \(<a href="https:\/\/forms\.example\.org\/a\?b=1"[^>]*>https:\/\/forms\.example\.org\/a\?b=1<\/a>\)/,
    );
    expect(page).toMatch(/this \(<a href="https:\/\/a\.example\/"[^>]*>https:\/\/a\.example\/<\/a>\)/);
    expect(page).toContain('<title>A newsletter, as a page</title>');
    expect(formatPlainText(letter, { isPage: true }).split('[In the sender’s own words')).toHaveLength(4);
    const plain = await renderMailHtml(await aLetter('refs=pd-lead'), { isPage: true });
    expect(plain).not.toContain('sender');
  });

  it('have no marks for words of the catalogue, which stay as they are written', async () => {
    const programmes = [aProgramme({ title: '**A** [b](https://c.example)', summary: 'Some **words** here.' })];
    const html = await renderMailHtml(
      await aLetter('refs=mastery', { snapshot: snapshotOf(aCatalogue({ programmes })) }),
    );
    expect(html).toContain('**A** [b](https://c.example)');
    expect(html).toContain('Some **words** here.');
  });
});

describe('the band of a mail', () => {
  const band = async (colour: string) => {
    const snapshot = snapshotOf(aCatalogue({ hubs: [aHub({ colour })], programmes: [aProgramme()] }));
    const html = await renderMailHtml(await aLetter('refs=mastery', { snapshot }));
    return [/class="band"[^>]*background:(#\w+)/, /<h1 style="[^"]*;color:(#\w+)/].map((one) => one.exec(html)?.[1]);
  };

  it('has the colour of the hub, and text that is easy to read on it', async () => {
    expect(await band('#7a1f5c')).toEqual(['#7a1f5c', '#ffffff']);
    expect(await band('#ffd400')).toEqual(['#ffd400', '#000000']);
  });
});

describe('a newsletter of all 24 groups with full texts', () => {
  it('is shorter than the length at which Gmail truncates a mail', async () => {
    const refs = realSnapshot()
      .programmes.map(({ slug }) => slug)
      .join(',');
    const html = await renderMailHtml(await aLetter({ refs, maxLength: '2000' }));
    expect(Buffer.byteLength(html)).toBeLessThan(maxMailBytes);
  });
});

describe('hostile text', () => {
  let letter: Letter;
  let mail: ReadMail;
  beforeAll(async () => {
    letter = await hostileLetter();
    mail = await readMail(await buildMailFile(letter, now));
  });

  // Line breaks of any kind are space in a mail.
  const plain = (text: string) => onOneLine(text);

  it('is escaped in the HTML of a mail, and adds no element', () => {
    const { text = '', tags = [] } = part(mail, 'text/html');
    for (const each of hostileTexts) {
      for (const what of ['', ' summary', ' audience', ' contact']) expect(text).toContain(plain(`${each}${what}`));
    }
    expect(text).toContain(longHeading);
    expect(text).not.toContain('nobody');
    expect(tags).not.toEqual(expect.arrayContaining(['script']));
    expect(tags.filter((tag) => !allowed.has(tag))).toEqual([]);
  });

  const allowed = new Set(
    'a b body br div h1 h2 h3 head html meta p span style table tbody td title tr noscript xml'.split(' '),
  );

  it('is unchanged in the plain text and the subject of a mail', () => {
    const text = part(mail, 'text/plain').text ?? '';
    for (const each of hostileTexts) {
      for (const what of ['', ' summary', ' audience', ' contact'])
        expect(onOneLine(text)).toContain(plain(`${each}${what}`));
    }
    expect(onOneLine(mail.headers['subject'] ?? '')).toBe(onOneLine(letter.subject));
    expect(letter.subject).toContain(longHeading);
    expect(mail.defects).toEqual([]);
  });

  it('is unchanged in the plain text, the formatted text and the JSON', () => {
    const { picks, text, formatted } = buildLetterJson(letter);
    expect(picks.slice(0, 5).map((pick) => ('title' in pick ? pick.title : ''))).toEqual(hostileTexts);
    for (const each of hostileTexts) expect(text).toContain(`\n${each}\n`);
    expect(formatted).toContain('&lt;script&gt;document.title = &quot;run&quot;&lt;/script&gt; &amp; &lt;b&gt;bold');
    expect(formatted).not.toMatch(/<(script|img|mj-)/);
  });
});
