import { quote } from '../domain/fields/rules.js';
import { shorten } from '../text/shorten.js';
import type { FieldChangedSince } from './merge-versions.js';
import type { ChangedEntry, CreatedEntry, EntryChangedSince, ImportPlan, KeptValue, MissingItem } from './plan.js';
import type { PlannedFieldChange } from './planned-field-changes.js';
import { formatPlace, formatRepeatedProblem, groupProblems, type ReadSheet } from './read/import-report.js';

/** The maximum number of items of one kind that are shown to a person. */
const maxItems = 200;
const maxFields = 50;

/** Formats a plan for a person, as lines: problems first, and then the planned changes. */
export function formatPlan(plan: ImportPlan): readonly string[] {
  const { problems, warnings, notes, sheets, unsure } = plan;
  return [
    ...group('columns', sheets, formatColumns),
    ...group('note', notes, ({ place, message }) => [`  ${formatPlace(place)}: ${message}`]),
    ...group('warning', groupProblems(warnings), (warning) => [`  ${formatRepeatedProblem(warning)}`]),
    ...group('problem', groupProblems(problems), (problem) => [`  ${formatRepeatedProblem(problem)}`]),
    ...group('uncertain, and not written', unsure, ({ place, name, message, suggestions }) => [
      `  ? ${formatPlace(place)}, "${name}": ${message} Or use --series "${name}=SERIES".`,
      ...suggestions.map(({ slug, title }) => `      ${slug} (${title})`),
    ]),
    ...(problems.length > 0 ? [] : formatChanges(plan)), // Nothing is written if there are problems.
  ];
}

/** `groups.csv: title (from "Work Group"), section, and not read: "Budget"`. Names of columns are not repeated if all are such. */
function formatColumns({ file, columns }: ReadSheet): readonly string[] {
  const read = columns.filter(({ column }) => column !== null);
  const ignored = columns.filter(({ column }) => column === null).map(({ heading }) => quote(heading));
  const isExported = read.length > 20 && read.every(({ heading, column }) => heading === column);
  const shown = isExported
    ? [`${read.length} columns by their names`]
    : read.map(({ heading, column }) => (heading === column ? heading : `${column} (from ${quote(heading)})`));
  return [`  ${file}: ${[...shown, ...(ignored.length > 0 ? [`not read: ${ignored.join(', ')}`] : [])].join(', ')}`];
}

function formatChanges({
  created,
  changed,
  changedSince,
  gone,
  kept: empty,
  unchanged,
}: ImportPlan): readonly string[] {
  const kept = 'empty in the file, so the value in the catalogue is kept';
  const formatKept = ({ place, name }: KeptValue) => [`  ${formatPlace(place)} (${name})`];
  return [
    ...group('new', created, formatCreated),
    ...group('changed', changed, formatChanged),
    ...formatChangedSince(changedSince),
    ...group('missing: in the catalogue but in none of the files', gone, ({ name, becomes }) => [
      `  - ${name}: ${fates[becomes] ?? `will be ${becomes}`}`,
    ]),
    ...group(
      `${kept} (use --empty-clears to clear it)`,
      empty.filter((one) => !one.isRequired),
      formatKept,
    ),
    ...group(
      `${kept}, because it is required`,
      empty.filter((one) => one.isRequired),
      formatKept,
    ),
    `unchanged: ${unchanged}`,
  ];
}

const fates: Partial<Record<MissingItem['becomes'], string>> = {
  kept: 'stays as it is',
  newer: 'stays as it is, because it may have been added or changed after the sheet was exported (use --overwrite)',
};

/** The fields that others changed after the export, by what happens to them. */
function formatChangedSince(entries: ImportPlan['changedSince']): readonly string[] {
  const of = (fits: (field: FieldChangedSince) => boolean) =>
    entries.map((entry) => ({ ...entry, fields: entry.fields.filter(fits) })).filter(({ fields }) => fields.length > 0);
  const since = 'changed by others since you exported';
  const open = of(({ isUntouched, isWritten }) => !isUntouched && !isWritten);
  return [
    ...group(`${since}, and different in your file, so not written (use --overwrite to write it)`, open, formatSince),
    ...group(
      `${since}, and overwritten with your file`,
      of(({ isWritten }) => isWritten),
      formatSince,
    ),
    ...group(
      `${since}, and not changed in your file, so it stays`,
      of(({ isUntouched }) => isUntouched),
      formatSince,
    ),
  ];
}

const formatSince = ({ name, place, fields }: EntryChangedSince): readonly string[] => [
  `  ! ${name} (${formatPlace(place)})`,
  ...fields.slice(0, maxFields).map(({ field, now, stated, ...since }) => {
    const before = 'exported' in since ? excerpt(formatValue(since.exported), 0) : 'unknown';
    const own = since.isUntouched ? '' : `, your file ${excerpt(formatValue(stated), 0)}`;
    return `      ${field}: exported ${before}, now ${excerpt(formatValue(now), 0)}${own}`;
  }),
];

function group<T>(heading: string, items: readonly T[], format: (item: T) => readonly string[]): readonly string[] {
  if (items.length === 0) return [];
  const more = items.length > maxItems ? [`  … and ${items.length - maxItems} more: use --json to see all`] : [];
  return [`${heading} (${items.length})`, ...items.slice(0, maxItems).flatMap(format), ...more, ''];
}

function formatCreated({ name, title, isDraft, series, beginsSeries, fields }: CreatedEntry): readonly string[] {
  const of =
    series === undefined ? '' : beginsSeries ? `, starts the series "${series}"` : `, of the series "${series}"`;
  return [
    `  + ${name}${isDraft ? ', a draft' : ''}${of}: ${title}`,
    ...fields.map(({ field, text }) => `      ${field}: ${shorten(text, 2 * maxLength)}`),
  ];
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
