import type { EntryChange } from '../catalogue/document/entry-change.js';
import { isPublished } from '../catalogue/document/programme-parts.js';
import { RuleNames, type RuleTarget } from '../catalogue/document/rule-text/rule-names.js';
import type { CatalogueState } from '../catalogue/revision/catalogue-state.js';
import type { Programme } from '../domain/programme.js';
import { type Draft, displayName } from './match/draft.js';
import { ImportLookup } from './match/import-lookup.js';
import type { ImportSession } from './match/import-session.js';
import { type ResolvedStatements, resolveStatements } from './match/resolve-statements.js';
import { type ChangedEntry, type CreatedEntry, entryName, type ImportPlan, type MissingItem } from './plan.js';
import { checkPlannedEntries, type PlannedEntry, planEntry } from './plan-entries.js';
import { plannedFieldChanges } from './planned-field-changes.js';
import type { ImportOptions, ReadingContext } from './read/import-input.js';
import type { Statements } from './read/statements.js';

/** Finds out what the statements of files would change in a catalogue, and changes nothing. */
export function planImport(stated: Statements, state: CatalogueState, context: ReadingContext): ImportPlan {
  const { report, progress, options } = context;
  const session: ImportSession = { ...context, catalogue: new ImportLookup(state), unsure: [] };
  progress?.('Matching with the catalogue', 0, 1);
  const resolved = resolveStatements(stated, session);
  const names = ruleNames(resolved.drafts, state);
  const all = resolved.drafts.map((draft, index) => {
    progress?.('Comparing', index, resolved.drafts.length);
    return planEntry(draft, session, names);
  });
  const gone = findMissingProgrammes(resolved, session);
  const changes = [...all.flatMap(({ change }) => change ?? []), ...gone.changes];
  progress?.('Checking', 0, 1);
  const warnings = checkPlannedEntries(all, changes, session);
  const problems = report.inOrder();
  return {
    problems,
    warnings,
    notes: report.notes,
    unsure: session.unsure,
    created: all.filter(({ change }) => change?.op === 'create').map((one) => describeCreated(one, resolved, session)),
    changed: all.filter(({ change }) => change?.op === 'update').map(describeChanged),
    gone: [...gone.programmes, ...all.flatMap((one) => missingParts(one, options))],
    kept: all.flatMap(({ draft, kept }) =>
      kept.map((pointer) => ({ place: draft.placeOf(pointer), name: nameOf(draft) })),
    ),
    unchanged: all.filter(({ change }) => !change).length,
    changes: problems.length > 0 ? [] : changes,
  };
}

/** The names by which rules that are lines of text call series and external things of the files and of the catalogue. */
function ruleNames(drafts: readonly Draft[], { document }: CatalogueState): RuleNames {
  const stated = drafts.filter((draft) => draft.in === 'series' || draft.in === 'externalThings');
  const targets = stated.map(({ id, before, value }) => ({ ...before, ...value, id }) as RuleTarget);
  return new RuleNames([...targets, ...document.series, ...document.externalThings]);
}

const nameOf = ({ in: list, before, value }: Draft) => entryName(list, before ?? value);

function describeEntry({ draft, entry }: PlannedEntry) {
  return { in: draft.in, id: draft.id, name: entryName(draft.in, draft.before ?? entry), title: displayName(entry) };
}

function describeCreated(
  one: PlannedEntry,
  { startedSeries, drafts }: ResolvedStatements,
  { catalogue }: ImportSession,
): CreatedEntry {
  const { draft, entry } = one;
  const created = { ...describeEntry(one), place: draft.place };
  if (draft.in !== 'programmes') return created;
  const stated = drafts.find(({ id }) => id === entry['series']);
  const series = stated?.value['slug'] ?? catalogue.series(String(entry['series']))?.slug;
  const beginsSeries = stated !== undefined && startedSeries.includes(stated);
  return { ...created, isDraft: entry['status'] === 'DRAFT', series: String(series ?? ''), beginsSeries };
}

const describeChanged = (one: PlannedEntry): ChangedEntry => ({
  ...describeEntry(one),
  fields: plannedFieldChanges(one.draft.before, one.entry),
});

const missingParts = ({ draft, gone }: PlannedEntry, { removeGone }: ImportOptions) =>
  gone.map((part) => ({
    name: `${part} of ${nameOf(draft)}`,
    becomes: removeGone && !draft.onlyNew ? ('removed' as const) : ('kept' as const),
  }));

interface MissingProgrammes {
  readonly programmes: readonly MissingItem[];
  readonly changes: readonly EntryChange[];
}

/**
 * The programmes of the stated hubs and years that are in no file. They stay, or published ones are withdrawn if the
 * options say so and nothing is unsure, because an unsure row may be one of them.
 */
function findMissingProgrammes(
  { drafts, hubYears }: ResolvedStatements,
  { catalogue, options, unsure }: ImportSession,
): MissingProgrammes {
  const there = new Set(drafts.map(({ id }) => id));
  const gone = catalogue.state.document.programmes.filter(
    (one) => !there.has(one.id) && hubYears.has(`${one.hub} ${one.academicYear}`) && one.status !== 'WITHDRAWN',
  );
  const onlyNew = drafts.some((draft) => draft.onlyNew);
  const isWithdrawn = (programme: Programme) =>
    options.removeGone === true && unsure.length === 0 && !onlyNew && isPublished(programme);
  return {
    programmes: gone.map((one) => ({
      name: entryName('programmes', one),
      becomes: isWithdrawn(one) ? 'withdrawn' : 'kept',
    })),
    changes: gone.filter(isWithdrawn).map(({ id, status }) => ({
      op: 'update',
      in: 'programmes',
      id,
      was: { status: status ?? null },
      set: { status: 'WITHDRAWN' },
    })),
  };
}
