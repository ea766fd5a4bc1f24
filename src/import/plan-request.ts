import { hash } from 'node:crypto';
import { classOf } from '../catalogue/document/collections.js';
import { changedId, type Entry, type EntryChange } from '../catalogue/document/entry-change.js';
import { randomId } from '../catalogue/document/new-id.js';
import { referencesOf, walk } from '../catalogue/document/walk.js';
import { pastEntry } from '../catalogue/history/past-entry.js';
import type { CatalogueState } from '../catalogue/revision/catalogue-state.js';
import type { CatalogueStore } from '../catalogue/store.js';
import { type ChangedEntry, type CreatedEntry, entryName, type ImportPlan } from './plan.js';
import { matchImport, planImport } from './plan-import.js';
import type { ImportFile, ImportOptions } from './read/import-input.js';
import { formatPlace, type ImportProblem, ImportReport } from './read/import-report.js';
import { unpackWorkbooks } from './read/read-workbook.js';
import { readFiles } from './read-files.js';

/** Files that a client sends, and the catalogue as the client sees it. */
interface PlanRequest {
  readonly files: readonly ImportFile[];
  readonly options: ImportOptions;
  readonly state: CatalogueState;
  readonly store: CatalogueStore;
}

/** The most bytes that a workbook may have when it is unpacked, for a service that goes on answering others. */
const mostUnpackedBytes = 16 * 1024 * 1024;

/** The plan of an import as data, for the API: each change has a key by which a client chooses it. */
export async function planRequest({ files, options, state, store }: PlanRequest) {
  const report = new ImportReport();
  const aids = { options, report, newId: randomId, hubs: state.document.hubs };
  const unpacked = await unpackWorkbooks(files, report, mostUnpackedBytes);
  const matched = matchImport(readFiles(unpacked, aids), state, aids);
  // A client may name any id in a sheet: it gets earlier states of what it sees only.
  const past = matched.stale.flatMap((one) => (state.entry(one.id) ? (pastEntry(one, store) ?? []) : []));
  const plan = planImport(matched, new Map(past.map((entry) => [entry.id, entry])));
  const finding = ({ code, place, message }: ImportProblem) => ({ code, place: place && formatPlace(place), message });
  return {
    items: itemsOf(plan, state),
    unsure: plan.unsure.map((one) => {
      const place = formatPlace(one.place);
      return { ...one, place, key: keyOf('unsure', place, one.name) };
    }),
    clashes: clashesOf(plan),
    problems: plan.problems.map(finding),
    warnings: plan.warnings.map(finding),
    notes: plan.notes.map(({ place, message }) => ({ place: formatPlace(place), message })),
    unchanged: plan.unchanged,
  };
}

const keyOf = (...parts: readonly string[]): string => `new-${hash('sha256', parts.join('\n')).slice(0, 16)}`;

const createdKey = ({ in: list, place, title }: CreatedEntry) => keyOf(list, formatPlace(place), title);

function itemsOf({ created, changed, changes }: ImportPlan, state: CatalogueState) {
  const byId = new Map(changes.map((change) => [changedId(change), change]));
  const keys = new Map(created.map((one) => [one.id, createdKey(one)]));
  const told = new Set([...created, ...changed].map(({ id }) => id));
  const planned = ({ id, name, title }: CreatedEntry | ChangedEntry) => {
    const change = byId.get(id);
    return { key: keys.get(id) ?? id, name, title, needs: change ? neededKeys(change, keys) : [], change };
  };
  return [
    ...created.map((one) => ({
      ...planned(one),
      kind: 'CREATE' as const,
      place: formatPlace(one.place),
      fields: one.fields.map(({ field, text }) => ({ field, before: undefined, after: text })),
    })),
    ...changed.map((one) => ({
      ...planned(one),
      kind: 'CHANGE' as const,
      place: undefined,
      fields: one.fields.map(({ field, before, after }) => ({ field, before: asText(before), after: asText(after) })),
    })),
    ...changes.flatMap((change) => (told.has(changedId(change) ?? '') ? [] : withdrawal(change, state))),
  ];
}

/** A programme that is in no file and is withdrawn. */
function withdrawal(change: EntryChange, state: CatalogueState) {
  const known = state.entry(changedId(change) ?? '');
  if (!known) return [];
  const { id } = known.instance;
  const title = 'title' in known.instance ? known.instance.title : id;
  const fields = [{ field: 'status', before: 'PUBLISHED', after: 'WITHDRAWN' }];
  const name = entryName(known.in, known.instance);
  return [{ key: id, kind: 'WITHDRAW' as const, name, title, place: undefined, fields, needs: [], change }];
}

/** The keys of the new entries to which a change refers. */
function neededKeys(change: EntryChange, keys: ReadonlyMap<string, string>): readonly string[] {
  if (change.op === 'home' || change.op === 'delete') return [];
  const thing = change.op === 'create' ? change.entry : change.set;
  const found = new Set<string>();
  for (const { thing: part, type } of walk(thing as Entry, classOf[change.in])) {
    for (const property of referencesOf(type)) {
      const key = keys.get(String(part[property]));
      if (key !== undefined) found.add(key);
    }
  }
  return [...found];
}

const clashesOf = ({ changedSince }: ImportPlan) =>
  changedSince.flatMap(({ name, place, fields }) =>
    fields
      .filter(({ isUntouched }) => !isUntouched)
      .map(({ field, exported, now, stated, isWritten }) => ({
        ...{ name, place: formatPlace(place), field, isWritten },
        ...{ exported: asText(exported), now: asText(now), stated: asText(stated) },
      })),
  );

/** Text as it is, anything else as JSON; undefined where there is nothing. */
function asText(value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined;
  return typeof value === 'string' ? value : JSON.stringify(value);
}
