import { writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aCatalogue, aHub, aProgramme } from '../support/builders.js';
import { type BuiltService, sharedService, startService, temporaryFile } from '../support/built-service.js';
import { realSnapshot } from '../support/real-snapshot.js';

// The pages at /programmes/{hub}/{2021-22}/{slug}.

let catalogue: BuiltService;
beforeAll(async () => {
  catalogue = await sharedService();
});
afterAll(() => catalogue.stop());

const pathOf = (slug: string) => `/programmes/east-midlands-east/2021-22/${slug}`;

/** The text of a page without its head, with single spaces. */
const textOf = (html: string) =>
  html
    .replace(/^.*<body>/s, '')
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ');

const jsonldIn = (html: string) =>
  JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? 'null');

describe('The page of a programme', () => {
  it.each(realSnapshot().programmes.map(({ slug, title }) => [slug, title] as const))(
    'shows all that is known of %s',
    async (slug, title) => {
      const { statusCode, body } = await catalogue.send(pathOf(slug));
      const text = textOf(body);
      expect(statusCode).toBe(200);
      const programme = realSnapshot().programmes.find((one) => one.slug === slug);
      const facts = [
        title,
        programme?.summary,
        ...(programme?.aims ?? []),
        ...(programme?.audiences ?? []),
        ...(programme?.openQuestions ?? []),
        ...(programme?.pathways ?? []).map((pathway) => pathway.title),
        ...(programme?.modules ?? []).map((module) => module.title),
        ...(programme?.participation.commitments ?? []),
        ...(programme?.evidence ?? []).map(({ paraphrase }) => paraphrase),
      ].map((fact) => fact?.replace(/\s+/g, ' '));
      expect(facts.filter((fact) => fact === undefined || !text.includes(fact))).toEqual([]);
      expect(text).not.toMatch(/undefined|null|\[object/);
    },
  );

  it('says the rule about who can join, with what is not sure of it', async () => {
    const text = textOf((await catalogue.send(pathOf('primary-tfm-sustaining'))).body);
    expect(text).toContain('One of these is enough: Took part in Mastery Readiness in an earlier year.');
    expect(text).toContain('Not sure: Is Readiness on its own enough to join, without Development?');
  });

  it('says in words that a step leads to a stand-in', async () => {
    const text = textOf((await catalogue.send(pathOf('primary-tfm-development'))).body);
    expect(text).toContain('Listed for 2021/22; 2022/23 isn’t entered yet.');
  });

  it('has the programme as JSON-LD', async () => {
    const { '@graph': graph } = jsonldIn((await catalogue.send(pathOf('sktm-early-years'))).body);
    expect(graph).toMatchObject([
      { '@type': 'Organization', name: 'East Midlands East Maths Hub' },
      { '@type': 'CreativeWorkSeries', name: 'SKTM Early Years' },
      { '@type': 'Course', name: expect.stringContaining('Early Years Teachers') },
    ]);
  });

  it('links to the programmes before and after it, the map, the newsletter and the Playground', async () => {
    const { body } = await catalogue.send(pathOf('primary-tfm-embedding'));
    for (const link of [
      pathOf('primary-tfm-development'),
      pathOf('primary-tfm-sustaining'),
      '/map?hub=east-midlands-east&amp;year=2021/22&amp;programme=primary-tfm-embedding',
      '/newsletter?hub=east-midlands-east&amp;year=2021/22&amp;refs=primary-tfm-embedding',
      '/playground?operation=programme-page&amp;variables=',
    ])
      expect(body).toContain(`href="${link}`);
  });

  it('links to a calendar of its own dates', async () => {
    const { body } = await catalogue.send(pathOf('primary-tfm-embedding'));
    const [, calendar = ''] = /href="(\/calendar\.ics\?programme=[^"]*)"/.exec(body) ?? [];
    const answer = await catalogue.send(calendar);
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'text/calendar; charset=utf-8']);
    expect(answer.body).toContain('NAME:Primary Teaching for Mastery Embedding');
  });

  it('has a tag, by which a browser keeps it, and answers HEAD', async () => {
    const { headers } = await catalogue.send(pathOf('pd-lead'));
    expect(headers['cache-control']).toBe('no-cache');
    const known = { 'if-none-match': String(headers.etag) };
    const again = await catalogue.send({ method: 'GET', url: pathOf('pd-lead'), headers: known });
    expect([again.statusCode, again.body]).toEqual([304, '']);
    const head = await catalogue.send({ method: 'HEAD', url: pathOf('pd-lead') });
    expect([head.statusCode, head.headers.etag, head.body]).toEqual([200, headers.etag, '']);
  });

  it('runs no script and no inline style', async () => {
    const { headers } = await catalogue.send(pathOf('pd-lead'));
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("form-action 'self'");
    expect(policy).not.toMatch(/script-src|unsafe|https?:|\*/);
  });
});

