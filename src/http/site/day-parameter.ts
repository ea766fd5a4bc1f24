import { dayInEngland } from '../../domain/fields/partial-date.js';
import { ParameterRefused, parseParameters } from '../../domain/fields/query-parameters.js';
import { quote } from '../../domain/fields/rules.js';
import { isLocalDate } from '../../domain/fields/scalars.js';

/** The day for which a page is read: that of its only parameter `on`, or else today in England. */
export function parseDay(parameters: URLSearchParams, now: Date): string {
  return dayOf(parseParameters(parameters, { on: { type: 'text' } }, 'this page').on, now);
}

/** The day that a parameter `on` has, or else today in England. */
export function dayOf(on: string | undefined, now: Date): string {
  if (on === undefined) return dayInEngland(now.toISOString());
  if (isLocalDate(on)) return on;
  throw new ParameterRefused('CHOICE_UNKNOWN', `on is ${quote(on)}. Write a day like 2022-03-14.`, 'on');
}
