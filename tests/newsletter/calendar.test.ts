import { describe, expect, it } from '@jest/globals';
import ICAL from 'ical.js';
import type { Programme } from '../../src/domain/programme.js';
import { buildCalendar } from '../../src/newsletter/calendar/build-calendar.js';
import { parseCalendarFilter } from '../../src/newsletter/calendar/calendar-filter.js';
import { formatCalendar } from '../../src/newsletter/calendar/format-calendar.js';
import { ServiceAddress } from '../../src/text/service-address.js';
import { aCatalogue, aHub, aProgramme, type Stored, snapshotOf } from '../support/builders.js';
import { hostileTexts } from './hostile-letter.js';

const address = new ServiceAddress('https://catalogue.example.org');

type Parts = Parameters<typeof aProgramme>[0];

function calendarOf(programmes: readonly Stored<Programme>[], search = ''): string {
  const snapshot = snapshotOf(aCatalogue({ hubs: [aHub(), aHub({ slug: 'away' })], programmes }));
  const filter = parseCalendarFilter(new URLSearchParams(search), snapshot);
  return formatCalendar(buildCalendar(filter, { snapshot, address }));
}

/** What another library reads in a calendar. */
function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    return {
      uid: event.uid,
      summary: event.summary,
      start: event.startDate.toString(),
      utc: event.startDate.isDate ? undefined : event.startDate.toJSDate().toISOString(),
      end: component.hasProperty('dtend') ? event.endDate.toString() : undefined,
      location: event.location,
      description: event.description,
      url: component.getFirstPropertyValue('url'),
      stamp: String(component.getFirstPropertyValue('dtstamp')),
      free: component.getFirstPropertyValue('transp') === 'TRANSPARENT',
    };
  });
}

const eventsOf = (parts: Parts) => read(calendarOf([aProgramme(parts)]));
const startsOf = (parts: Parts) => eventsOf(parts).map(({ summary, start }) => `${start} ${summary}`);

describe('the events of a calendar', () => {
  it('has the closing dates of a programme and of its groups, as days that leave time free', () => {
    const events = eventsOf({
      slug: 'mastery',
      recruitment: { closes: '2022-03-14', applyUrl: 'https://hub.example.org/apply' },
      deliveries: [{ title: 'Derby', recruitment: { closes: '2022-03-21' } }],
    });
    expect(events).toMatchObject([
      { summary: 'Applications close: mastery', start: '2022-03-14', free: true },
      { summary: 'Applications close: mastery (Derby)', start: '2022-03-21', free: true },
    ]);
    expect(events[0]?.description).toBe('home Maths Hub, 2021/22\nApply: https://hub.example.org/apply');
  });

  it('has each meeting with its place, module, lead and note', () => {
    const [event] = eventsOf({
      slug: 'mastery',
      modules: 1,
      deliveries: [
        {
          area: 'Derby',
          venue: 'St Mary’s, Derby; Room 2',
          lead: 'A. Lead',
          mode: 'FACE_TO_FACE',
          sessions: [{ date: '2021-11-04', module: 'mod-mastery-home-2021-1', note: 'Bring a laptop.' }],
        },
      ],
    });
    expect(event).toMatchObject({
      summary: 'mastery (Derby): session 1',
      start: '2021-11-04',
      location: 'St Mary’s, Derby; Room 2',
      free: false,
    });
    expect(event?.description.split('\n').slice(1)).toEqual([
      'Module: module 1',
      'Face to face',
      'Led by A. Lead',
      'Bring a laptop.',
    ]);
  });

  it('has the start of a group only if none of its meetings has a date', () => {
    expect(startsOf({ deliveries: [{ starts: '2021-10-01', sessions: [{ note: 'Online' }] }] })).toEqual([
      '2021-10-01 First day: mastery',
    ]);
    expect(startsOf({ deliveries: [{ starts: '2021-10-01', sessions: [{ date: '2021-10-08' }] }] })).toEqual([
      '2021-10-08 mastery: session 1',
    ]);
  });

  it('has no event for a month, a year or a term, and counts them in the description of the calendar', () => {
    const programme = aProgramme({
      recruitment: { closes: '2022-03' },
      deliveries: [
        { starts: '2021/22 autumn', sessions: [] },
        { title: 'B', sessions: [{ date: '2021/22 spring' }, { date: '2022' }, { date: '2022-01-10' }] },
      ],
    });
    const text = calendarOf([programme]);
    expect(read(text).map(({ start }) => start)).toEqual(['2022-01-10']);
    const described = new ICAL.Component(ICAL.parse(text)).getFirstPropertyValue('x-wr-caldesc');
    expect(described).toContain('4 dates known only as a month, a year or a term: not in this calendar.');
  });

  it('is at the right time before and after the clocks change in England', () => {
    const at = (startsAt: string, endsAt: string) => ({ startsAt, endsAt });
    const sessions = [
      at('2022-03-26T16:00:00Z', '2022-03-26T17:30:00Z'), // 16:00 in winter
      at('2022-03-28T16:00:00+01:00', '2022-03-28T17:30:00+01:00'), // 16:00 in summer
    ];
    const events = eventsOf({ recruitment: { closes: '2022-07-01T12:00:00+01:00' }, deliveries: [{ sessions }] });
    expect(events.map(({ utc, end }) => [utc, end])).toEqual([
      ['2022-03-26T16:00:00.000Z', '2022-03-26T17:30:00Z'],
      ['2022-03-28T15:00:00.000Z', '2022-03-28T16:30:00Z'],
      ['2022-07-01T11:00:00.000Z', undefined],
    ]);
    const clock = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', timeStyle: 'short' });
    expect(events.map(({ utc }) => clock.format(new Date(utc ?? '')))).toEqual(['16:00', '16:00', '12:00']);
  });

  it('keeps the UIDs when dates, titles and venues change, and gives each event its own', () => {
    const parts = (day: string): Parts => ({
      title: `Title ${day}`,
      recruitment: { closes: `2022-01-${day}` },
      deliveries: ['Derby', 'Derby', undefined].map((area) => ({
        ...(area && { area }),
        venue: `Venue ${day}`,
        sessions: [{ date: `2022-02-${day}` }, { date: `2022-03-${day}` }],
      })),
    });
    const [before, after] = [parts('01'), parts('22')].map((each) => eventsOf(each).map(({ uid }) => uid));
    expect(new Set(before).size).toBe(7);
    expect(new Set(after)).toEqual(new Set(before));
  });

  it('is stamped with the last change of the programme, so that it is the same text each time', () => {
    const programmes = [aProgramme({ recruitment: { closes: '2022-03-14' }, updatedAt: '2021-12-24T10:00:00Z' })];
    expect(read(calendarOf(programmes))[0]?.stamp).toBe('2021-12-24T10:00:00Z');
    expect(calendarOf(programmes)).toBe(calendarOf(programmes));
  });

  it('links to the page of the programme, whatever characters are in its address', () => {
    const dated = { recruitment: { closes: '2022-03-14' } };
    expect(eventsOf({ ...dated, url: 'https://hub.example.org/a,b;c?d=e' })[0]?.url).toBe(
      'https://hub.example.org/a%2Cb%3Bc?d=e',
    );
    expect(eventsOf(dated)[0]?.url).toBe('https://catalogue.example.org/programmes/home/2021-22/mastery');
  });
});

