import { randomUUID } from 'node:crypto';
import { GraphQLError } from 'graphql';
import { mostEdits } from '../../api/schema/editing/edit-args.js';
import { changedId, type Entry, type EntryChange } from '../../catalogue/document/entry-change.js';
import { revisionOf, toPlainEntry } from '../../catalogue/document/plain.js';
import { CatalogueRefused, formatProblems, type Problem } from '../../catalogue/document/problem.js';
import { type EntryRevision, pastEntry } from '../../catalogue/history/past-entry.js';
import { checkStoredOrThrow } from '../../catalogue/read/check.js';
import { CatalogueState } from '../../catalogue/revision/catalogue-state.js';
import { CommitRefused } from '../../catalogue/revision/commit.js';
import type { CatalogueStore } from '../../catalogue/store.js';
import {
  ImportBatchDocument,
  type ImportBatchMutation,
  type ImportBatchMutationVariables,
} from '../../generated/graphql.js';
import { type BatchEdit, batchEdits } from '../../import/batch-edits.js';
import { entryName } from '../../import/plan.js';
import { askService, documentFrom, NoAnswer, type Service } from '../io/ask-service.js';
import type { CataloguePlace } from '../io/catalogue-place.js';
import { openStore } from '../io/open-catalogue.js';

/** The catalogue for which an import is planned, and to which it is written. */
export interface ImportTarget {
  readonly state: CatalogueState;
  /** Entries as they were at revisions, by their ids, as far as they are known. Rejects as `documentFrom` does. */
  pastEntries(stale: readonly EntryRevision[]): Promise<ReadonlyMap<string, Entry>>;
  /** Returns the new revision. Rejects with `ImportRefused`, or as `askService` does. */
  write(commit: ImportCommit): Promise<number>;
  close(): Promise<void>;
}

/** Opens a stored catalogue. Rejects with `CatalogueRefused`. */
export async function openStored(place: CataloguePlace): Promise<ImportTarget> {
  const store = await openStore(place);
  return {
    state: store.state,
    pastEntries: async (stale) => entriesById(stale.map((one) => pastEntry(one, store))),
    write: (commit) => writeToStore(commit, store),
    close: () => store.close(),
  };
}

const entriesById = (entries: readonly (Entry | undefined)[]): ReadonlyMap<string, Entry> =>
  new Map(entries.flatMap((entry) => (entry ? [[entry.id, entry]] : [])));

/** Reads the document of a running service, which also writes the changes. Rejects as `documentFrom` does. */
export async function openService(service: Service): Promise<ImportTarget> {
  const { document } = checkStoredOrThrow(await documentFrom(service));
  const state = CatalogueState.of(document);
  return {
    state,
    pastEntries: (stale) => pastEntriesFrom(service, state, stale),
    write: (commit) => writeToService(commit, service),
    close: async () => {},
  };
}

/** Reads one past document of a service for each revision that stale entries have. */
async function pastEntriesFrom(
  service: Service,
  { mark }: CatalogueState,
  stale: readonly EntryRevision[],
): Promise<ReadonlyMap<string, Entry>> {
  const found: (Entry | undefined)[] = [];
  for (const revision of new Set(stale.map((one) => one.revision))) {
    if (revision > mark.revision) continue;
    const { document } = checkStoredOrThrow(await documentFrom(service, revision));
    const past = CatalogueState.of(document);
    for (const one of stale) {
      const entry = one.revision === revision ? past.entry(one.id)?.instance : undefined;
      if (entry && revisionOf(entry) === revision) found.push(toPlainEntry(entry));
    }
  }
  return entriesById(found);
}

/** The changes of a plan that a person accepted. */
interface ImportCommit {
  readonly changes: readonly EntryChange[];
  /** The catalogue for which they were planned. */
  readonly state: CatalogueState;
  /** For the history. */
  readonly by: string;
  readonly why: string;
}

const changedMeanwhile = {
  code: 'CHANGED_MEANWHILE',
  message: 'The catalogue has changed since the plan was shown. Import again to see the new plan.',
};

/** Writes to a store. Returns the new revision; rejects with `ImportRefused`, or as a commit does. */
async function writeToStore({ changes, state, by, why }: ImportCommit, store: CatalogueStore): Promise<number> {
  const asPlanned = (now: CatalogueState) => {
    if (now.mark.revision !== state.mark.revision) throw new ImportRefused([changedMeanwhile]);
    return changes;
  };
  try {
    const outcome = await store.commit({ by, why, changes: asPlanned });
    return outcome.state.mark.revision;
  } catch (error) {
    if (!(error instanceof CommitRefused)) throw error;
    const { code } = error;
    throw new ImportRefused([
      { code, message: code === 'READ_ONLY' ? `${error.message} ${bySending}` : error.message },
    ]);
  }
}

