import { writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import ICAL from 'ical.js';
import { aCatalogue, aProgramme, bytesOf } from '../support/builders.js';
import { type BuiltService, startService, temporaryFile } from '../support/built-service.js';

const document = (closes: string, revision = 1) =>
  aCatalogue({
    revision,
    programmes: [
      aProgramme({ slug: 'mastery', recruitment: { closes } }),
      aProgramme({ slug: 'core', status: 'DRAFT', recruitment: { closes: '2022-05-05' } }),
    ],
  });

let catalogue: BuiltService;
let file: string;
beforeAll(async () => {
  file = await temporaryFile('catalogue.json');
  await writeFile(file, bytesOf(document('2022-03-14')));
  catalogue = await startService({ catalogueFile: file, publicUrl: 'https://catalogue.example.org/at' });
});
afterAll(() => catalogue.stop());

const get = (url: string, headers: Readonly<Record<string, string>> = {}) => catalogue.send({ url, headers });
const startsIn = (body: string) =>
  new ICAL.Component(ICAL.parse(body))
    .getAllSubcomponents('vevent')
    .map((event) => String(event.getFirstPropertyValue('dtstart')));

it('answers a calendar of what is published, with a tag and without a clock', async () => {
  const { statusCode, headers, body } = await get('/calendar.ics?hub=home&utm_source=mail');
  expect([statusCode, headers['content-type']]).toEqual([200, 'text/calendar; charset=utf-8']);
  expect(headers).toMatchObject({
    'cache-control': 'public, max-age=60',
    etag: expect.stringMatching(/^"[\w-]{27}"$/),
    'content-disposition': 'inline; filename="maths-hub-catalogue.ics"',
    'access-control-allow-origin': '*',
  });
  expect(startsIn(body)).toEqual(['2022-03-14']);
  expect(body.replaceAll('\r\n ', '')).toContain('URL;VALUE=URI:https://catalogue.example.org/at/');
});

it('answers 304 to a client that has it, and HEAD without a body', async () => {
  const etag = String((await get('/calendar.ics')).headers.etag);
  const answer = await get('/calendar.ics', { 'if-none-match': `W/${etag}` });
  expect([answer.statusCode, answer.body, answer.headers.etag]).toEqual([304, '', etag]);
  const head = await catalogue.send({ method: 'HEAD', url: '/calendar.ics' });
  expect([head.statusCode, head.body, head.headers.etag]).toEqual([200, '', etag]);
});

it.each([
  ['hub=nowhere', 'HUB_UNKNOWN'],
  ['programme=prg-core-home-2021', 'PROGRAMME_UNKNOWN'],
  ['phase=NONE', 'ARGUMENT_INVALID'],
  ['progamme=a', 'ARGUMENT_INVALID'],
])('refuses ?%s with %s', async (search, code) => {
  const { statusCode, headers, body } = await get(`/calendar.ics?${search}`);
  expect([statusCode, JSON.parse(body).errors[0].extensions.code]).toEqual([400, code]);
  expect(headers).not.toHaveProperty('etag');
});

it('is the same after a restart, and another one after a change of a date', async () => {
  const first = await get('/calendar.ics');
  const other = await startService({ catalogueFile: file, publicUrl: 'https://catalogue.example.org/at' });
  const again = await other.send({ url: '/calendar.ics' });
  await other.stop();
  expect([again.body, again.headers.etag]).toEqual([first.body, first.headers.etag]);
  await writeFile(file, bytesOf(document('2022-03-28', 2)));
  await catalogue.untilRevision(2);
  const after = await get('/calendar.ics', { 'if-none-match': String(first.headers.etag) });
  expect([after.statusCode, startsIn(after.body)]).toEqual([200, ['2022-03-28']]);
});

it('is linked from the landing page, the newsletter builder and the page of a wrong address', async () => {
  expect((await get('/')).body).toMatch(/<link rel="alternate" type="text\/calendar" [^>]*href="\/at\/calendar\.ics"/);
  expect((await get('/')).body).toMatch(/<a [^>]*href="\/at\/calendar\.ics"/);
  expect((await get('/newsletter')).body).toContain('href="calendar.ics"');
  expect((await get('/nowhere')).body).toContain('/calendar.ics');
});

it('caused no internal error', async () => {
  expect(await catalogue.errors()).toEqual([]);
});
