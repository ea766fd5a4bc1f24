import { isDeepStrictEqual } from 'node:util';
import { withAbsentValues } from '../catalogue/document/absent-values.js';
import { classOf, nouns } from '../catalogue/document/collections.js';
import {
  type Collection,
  changedId,
  collections,
  type Entry,
  type EntryChange,
  type Values,
} from '../catalogue/document/entry-change.js';
import { diffEntries, revisionOf, setProperties } from '../catalogue/document/plain.js';
import { CatalogueRefused, type Problem } from '../catalogue/document/problem.js';
import { newlyUnconfirmed } from '../catalogue/document/readiness.js';
import { readRule } from '../catalogue/document/rule-text/read-rule.js';
import type { RuleJson } from '../catalogue/document/rule-text/rule-json.js';
import type { RuleNames, RuleTarget } from '../catalogue/document/rule-text/rule-names.js';
import { warningsAbout } from '../catalogue/revision/check-changes.js';
import { stampChanges } from '../catalogue/revision/stamp-changes.js';
import { quote } from '../domain/fields/rules.js';
import type { Draft } from './match/draft.js';
import type { ImportLookup } from './match/import-lookup.js';
import type { ImportSession } from './match/import-session.js';
import { type MergedEntry, mergeEntry } from './merge-entry.js';
import { type FieldChangedSince, type MergedVersions, mergeVersions } from './merge-versions.js';
import { entryName } from './plan.js';
import type { ImportProblem } from './read/import-report.js';

/** A draft, the entry after the import, and the change that leads to it; undefined if nothing changes. */
export interface PlannedEntry extends MergedEntry {
  readonly draft: Draft;
  readonly change?: EntryChange | undefined;
  /** The fields that others changed after the sheet was exported, and for which it has other values. */
  readonly changedSince: readonly FieldChangedSince[];
}

/** Names and earlier states that the drafts of an import need. */
export interface PlanningAids {
  readonly names: RuleNames;
  /** Entries as they were when their sheets were exported, by their ids. */
  readonly exported: ReadonlyMap<string, Entry>;
}

export function planEntry(draft: Draft, { options, report }: ImportSession, aids: PlanningAids): PlannedEntry {
  const { before } = draft;
  const line = draft.value['eligibilityRule'];
  // Broken JSON has been reported already.
  if (typeof line === 'string' && !line.trimStart().startsWith('{'))
    readRuleLine(draft, line, { names: aids.names, report });
  if (!before) setDefaults(draft);
  if (before && draft.onlyNew) addToOutline(draft, before);
  const clears = options.emptyClears === true;
  const removes = options.removeGone === true && !draft.onlyNew;
  const merged = mergeEntry(draft, { isNew: !before, clears, whole: clears && draft.whole, removes });
  const whole = withAbsentValues(merged.entry, classOf[draft.in]);
  const wanted = before?.['status'] === undefined ? withoutPublished(whole) : whole;
  const { entry: kept, fields } = keepChangesSince(draft, wanted, { overwrites: options.overwrite === true, ...aids });
  const entry = requireConfirmation(draft, kept, { options, report });
  const update = before && diffEntries(before, entry);
  const isDeleted = !before && fields.some(({ isWritten }) => !isWritten);
  const change: EntryChange | undefined = before
    ? update && { op: 'update', in: draft.in, id: draft.id, ...update }
    : isDeleted
      ? undefined
      : { op: 'create', in: draft.in, entry };
  return { ...merged, entry, draft, change, changedSince: fields };
}

/** The entry after the import. Reports what would be published although nobody has confirmed it. */
function requireConfirmation(
  draft: Draft,
  entry: Entry,
  { options, report }: Pick<ImportSession, 'options' | 'report'>,
): Entry {
  const open = draft.in === 'programmes' ? newlyUnconfirmed(draft.before, entry) : [];
  if (open.length > 0 && options.confirm) return setProperties(entry, { carriedFrom: null });
  for (const { field, fault, remedy } of open)
    report.problem('NOT_READY', draft.placeOf(`/${field}`), `${fault} ${remedy}, or import with --confirm.`);
  return entry;
}

/** The entry that a sheet states without what would undo changes that others made after the sheet was exported. */
function keepChangesSince(
  { id, in: list, before, revision }: Draft,
  wanted: Entry,
  { exported, overwrites }: Pick<PlanningAids, 'exported'> & { readonly overwrites: boolean },
): MergedVersions {
  const base = exported.get(id);
  if (before && revision !== undefined && revision !== revisionOf(before)) {
    const type = classOf[list];
    return mergeVersions({ base: base && withAbsentValues(base, type), now: before, wanted }, type, overwrites);
  }
  if (before || !base) return { entry: wanted, fields: [] };
  const deleted = { field: 'all fields', exported: base, now: undefined, stated: wanted };
  return { entry: wanted, fields: [{ ...deleted, isUntouched: false, isWritten: overwrites }] };
}

/** Replaces a rule that is written as one line of text. */
function readRuleLine(
  draft: Draft,
  line: string,
  { names, report }: Pick<ImportSession, 'report'> & { names: RuleNames },
) {
  const parts = [draft.before, draft.value].flatMap((one) => [one?.['pathways'], one?.['stages']]);
  const own = parts.flatMap((list) => (Array.isArray(list) ? (list as readonly RuleTarget[]) : []));
  const result = readRule(line, names.with(own), draft.before?.['eligibilityRule'] as RuleJson | undefined);
  if ('rule' in result) draft.value['eligibilityRule'] = result.rule;
  else {
    report.problem(result.fault.code, draft.placeOf('/eligibilityRule'), result.fault.message);
    delete draft.value['eligibilityRule'];
  }
}

