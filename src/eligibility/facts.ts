import { phaseLabels } from '../domain/fields/labels.js';
import { type Duration, formatRange, type IntRange } from '../domain/parts/duration.js';
import type { EligibilityRule, EligibilityTest } from '../domain/parts/eligibility-rule.js';
import type { ModuleChoice } from '../domain/parts/module.js';
import type { Frequency, Participants, Release } from '../domain/parts/participation.js';
import type { Programme } from '../domain/programme.js';
import { formatRule } from './format-rule.js';
import { spelling } from './words/normalise.js';

/** A fact that a programme states, in a form that can be compared with the same fact of another programme. */
export interface Fact {
  /** The path of the field in a programme, as evidence names it: "participation.schoolsPerGroup". */
  readonly field: string;
  /** What the fact is about, in plain words: "How many schools are in a group". */
  readonly about: string;
  /** Equal for values that mean the same. */
  readonly key: string;
  /** The value in plain words. */
  readonly value: string;
}

type FactRow = readonly [field: string, about: string, value: string | undefined, key?: string | undefined];

/**
 * Collects what a programme states in fields that can be compared. Fields that it leaves out give no fact. Prose, such as
 * a summary or aims, isn't compared because the same content can be worded in many ways; nor are titles and codes, which
 * can change without a difference in content.
 */
export function collectFacts(programme: Programme): readonly Fact[] {
  const rows = [...audience(programme), ...participation(programme), ...time(programme), ...content(programme)];
  const facts = new Map<string, Fact>();
  for (const [field, about, value, key] of rows) {
    if (value === undefined || value === '') continue;
    const name = factName({ field, about });
    facts.set(name, mergeFacts(facts.get(name), { field, about, value, key: key ?? spelling(value) }));
  }
  return [...facts.values()];
}

/** Equal for facts that can be compared with each other. */
export const factName = ({ field, about }: Pick<Fact, 'field' | 'about'>): string => `${field}: ${about.toLowerCase()}`;

/** Merges facts of the same name of one programme, such as two kinds of school visit. */
const mergeFacts = (earlier: Fact | undefined, more: Fact): Fact =>
  earlier
    ? {
        ...earlier,
        value: `${earlier.value}; ${more.value}`,
        key: [...earlier.key.split('\n'), more.key].sort().join('\n'),
      }
    : more;

function audience(programme: Programme): readonly FactRow[] {
  const { phases, keyStages, yearGroups, reach, eligibilityRule: rule } = programme;
  const free = programme.funding?.free;
  return [
    ['phases', 'Which phases it serves', phases.map((phase) => phaseLabels[phase]).join(', ')],
    ['keyStages', 'Which key stages it serves', keyStages.join(', ')],
    ['yearGroups', 'Which year groups it serves', yearGroups.join(', ')],
    ['reach', 'How far it reaches', reach?.toLowerCase()],
    ['eligibilityRule', 'Who may join', rule && formatRule(rule), rule && ruleKey(rule)],
    ['funding.free', 'Whether it is free', free === undefined ? undefined : free ? 'free' : 'not free'],
  ];
}

function participation({ participation: facts }: Programme): readonly FactRow[] {
  const unit = facts.unit?.toLowerCase().replaceAll('_', ' ');
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

const durationRows = (field: string, what: string, duration: Duration | undefined): readonly FactRow[] =>
  (['years', 'days', 'hours'] as const).map((unit) =>
    numberRow(`${field}.${unit}`, `How many ${unit} ${what} takes`, duration?.[unit]),
  );

function content(programme: Programme): readonly FactRow[] {
  const { pathways, moduleChoice, components, strands, awards } = programme;
  const modules = [...programme.modules, ...pathways.flatMap((pathway) => pathway.modules)];
  return [
    titles('pathways', 'Which pathways it has', pathways),
    titles('modules', 'Which modules it has', modules),
    ['moduleChoice', 'How many modules are taken, and who chooses', moduleChoice && chosen(moduleChoice)],
    ...components.map(({ kind, count }): FactRow => {
      const name = kind.toLowerCase().replaceAll('_', ' ');
      return numberRow('components', `How many of this it has: ${name}`, count);
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

/** Equal for rules that ask for the same. Words, ids and evidence don't count, except words that alone say what is asked. */
function ruleKey(rule: EligibilityRule): string {
  const inside = rule.test ? testKey(rule.test) : rule.not ? `not(${ruleKey(rule.not)})` : groupKey(rule);
  return rule.unless ? `${inside} unless ${ruleKey(rule.unless)}` : inside;
}

function groupKey({ all, any, atLeast = 1 }: EligibilityRule): string {
  const parts = (all.length > 0 ? all : any).map(ruleKey).sort();
  if (parts.length === 1) return parts.join();
  return `${all.length > 0 ? 'all' : atLeast}(${parts.join(',')})`;
}

function testKey(test: EligibilityTest): string {
  const { kind, programme, timing, obligation, range: bounds } = test;
  const words = kind === 'CRITERIA' || kind === 'COMMITMENT' ? spelling(test.text) : '';
  const values = test.values.map(spelling).sort();
  return JSON.stringify([kind, programme, timing, obligation, values, bounds?.min, bounds?.max, words, test.listed]);
}

const singular = (role: string) => role.toLowerCase().replace(/s$/, '');
