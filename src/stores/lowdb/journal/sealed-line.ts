import { hash } from 'node:crypto';
import type { Commit, Mark } from '../../../catalogue/revision/commit.js';

/** The format of the journal that this version writes. */
export const journalFormat = 1;

/** A document that the journal knows, by its SHA-256: with the commits after `revision` it makes the newest edition. */
export interface Checkpoint {
  readonly revision: number;
  readonly sha256: string;
}

/** What a line of the journal says. */
export type JournalRecord =
  /** The first line: the mark that the first commit starts from, and what the second line comes `after`. */
  | { readonly journal: number; readonly from: Mark; readonly continues: string }
  | { readonly commit: Commit }
  /** A document is about to take the place of the one that is there. */
  | { readonly folding: Checkpoint }
  /** The document that is there. */
  | { readonly folded: Checkpoint };

/** Where a line stands: its number, that of the first line written together with it, and what it comes after. */
export interface Place {
  readonly n: number;
  readonly group: number;
  readonly after: string;
}

export type Line = Place & { readonly sha256: string; readonly record: JournalRecord };

/** A place in the chain: what the next line comes after. */
export type Link = Pick<Line, 'n' | 'sha256'>;

const seal = ',"sha256":"';
const sealLength = seal.length + 64 + 2;

/** A line with its checksum, which also covers that of the line before: so lines can be neither changed nor left out. */
export function sealed(record: JournalRecord, { n, group, after }: Place): Line & { readonly text: string } {
  const body = JSON.stringify({ n, group, after, ...record }).slice(0, -1);
  const sha256 = hash('sha256', body);
  return { n, group, after, sha256, record, text: `${body}${seal}${sha256}"}\n` };
}

/** Lines that are written together, one after another. */
export function sealedGroup(records: readonly JournalRecord[], last: Link) {
  const lines: ReturnType<typeof sealed>[] = [];
  for (const record of records) {
    const { n, sha256 } = lines.at(-1) ?? last;
    lines.push(sealed(record, { n: n + 1, group: last.n + 1, after: sha256 }));
  }
  return lines;
}

/** What a line says; nothing where it is not as it was sealed. Given without the newline. */
export function unsealed(bytes: Buffer): Line | undefined {
  const end = bytes.length - sealLength;
  if (end < 0) return undefined;
  const body = bytes.subarray(0, end);
  if (bytes.toString('latin1', end) !== `${seal}${hash('sha256', body)}"}`) return undefined;
  const { n, group, after, sha256, ...record } = JSON.parse(bytes.toString('utf8')) as Line & JournalRecord;
  return { n, group, after, sha256, record };
}