/** Sets the values of a new programme that its file does not state. */
function setDefaults({ in: list, value, startsAsDraft, onlyNew }: Draft): void {
  if (list !== 'programmes') return;
  // A summary document is not read for it, so it is still missing.
  if (!onlyNew) value['participation'] ??= {};
  if (startsAsDraft && typeof value['status'] !== 'string') value['status'] = 'DRAFT';
}

/** A summary document never changes an entry. Only new items of its outline are added, so that evidence can name them. */
function addToOutline({ value, in: list }: Draft, before: Entry): void {
  const known = (before['outline'] ?? []) as readonly Values[];
  const isNew = (one: Values) =>
    !known.some((other) => other['heading'] === one['heading'] && other['item'] === one['item']);
  const added = list === 'sources' ? ((value['outline'] ?? []) as readonly Values[]).filter(isNew) : [];
  for (const key of Object.keys(value)) delete value[key];
  if (added.length > 0) value['outline'] = added;
}

/** A programme without a status is published. */
const withoutPublished = ({ status, ...entry }: Entry): Entry =>
  (status === undefined || status === 'PUBLISHED' ? entry : { ...entry, status }) as Entry;

/**
 * Checks the catalogue after the changes by all rules and laws. Problems and warnings are told at the place that states the
 * value; problems are reported, and warnings returned.
 */
export function checkPlannedEntries(
  all: readonly PlannedEntry[],
  changes: readonly EntryChange[],
  { catalogue, report }: ImportSession,
): readonly ImportProblem[] {
  if (changes.length === 0) return [];
  const byId = new Map(all.map((one) => [one.draft.id, one]));
  const { state } = catalogue;
  const stamp = { revision: state.mark.revision + 1, at: state.mark.updatedAt };
  try {
    const stamped = stampChanges(changes, stamp, state);
    const after = state.after(stamped, stamp).state;
    const entries = changes.flatMap((change) => after.entry(changedId(change) ?? '')?.instance ?? []);
    return warningsAbout(entries).flatMap(({ code, pointer, message }) => {
      const { planned, stated } = statedAt(pointer, byId);
      const place = planned?.draft.placeOf(stated);
      const isProblem = report.problems.some((one) => one.code === code && isDeepStrictEqual(one.place, place));
      return isProblem ? [] : [{ code, place, message }];
    });
  } catch (error) {
    if (!(error instanceof CatalogueRefused)) throw error;
    for (const problem of error.problems) reportProblem(problem, byId, { catalogue, report });
    return [];
  }
}

type ProblemContext = Pick<ImportSession, 'catalogue' | 'report'>;

function reportProblem(
  problem: Problem,
  byId: ReadonlyMap<string, PlannedEntry>,
  { catalogue, report }: ProblemContext,
): void {
  const { planned, pointer, stated } = statedAt(problem.pointer, byId);
  const message = withNames(problem.message, byId, catalogue);
  if (!planned) {
    report.problem(problem.code, undefined, `${problem.pointer}: ${message}`);
    return;
  }
  const place = planned.draft.placeOf(stated);
  if (report.covers(place)) return;
  if (problem.code !== 'VALUE_MISSING') {
    report.problem(problem.code, place, message);
    return;
  }
  const hint = planned.draft.whyEmpty(stated);
  if (hint !== undefined) report.problem('CELL_EMPTY', place, hint);
  else report.problem('VALUE_MISSING', place, describeMissing(pointer, planned, place.row !== undefined));
}

/** The planned entry that a pointer into the catalogue leads into, and the pointers inside it and inside its draft. */
function statedAt(problemPointer: string, byId: ReadonlyMap<string, PlannedEntry>) {
  const [, , id = '', ...rest] = problemPointer.split('/');
  const planned = byId.get(id);
  const pointer = rest.length > 0 ? `/${rest.join('/')}` : '';
  return { planned, pointer, stated: planned ? statedPointer(pointer, planned.origins) : pointer };
}

function describeMissing(pointer: string, { draft, entry }: PlannedEntry, isSheet: boolean): string {
  const fact = pointer.slice(1).replaceAll(/\/(?:\d+\/)?/g, '.');
  if (isSheet) return `A new ${nouns[draft.in]} needs ${quote(fact)}, which is missing. Add the column and fill it in.`;
  return `${entryName(draft.in, entry)} needs ${quote(fact)}, which is missing. Add it.`;
}

/** The pointer in the draft of a part of the entry. */
function statedPointer(pointer: string, origins: ReadonlyMap<string, string>): string {
  for (let found = pointer; ; found = found.slice(0, found.lastIndexOf('/'))) {
    const origin = origins.get(found);
    if (origin !== undefined) return origin + pointer.slice(found.length);
    if (found === '') return pointer;
  }
}

const entryPointers = new RegExp(`/(${collections.join('|')})/([\\w-]+)(?:/[\\w/]*)?`, 'g');

/** Replaces pointers to entries in a message by the names of the entries. */
function withNames(message: string, byId: ReadonlyMap<string, PlannedEntry>, catalogue: ImportLookup): string {
  return message.replace(entryPointers, (place, list: Collection, id: string) => {
    const entry = byId.get(id)?.entry ?? catalogue.state.entry(id)?.instance;
    return entry ? entryName(list, entry) : place;
  });
}