describe('the text of a calendar', () => {
  it.each(hostileTexts)('keeps %j as it is, on lines of at most 75 octets that end with CR LF', (title) => {
    const text = calendarOf([
      aProgramme({ title: `${title} ${'Zähl – ✓ '.repeat(20)}`.trim(), recruitment: { closes: '2022-03-14' } }),
    ]);
    expect(text).toMatch(/^BEGIN:VCALENDAR\r\n(?:.*\r\n)*END:VCALENDAR\r\n$/);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    const [event] = read(text);
    expect(event?.summary.replace(/\s/g, '')).toContain(title.replace(/\s/g, ''));
  });

  it('has at most 1,000 events, the latest ones, and says how many it leaves out', () => {
    const sessions = Array.from({ length: 200 }, (_, index) => ({ date: `2021-${index < 100 ? '11' : '10'}-01` }));
    const programmes = Array.from({ length: 6 }, (_, index) =>
      aProgramme({ slug: `mastery-${index}`, deliveries: [{ sessions }] }),
    );
    const text = calendarOf(programmes);
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(1000);
    expect(text.replaceAll('\r\n ', '')).toContain('200 dates left out');
    expect(text.match(/DTSTART;VALUE=DATE:202111/g)).toHaveLength(600);
  });
});

describe('the filter of a calendar', () => {
  const dated = { recruitment: { closes: '2022-03-14' } };
  const programmes = [
    aProgramme({ slug: 'a', phases: ['PRIMARY'], ...dated }),
    aProgramme({ slug: 'b', section: 'POST_16', phases: ['POST_16'], ...dated }),
    aProgramme({ slug: 'c', hub: 'hub-away', ...dated }),
  ];
  const found = (search: string) =>
    read(calendarOf(programmes, search))
      .map(({ summary }) => summary.at(-1))
      .sort()
      .join('');

  it.each([
    ['', 'abc'],
    ['hub=away', 'c'],
    ['hub=home&phase=PRIMARY,POST_16', 'ab'],
    ['section=POST_16', 'b'],
    ['programme=prg-a-home-2021', 'a'],
    ['programme=prg-a-home-2021&hub=away', ''],
  ])('?%s finds %s', (search, expected) => {
    expect(found(search)).toBe(expected);
  });

  it('refuses an unknown programme, with what to write instead', () => {
    expect(() => found('programme=ser-a')).toThrow('No programme has the id "ser-a". Use the `id`');
  });
});
