import type { Values } from '../../entry-change.js';
import { changeAt, type FormatStep } from '../format-step.js';
import { dateInWords, isDayWithin } from './date-in-words.js';

/**
 * A date had one property for a day and one for a time, and the start of a group one for a day and one for words. Now one
 * property has the date as far as it is known. Words that say more than that are kept in the note of the group.
 */
export const datesAsFarAsKnown: FormatStep = (entry, list) => {
  if (list !== 'programmes') return entry;
  const recruiting = changeAt(entry, 'recruitment', recruitmentDates);
  const running = changeAt(recruiting, 'deliveries', (delivery) =>
    changeAt(deliveryStart(delivery, String(entry['academicYear'])), 'recruitment', recruitmentDates),
  );
  return changeAt(running, 'evidence', renamedField);
};

function recruitmentDates(recruitment: Values): Values {
  const { opensAt, opensOn, closesAt, closesOn } = recruitment;
  const opens = replaced(recruitment, ['opensAt', 'opensOn'], { opens: opensAt ?? opensOn });
  return replaced(opens, ['closesAt', 'closesOn'], { closes: closesAt ?? closesOn });
}

function deliveryStart(delivery: Values, academicYear: string): Values {
  const { startTerm, startsOn, note } = delivery;
  if (startTerm == null) return replaced(delivery, ['startTerm', 'startsOn'], { starts: startsOn });
  if (typeof startTerm !== 'string') return delivery;
  const found = dateInWords(startTerm, academicYear);
  const starts = startsOn ?? found?.date;
  const saysNoMore = found?.isWhole && (startsOn == null || isDayWithin(String(startsOn), found.date));
  const words = saysNoMore ? note : [note, `Starts: ${startTerm}`].filter(Boolean).join(' ');
  return replaced(delivery, ['startTerm', 'startsOn'], { starts, note: words });
}

/**
 * Properties with others in the place of some. Those that are null or undefined are left out. Where a document already has
 * the new ones, it isn't one of the old format, and the rules of today report the old ones.
 */
function replaced(values: Values, old: readonly string[], fresh: Values): Values {
  const names = Object.keys(values);
  const place = names.findIndex((name) => old.includes(name));
  if (place < 0 || names.some((name) => name !== 'note' && name in fresh)) return values;
  const others = Object.entries(values).filter(([name]) => !old.includes(name) && !(name in fresh));
  const added = Object.entries(fresh).filter(([, value]) => value != null);
  return Object.fromEntries([...others.slice(0, place), ...added, ...others.slice(place)]);
}

const renamed: readonly (readonly [RegExp, string])[] = [
  [/^((?:deliveries\.)?recruitment\.)(opens|closes)(?:On|At)$/, '$1$2'],
  [/^deliveries\.(?:startTerm|startsOn)$/, 'deliveries.starts'],
];

function renamedField(evidence: Values): Values {
  const { field } = evidence;
  if (typeof field !== 'string') return evidence;
  return { ...evidence, field: renamed.reduce((name, [old, fresh]) => name.replace(old, fresh), field) };
}
