import { hash } from 'node:crypto';
import type { Values } from '../../../catalogue/document/entry-change.js';
import type { Commit, RevisionMark } from '../../../catalogue/revision/commit.js';
import type { Checkpoint } from '../journal/journal-format.js';
import { type PropertyOrder, replayChanges } from '../journal/replay-changes.js';

/** What it takes to fold a journal into a document, in bytes that can be handed to another thread. */
export interface CompactionTask {
  readonly document: Uint8Array;
  /** Lines of the journal; those that the document holds already are among them. */
  readonly lines: Uint8Array;
  /** The documents that the journal knows. */
  readonly known: readonly Checkpoint[];
  /** How far the document shall come. */
  readonly mark: RevisionMark;
  readonly order: PropertyOrder;
}

export interface CompactedDocument {
  /** The SHA-256 of the document as it was. */
  readonly was: string;
  readonly bytes: Uint8Array;
}

/**
 * The document with the commits of the journal made in it; nothing where it is none that the journal knows. No class of
 * the domain is needed for that.
 */
export function compactedBytes({ document, lines, known, mark, order }: CompactionTask): CompactedDocument | undefined {
  const was = hash('sha256', document);
  const after = known.findLast(({ sha256 }) => sha256 === was)?.revision;
  if (after === undefined) return undefined;
  const text = Buffer.from(lines).toString();
  const commits = text.split('\n').flatMap((line) => (line.includes('"commit":') ? commitIn(line) : []));
  const missing = commits.filter(({ revision }) => revision > after && revision <= mark.revision);
  const changes = missing.flatMap((commit) => commit.changes);
  const value = replayChanges(JSON.parse(Buffer.from(document).toString()) as Values, changes, { mark, order });
  return { was, bytes: documentBytes(value) };
}

/** A document as it is written: so that a person can read it, and git can compare it. */
export const documentBytes = (document: Values): Uint8Array =>
  new TextEncoder().encode(`${JSON.stringify(document, null, 2)}\n`);

function commitIn(line: string): readonly Commit[] {
  const { commit } = JSON.parse(line) as { readonly commit?: Commit };
  return commit ? [commit] : [];
}
