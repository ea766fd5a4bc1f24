import type { FastifyInstance } from 'fastify';
import type { CatalogueStore } from '../catalogue/store.js';
import { buildCalendar } from '../newsletter/calendar/build-calendar.js';
import { calendarParameters, parseCalendarFilter } from '../newsletter/calendar/calendar-filter.js';
import { answerRefusalUncached, parametersOf } from './errors.js';
import { cachedFeed } from './feed-cache.js';
import { entityTag, isNotModified } from './representation.js';

/** `/calendar.ics`: closing dates and meetings, for calendar programs. */
export function calendarRoute(app: FastifyInstance, store: CatalogueStore): void {
  const { address } = app;
  app.get('/calendar.ics', { errorHandler: answerRefusalUncached }, async (request, reply) => {
    const { formatCalendar } = await import('../newsletter/calendar/format-calendar.js');
    const { state } = store;
    const snapshot = state.published;
    const filter = parseCalendarFilter(parametersOf(request), snapshot);
    const { body, tag } = cachedFeed(state, address.path('/calendar.ics', calendarParameters(filter)), () => {
      const body = formatCalendar(buildCalendar(filter, { snapshot, address }));
      return { body, tag: entityTag(body) };
    });
    // There is no Last-Modified: a date that was removed leaves no later time behind.
    reply.header('cache-control', 'public, max-age=60');
    if (isNotModified(request, reply, tag)) return reply.code(304).send();
    reply.header('content-disposition', 'inline; filename="maths-hub-catalogue.ics"');
    return reply.type('text/calendar; charset=utf-8').send(body);
  });
}
