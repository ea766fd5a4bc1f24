import type { Snapshot } from '../../catalogue/view/snapshot.js';
import { parseParameters } from '../../domain/fields/query-parameters.js';
import { quote } from '../../domain/fields/rules.js';
import { Programme } from '../../domain/programme.js';
import { type FeedFilter, feedParameters, feedParameterTable, findHub } from '../feed/feed-filter.js';
import { NewsletterRefused } from '../newsletter-refused.js';

/** Which programmes a calendar is about: those of a feed, or a single one. */
export interface CalendarFilter extends FeedFilter {
  readonly programme: Programme | undefined;
}

const parameterTable = { ...feedParameterTable, programme: { type: 'text' } } as const;

/** Parses the query parameters of an address. Throws `ParameterRefused`, or `NewsletterRefused` for an unknown name. */
export function parseCalendarFilter(parameters: URLSearchParams, snapshot: Snapshot): CalendarFilter {
  const { hub, section, phase, programme } = parseParameters(parameters, parameterTable, 'a calendar');
  return {
    hub: findHub(hub, snapshot),
    sections: section,
    phases: phase,
    programme: programme === undefined ? undefined : findProgramme(programme, snapshot),
  };
}

/** A calendar names a programme by its id, because people subscribe to calendars and slugs change. */
function findProgramme(id: string, snapshot: Snapshot): Programme {
  const programme = snapshot.node(id);
  if (programme instanceof Programme) return programme;
  const message = `No programme has the id ${quote(id)}. Use the \`id\` that the API gives the programme, such as prg-v4zs6c, or leave the parameter out.`;
  throw new NewsletterRefused(message, 'PROGRAMME_UNKNOWN');
}

/** The parameters of a filter in canonical form. */
export const calendarParameters = (filter: CalendarFilter): Readonly<Record<string, string>> => ({
  ...feedParameters(filter),
  ...(filter.programme && { programme: filter.programme.id }),
});
