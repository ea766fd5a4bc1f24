import ical, { ICalEventTransparency } from 'ical-generator';
import type { Calendar, CalendarEvent } from './calendar.js';

/** How often calendar programs should ask again, in seconds. */
const interval = 6 * 60 * 60;

/**
 * A calendar as iCalendar (RFC 5545). Times are in UTC, which needs no time zone rules and is right in summer and winter.
 * The same calendar is always the same text: DTSTAMP is when the programme last changed, as RFC 5545 says (section
 * 3.8.7.2) of a calendar that is published without a METHOD.
 */
export function formatCalendar({ title, description, events }: Calendar): string {
  const calendar = ical({ name: title, description, prodId: 'Maths Hub Catalogue//Calendar//EN', ttl: interval });
  for (const event of events) calendar.createEvent(toIcalEvent(event));
  return `${calendar}\r\n`;
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
