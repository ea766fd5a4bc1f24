import { createHash } from 'node:crypto';
import type { Token } from '../../access/token.js';
import { collections, type Values } from '../../catalogue/document/entry-change.js';
import { revisionMarkOf } from '../../catalogue/revision/catalogue-state.js';
import type { Commit, RevisionMark } from '../../catalogue/revision/commit.js';
import type { CatalogueDocument } from '../../domain/catalogue-document.js';

/** Everything that is stored of a catalogue, in today's format, to be moved from one store to another. */
export interface WholeCatalogue {
  /** The newest document as JSON, without `journalRevision`, which belongs to a file. */
  readonly document: Values;
  /** Oldest first. They have the idempotency keys. */
  readonly commits: readonly Commit[];
  readonly tokens: readonly Token[];
  /** The day on which each token was last used, by its name. */
  readonly uses: Readonly<Record<string, string>>;
}

/** A catalogue can't be moved: its files are not complete, or something else is in the place to which it was to be moved. */
export class TransferRefused extends Error {
  override readonly name = 'TransferRefused';
}

/** The mark of a document as JSON that was checked. */
export const markOf = (document: Values): RevisionMark => revisionMarkOf(document as unknown as CatalogueDocument);

/** The SHA-256 of everything that is stored. It is the same in files and in a database. */
export function hashOfCatalogue({ document, commits, tokens, uses }: WholeCatalogue): string {
  const hash = createHash('sha256');
  const add = (...values: readonly unknown[]) => hash.update(`${JSON.stringify(values)}\n`);
  const { revision, updatedAt, publishedRevision, publishedAt } = markOf(document);
  add('mark', revision, updatedAt, publishedRevision, publishedAt);
  for (const key of ['$schema', 'format', 'homeHub']) add(key, document[key]);
  for (const list of collections) for (const entry of document[list] as readonly Values[]) add(list, entry);
  for (const commit of commits) add('commit', commit);
  for (const token of tokens) add('token', token);
  for (const [name, day] of Object.entries(uses).sort(([one], [other]) => (one < other ? -1 : 1)))
    add('use', name, day);
  return hash.digest('hex');
}

/** Whether a place has the same catalogue; false if it has none. Throws `TransferRefused` if it has another one. */
export function isThere(found: WholeCatalogue | undefined, whole: WholeCatalogue, place: string): boolean {
  if (!found) return false;
  if (hashOfCatalogue(found) === hashOfCatalogue(whole)) return true;
  throw new TransferRefused(`${place} has another catalogue, at revision ${found.document['revision']}. ${otherPlace}`);
}

export const otherPlace = 'Name a place where there is none.';
