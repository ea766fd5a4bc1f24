import type { Duration, IntRange } from '../domain/parts/duration.js';
import type { EligibilityRule, EligibilityTest } from '../domain/parts/eligibility-rule.js';
import type { ModuleChoice } from '../domain/parts/module.js';
import type { Participants } from '../domain/parts/participation.js';
import type { Programme } from '../domain/programme.js';
import { phaseNames } from './findings/phase-findings.js';
import { spelling } from './profile/spelling.js';
import { ruleWords } from './rule-words.js';

/** A fact that a programme states, so that it can be held against the same fact of another. */
export interface StatedFact {
  /** Where it stands in a programme, as evidence names it: "participation.schoolsPerGroup". */
  readonly field: string;
  /** What is said, in plain words: "How many schools are in a group". */
  readonly about: string;
  /** Equal for values that say the same. */
  readonly key: string;
  /** The value in plain words. */
  readonly value: string;
}

type Spoken = readonly [field: string, about: string, value: string | undefined, key?: string | undefined];

/**
 * What a programme says in fields that can be compared. What it leaves out is not there; prose, such as a summary or
 * aims, says the same in many words and is not compared; nor are titles and codes, which change without a difference.
 */
export function statedFacts(programme: Programme): readonly StatedFact[] {
  const spoken = [...audience(programme), ...participation(programme), ...time(programme), ...content(programme)];
  const facts = new Map<string, StatedFact>();
  for (const [field, about, value, key] of spoken) {
    if (value === undefined || value === '') continue;
    const name = factName({ field, about });
    facts.set(name, together(facts.get(name), { field, about, value, key: key ?? spelling(value) }));
  }
  return [...facts.values()];
}

/** Equal for facts that can be held against each other. */
export const factName = ({ field, about }: Pick<StatedFact, 'field' | 'about'>): string =>
  `${field}: ${about.toLowerCase()}`;

/** What one programme says twice, such as two kinds of school visit, is one fact. */
const together = (known: StatedFact | undefined, more: StatedFact): StatedFact =>
  known
    ? { ...known, value: `${known.value}; ${more.value}`, key: [...known.key.split('\n'), more.key].sort().join('\n') }
    : more;

function audience({ phases, keyStages, yearGroups, eligibilityRule: rule, funding }: Programme): readonly Spoken[] {
  const free = funding?.free;
  return [
    ['phases', 'Which phases it serves', phases.map((phase) => phaseNames[phase]).join(', ')],
    ['keyStages', 'Which key stages it serves', keyStages.join(', ')],
    ['yearGroups', 'Which year groups it serves', yearGroups.join(', ')],
    ['eligibilityRule', 'Who may join', rule && ruleWords(rule), rule && ruleKey(rule)],
    ['funding.free', 'Whether it is free', free === undefined ? undefined : free ? 'free' : 'not free'],
  ];
}

function participation({ participation: facts }: Programme): readonly Spoken[] {
  const unit = facts.unit?.toLowerCase().replaceAll('_', ' ');
  return [
    ['participation.unit', 'Who signs up', unit],
    ['participation.schoolsPerGroup', 'How many schools are in a group', range(facts.schoolsPerGroup)],
    ...facts.participants.map(participants),
    ['participation.dailyMinutes', 'How many minutes of teaching it asks for each day', range(facts.dailyMinutes)],
    ['participation.releaseDays', 'How many days of release it takes', range(facts.releaseDays)],
  ];
}

const participants = ({ role, count, per }: Participants): Spoken => [
  'participation.participants',
  `How many take part as ${singular(role)}`,
  `${range(count) ?? ''} per ${per}`,
];

function time({ duration, pathways }: Programme): readonly Spoken[] {
  return [
    ...lasting('duration', 'it', duration),
    ...pathways.flatMap(({ title, duration: own }) => lasting('pathways.duration', `the pathway “${title}”`, own)),
  ];
}

const lasting = (field: string, what: string, duration: Duration | undefined): readonly Spoken[] =>
  (['years', 'days', 'hours'] as const).map((unit) => [
    `${field}.${unit}`,
    `How many ${unit} ${what} takes`,
    range(duration?.[unit]),
  ]);

function content(programme: Programme): readonly Spoken[] {
  const { pathways, moduleChoice, components, strands, awards } = programme;
  const modules = [...programme.modules, ...pathways.flatMap((pathway) => pathway.modules)];
  return [
    titles('pathways', 'Which pathways it has', pathways),
    titles('modules', 'Which modules it has', modules),
    ['moduleChoice', 'How many modules are taken, and who chooses', moduleChoice && chosen(moduleChoice)],
    ...components.map(({ kind, count }): Spoken => {
      const name = kind.toLowerCase().replaceAll('_', ' ');
      return ['components', `How many of this it has: ${name}`, String(count)];
    }),
    listed('strands', 'Which parallel versions it has', strands),
    titles('awards', 'Which awards it can lead to', awards),
  ];
}

const titles = (field: string, about: string, things: readonly { readonly title: string }[]): Spoken =>
  listed(
    field,
    about,
    things.map(({ title }) => title),
  );

/** The order of a list says nothing. */
const listed = (field: string, about: string, items: readonly string[]): Spoken => [
  field,
  about,
  items.join('; '),
  items.map(spelling).sort().join(';'),
];

const chosen = ({ min, max, chosenBy }: ModuleChoice) => `${range({ min, max })}, chosen by: ${chosenBy}`;

function range(of: IntRange | undefined): string | undefined {
  if (of?.min === undefined) return of?.max === undefined ? undefined : `up to ${of.max}`;
  if (of.max === undefined) return `${of.min} or more`;
  return of.min === of.max ? String(of.min) : `${of.min} to ${of.max}`;
}

/** What a rule asks for, whatever its words, ids and evidence; words count where nothing else says what is asked. */
function ruleKey(rule: EligibilityRule): string {
  const inside = rule.test ? testKey(rule.test) : groupKey(rule);
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
