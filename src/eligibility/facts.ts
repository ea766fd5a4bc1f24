import { inSentence, labelOf, phaseLabels } from '../domain/fields/labels.js';
import type { EligibilityTestKind } from '../domain/fields/vocabulary.js';
import type { Duration, IntRange } from '../domain/parts/duration.js';
import type { EligibilityRule, EligibilityTest } from '../domain/parts/eligibility-rule.js';
import type { ModuleChoice } from '../domain/parts/module.js';
import type { Money } from '../domain/parts/offer.js';
import type { Frequency, Participants, Release } from '../domain/parts/participation.js';
import type { Programme } from '../domain/programme.js';
import { formatRange } from '../text/format-range.js';
import { spelling } from './words/normalise.js';

/** A fact that a programme states, in a form that can be compared with the same fact of another programme. */
export interface Fact {
  /** The path of the field in a programme, as evidence names it: "participation.schoolsPerGroup". */
  readonly field: string;
  /** What the fact is about, in plain words: "How many schools are in a group". */
  readonly about: string;
  /** Tells facts with the same `about` apart; absent where there is only one. */
  readonly name?: string | undefined;
  /** Equal for values that mean the same. */
  readonly key: string;
  /** For a list of wordings or choices: two such facts agree if they share one. */
  readonly alternatives?: readonly string[] | undefined;
  /** The value in plain words. */
  readonly value: string;
}

type FactRow = readonly [field: string, about: string, value: string | undefined, key?: string | undefined];

/**
 * Collects what a programme states in fields that can be compared. Fields that it leaves out give no fact, nor do those of
 * which the source is ambiguous. Prose, such as a summary or aims, isn't compared because the same content can be worded
 * in many ways; nor are titles and codes, which can change without a difference in content.
 */
export function collectFacts(programme: Programme): readonly Fact[] {
  const rows = [
    ...audience(programme),
    ...participation(programme),
    ...time(programme),
    ...content(programme),
    ...money(programme),
  ].flatMap(([field, about, value, key]) => (value ? [{ field, about, value, key: key ?? spelling(value) }] : []));
  const facts = new Map<string, Fact>();
  for (const fact of [...rows, ...ruleFacts(programme.eligibilityRule)]) {
    if (isAmbiguous(fact.field, programme)) continue;
    facts.set(factName(fact), mergeFacts(facts.get(factName(fact)), fact));
  }
  return [...facts.values()];
}

/** Whether every sentence that supports a field, or a part of it, is ambiguous. */
function isAmbiguous(field: string, { evidence }: Programme): boolean {
  const supporting = evidence.filter((one) => one.field === field || field.startsWith(`${one.field}.`));
  return supporting.length > 0 && supporting.every(({ strength }) => strength === 'AMBIGUOUS');
}

/** Equal for facts that can be compared with each other. */
export const factName = ({ field, about, name = about }: Fact): string => `${field}: ${name.toLowerCase()}`;

/** Merges facts of the same name of one programme, such as two kinds of school visit. */
const mergeFacts = (earlier: Fact | undefined, more: Fact): Fact =>
  earlier
    ? {
        ...earlier,
        value: `${earlier.value}; ${more.value}`,
        key: [...earlier.key.split('\n'), more.key].sort().join('\n'),
        alternatives: earlier.alternatives && [...earlier.alternatives, ...(more.alternatives ?? [])],
      }
    : more;

function audience(programme: Programme): readonly FactRow[] {
  const { phases, keyStages, yearGroups, reach, mode } = programme;
  const free = programme.funding?.free;
  return [
    ['phases', 'Which phases it serves', phases.map((phase) => phaseLabels[phase]).join(', ')],
    ['keyStages', 'Which key stages it serves', keyStages.join(', ')],
    ['yearGroups', 'Which year groups it serves', yearGroups.join(', ')],
    ['reach', 'How far it reaches', reach && wordsFor('Reach', reach)],
    ['mode', 'How it is run', mode && wordsFor('DeliveryMode', mode)],
    ['funding.free', 'Whether it is free', free === undefined ? undefined : free ? 'free' : 'not free'],
  ];
}

function participation({ participation: facts }: Programme): readonly FactRow[] {
  const unit = facts.unit && wordsFor('ParticipationUnit', facts.unit);
  return [
    ['participation.unit', 'Who signs up', unit],
    numberRow('participation.schoolsPerGroup', 'How many schools are in a group', facts.schoolsPerGroup),
    ...facts.participants.map(participants),
    ...facts.frequency.map(frequency),
    ...facts.release.map(release),
  ];
}

const participants = ({ role, count, per }: Participants): FactRow =>
  numberRow('participation.participants', `How many take part as ${singular(role)}`, count, per);

const frequency = ({ minutes, times, per }: Frequency): FactRow => {
  const often = `How often it asks for something each ${per}, and for how many minutes`;
  const words = ([length, number]: readonly (string | undefined)[]) =>
    [length && `${length} minutes`, number && `${number} per ${per}`].filter(Boolean).join(', ');
  const numbers = [minutes, times];
  return ['participation.frequency', often, words(numbers.map(inWords)), words(numbers.map(withoutHedge))];
};

