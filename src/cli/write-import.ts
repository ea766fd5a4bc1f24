import { randomUUID } from 'node:crypto';
import {
  ImportBatchDocument,
  type ImportBatchMutation,
  type ImportBatchMutationVariables,
} from '../generated/graphql.js';
import { mostEdits } from '../graphql/editing/edit-limits.js';
import { type BatchEdit, batchEdits } from '../import/batch-edits.js';
import { entryName } from '../import/entry-name.js';
import type { CatalogueStore } from '../store/catalogue-store.js';
import { CommitRefused } from '../store/commit.js';
import type { Edition } from '../store/edition.js';
import { changedId, type EntryChange } from '../store/entry-change.js';
import { askService, type Service } from './ask-service.js';

/** Changes that somebody said yes to. */
export interface Writing {
  readonly changes: readonly EntryChange[];
  /** The catalogue that they were planned for. */
  readonly edition: Edition;
  /** Who and why, for the history. */
  readonly by: string;
  readonly why: string;
}

/** A plan was not written: a line for each reason, with what to do. */
export class ImportRefused extends Error {
  readonly lines: readonly string[];

  constructor(lines: readonly string[]) {
    super(lines.join('\n'));
    this.name = 'ImportRefused';
    this.lines = lines;
  }
}

const changedMeanwhile =
  'CHANGED_MEANWHILE: The catalogue was changed after the plan was shown. Import again to see the new plan.';

/** Writes to the document and its journal. Gives the new revision; rejects with `ImportRefused`, or as a commit does. */
export async function writeToStore({ changes, edition, by, why }: Writing, store: CatalogueStore): Promise<number> {
  const asPlanned = (now: Edition) => {
    if (now.mark.revision !== edition.mark.revision) throw new ImportRefused([changedMeanwhile]);
    return changes;
  };
  try {
    const outcome = await store.commit({ by, why, changes: asPlanned });
    return outcome.edition.mark.revision;
  } catch (error) {
    if (!(error instanceof CommitRefused)) throw error;
    const remedy = error.code === 'READ_ONLY' ? [bySending] : [];
    throw new ImportRefused([`${error.code}: ${error.message}`, ...remedy]);
  }
}

const bySending =
  'To have a running service write it, say --url with its address, and --token-env with the variable that holds a token.';

/** Has a running service write, as one batch. Gives the new revision; rejects with `ImportRefused`, or as `askService` does. */
export async function writeToService(writing: Writing, service: Service): Promise<number> {
  const again = writing.changes.filter((change) => change.op === 'update' && change.set['status'] === 'DRAFT');
  if (again.length > 0) {
    const names = again.map((change) => nameOf(change, writing.edition)).join(', ');
    throw new ImportRefused([
      `A service makes no draft again of what was published: ${names}. Leave its status as it is.`,
    ]);
  }
  const edits = batchEdits(writing.changes, writing.edition);
  if (edits.length > mostEdits) {
    const message = `The plan comes to ${edits.length} edits, and a service makes at most ${mostEdits} as one commit.`;
    throw new ImportRefused([
      `TOO_MANY_EDITS: ${message} Import less at once, or stop the service and leave --url out.`,
    ]);
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

function refusals(refused: Refused, edits: readonly BatchEdit[], { changes, edition }: Writing): readonly string[] {
  switch (refused.__typename) {
    case 'ValidationFailed':
      return refused.problems.map(({ code, path, message }) => {
        const of = edits[Number(path.split('/')[2])]?.of;
        const change = changes.find((one) => of !== undefined && changedId(one) === of);
        return `${code} ${change ? nameOf(change, edition) : path}: ${message}`;
      });
    case 'Conflict':
      return [changedMeanwhile];
    case 'NotFound':
      return [`${refused.message} The plan was made from another catalogue than that of the service: say --catalogue.`];
    case 'Forbidden':
      return [refused.message];
  }
}

/** What a person calls the entry that a change is of. */
function nameOf(change: EntryChange, edition: Edition): string {
  if (change.op === 'home') return 'the home hub';
  const entry = change.op === 'update' ? edition.entry(change.id)?.instance : change.entry;
  return entryName(change.in, entry ?? { id: change.op === 'update' ? change.id : change.entry.id });
}
