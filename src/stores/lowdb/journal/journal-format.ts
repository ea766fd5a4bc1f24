import { hash } from 'node:crypto';
import type { Commit, RevisionMark } from '../../../catalogue/revision/commit.js';

/** The intact lines of a journal, in order. */
export interface JournalRead {
  readonly lines: readonly ReadLine[];
  /** The end of the intact lines, in bytes. */
  readonly end: number;
  /** The number of bytes after them. They were being written at a crash, so they were never acknowledged. */
  readonly torn: number;
  /** The line that the next one refers to. */
  readonly last: ChainLink;
}

export interface ReadLine {
  readonly record: JournalRecord;
  /** The offset of the line, in bytes. */
  readonly at: number;
}

/** A line of the journal is damaged although its commit may have been acknowledged. */
export class JournalBroken extends Error {
  /** From 1. */
  readonly line: number;

  constructor(line: number) {
    super(`Line ${line} of the journal is damaged.`);
    this.name = 'JournalBroken';
    this.line = line;
  }
}

/** The position from which a journal is read on; by default its start. */
export type JournalPosition = Pick<JournalRead, 'end' | 'last'>;
const start: JournalPosition = { end: 0, last: { n: -1, sha256: '' } };

/** Reads the bytes of a journal after a position. Throws `JournalBroken`. */
export function readJournal(bytes: Buffer, from: JournalPosition = start): JournalRead {
  const lines: ReadLine[] = [];
  let { last } = from;
  let at = 0;
  for (let newline = bytes.indexOf(10); newline >= 0; newline = bytes.indexOf(10, at)) {
    const line = parseLine(bytes.subarray(at, newline));
    if (!line || !follows(line, last)) break;
    lines.push({ record: line.record, at: from.end + at });
    last = 'journal' in line.record ? { n: line.n, sha256: line.record.continues } : line;
    at = newline + 1;
  }
  const rest = bytes.subarray(at);
  // The first line is put in place by a rename, so it is never torn.
  if (last.n === -1 || (rest.length > 0 && !isTorn(rest, last.n + 1))) throw new JournalBroken(lines.length + 1);
  return { lines, end: from.end + at, torn: rest.length, last: { n: last.n, sha256: last.sha256 } };
}

/** A journal may start at any line number, because old lines are forgotten. */
function follows(line: JournalLine, last: ChainLink): boolean {
  if ('journal' in line.record) return last.n === -1;
  return last.n !== -1 && line.n === last.n + 1 && line.after === last.sha256;
}

/**
 * Whether the rest from a bad line on was never acknowledged. Then all of it was written at once, and a crash left it short
 * or with holes, which read as zeros. A group of lines is written only after the group before it was synced.
 */
function isTorn(rest: Buffer, n: number): boolean {
  for (const { group } of readableLines(rest)) if (group > n) return false;
  return rest.at(-1) !== 10 || rest.includes(0);
}

/** The format of the entries in the commits, as the first line tells it. A file has one format, and never two. */
export function formatIn(lines: readonly ReadLine[]): number {
  const first = lines[0]?.record;
  if (!first || !('journal' in first)) throw new JournalBroken(1);
  return first.journal;
}

/** The format of a damaged journal; undefined if its first line can't be read. */
export function salvageFormat(bytes: Buffer): number | undefined {
  for (const { record } of readableLines(bytes)) if ('journal' in record) return record.journal;
  return undefined;
}

/** The mark after the last commit, or before the first if there is none. */
export function markIn(lines: readonly ReadLine[]): RevisionMark {
  const first = lines[0]?.record;
  const newest = commitsIn(lines).at(-1) ?? (first && 'journal' in first ? first.from : undefined);
  if (!newest) throw new JournalBroken(1);
  const { revision, updatedAt, publishedRevision, publishedAt } = newest;
  return { revision, updatedAt, publishedRevision, publishedAt };
}

export const commitsIn = (lines: readonly ReadLine[]): readonly Commit[] =>
  lines.flatMap(({ record }) => ('commit' in record ? [record.commit] : []));

/**
 * The commits that can be read in a damaged journal, and that lead to the revision of a document without a gap. Commits
 * after that revision are included only if the journal still names the document. Each line has its own checksum.
 */
