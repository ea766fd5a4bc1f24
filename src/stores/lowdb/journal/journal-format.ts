import { hash } from 'node:crypto';
import type { Commit, RevisionMark } from '../../../catalogue/revision/commit.js';

/** What a journal says, in order, as far as it is whole. */
export interface JournalRead {
  readonly lines: readonly ReadLine[];
  /** Where the whole lines end, in bytes. */
  readonly end: number;
  /** Bytes after them: of lines that were being written when a crash came, so that nobody was told of them. */
  readonly torn: number;
  /** What the next line comes after. */
  readonly last: ChainLink;
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
export type JournalPosition = Pick<JournalRead, 'end' | 'last'>;
const start: JournalPosition = { end: 0, last: { n: -1, sha256: '' } };

/** Reads the bytes of a journal that come after a place in it. Throws `JournalBroken`. */
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
  // The first line is put in place whole, so that it is never torn.
  if (last.n === -1 || (rest.length > 0 && !isTorn(rest, last.n + 1))) throw new JournalBroken(lines.length + 1);
  return { lines, end: from.end + at, torn: rest.length, last: { n: last.n, sha256: last.sha256 } };
}

/** A first line starts a journal at any number, as the lines before it may have been compacted away. */
function follows(line: JournalLine, last: ChainLink): boolean {
  if ('journal' in line.record) return last.n === -1;
  return last.n !== -1 && line.n === last.n + 1 && line.after === last.sha256;
}

/**
 * Whether what starts with a bad line was never told to anyone: it was written in one piece with that line, and a crash
 * left the piece short, or with holes, which read as zeros. A piece is written only when the one before it is safe.
 */
function isTorn(rest: Buffer, n: number): boolean {
  for (const { group } of readableLines(rest)) if (group > n) return false;
  return rest.at(-1) !== 10 || rest.includes(0);
}

/** How far the catalogue had come after the last commit, or before the first where there is none. */
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
 * What can be read of a damaged journal: commits that follow one another and lead to the revision of a document. Those that
 * come after it belong to that document only where the journal still says so. Each line has a checksum of its own.
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

/** The format of the journal that this version writes. */
export const journalFormat = 1;

/** A document that the journal knows, by its SHA-256: with the commits after `revision` it makes the newest state. */
export interface Checkpoint {
  readonly revision: number;
  readonly sha256: string;
}

/** What a line of the journal says. */
export type JournalRecord =
  /** The first line: the mark that the first commit starts from, and what the second line comes `after`. */
  | { readonly journal: number; readonly from: RevisionMark; readonly continues: string }
  | { readonly commit: Commit }
  /** A document is about to take the place of the one that is there. */
  | { readonly folding: Checkpoint }
  /** The document that is there. */
  | { readonly folded: Checkpoint };

/** Where a line stands: its number, that of the first line written together with it, and what it comes after. */
export interface LinePosition {
  readonly n: number;
  readonly group: number;
  readonly after: string;
}

export type JournalLine = LinePosition & { readonly sha256: string; readonly record: JournalRecord };

/** A place in the chain: what the next line comes after. */
export type ChainLink = Pick<JournalLine, 'n' | 'sha256'>;

const seal = ',"sha256":"';
const sealLength = seal.length + 64 + 2;

/** A line with its checksum, which also covers that of the line before: so lines can be neither changed nor left out. */
export function sealLine(
  record: JournalRecord,
  { n, group, after }: LinePosition,
): JournalLine & { readonly text: string } {
  const body = JSON.stringify({ n, group, after, ...record }).slice(0, -1);
  const sha256 = hash('sha256', body);
  return { n, group, after, sha256, record, text: `${body}${seal}${sha256}"}\n` };
}

/** Lines that are written together, one after another. */
export function sealLines(records: readonly JournalRecord[], last: ChainLink) {
  const lines: ReturnType<typeof sealLine>[] = [];
  for (const record of records) {
    const { n, sha256 } = lines.at(-1) ?? last;
    lines.push(sealLine(record, { n: n + 1, group: last.n + 1, after: sha256 }));
  }
  return lines;
}

/** What a line says; nothing where it is not as it was sealed. Given without the newline. */
export function parseLine(bytes: Buffer): JournalLine | undefined {
  const end = bytes.length - sealLength;
  if (end < 0) return undefined;
  const body = bytes.subarray(0, end);
  if (bytes.toString('latin1', end) !== `${seal}${hash('sha256', body)}"}`) return undefined;
  const { n, group, after, sha256, ...record } = JSON.parse(bytes.toString('utf8')) as JournalLine & JournalRecord;
  return { n, group, after, sha256, record };
}
