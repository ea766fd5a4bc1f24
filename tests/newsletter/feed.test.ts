import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import Parser from 'rss-parser';
import { History } from '../../src/catalogue/history/history.js';
import { Ledger } from '../../src/catalogue/revision/commit.js';
import { buildFeed, computeUuid } from '../../src/newsletter/feed/build-feed.js';
import { parseFeedPage } from '../../src/newsletter/feed/feed-filter.js';
import { formatAtom, formatJsonFeed, formatRss } from '../../src/newsletter/feed/feed-formats.js';
import { defaultTerms } from '../../src/text/data-terms.js';
import { ServiceAddress } from '../../src/text/service-address.js';
import { aCatalogue, aHub, aProgramme } from '../support/builders.js';
import { Past } from '../support/past.js';
import { realSnapshot } from '../support/real-snapshot.js';
import { hostileTexts } from './hostile-letter.js';

const address = new ServiceAddress('https://catalogue.example.org');
const links = {
  self: 'https://catalogue.example.org/feed?page=2',
  first: 'https://catalogue.example.org/feed',
  previous: 'https://catalogue.example.org/feed',
  next: 'https://catalogue.example.org/feed?page=3',
};

const mastery = aProgramme({ slug: 'mastery', title: 'Mastery', phases: ['PRIMARY'], audiences: ['Teachers'] });
const core = aProgramme({ slug: 'core', title: 'Core', section: 'POST_16', phases: ['POST_16'] });
const away = aProgramme({ slug: 'away', title: 'Away', hub: 'hub-away' });
const aPast = () => new Past(aCatalogue({ hubs: [aHub(), aHub({ slug: 'away' })], programmes: [mastery, core, away] }));

function feed(past: Past, search = '') {
  const snapshot = past.state.published;
  return buildFeed(parseFeedPage(new URLSearchParams(search), snapshot), {
    snapshot,
    history: past.history(),
    address,
    terms: defaultTerms,
  });
}

const titles = (past: Past, search = '') => feed(past, search).entries.map(({ title }) => title);

/** The feed of the real catalogue, of which nothing is remembered. */
function realFeed() {
  const snapshot = realSnapshot();
  const { revision, updatedAt } = snapshot;
  const mark = { revision, updatedAt, publishedRevision: revision, publishedAt: updatedAt };
  const history = new History(
    new Ledger(),
    { mark, everything: snapshot, snapshotFor: () => snapshot },
    { view: 'published' },
  );
  return buildFeed(parseFeedPage(new URLSearchParams(), snapshot), { snapshot, history, address, terms: defaultTerms });
}

const checker = fileURLToPath(new URL('./check-feed.py', import.meta.url));

