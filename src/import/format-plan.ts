import { shorten } from '../text/shorten.js';
import type { ChangedEntry, CreatedEntry, ImportPlan } from './plan.js';
import type { PlannedFieldChange } from './planned-field-changes.js';
import { formatImportProblem, formatPlace } from './read/import-report.js';

/** The maximum number of items of one kind that are shown to a person. */
const maxItems = 200;
const maxFields = 50;

/** Formats a plan for a person, as lines: problems first, and then the planned changes. */
export function formatPlan(plan: ImportPlan): readonly string[] {
  const { problems, warnings, notes, unsure } = plan;
  return [
    ...group('note', notes, ({ place, message }) => [`  ${formatPlace(place)}: ${message}`]),
    ...group('warning', warnings, (warning) => [`  ${formatImportProblem(warning)}`]),
    ...group('problem', problems, (problem) => [`  ${formatImportProblem(problem)}`]),
    ...group('uncertain, and not written', unsure, ({ place, name, message, suggestions }) => [
      `  ? ${formatPlace(place)}, "${name}": ${message}`,
      ...suggestions.map(({ slug, title }) => `      ${slug} (${title})`),
    ]),
    ...(problems.length > 0 ? [] : formatChanges(plan)), // Nothing is written if there are problems.
  ];
}

function formatChanges({ created, changed, gone, kept, unchanged }: ImportPlan): readonly string[] {
  const keptHeading = 'empty in the file, so the value in the catalogue is kept (use --empty-clears to clear it)';
  return [
    ...group('new', created, formatCreated),
    ...group('changed', changed, formatChanged),
    ...group('missing: in the catalogue but in none of the files', gone, ({ name, becomes }) => [
      `  - ${name}: ${becomes === 'kept' ? 'stays as it is' : `will be ${becomes}`}`,
    ]),
    ...group(keptHeading, kept, ({ place, name }) => [`  ${formatPlace(place)} (${name})`]),
    `unchanged: ${unchanged}`,
  ];
}

function group<T>(heading: string, items: readonly T[], format: (item: T) => readonly string[]): readonly string[] {
  if (items.length === 0) return [];
  const more = items.length > maxItems ? [`  … and ${items.length - maxItems} more: use --json to see all`] : [];
  return [`${heading} (${items.length})`, ...items.slice(0, maxItems).flatMap(format), ...more, ''];
}

function formatCreated({ name, title, isDraft, series, beginsSeries }: CreatedEntry): readonly string[] {
  const of =
    series === undefined ? '' : beginsSeries ? `, starts the series "${series}"` : `, of the series "${series}"`;
  return [`  + ${name}${isDraft ? ', a draft' : ''}${of}: ${title}`];
}

const formatChanged = ({ name, fields }: ChangedEntry): readonly string[] => [
  `  ~ ${name}`,
  ...fields.slice(0, maxFields).map((change) => `      ${formatField(change)}`),
  ...(fields.length > maxFields ? [`      … and ${fields.length - maxFields} more fields: use --json to see all`] : []),
];

/** `summary: "What it is." → "What it was."`. Long texts are shown from just before their first difference. */
function formatField({ field, before, after }: PlannedFieldChange): string {
  const [old, now] = [formatValue(before), formatValue(after)];
  const differ = [...old].findIndex((letter, at) => letter !== now[at]);
  const from = old.length + now.length > 2 * maxLength && differ > 20 ? differ - 20 : 0;
  return `${field}: ${excerpt(old, from)} → ${excerpt(now, from)}`;
}

const maxLength = 80;
const excerpt = (text: string, from: number) => (from > 0 ? '…' : '') + shorten(text.slice(from), maxLength);
const formatValue = (value: unknown) => (value === undefined ? 'nothing' : JSON.stringify(value));
