import { shorten } from '../text/shorten.js';
import type { UnsureProgramme } from './match/import-session.js';
import type { ChangedEntry, CreatedEntry, ImportPlan, KeptValue, MissingItem } from './plan.js';
import type { PlannedFieldChange } from './planned-field-changes.js';
import { formatImportProblem, formatPlace } from './read/import-report.js';

/** The most of one kind that a person is shown. */
const maxItems = 200;

/** A plan for a person, a line each: problems first, and then what would be done. */
export function formatPlan(plan: ImportPlan): readonly string[] {
  const { problems, notes, unsure } = plan;
  return [
    ...group('note', notes, ({ place, message }) => [`  ${formatPlace(place)}: ${message}`]),
    ...group('problem', problems, (problem) => [`  ${formatImportProblem(problem)}`]),
    ...group('uncertain, and not written', unsure, formatUnsure),
    ...(problems.length > 0 ? [] : formatOutcome(plan)),
  ];
}

/** What would be done if it is written; with problems it would not be, and may be nonsense. */
function formatOutcome({ created, changed, gone, kept, unchanged }: ImportPlan): readonly string[] {
  return [
    ...group('new', created, formatCreated),
    ...group('changed', changed, formatChanged),
    ...group('missing: in the catalogue but in none of the files', gone, formatMissing),
    ...group(
      'empty in the file, so the value in the catalogue is kept (use --empty-clears to clear it)',
      kept,
      formatKept,
    ),
    `unchanged: ${unchanged}`,
  ];
}

function group<T>(heading: string, items: readonly T[], tell: (item: T) => readonly string[]): readonly string[] {
  if (items.length === 0) return [];
  const more = items.length > maxItems ? [`  … and ${items.length - maxItems} more: use --json to see all`] : [];
  return [`${heading} (${items.length})`, ...items.slice(0, maxItems).flatMap(tell), ...more, ''];
}

function formatCreated({ name, title, isDraft, series, beginsSeries }: CreatedEntry): readonly string[] {
  const of =
    series === undefined ? '' : beginsSeries ? `, starts the series "${series}"` : `, of the series "${series}"`;
  return [`  + ${name}${isDraft ? ', a draft' : ''}${of}: ${title}`];
}

const formatChanged = ({ name, fields }: ChangedEntry): readonly string[] => [
  `  ~ ${name}`,
  ...fields.slice(0, 50).map((change) => `      ${formatField(change)}`),
  ...(fields.length > 50 ? [`      … and ${fields.length - 50} more fields: use --json to see all`] : []),
];

const formatMissing = ({ name, becomes }: MissingItem): readonly string[] => [
  `  - ${name}: ${becomes === 'kept' ? 'stays as it is' : `will be ${becomes}`}`,
];

const formatUnsure = ({ place, name, message, suggestions }: UnsureProgramme): readonly string[] => [
  `  ? ${formatPlace(place)}, "${name}": ${message}`,
  ...suggestions.map(({ slug, title }) => `      ${slug} (${title})`),
];

const formatKept = ({ place, name }: KeptValue): readonly string[] => [`  ${formatPlace(place)} (${name})`];

/** `summary: "What it is." → "What it was."`, from a little before where long texts differ. */
function formatField({ field, before, after }: PlannedFieldChange): string {
  const [old, now] = [formatValue(before), formatValue(after)];
  const differ = [...old].findIndex((letter, at) => letter !== now[at]);
  const from = old.length + now.length > 2 * maxLength && differ > 20 ? differ - 20 : 0;
  return `${field}: ${excerpt(old, from)} → ${excerpt(now, from)}`;
}

const maxLength = 80;
const excerpt = (text: string, from: number) => (from > 0 ? '…' : '') + shorten(text.slice(from), maxLength);
const formatValue = (value: unknown) => (value === undefined ? 'nothing' : JSON.stringify(value));
