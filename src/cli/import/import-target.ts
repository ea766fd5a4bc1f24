import { randomUUID } from 'node:crypto';
import { GraphQLError } from 'graphql';
import { mostEdits } from '../../api/schema/editing/edit-args.js';
import { changedId, type EntryChange } from '../../catalogue/document/entry-change.js';
import { CatalogueRefused, formatProblems, type Problem } from '../../catalogue/document/problem.js';
import { checkOrThrow } from '../../catalogue/read/check.js';
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
import { LowdbStore } from '../../stores/lowdb/lowdb-store.js';
import { askService, documentFrom, NoAnswer, type Service } from '../io/ask-service.js';
import { catalogueFile } from '../io/files.js';

/** What an import is planned for and written to. */
export interface ImportTarget {
  /** What a person calls it: the file, or the address of the service. */
  readonly name: string;
  /** The catalogue as it is, opened once. Rejects with `CatalogueRefused`, or as `documentFrom` does. */
  open(): Promise<OpenTarget>;
}

/** A target of which an import was begun. */
export interface OpenTarget {
  readonly state: CatalogueState;
  /** Gives the new revision. Rejects with `ImportRefused`, or as `askService` does. */
  write(writing: ImportCommit): Promise<number>;
  close(): Promise<void>;
}

/** The document in a file, with its journal; that of the service where none is named. */
export function fileTarget(named: string | undefined): ImportTarget {
  const name = catalogueFile(named);
  const open = async () => {
    const store = await LowdbStore.open(name);
    const { state } = store;
    return { state, write: (writing: ImportCommit) => writeToStore(writing, store), close: () => store.close() };
  };
  return { name, open };
}

/** A service that runs: the plan is made from what it has at that moment. */
export function serviceTarget(service: Service): ImportTarget {
  const open = async () => {
    const state = CatalogueState.of(checkOrThrow(await documentFrom(service)));
    return { state, write: (writing: ImportCommit) => writeToService(writing, service), close: async () => {} };
  };
  return { name: service.url, open };
}

/** Changes that somebody said yes to. */
interface ImportCommit {
  readonly changes: readonly EntryChange[];
  /** The catalogue that they were planned for. */
  readonly state: CatalogueState;
  /** Who and why, for the history. */
  readonly by: string;
  readonly why: string;
}

const changedMeanwhile = {
  code: 'CHANGED_MEANWHILE',
  message: 'The catalogue was changed after the plan was shown. Import again to see the new plan.',
};

/** Writes to the document and its journal. Gives the new revision; rejects with `ImportRefused`, or as a commit does. */
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
  'To have a running service write it, say --url with its address, and --token-env with the variable that holds a token.';

/** Has a running service write, as one batch. Gives the new revision; rejects with `ImportRefused`, or as `askService` does. */
async function writeToService(writing: ImportCommit, service: Service): Promise<number> {
  const again = writing.changes.filter((change) => change.op === 'update' && change.set['status'] === 'DRAFT');
  if (again.length > 0) {
    const names = again.map((change) => nameOf(change, writing.state)).join(', ');
    const message = `A service makes no draft again of what was published: ${names}. Leave its status as it is.`;
    throw new ImportRefused([{ code: 'DRAFT_AGAIN', message }]);
  }
  const edits = batchEdits(writing.changes, writing.state);
  if (edits.length > mostEdits) {
    const message = `The plan comes to ${edits.length} edits, and a service makes at most ${mostEdits} as one commit. Import less at once, or stop the service and leave --url out.`;
    throw new ImportRefused([{ code: 'TOO_MANY_EDITS', message }]);
  }
  const variables = { edits: edits.map(({ edit }) => edit), why: writing.why, idempotencyKey: randomUUID() };
  // The schema of the service holds them to their types, and says what is wrong.
  const asked = variables as unknown as ImportBatchMutationVariables;
  const { batch } = await askService<ImportBatchMutation, ImportBatchMutationVariables>(
    service,
    ImportBatchDocument,
    asked,
  );
  if (batch.__typename === 'Ok') return batch.revision;
  throw new ImportRefused(refusals(batch, edits, writing));
}

type RefusedBatch = Exclude<ImportBatchMutation['batch'], { readonly __typename: 'Ok' }>;

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

/** What a person calls the entry that a change is of. */
function nameOf(change: EntryChange, state: CatalogueState): string {
  if (change.op === 'home') return 'the home hub';
  const entry = change.op === 'update' ? state.entry(change.id)?.instance : change.entry;
  return entryName(change.in, entry ?? { id: change.op === 'update' ? change.id : change.entry.id });
}

/** Why something was not written: a permanent code, what it is about as a person calls it, and what to do. */
interface WriteProblem {
  readonly code: string;
  readonly name?: string | undefined;
  readonly message: string;
}

/** A plan was not written, for all of these reasons. */
class ImportRefused extends Error {
  readonly problems: readonly WriteProblem[];

  constructor(problems: readonly WriteProblem[]) {
    super(problems.map(formatWriteProblem).join('\n'));
    this.name = 'ImportRefused';
    this.problems = problems;
  }
}

const formatWriteProblem = ({ code, name, message }: WriteProblem) => `${code}${name ? ` ${name}` : ''}: ${message}`;

/** Why an import came to nothing, for machines. Throws what nobody planned. */
export function problemsOf(error: unknown): readonly (WriteProblem | Problem)[] {
  if (error instanceof CatalogueRefused || error instanceof ImportRefused) return error.problems;
  if (error instanceof NoAnswer) return [{ code: 'SERVICE_SILENT', message: error.message }];
  if (error instanceof GraphQLError) return [{ code: String(error.extensions['code']), message: error.message }];
  throw error;
}

/** The same for a person, line by line. `catalogue` is what they call the catalogue. */
export function explainError(error: unknown, catalogue: string): readonly string[] {
  if (error instanceof CatalogueRefused) return formatProblems(catalogue, error.problems);
  return problemsOf(error).map(formatWriteProblem);
}