const release = ({ days, participationYear: year }: Release): FactRow => {
  const when = year === undefined ? '' : ` in year ${year}`;
  return numberRow('participation.release', `How many days of release it takes${when}`, days);
};

const inWords = (range: IntRange | undefined) => range && formatRange(range);
const withoutHedge = (range: IntRange | undefined) => range && formatRange({ ...range, approximate: false });

/** A number; a hedged one says the same as the number itself. */
function numberRow(field: string, about: string, range: IntRange | undefined, per?: string | undefined): FactRow {
  const [value, key] = [inWords(range), withoutHedge(range)].map((number) =>
    number === undefined || per === undefined ? number : `${number} per ${per}`,
  );
  return [field, about, value, key];
}

function time({ duration, pathways }: Programme): readonly FactRow[] {
  return [
    ...durationRows('duration', 'it', duration),
    ...pathways.flatMap(({ title, duration: own }) => durationRows('pathways.duration', `the pathway “${title}”`, own)),
  ];
}

function durationRows(field: string, what: string, duration: Duration | undefined): readonly FactRow[] {
  if (duration?.strength === 'AMBIGUOUS') return [];
  return (['years', 'days', 'hours'] as const).map((unit) =>
    numberRow(`${field}.${unit}`, `How many ${unit} ${what} takes`, duration?.[unit]),
  );
}

function content(programme: Programme): readonly FactRow[] {
  const { pathways, moduleChoice, components, strands, awards } = programme;
  const modules = [...programme.modules, ...pathways.flatMap((pathway) => pathway.modules)];
  return [
    titles('pathways', 'Which pathways it has', pathways),
    titles('modules', 'Which modules it has', modules),
    ['moduleChoice', 'How many modules are taken, and who chooses', moduleChoice && chosen(moduleChoice)],
    ...components.map(({ kind, count }): FactRow => {
      return numberRow('components', `How many of this it has: ${wordsFor('ComponentKind', kind)}`, count);
    }),
    listed('strands', 'Which parallel versions it has', strands),
    titles('awards', 'Which awards it can lead to', awards),
  ];
}

const titles = (field: string, about: string, things: readonly { readonly title: string }[]): FactRow =>
  listed(
    field,
    about,
    things.map(({ title }) => title),
  );

/** The order of the items has no meaning, so the key sorts them. */
const listed = (field: string, about: string, items: readonly string[]): FactRow => [
  field,
  about,
  items.join('; '),
  items.map(spelling).sort().join(';'),
];

const chosen = ({ min, max, chosenBy }: ModuleChoice) => `${formatRange({ min, max })}, chosen by: ${chosenBy}`;

/** What is paid to a school or charged, for one purpose. */
const money = ({ funding }: Programme): readonly FactRow[] => [
  ...(funding?.grants ?? []).map((sum) => moneyRow('funding.grants', 'How much is paid', sum)),
  ...(funding?.charges ?? []).map((sum) => moneyRow('funding.charges', 'How much is charged', sum)),
];

function moneyRow(field: string, about: string, sum: Money): FactRow {
  const { amount, currency, per, purpose, participationYear: year } = sum;
  const details = [per && ` per ${per}`, purpose && ` for ${purpose}`, year && ` in year ${year}`].filter(Boolean);
  return [field, about + details.join(''), `${amount} ${currency}`];
}

/**
 * What a rule requires, one fact for each subject of its tests: rules that test different subjects complement each other.
 * Exceptions, ambiguous tests and tests in free words aren't compared.
 */
function ruleFacts(rule: EligibilityRule | undefined): readonly Fact[] {
  if (!rule) return [];
  return [...(rule.test ? testFacts(rule.test) : []), ...[...rule.all, ...rule.any].flatMap(ruleFacts)];
}

function testFacts(test: EligibilityTest): readonly Fact[] {
  const { kind, programme = '', timing, range, text } = test;
  if (test.strength === 'AMBIGUOUS' || kind === 'CRITERIA' || kind === 'COMMITMENT') return [];
  const about = `Who may join, by ${testSubjects[kind]}`;
  const fact = { field: 'eligibilityRule', about, name: `${kind} ${programme}`, value: text };
  if (test.values.length > 0) {
    const alternatives = test.values.map(spelling);
    return [{ ...fact, key: alternatives.toSorted().join(';'), alternatives }];
  }
  return [{ ...fact, key: JSON.stringify([timing, range?.min, range?.max]) }];
}

const testSubjects: Readonly<Record<Exclude<EligibilityTestKind, 'CRITERIA' | 'COMMITMENT'>, string>> = {
  COMPLETED: 'what was completed before',
  TAKING: 'what is taken alongside',
  NEVER_COMPLETED: 'what must not have been completed',
  PHASE: 'phase',
  YEAR_GROUP: 'year group',
  UNIT: 'who signs up',
  ROLE: 'role',
  SCHOOL_KIND: 'kind of school',
  STATE_FUNDED: 'whether it is state-funded',
  AREA: 'area',
  YEARS_TEACHING: 'years of teaching',
  SPECIALIST_COHORT: 'cohort of specialists',
};

const wordsFor = (enumName: string, value: string) => inSentence(labelOf(enumName, value)?.label ?? value);
const singular = (role: string) => role.toLowerCase().replace(/s$/, '');