const bySending =
  'To let a running service write the changes, use --url with its address, and --token-env with the environment variable that contains a token.';

/** Sends the changes to a service as one batch. Returns the new revision; rejects with `ImportRefused`, or as `askService` does. */
async function writeToService(commit: ImportCommit, service: Service): Promise<number> {
  const drafts = commit.changes.filter((change) => change.op === 'update' && change.set['status'] === 'DRAFT');
  if (drafts.length > 0) {
    const names = drafts.map((change) => nameOf(change, commit.state)).join(', ');
    const message = `A service cannot make a published programme a draft again: ${names}. Leave its status as it is.`;
    throw new ImportRefused([{ code: 'DRAFT_AGAIN', message }]);
  }
  const edits = batchEdits(commit.changes, commit.state);
  if (edits.length > mostEdits) {
    const message = `The plan has ${edits.length} edits, but a service accepts at most ${mostEdits} at once. Import fewer files at once, or stop the service and leave --url out.`;
    throw new ImportRefused([{ code: 'TOO_MANY_EDITS', message }]);
  }
  const variables = { edits: edits.map(({ edit }) => edit), why: commit.why, idempotencyKey: randomUUID() };
  // The service checks them against its schema.
  const asked = variables as unknown as ImportBatchMutationVariables;
  const { batch } = await askService<ImportBatchMutation, ImportBatchMutationVariables>(
    service,
    ImportBatchDocument,
    asked,
  );
  if (!batch) throw new Error('The service did not say whether it made the edits.');
  if (batch.__typename === 'Ok') return batch.revision;
  throw new ImportRefused(refusals(batch, edits, commit));
}

type RefusedBatch = Exclude<NonNullable<ImportBatchMutation['batch']>, { readonly __typename: 'Ok' }>;

function refusals(
  refused: RefusedBatch,
  edits: readonly BatchEdit[],
  { changes, state }: ImportCommit,
): readonly WriteProblem[] {
  switch (refused.__typename) {
    case 'ValidationFailed':
      return refused.problems.map(({ code, path, message }) => {
        const of = edits[Number(path.split('/')[2])]?.of;
        const change = changes.find((one) => of !== undefined && changedId(one) === of);
        return { code, name: change ? nameOf(change, state) : path, message };
      });
    case 'Conflict':
    case 'NotFound': // It was there when the plan was made.
      return [changedMeanwhile];
    case 'Forbidden':
      return [{ code: 'NOT_ALLOWED', message: refused.message }];
  }
}

/** The name of a changed entry, for people. */
function nameOf(change: EntryChange, state: CatalogueState): string {
  if (change.op === 'home') return 'the home hub';
  const entry = change.op === 'update' ? state.entry(change.id)?.instance : change.entry;
  return entryName(change.in, entry ?? { id: change.op === 'update' ? change.id : change.entry.id });
}

/** Why something was not written: a permanent code, the name of the entry, and a sentence that says what to do. */
interface WriteProblem {
  readonly code: string;
  readonly name?: string | undefined;
  readonly message: string;
}

/** Thrown when a plan cannot be written. */
class ImportRefused extends Error {
  readonly problems: readonly WriteProblem[];

  constructor(problems: readonly WriteProblem[]) {
    super(problems.map(formatWriteProblem).join('\n'));
    this.name = 'ImportRefused';
    this.problems = problems;
  }
}

const formatWriteProblem = ({ code, name, message }: WriteProblem) => `${code}${name ? ` ${name}` : ''}: ${message}`;

/** The problems that an expected error stands for. Throws any other error. */
export function problemsOf(error: unknown): readonly (WriteProblem | Problem)[] {
  if (error instanceof CatalogueRefused || error instanceof ImportRefused) return error.problems;
  if (error instanceof NoAnswer) return [{ code: 'SERVICE_SILENT', message: error.message }];
  if (error instanceof GraphQLError) return [{ code: String(error.extensions['code']), message: error.message }];
  throw error;
}

/** The same as lines for a person. `catalogue` is the name of the catalogue in them. */
export function explainError(error: unknown, catalogue: string): readonly string[] {
  if (error instanceof CatalogueRefused) return formatProblems(catalogue, error.problems);
  return problemsOf(error).map(formatWriteProblem);
}
