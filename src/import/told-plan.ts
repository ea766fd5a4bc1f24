import { shorten } from '../text/shorten.js';
import type { FieldChange } from './field-change.js';
import type { Unsure } from './match/import-session.js';
import type { Changed, Created, Gone, KeptValue, Plan } from './plan.js';
import { toldPlace, toldProblem } from './read/import-report.js';

/** The most of one kind that a person is shown. */
const most = 200;

/** A plan for a person, a line each: problems first, and then what would be done. */
export function toldPlan(plan: Plan): readonly string[] {
  const { problems, notes, unsure } = plan;
  return [
    ...group('note', notes, ({ place, message }) => [`  ${toldPlace(place)}: ${message}`]),
    ...group('problem', problems, (problem) => [`  ${toldProblem(problem)}`]),
    ...group('unsure, and not written', unsure, toldUnsure),
    ...(problems.length > 0 ? [] : wouldBe(plan)),
  ];
}

/** What would be done if it is written; with problems it would not be, and may be nonsense. */
function wouldBe({ created, changed, gone, kept, unchanged }: Plan): readonly string[] {
  return [
    ...group('new', created, toldCreated),
    ...group('changed', changed, toldChanged),
    ...group('gone: in the catalogue and in no file', gone, toldGone),
    ...group('empty where the catalogue has a value, which stays (--empty-clears takes it away)', kept, toldKept),
    `unchanged: ${unchanged}`,
  ];
}

function group<T>(heading: string, items: readonly T[], tell: (item: T) => readonly string[]): readonly string[] {
  if (items.length === 0) return [];
  const more = items.length > most ? [`  … and ${items.length - most} more: --json tells all`] : [];
  return [`${heading} (${items.length})`, ...items.slice(0, most).flatMap(tell), ...more, ''];
}

function toldCreated({ name, title, isDraft, series, beginsSeries }: Created): readonly string[] {
  const of =
    series === undefined ? '' : beginsSeries ? `, begins the series "${series}"` : `, of the series "${series}"`;
  return [`  + ${name}${isDraft ? ', a draft' : ''}${of}: ${title}`];
}

const toldChanged = ({ name, fields }: Changed): readonly string[] => [
  `  ~ ${name}`,
  ...fields.slice(0, 50).map((change) => `      ${toldField(change)}`),
  ...(fields.length > 50 ? [`      … and ${fields.length - 50} more fields: --json tells all`] : []),
];

const toldGone = ({ name, becomes }: Gone): readonly string[] => [
  `  - ${name}: ${becomes === 'kept' ? 'stays as it is' : `will be ${becomes}`}`,
];

const toldUnsure = ({ place, name, message, suggestions }: Unsure): readonly string[] => [
  `  ? ${toldPlace(place)}, "${name}": ${message}`,
  ...suggestions.map(({ slug, title }) => `      ${slug} (${title})`),
];

const toldKept = ({ place, name }: KeptValue): readonly string[] => [`  ${toldPlace(place)} (${name})`];

/** `summary: "What it is." → "What it was."`, from a little before where long texts differ. */
function toldField({ field, before, after }: FieldChange): string {
  const [old, now] = [inWords(before), inWords(after)];
  const differ = [...old].findIndex((letter, at) => letter !== now[at]);
  const from = old.length + now.length > 2 * shown && differ > 20 ? differ - 20 : 0;
  return `${field}: ${part(old, from)} → ${part(now, from)}`;
}

const shown = 80;
const part = (text: string, from: number) => (from > 0 ? '…' : '') + shorten(text.slice(from), shown);
const inWords = (value: unknown) => (value === undefined ? 'nothing' : JSON.stringify(value));
