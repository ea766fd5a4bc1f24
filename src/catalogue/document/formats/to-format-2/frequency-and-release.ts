import type { Values } from '../../entry-change.js';
import { changeAt, type FormatStep, isObject } from '../format-step.js';

/** Minutes each day become a frequency, and days of release a list, because other pages split both. */
export const frequencyAndRelease: FormatStep = (entry, list) =>
  list === 'programmes' ? changeAt(entry, 'participation', splitParticipation) : entry;

function splitParticipation({ dailyMinutes, releaseDays, ...rest }: Values): Values {
  const frequency = { minutes: dailyMinutes, times: { min: 1, max: 1 }, per: 'day' };
  return {
    ...rest,
    ...asList('frequency', dailyMinutes, frequency),
    ...asList('release', releaseDays, { days: releaseDays }),
  };
}

const asList = (key: string, range: unknown, item: Values): Values => (isObject(range) ? { [key]: [item] } : {});
