import { inSentence, labelOf, obligationLabels } from '../../domain/fields/labels.js';
import type { ProgrammePageQuery } from '../../generated/graphql.js';
import { formatRange } from '../../text/format-range.js';
import { capitalised, wordsFor } from '../frame/words.js';

export type ShownProgramme = NonNullable<ProgrammePageQuery['programme']>;

type Participation = ShownProgramme['participation'];
type Duration = NonNullable<ShownProgramme['duration']>;
type Component = ShownProgramme['components'][number];
type ModuleChoice = NonNullable<ShownProgramme['moduleChoice']>;

/** Parts of a sentence that are known, with commas between them. */
const joined = (parts: readonly (string | null | undefined)[], separator = ', '): string =>
  parts.filter((part) => part).join(separator);

const units = ['years', 'days', 'hours'] as const;

/** "2 years, about 4 days", and a reservation where the source does not state it plainly. */
export function formatDuration(duration: Duration): string {
  const lengths = units.map((unit) => {
    const range = duration[unit];
    const words = range ? formatRange(range) : undefined;
    return words && `${words} ${words === '1' ? unit.slice(0, -1) : unit}`;
  });
  const doubt = duration.strength === 'STATED' ? '' : ` (${inSentence(wordsFor('Strength', duration.strength))})`;
  return `${joined(lengths)}${doubt}`;
}

/** "3 pedagogy sessions: pedagogy related to the core elements". */
export function formatComponent({ kind, title, count, per, duration, purpose }: Component): string {
  const number = count ? formatRange(count) : undefined;
  const words = labelOf(`ComponentKind`, kind);
  const noun = number === undefined || number === '1' ? words?.label : words?.plural;
  const what = joined([number, number === undefined ? noun : inSentence(noun ?? kind)], ' ');
  const each = joined([per && `per ${per}`, duration && formatDuration(duration)]);
  return capitalised(joined([joined([joined([what, each]), title], ' – '), purpose && inSentence(purpose)], ': '));
}

/** "2 of them, chosen by the hub". */
export function formatModuleChoice({ min, max, chosenBy, note }: ModuleChoice): string {
  const number = formatRange({ min, max });
  const by = chosenBy === 'all taken' ? 'all of them are taken' : `${number} of them, chosen by the ${chosenBy}`;
  return joined([`${capitalised(by)}.`, note], ' ');
}

export function formatParticipants({
  role,
  count,
  per,
  obligation,
  note,
}: Participation['participants'][number]): string {
  const number = count ? formatRange(count) : undefined;
  const who = joined([number && `${number} ×`, role], ' ');
  const binding = obligation ? `(${inSentence(obligationLabels[obligation])})` : '';
  return joined([joined([who, per && `per ${per}`, binding], ' '), note && inSentence(note)], ': ');
}

/** "10 to 20 minutes, 4 times per week". */
export function formatFrequency({ minutes, times, per, purpose }: Participation['frequency'][number]): string {
  const number = times ? formatRange(times) : undefined;
  const often = number === undefined || number === '1' ? `once per ${per}` : `${number} times per ${per}`;
  const length = minutes ? formatRange(minutes) : undefined;
  return capitalised(joined([joined([length && `${length} minutes`, often]), purpose], ': '));
}

/** "15 days out of class in year 2 of taking part". */
export function formatRelease({ days, participationYear, purpose }: Participation['release'][number]): string {
  const year = participationYear === null ? '' : `in year ${participationYear} of taking part`;
  return joined([joined([formatRange(days), 'days out of class', year], ' '), purpose], ': ');
}
