import { earlier } from '../../catalogue/revision/commit.js';
import type { Snapshot } from '../../catalogue/view/snapshot.js';
import { labelOf, phaseLabels, sectionLabels } from '../../domain/fields/labels.js';
import { precisionOf } from '../../domain/fields/partial-date.js';
import type { Programme } from '../../domain/programme.js';
import { formatCount } from '../../text/format-count.js';
import type { ServiceAddress } from '../../text/service-address.js';
import { buildPageUrl, computeUuid, matchesFilter } from '../feed/build-feed.js';
import type { Calendar, CalendarEvent } from './calendar.js';
import type { CalendarFilter } from './calendar-filter.js';
import { datesOfProgramme, type ProgrammeDate } from './dates-of-programme.js';

interface CalendarSources {
  readonly snapshot: Snapshot;
  readonly address: ServiceAddress;
}

/** Calendar programs become slow with many, and making them holds up other requests; the newest dates are kept. */
const maxEvents = 1000;

/**
 * The closing dates and meetings of the programmes that match a filter. A date that is known only as a month, a year or a
 * term is no event, since a calendar would show it on a day that nobody has named; the description counts those dates.
 */
export function buildCalendar(filter: CalendarFilter, from: CalendarSources): Calendar {
  const programmes = filter.programme ? [filter.programme] : from.snapshot.programmes;
  const dated = programmes
    .filter((programme) => matchesFilter(filter, programme))
    .flatMap((programme) => datesOfProgramme(programme).map((date) => ({ programme, date })));
  const exact = dated.filter(({ date }) => isExact(date));
  const events = exact
    .map((one) => ({ ...one, start: startOf(one.date.date) }))
    .sort((a, b) => compare(a.start, b.start) || compare(a.programme.id, b.programme.id))
    .slice(-maxEvents)
    .map(({ programme, date }) => buildEvent(programme, date, from));
  return {
    title: titleOf(filter),
    description: describe(dated.length - exact.length, exact.length - events.length),
    events,
  };
}

const isExact = ({ date }: ProgrammeDate) => precisionOf(date) === 'day' || precisionOf(date) === 'moment';
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function titleOf({ programme, hub, sections, phases }: CalendarFilter): string {
  const about = [
    programme?.title ?? hub?.title ?? 'Maths Hub Catalogue',
    ...sections.map((section) => sectionLabels[section]),
    ...phases.map((phase) => phaseLabels[phase]),
  ];
  return `${about.join(', ')}: dates`;
}

/** What is in the calendar, and what is not. */
function describe(vague: number, tooMany: number): string {
  return [
    'Closing dates and meetings of Work Groups and programmes, where the hub has published them.',
    vague > 0 && `${formatCount(vague, 'date')} known only as a month, a year or a term: not in this calendar.`,
    tooMany > 0 && `${formatCount(tooMany, 'date')} left out, the oldest. Choose a hub for fewer.`,
  ]
    .filter(Boolean)
    .join(' ');
}

function buildEvent(programme: Programme, date: ProgrammeDate, { snapshot, address }: CalendarSources): CalendarEvent {
  const { name, kind, delivery, session } = date;
  return {
    uid: computeUuid(`date ${programme.id} ${name}`),
    title: titleOfEvent(programme, date),
    start: startOf(date.date),
    end: date.end && startOf(date.end),
    isMeeting: kind !== 'closes',
    location: kind === 'closes' ? undefined : (session?.venue ?? delivery?.venue),
    text: describeEvent(programme, date, snapshot),
    link: programme.url ?? buildPageUrl(programme, snapshot, address),
    category: sectionLabels[programme.section],
    changedAt: earlier(programme.updatedAt, snapshot.updatedAt), // A wrong clock may have given it a later time.
  };
}

/** A day as it is, and a time in UTC. */
const startOf = (date: string) => (precisionOf(date) === 'day' ? date : new Date(date).toISOString());

function titleOfEvent({ title }: Programme, { kind, delivery, name }: ProgrammeDate): string {
  const group = delivery?.title ?? delivery?.area;
  const of = group === undefined ? title : `${title} (${group})`;
  if (kind === 'closes') return `Applications close: ${of}`;
  return kind === 'starts' ? `First day: ${of}` : `${of}: session ${name.split(' ').at(-1)}`;
}

function describeEvent(programme: Programme, { kind, delivery, session }: ProgrammeDate, snapshot: Snapshot): string {
  const module = session?.module === undefined ? undefined : snapshot.node(session.module);
  const mode = session?.mode ?? delivery?.mode;
  const applyUrl = delivery?.recruitment?.applyUrl ?? programme.recruitment?.applyUrl;
  const lines = [
    `${snapshot.hubOf(programme).title}, ${programme.academicYear}`,
    module && 'title' in module && `Module: ${module.title}`,
    kind !== 'closes' && mode && labelOf('DeliveryMode', mode)?.label,
    kind !== 'closes' && delivery?.lead && `Led by ${delivery.lead}`,
    kind === 'closes' && applyUrl && `Apply: ${applyUrl}`,
    session?.note ?? delivery?.note,
  ];
  return lines.filter(Boolean).join('\n');
}