describe('An address that leads to no programme', () => {
  it.each([
    [
      '/programmes/east-midlands-east/2021-22/mastering-numbr',
      'has no programme "mastering-numbr" in 2021/22',
      'mastering-number',
    ],
    ['/programmes/east-midland-east/2021-22/pd-lead', '"east-midland-east" is not the name of a hub', 'pd-lead'],
    [
      '/programmes/east-midlands-east/2022-23/pd-lead',
      'has no programmes in 2022/23. It has programmes in 2021/22',
      'pd-lead',
    ],
    ['/programmes/east-midlands-east/2021-23/pd-lead', '"2021-23" is not an academic year', 'pd-lead'],
    ['/programmes/east-midlands-east/2021/pd-lead', '"2021" is not an academic year', 'pd-lead'],
    [`/programmes/east-midlands-east/2021-22/${'x'.repeat(400)}`, 'has no programme', undefined],
  ])('%s says what is wrong and what may be meant', async (url, message, meant) => {
    const { statusCode, body } = await catalogue.send(url);
    expect(statusCode).toBe(404);
    expect(textOf(body)).toContain(message);
    if (meant !== undefined) expect(body).toContain(`href="${pathOf(meant)}"`);
    expect(body).toContain('href="/programmes"');
  });

  it('shows a written name as text', async () => {
    const { body } = await catalogue.send(`/programmes/east-midlands-east/2021-22/${encodeURIComponent('<script>1')}`);
    expect(body).not.toContain('<script');
    expect(body).toContain('&lt;script>1');
  });

  it('that is cut off leads to the list', async () => {
    const year = await catalogue.send('/programmes/east-midlands-east/2021-22');
    expect([year.statusCode, year.headers.location]).toEqual([302, '/programmes?hub=east-midlands-east&year=2021/22']);
    const hub = await catalogue.send('/programmes/east-midlands-east');
    expect([hub.statusCode, hub.headers.location]).toEqual([302, '/programmes?hub=east-midlands-east']);
  });

  it.each([
    ['on=yesterday', 'on is "yesterday". Write a day like 2022-03-14.'],
    ['day=2022-03-14', '"day" is not a parameter of this page.'],
  ])('says what is wrong with ?%s', async (search, message) => {
    const { statusCode, body } = await catalogue.send(`${pathOf('pd-lead')}?${search}`);
    expect([statusCode, textOf(body)]).toEqual([400, expect.stringContaining(message)]);
  });
});

describe('A page that depends on the day', () => {
  const markup = `<script>alert("1")</script> & 'Sons'`;
  let service: BuiltService;
  beforeAll(async () => {
    const recruitment = { status: 'OPEN' as const, closes: '2022-03-14', applyUrl: 'https://example.org/apply' };
    const hub = aHub({ title: markup });
    const programme = aProgramme({ slug: 'closing', title: markup, recruitment });
    const file = await temporaryFile('closing.json');
    await writeFile(file, JSON.stringify(aCatalogue({ hubs: [hub], programmes: [programme] })));
    service = await startService({ catalogueFile: file });
  });
  afterAll(() => service.stop());

  const open = (search: string) => service.send(`/programmes/home/2021-22/closing${search}`);

  it('offers to apply until the closing date, and says from then on that it has passed', async () => {
    const before = await open('?on=2022-03-14');
    expect(textOf(before.body)).toContain('Recruitment Open Closes 14 March 2022');
    expect(before.body).toContain('href="https://example.org/apply"');
    const after = await open('?on=2022-03-15');
    expect(textOf(after.body)).toContain('Recruitment Closed Closed on 14 March 2022');
    expect(after.body).not.toContain('href="https://example.org/apply"');
    expect(after.headers.etag).not.toBe(before.headers.etag);
  });

  it('takes the day of today by default', async () => {
    expect((await open('')).body).toBe((await open('?on=2100-01-01')).body);
  });

  it('shows names that look like markup as text, in its JSON-LD too', async () => {
    const { body } = await open('');
    expect(body.match(/<script/g)).toHaveLength(1);
    expect(textOf(body)).toContain(markup);
    expect(jsonldIn(body)['@graph'][2].name).toBe(markup);
  });
});
