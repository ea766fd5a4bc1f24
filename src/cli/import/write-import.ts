import { randomUUID } from 'node:crypto';
import { mostEdits } from '../../api/schema/editing/edit-args.js';
import { changedId, type EntryChange } from '../../catalogue/document/entry-change.js';
import type { CatalogueState } from '../../catalogue/revision/catalogue-state.js';
import { CommitRefused } from '../../catalogue/revision/commit.js';
import type { CatalogueStore } from '../../catalogue/store.js';
import {
  ImportBatchDocument,
  type ImportBatchMutation,
  type ImportBatchMutationVariables,
} from '../../generated/graphql.js';
import { type BatchEdit, batchEdits } from '../../import/batch-edits.js';
import { entryName } from '../../import/entry-name.js';
import { askService, type Service } from '../io/ask-service.js';
import { ImportRefused, type WriteProblem } from './import-refused.js';

/** Changes that somebody said yes to. */
export interface Writing {
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
export async function writeToStore({ changes, state, by, why }: Writing, store: CatalogueStore): Promise<number> {
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
export async function writeToService(writing: Writing, service: Service): Promise<number> {
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

type Refused = Exclude<ImportBatchMutation['batch'], { readonly __typename: 'Ok' }>;

function refusals(refused: Refused, edits: readonly BatchEdit[], { changes, state }: Writing): readonly WriteProblem[] {
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