export function salvageCommits(bytes: Buffer, { revision, sha256 }: Checkpoint): readonly Commit[] {
  const runs: Commit[][] = [];
  let isKnown = false;
  for (const { record } of readableLines(bytes)) {
    if ('folded' in record && record.folded.sha256 === sha256) isKnown = true;
    if (!('commit' in record)) continue;
    const run = runs.at(-1);
    if (run?.at(-1)?.revision === record.commit.before.revision) run.push(record.commit);
    else runs.push([record.commit]);
  }
  const leadsThere = ([first, ...others]: readonly Commit[]) =>
    first !== undefined && first.before.revision <= revision && (others.at(-1) ?? first).revision >= revision;
  const run = runs.findLast(leadsThere) ?? [];
  return isKnown ? run : run.filter((commit) => commit.revision <= revision);
}

function* readableLines(bytes: Buffer): Generator<JournalLine> {
  for (let at = 0, newline = bytes.indexOf(10); newline >= 0; at = newline + 1, newline = bytes.indexOf(10, at)) {
    const line = parseLine(bytes.subarray(at, newline));
    if (line) yield line;
  }
}

/** Every document that the journal has ever named. */
export const allCheckpointsIn = (lines: readonly ReadLine[]): readonly Checkpoint[] =>
  lines.flatMap(({ record }) => ('folded' in record ? [record.folded] : 'folding' in record ? [record.folding] : []));

/** The current document by the journal, then those that were about to replace it since. */
export function currentCheckpointsIn(lines: readonly ReadLine[]): readonly Checkpoint[] {
  const last = lines.findLastIndex(({ record }) => 'folded' in record);
  return allCheckpointsIn(lines.slice(Math.max(last, 0)));
}

export const checkpointOf = (checkpoints: readonly Checkpoint[], sha256: string): Checkpoint | undefined =>
  checkpoints.findLast((checkpoint) => checkpoint.sha256 === sha256);

/** A document that the journal names by its SHA-256. With the commits after `revision` it is the newest state. */
export interface Checkpoint {
  readonly revision: number;
  readonly sha256: string;
}

/** The content of a line of the journal. */
export type JournalRecord =
  /**
   * The first line: the format of the entries in the commits, the mark before the first commit, and the value of `after` in
   * the second line.
   */
  | { readonly journal: number; readonly from: RevisionMark; readonly continues: string }
  | { readonly commit: Commit }
  /** A document is about to replace the current one. */
  | { readonly folding: Checkpoint }
  /** The current document. */
  | { readonly folded: Checkpoint };

/** The position of a line: its number, the number of the first line of its group, and the hash of the line before. */
export interface LinePosition {
  readonly n: number;
  readonly group: number;
  readonly after: string;
}

export type JournalLine = LinePosition & { readonly sha256: string; readonly record: JournalRecord };

/** A link of the hash chain, to which the next line refers. */
export type ChainLink = Pick<JournalLine, 'n' | 'sha256'>;

const seal = ',"sha256":"';
const sealLength = seal.length + 64 + 2;

/** A line with its checksum, which covers that of the line before. So no line can be changed or left out unnoticed. */
export function sealLine(
  record: JournalRecord,
  { n, group, after }: LinePosition,
): JournalLine & { readonly text: string } {
  const body = JSON.stringify({ n, group, after, ...record }).slice(0, -1);
  const sha256 = hash('sha256', body);
  return { n, group, after, sha256, record, text: `${body}${seal}${sha256}"}\n` };
}

/** The lines of a group, which are written at once. */
export function sealLines(records: readonly JournalRecord[], last: ChainLink) {
  const lines: ReturnType<typeof sealLine>[] = [];
  for (const record of records) {
    const { n, sha256 } = lines.at(-1) ?? last;
    lines.push(sealLine(record, { n: n + 1, group: last.n + 1, after: sha256 }));
  }
  return lines;
}

/** Parses a line without its newline; undefined if its checksum is wrong. */
export function parseLine(bytes: Buffer): JournalLine | undefined {
  const end = bytes.length - sealLength;
  if (end < 0) return undefined;
  const body = bytes.subarray(0, end);
  if (bytes.toString('latin1', end) !== `${seal}${hash('sha256', body)}"}`) return undefined;
  const { n, group, after, sha256, ...record } = JSON.parse(bytes.toString('utf8')) as JournalLine & JournalRecord;
  return { n, group, after, sha256, record };
}
