import { changeAt, type FormatStep } from '../format-step.js';

/** Names of fields that evidence supports, and what they are now. */
const renamed: readonly (readonly [before: string, now: string, range: string])[] = [
  ['participation.dailyMinutes', 'participation.frequency', 'participation.frequency.minutes'],
  ['participation.releaseDays', 'participation.release', 'participation.release.days'],
  ['contact', 'contacts', 'contacts'],
];

/** Evidence names the fields that took the place of others. */
export const evidenceOfFacts: FormatStep = (entry, list) =>
  list === 'programmes'
    ? changeAt(entry, 'evidence', (evidence) =>
        typeof evidence['field'] === 'string' ? { ...evidence, field: renameField(evidence['field']) } : evidence,
      )
    : entry;

function renameField(field: string): string {
  for (const [before, now, range] of renamed) {
    if (field === before) return now;
    if (field.startsWith(`${before}.`)) return range + field.slice(before.length);
  }
  return field;
}
