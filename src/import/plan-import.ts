import type { Entry, EntryChange } from '../catalogue/document/entry-change.js';
import { revisionOf } from '../catalogue/document/plain.js';
import { isPublished } from '../catalogue/document/programme-parts.js';
import { RuleNames, type RuleTarget } from '../catalogue/document/rule-text/rule-names.js';
import type { EntryRevision } from '../catalogue/history/past-entry.js';
import type { CatalogueState } from '../catalogue/revision/catalogue-state.js';
import type { Programme } from '../domain/programme.js';
import { type Draft, displayName } from './match/draft.js';
import { ImportLookup } from './match/import-lookup.js';
import type { ImportSession } from './match/import-session.js';
import { type ResolvedStatements, resolveStatements } from './match/resolve-statements.js';
import {
  type ChangedEntry,
  type CreatedEntry,
  type EntryChangedSince,
  entryName,
  type ImportPlan,
  type MissingItem,
} from './plan.js';
import { checkPlannedEntries, type PlannedEntry, planEntry } from './plan-entries.js';
import { plannedFieldChanges } from './planned-field-changes.js';
import type { ImportOptions, ReadingContext } from './read/import-input.js';
import type { Statements } from './read/statements.js';
import { writtenFields } from './written-fields.js';

/** The statements of files, matched with the entries of a catalogue. */
export interface MatchedImport {
  readonly resolved: ResolvedStatements;
  readonly session: ImportSession;
  /** The entries that others may have changed after their sheets were exported. */
  readonly stale: readonly EntryRevision[];
}

/** Finds the entries of a catalogue that files mean. */
export function matchImport(stated: Statements, state: CatalogueState, context: ReadingContext): MatchedImport {
  const session: ImportSession = { ...context, catalogue: new ImportLookup(state), unsure: [] };
  context.progress?.('Matching with the catalogue', 0, 1);
  const resolved = resolveStatements(stated, session);
  const stale = resolved.drafts.flatMap(({ id, revision, before }) =>
    revision === undefined || (before && revisionOf(before) === revision) ? [] : [{ id, revision }],
  );
  return { resolved, session, stale };
}

/**
 * Finds out what an import would change in a catalogue, and changes nothing. `exported` has the stale entries, by their
 * ids, as they were when their sheets were exported, as far as they are known.
 */
export function planImport({ resolved, session }: MatchedImport, exported: ReadonlyMap<string, Entry>): ImportPlan {
  const { report, progress, options, catalogue } = session;
  const aids = { names: ruleNames(resolved.drafts, catalogue.state), exported };
  const all = resolved.drafts.map((draft, index) => {
    progress?.('Comparing', index, resolved.drafts.length);
    return planEntry(draft, session, aids);
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
    sheets: report.sheets,
    unsure: session.unsure,
    created: all.filter(({ change }) => change?.op === 'create').map((one) => describeCreated(one, resolved, session)),
    changed: all.filter(({ change }) => change?.op === 'update').map(describeChanged),
    changedSince: all.filter(({ changedSince }) => changedSince.length > 0).map(describeChangedSince),
    gone: [...gone.programmes, ...all.flatMap((one) => missingParts(one, options))],
    kept: all.flatMap(({ draft, kept }) =>
      kept.map(({ pointer, isRequired }) => ({ place: draft.placeOf(pointer), name: nameOf(draft), isRequired })),
    ),
    unchanged: all.filter(({ change, changedSince }) => !change && changedSince.length === 0).length,
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
  { startedSeries, drafts, names }: ResolvedStatements,
  { catalogue, report }: ImportSession,
): CreatedEntry {
  const { draft, entry } = one;
  const isSound = report.problems.length === 0; // Values with a problem may have no form in a cell.
  const fields = !isSound ? [] : writtenFields(draft.in, entry, { names, homeHub: catalogue.state.document.homeHub });
  const created = { ...describeEntry(one), place: draft.place, fields };
  if (draft.in !== 'programmes') return created;
  const stated = drafts.find(({ id }) => id === entry['series']);
  const series = stated?.value['slug'] ?? catalogue.series(String(entry['series']))?.slug;
  const beginsSeries = stated !== undefined && startedSeries.includes(stated);
  return { ...created, isDraft: entry['status'] === 'DRAFT', series: String(series ?? ''), beginsSeries };
}

const describeChanged = (one: PlannedEntry): ChangedEntry => ({
  ...describeEntry(one),
  fields: plannedFieldChanges(withStatus(one, one.draft.before), withStatus(one, one.entry)),
});

/** An entry with its status, which is not stored for a published programme. */
const withStatus = ({ draft }: PlannedEntry, entry: Entry | undefined) =>
  draft.in === 'programmes' ? { status: 'PUBLISHED', ...entry } : entry;

const describeChangedSince = (one: PlannedEntry): EntryChangedSince => ({
  ...describeEntry(one),
  place: one.draft.place,
  fields: one.changedSince,
});

/** The parts that are in no file. One that others changed after the sheets were exported stays. */
const missingParts = ({ draft, gone, changedSince }: PlannedEntry, { removeGone }: ImportOptions) =>
  gone.map(({ name, field }) => {
    const isNewer = changedSince.some((one) => one.field === field && !one.isWritten);
    const isRemoved = removeGone === true && !draft.onlyNew;
    return { name: `${name} of ${nameOf(draft)}`, becomes: becomes(isRemoved, isNewer, 'removed') };
  });

function becomes(isGone: boolean, isNewer: boolean, goneAs: 'withdrawn' | 'removed'): MissingItem['becomes'] {
  if (!isGone) return 'kept';
  return isNewer ? 'newer' : goneAs;
}

interface MissingProgrammes {
  readonly programmes: readonly MissingItem[];
  readonly changes: readonly EntryChange[];
}

/**
 * The programmes of the stated hubs and years that are in no file. They stay, or published ones are withdrawn if the
 * options say so and nothing is unsure, because an unsure row may be one of them. One that is newer than all exported rows
 * stays, because it may have been added after the sheets were exported.
 */
function findMissingProgrammes(
  { drafts, hubYears }: ResolvedStatements,
  { catalogue, options, unsure }: ImportSession,
): MissingProgrammes {
  const there = new Set(drafts.map(({ id }) => id));
  const gone = catalogue.state.document.programmes.filter(
    (one) => !there.has(one.id) && hubYears.has(`${one.hub} ${one.academicYear}`) && one.status !== 'WITHDRAWN',
  );
  const mayWithdraw = options.removeGone === true && unsure.length === 0 && !drafts.some((draft) => draft.onlyNew);
  const exported = drafts.reduce((newest, { revision = -1 }) => Math.max(newest, revision), -1);
  const isNewer = (one: Programme) => exported >= 0 && !options.overwrite && revisionOf(one) > exported;
  const programmes = gone.map((one) => ({
    one,
    name: entryName('programmes', one),
    becomes: becomes(mayWithdraw && isPublished(one), isNewer(one), 'withdrawn'),
  }));
  const withdrawn = programmes.filter((missing) => missing.becomes === 'withdrawn');
  return {
    programmes: programmes.map(({ one: _, ...missing }) => missing),
    changes: withdrawn.map(({ one: { id, status } }) => ({
      op: 'update',
      in: 'programmes',
      id,
      was: { status: status ?? null },
      set: { status: 'WITHDRAWN' },
    })),
  };
}
