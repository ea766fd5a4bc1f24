import ical, { ICalEvent, ICalEventTransparency } from 'ical-generator';
import type { Calendar, CalendarEvent } from './calendar.js';

/** How often calendar programs should ask again, in seconds. */
const interval = 6 * 60 * 60;

/**
 * A calendar as iCalendar (RFC 5545). Times are in UTC, which needs no time zone rules and is right in summer and winter.
 * The same calendar is always the same text: DTSTAMP is when the programme last changed, as RFC 5545 says (section
 * 3.8.7.2) of a calendar that is published without a METHOD.
 */
export function formatCalendar({ title, description, events }: Calendar): string {
  const prodId = '//Maths Hub Catalogue//Calendar//EN';
  const calendar = ical({ name: title, description, prodId, ttl: interval });
  // The library folds the lines of a whole calendar, which took it 0.5 ms for each event: it encodes every character.
  const lines = events.map((event) => foldLines(`${new ICalEvent(toIcalEvent(event), calendar)}`));
  return `${calendar}`.replace(/END:VCALENDAR$/, () => `${lines.join('')}END:VCALENDAR\r\n`);
}

/** The longest line, in bytes of UTF-8 and without its end. */
const longestLine = 75;

/** Folds lines that are too long (RFC 5545, section 3.1): what follows begins with a space. */
const foldLines = (text: string): string =>
  text
    .split('\r\n')
    .map((line) => (Buffer.byteLength(line) > longestLine ? foldLine(line) : line))
    .join('\r\n');

function foldLine(line: string): string {
  let [folded, bytes] = ['', 0];
  for (const character of line) {
    const width = Buffer.byteLength(character);
    if (bytes + width > longestLine) {
      folded += '\r\n ';
      bytes = 1;
    }
    folded += character;
    bytes += width;
  }
  return folded;
}

function toIcalEvent({ uid, start, end, isMeeting, changedAt, ...event }: CalendarEvent) {
  const changed = new Date(changedAt);
  return {
    id: uid,
    stamp: changed,
    lastModified: changed,
    start: new Date(start),
    ...(end !== undefined && end > start && { end: new Date(end) }),
    allDay: !start.includes('T'),
    summary: event.title,
    description: event.text,
    transparency: isMeeting ? ICalEventTransparency.OPAQUE : ICalEventTransparency.TRANSPARENT,
    categories: [{ name: event.category }],
    ...(event.location !== undefined && { location: event.location }),
    // The library escapes these characters as if the address were a text.
    ...(event.link !== undefined && { url: event.link.replaceAll(',', '%2C').replaceAll(';', '%3B') }),
  };
}
