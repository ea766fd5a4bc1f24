import type { Commit, Mark } from '../../../catalogue/revision/commit.js';
import { type Checkpoint, type JournalRecord, type Line, type Link, unsealed } from './sealed-line.js';

/** What a journal says, in order, as far as it is whole. */
export interface JournalRead {
  readonly lines: readonly ReadLine[];
  /** Where the whole lines end, in bytes. */
  readonly end: number;
  /** Bytes after them: of lines that were being written when a crash came, so that nobody was told of them. */
  readonly torn: number;
  /** What the next line comes after. */
  readonly last: Link;
}

export interface ReadLine {
  readonly record: JournalRecord;
  /** Where the line starts, in bytes. */
  readonly at: number;
}

/** A line of a journal is not what was written, and others were written after it. */
export class JournalBroken extends Error {
  /** From 1. */
  readonly line: number;

  constructor(line: number) {
    super(`Line ${line} of the journal is damaged.`);
    this.name = 'JournalBroken';
    this.line = line;
  }
}

/** The place in a journal that reading goes on from; the start of it unless said. */
export type From = Pick<JournalRead, 'end' | 'last'>;
const start: From = { end: 0, last: { n: -1, sha256: '' } };

/** Reads the bytes of a journal that come after a place in it. Throws `JournalBroken`. */
export function readJournal(bytes: Buffer, from: From = start): JournalRead {
  const lines: ReadLine[] = [];
  let { last } = from;
  let at = 0;
  for (let newline = bytes.indexOf(10); newline >= 0; newline = bytes.indexOf(10, at)) {
    const line = unsealed(bytes.subarray(at, newline));
    if (!line || !follows(line, last)) break;
    lines.push({ record: line.record, at: from.end + at });
    last = 'journal' in line.record ? { n: line.n, sha256: line.record.continues } : line;
    at = newline + 1;
  }
  const rest = bytes.subarray(at);
  // The first line is put in place whole, so that it is never torn.
  if (last.n === -1 || (rest.length > 0 && !isTorn(rest, last.n + 1))) throw new JournalBroken(lines.length + 1);
  return { lines, end: from.end + at, torn: rest.length, last: { n: last.n, sha256: last.sha256 } };
}

/** A first line starts a journal at any number, as the lines before it may have been compacted away. */
function follows(line: Line, last: Link): boolean {
  if ('journal' in line.record) return last.n === -1;
  return last.n !== -1 && line.n === last.n + 1 && line.after === last.sha256;
}

/**
 * Whether what starts with a bad line was never told to anyone: it was written in one piece with that line, and a crash
 * left the piece short, or with holes, which read as zeros. A piece is written only when the one before it is safe.
 */
function isTorn(rest: Buffer, n: number): boolean {
  for (let at = 0, newline = rest.indexOf(10); newline >= 0; at = newline + 1, newline = rest.indexOf(10, at)) {
    const line = unsealed(rest.subarray(at, newline));
    if (line && line.group > n) return false;
  }
  return rest.at(-1) !== 10 || rest.includes(0);
}

/** How far the catalogue had come after the last commit, or before the first where there is none. */
export function markIn(lines: readonly ReadLine[]): Mark {
  const first = lines[0]?.record;
  const newest = commitsIn(lines).at(-1) ?? (first && 'journal' in first ? first.from : undefined);
  if (!newest) throw new JournalBroken(1);
  const { revision, updatedAt, publishedRevision, publishedAt } = newest;
  return { revision, updatedAt, publishedRevision, publishedAt };
}

export const commitsIn = (lines: readonly ReadLine[]): readonly Commit[] =>
  lines.flatMap(({ record }) => ('commit' in record ? [record.commit] : []));

/** Every document that the journal ever knew. */
export const allCheckpointsIn = (lines: readonly ReadLine[]): readonly Checkpoint[] =>
  lines.flatMap(({ record }) => ('folded' in record ? [record.folded] : 'folding' in record ? [record.folding] : []));

/** The document that is there, as the journal knows it; then those that were about to take its place since. */
export function checkpointsIn(lines: readonly ReadLine[]): readonly Checkpoint[] {
  const last = lines.findLastIndex(({ record }) => 'folded' in record);
  return allCheckpointsIn(lines.slice(Math.max(last, 0)));
}

export const checkpointOf = (checkpoints: readonly Checkpoint[], sha256: string): Checkpoint | undefined =>
  checkpoints.findLast((checkpoint) => checkpoint.sha256 === sha256);
