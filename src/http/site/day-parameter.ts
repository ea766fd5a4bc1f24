import { dayInEngland } from '../../domain/fields/partial-date.js';
import { parseParameters } from '../../domain/fields/query-parameters.js';

/** The day for which a page is read: that of its only parameter `on`, or else today in England. */
export function parseDay(parameters: URLSearchParams, now: Date): string {
  const { on } = parseParameters(parameters, { on: { type: 'day' } }, 'this page');
  return on ?? dayInEngland(now.toISOString());
}