/** What Python finds wrong with a feed. */
function faults(kind: 'atom' | 'rss', written: string): readonly string[] {
  const path = join(mkdtempSync(join(tmpdir(), 'feed-')), `feed.${kind}`);
  writeFileSync(path, written);
  const { status, stdout, stderr } = spawnSync('python3', [checker, kind, path], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as readonly string[];
}

/** The rules of JSON Feed 1.1 that a feed of ours could break. */
function jsonFaults(written: string): readonly string[] {
  const { version, title, items, feed_url, home_page_url } = JSON.parse(written);
  const isAddress = (value: string) => /^https?:\/\//.test(value);
  return [
    ...(version === 'https://jsonfeed.org/version/1.1' ? [] : ['the version']),
    ...(typeof title === 'string' && title !== '' ? [] : ['the title']),
    ...(isAddress(feed_url) && isAddress(home_page_url) ? [] : ['the addresses']),
    ...items.flatMap((item: Record<string, unknown>, index: number) => [
      ...(typeof item['id'] === 'string' ? [] : [`the id of ${index}`]),
      ...(item['content_html'] || item['content_text'] ? [] : [`the content of ${index}`]),
      ...(item['url'] === undefined || isAddress(String(item['url'])) ? [] : [`the address of ${index}`]),
      ...(Number.isNaN(Date.parse(String(item['date_published']))) ? [`the date of ${index}`] : []),
    ]),
    ...(new Set(items.map(({ id }: { id: string }) => id)).size === items.length ? [] : ['an id twice']),
  ];
}

describe('A feed', () => {
  it('lists new, changed and withdrawn programmes, newest first, and then the unchanged ones', () => {
    const past = aPast();
    past.update(mastery.id, { summary: 'Another text.' });
    past.create(
      'programmes',
      aProgramme({ slug: 'fresh', title: 'Fresh', series: 'ser-core', academicYear: '2022/23' }),
    );
    past.update(core.id, { status: 'WITHDRAWN' });
    expect(titles(past)).toEqual(['Withdrawn: Core', 'New: Fresh', 'Changed: Mastery', 'Away']);
  });

  it('shows the new text and the old text of a change, and not why it was made', () => {
    const past = aPast();
    past.update(mastery.id, { summary: 'Another text.', url: 'https://hub.example.org/m' }, { why: 'It was wrong.' });
    const [entry] = feed(past).entries;
    expect(entry).toMatchObject({
      link: 'https://hub.example.org/m',
      author: 'home Maths Hub',
      categories: ['Primary'],
    });
    expect(entry?.html).toContain(
      'Now:</p><blockquote>Another text.</blockquote><p>Before:</p><blockquote>What mastery is.',
    );
    expect(entry?.html).toContain('Changed too: its page.');
    expect(entry?.html).not.toContain('It was wrong.');
  });

  it('gives the audience and summary of a new programme, and says that a withdrawn one is no longer offered', () => {
    const past = aPast();
    past.update(mastery.id, { status: 'WITHDRAWN' });
    past.update(mastery.id, { status: null });
    const [back, gone] = feed(past).entries;
    expect([back?.title, gone?.title]).toEqual(['New: Mastery', 'Withdrawn: Mastery']);
    expect(back?.html).toContain('<p>For: Teachers</p><p>What mastery is.</p>');
    expect(gone?.html).toContain('<p>No longer on offer. home Maths Hub, 2021/22.</p>');
  });

  it('links to the page of a programme that has none at its hub', () => {
    const [entry] = feed(aPast()).entries;
    expect(entry?.link).toMatch(/^https:\/\/catalogue\.example\.org\/programmes\/\w+\/2021-22\/\w+$/);
  });

  it('has no link to a withdrawn programme', () => {
    const past = aPast();
    past.update(core.id, { status: 'WITHDRAWN' });
    expect(feed(past).entries[0]?.link).toBeUndefined();
  });

  it('contains no drafts and no notes on evidence', () => {
    const past = aPast();
    past.create(
      'programmes',
      aProgramme({ slug: 'secret', series: 'ser-core', academicYear: '2022/23', status: 'DRAFT' }),
    );
    past.update(mastery.id, { openQuestions: ['Who knows?'] });
    expect(titles(past)).toEqual(['Mastery', 'Away', 'Core']);
  });

  it.each([
    ['hub=home', ['Changed: Core', 'Mastery']],
    ['hub=away', ['Away']],
    ['section=POST_16', ['Changed: Core']],
    ['phase=PRIMARY', ['Mastery']],
    ['phase=PRIMARY,POST_16&hub=home', ['Changed: Core', 'Mastery']],
    ['section=SECONDARY', []],
  ])('with ?%s contains only matching programmes', (search, expected) => {
    const past = aPast();
    past.update(core.id, { title: 'Core', summary: 'New words.' });
    expect(titles(past, search)).toEqual(expected);
  });

  it('keeps the ids and dates of its entries after further changes', () => {
    const past = aPast();
    past.update(mastery.id, { title: 'Mastery too' });
    const [first] = feed(past).entries;
    past.update(mastery.id, { title: 'Mastery three' });
    past.update(core.id, { title: 'Core too' });
    const entries = feed(past).entries;
    expect(entries[2]).toEqual(first);
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
    expect(feed(past, 'hub=home').id).not.toBe(feed(past).id);
    expect(feed(past)).toEqual(feed(past));
  });

  it('has 50 entries on a page, and every other one on the pages after it', () => {
    const past = aPast();
    for (let number = 1; number <= 60; number++)
      past.create('programmes', aProgramme({ slug: `new-${number}`, title: `${number}`, series: 'ser-core' }));
    expect(titles(past)).toHaveLength(50);
    expect(titles(past)[0]).toBe('New: 60');
    const pages = [1, 2, 3].map((page) => feed(past, `page=${page}`));
    expect(pages.map(({ entries, next }) => [entries.length, next])).toEqual([
      [50, 2],
      [13, undefined],
      [0, undefined],
    ]);
    const all = pages.flatMap(({ entries }) => entries);
    expect(new Set(all.map(({ id }) => id)).size).toBe(63);
    expect(all.slice(58, 62).map(({ title }) => title)).toEqual(['New: 2', 'New: 1', 'Away', 'Core']);
  });

  it.each([
    ['hubs=home', '"hubs" is not a parameter of a feed. Did you mean "hub"?'],
    ['hub=hom', '"hom" is not the slug of a hub. Did you mean "home"?'],
    ['hub=home&hub=away', 'hub is given 2 times. Give it once.'],
    ['section=SECONDRY', 'section: '],
    ['phase=x', 'phase: '],
    ['page=0', 'page is "0". Give a whole number from 1 to 9999.'],
  ])('is refused for ?%s', (search, message) => {
    expect(() => feed(aPast(), search)).toThrow(message);
  });
});

describe('The written feed', () => {
  it('is valid Atom, RSS and JSON Feed of the real catalogue', async () => {
    const real = realFeed();
    expect(real.entries).toHaveLength(24);
    expect(faults('atom', formatAtom(real, links))).toEqual([]);
    expect(faults('rss', formatRss(real, links))).toEqual([]);
    expect(jsonFaults(formatJsonFeed(real, links))).toEqual([]);
  });

  it('tells the licence of the data and whom to name', async () => {
    const terms = { licence: 'Ours & <yours>', licenceUrl: 'https://example.org/by?a&b', attribution: 'The Hubs' };
    const licensed = { ...realFeed(), terms };
    const [atom, rss] = [formatAtom(licensed, links), formatRss(licensed, links)];
    expect([faults('atom', atom), faults('rss', rss)]).toEqual([[], []]);
    expect(atom).toContain('<link rel="license" href="https://example.org/by?a&amp;b"/>');
    expect(atom).toContain(
      '<rights>Ours &amp; &lt;yours&gt; https://example.org/by?a&amp;b Attribution: The Hubs.</rights>',
    );
    const { copyright } = await new Parser({ customFields: { feed: ['copyright'] } }).parseString(rss);
    expect(copyright).toBe('Ours & <yours> https://example.org/by?a&b Attribution: The Hubs.');
    expect(JSON.parse(formatJsonFeed(licensed, links))._rights).toEqual({
      about: 'https://catalogue.example.org/exports/',
      licence: terms.licence,
      licence_url: terms.licenceUrl,
      attribution: terms.attribution,
    });
  });

  it('says that no licence is stated if none is set, and links to none', () => {
    const real = realFeed();
    const words = 'Facts as published by the hub; no licence is stated. Attribution: Maths Hub Catalogue.';
    expect(formatAtom(real, links)).toContain(`<rights>${words}</rights>`);
    expect(formatAtom(real, links)).not.toContain('rel="license"');
    expect(formatRss(real, links)).toContain(`<copyright>${words}</copyright>`);
    expect(JSON.parse(formatJsonFeed(real, links))._rights).not.toHaveProperty('licence_url');
  });

  it('links to its other pages', () => {
    const real = realFeed();
    for (const [rel, href] of Object.entries(links)) {
      expect(formatAtom(real, links)).toContain(`<link rel="${rel}" type="application/atom+xml" href="${href}"/>`);
      expect(formatRss(real, links)).toContain(`<atom:link rel="${rel}" type="application/rss+xml" href="${href}"/>`);
    }
    expect(JSON.parse(formatJsonFeed(real, links))).toMatchObject({ feed_url: links.self, next_url: links.next });
    const last = formatAtom(real, { ...links, next: undefined });
    expect(last).not.toContain('rel="next"');
  });

  it('is read correctly by a feed parser, including hostile text', async () => {
    const past = new Past(
      aCatalogue({
        programmes: hostileTexts.map((title, index) => aProgramme({ slug: `hostile-${index}`, title, summary: title })),
      }),
    );
    past.update('prg-hostile-0-home-2021', { summary: `${hostileTexts[1]} anew` });
    const told = feed(past);
    const [written, other] = [formatAtom(told, links), formatRss(told, links)];
    expect([faults('atom', written), faults('rss', other), jsonFaults(formatJsonFeed(told, links))]).toEqual([
      [],
      [],
      [],
    ]);
    const plain = (text: string | undefined) => text?.replace(/\s+/g, ' ').trim();
    for (const format of [written, other]) {
      const { items, title } = await new Parser().parseString(format);
      expect(title).toBe('Maths Hub Catalogue: what is new');
      expect(items.map((item) => plain(item.title))).toEqual(told.entries.map((entry) => plain(entry.title)));
      expect(items.map(({ content }) => content)).toEqual(told.entries.map(({ html }) => html));
      for (const { content = '' } of items) expect(content).not.toMatch(/<(script|img)/);
    }
    expect(JSON.parse(formatJsonFeed(told, links)).items.map((item: { title: string }) => item.title)).toEqual(
      told.entries.map(({ title }) => title),
    );
  });
});

describe('uuidOf', () => {
  it('returns the same UUID for the same name', () => {
    expect(computeUuid('a')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(computeUuid('a')).toBe(computeUuid('a'));
    expect(computeUuid('a')).not.toBe(computeUuid('b'));
  });
});
