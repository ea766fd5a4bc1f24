import { isDeepStrictEqual } from 'node:util';
import { describePointer } from '../../catalogue/document/collections.js';
import { changedId, collections, type EntryChange, type Values } from '../../catalogue/document/entry-change.js';
import { changesBetween, toPlainEntry } from '../../catalogue/document/plain.js';
import { at, CatalogueRefused, type Problem } from '../../catalogue/document/problem.js';
import type { CatalogueDocument } from '../../domain/catalogue-document.js';
import { foreignRemedy } from './recovery/read-stored.js';

/** A document before and after somebody edited it, and what has become of it otherwise since. */
export interface OutsideEdit {
  readonly before: CatalogueDocument;
  readonly after: CatalogueDocument;
  readonly newest: CatalogueDocument;
}

/**
 * The changes that an edit makes in the newest document. Throws `CatalogueRefused` where it touches what has changed
 * otherwise too: nobody's change is overwritten.
 */
export function mergeEdit(edit: OutsideEdit): readonly EntryChange[] {
  const { before, after, newest } = edit;
  const changes = changesBetween(before, after);
  if (before === newest) return changes;
  if (isAnother(before, after)) throw foreign();
  const [known, edited, current] = [before, after, newest].map(entriesOf) as [Entries, Entries, Entries];
  const isDone = (id: string) => isDeepStrictEqual(edited(id), current(id));
  const open = changes.filter((change) => !isDone(changedId(change) ?? ''));
  const conflicts = open.filter((change) => {
    const id = changedId(change) ?? '';
    return !isDeepStrictEqual(known(id), current(id));
  });
  if (conflicts.length > 0) throw new CatalogueRefused(conflicts.map((change) => conflict(change, edit)));
  return open;
}

type Entries = (id: string) => Values | string | undefined;

/** What an entry says by its id, as JSON and without when it was changed; the home hub for the id of nothing. */
function entriesOf(document: CatalogueDocument): Entries {
  const entries = new Map(collections.flatMap((list) => [...document[list]]).map((entry) => [entry.id, entry]));
  return (id) => {
    const entry = entries.get(id);
    return id === '' ? document.homeHub : entry && unstamped(toPlainEntry(entry));
  };
}

/** The store says when an entry was changed, and an editor who saves again has not seen that yet. */
const unstamped = ({ revision: _, updatedAt: __, ...said }: Values): Values => said;

/** Whether two documents have nothing in common. */
function isAnother(before: CatalogueDocument, after: CatalogueDocument): boolean {
  const ids = new Set(idsIn(before));
  return ids.size > 0 && !idsIn(after).some((id) => ids.has(id));
}

const idsIn = (document: CatalogueDocument): readonly string[] =>
  collections.flatMap((list) => document[list].map(({ id }) => id));

/** A problem at an entry, by its id. */
function conflict(change: EntryChange, { before, after }: OutsideEdit): Problem {
  const remedy =
    'Take that change out of the file, where folded.json in the folder of the journal shows how it was, and make it again on the newest state.';
  const problem = {
    code: 'EDIT_CONFLICT' as const,
    message: `It was changed in the file, and otherwise since the file was written. ${remedy}`,
  };
  const id = changedId(change);
  if (change.op === 'home' || id === undefined) return { ...problem, pointer: '/homeHub' };
  const document = change.op === 'delete' ? before : after;
  const thing = describePointer(
    document,
    at(
      at('', change.in),
      document[change.in].findIndex((entry) => entry.id === id),
    ),
  );
  return { ...problem, pointer: at(at('', change.in), id), ...(thing !== undefined && { thing }) };
}

const foreign = () =>
  new CatalogueRefused([
    {
      code: 'JOURNAL_FOREIGN',
      pointer: '',
      message: `The document has nothing in common with its journal. ${foreignRemedy}`,
    },
  ]);
