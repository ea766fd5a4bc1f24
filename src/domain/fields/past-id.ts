/** The id of something in a past state of the catalogue: its own id and the revision of the state, as in "prg-f2fyqf@12". */
export interface PastId {
  readonly id: string;
  readonly revision: number;
}

// No id that is stored or derived contains "@".
const form = /^([^@]+)@(0|[1-9][0-9]*)$/;

/** Reads the id of something in a past state; undefined for any other text. */
export function parsePastId(text: string): PastId | undefined {
  if (!text.includes('@')) return undefined; // Nearly always: looking for one character is faster than the expression.
  const [, id, revision] = form.exec(text) ?? [];
  return id === undefined ? undefined : { id, revision: Number(revision) };
}

export const formatPastId = ({ id, revision }: PastId): string => `${id}@${revision}`;

/** The id of today's catalogue as a whole. */
export const catalogueId = 'cat';
/** The id of a past state as a whole, to which its revision is always added. */
export const pastRootId = 'past';
