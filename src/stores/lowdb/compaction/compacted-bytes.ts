import { hash } from 'node:crypto';
import type { Values } from '../../../catalogue/document/entry-change.js';
import { migrateDocument } from '../../../catalogue/document/formats/migrate-document.js';
import type { Commit, RevisionMark } from '../../../catalogue/revision/commit.js';
import type { Checkpoint } from '../journal/journal-format.js';
import { type PropertyOrder, replayChanges } from '../journal/replay-changes.js';

/** The input of a compaction, as bytes that can be transferred to another thread. */
export interface CompactionTask {
  readonly document: Uint8Array;
  /** Lines of the journal, in today's format. Some may be in the document already, which may have an older format. */
  readonly lines: Uint8Array;
  /** The documents that the journal knows, by their hashes. */
  readonly known: readonly Checkpoint[];
  /** The last revision that the new document contains. */
  readonly mark: RevisionMark;
  readonly order: PropertyOrder;
}

export interface CompactedDocument {
  /** The SHA-256 of the old document. */
  readonly was: string;
  readonly bytes: Uint8Array;
}

/**
 * Applies the commits of the journal to a document; undefined if the journal doesn't know the document. It works on JSON,
 * so that the thread loads no class of the domain.
 */
export function compactedBytes({ document, lines, known, mark, order }: CompactionTask): CompactedDocument | undefined {
  const was = hash('sha256', document);
  const after = known.findLast(({ sha256 }) => sha256 === was)?.revision;
  if (after === undefined) return undefined;
  const text = Buffer.from(lines).toString();
  const commits = text.split('\n').flatMap((line) => (line.includes('"commit":') ? commitIn(line) : []));
  const missing = commits.filter(({ revision }) => revision > after && revision <= mark.revision);
  const changes = missing.flatMap((commit) => commit.changes);
  const before = migrateDocument(JSON.parse(Buffer.from(document).toString()) as Values);
  const value = replayChanges(before, changes, { mark, order });
  return { was, bytes: documentBytes(value) };
}

/** The bytes of a document, with indentation for readers and for git. */
export const documentBytes = (document: Values): Uint8Array =>
  new TextEncoder().encode(`${JSON.stringify(document, null, 2)}\n`);

function commitIn(line: string): readonly Commit[] {
  const { commit } = JSON.parse(line) as { readonly commit?: Commit };
  return commit ? [commit] : [];
}
