import { quote } from '../../domain/fields/rules.js';
import type { Programme } from '../../domain/programme.js';
import { isPlaceholderText } from '../../text/placeholder.js';
import type { Entry, Values } from './entry-change.js';

/** What of a programme somebody has to confirm before it is published. */
export interface Unconfirmed {
  readonly field: 'carriedFrom' | 'summary';
  /** What is wrong, and how to correct it. */
  readonly fault: string;
  readonly remedy: string;
}

/** A programme, as an instance or as JSON. */
type Confirmable = Programme | Entry;

/** Whether the public sees a programme, or will at a planned time. */
const isOnItsWay = ({ status = 'PUBLISHED', publishAt }: Values): boolean =>
  status === 'PUBLISHED' || publishAt !== undefined;

/**
 * What nobody has confirmed of a programme that is published or scheduled: that it still holds in its year, if it was
 * copied, and a summary that is a placeholder. Nothing for a draft without a time.
 */
export function unconfirmed(programme: Confirmable): readonly Unconfirmed[] {
  const values: Values = { ...programme };
  if (!isOnItsWay(values)) return [];
  const { carriedFrom, summary } = values;
  return [
    ...(typeof carriedFrom === 'string' ? [copied(carriedFrom)] : []),
    ...(typeof summary === 'string' && isPlaceholderText(summary) ? [placeholder(summary)] : []),
  ];
}

/** What an edit leaves unconfirmed that was not so before it. */
export function newlyUnconfirmed(before: Confirmable | undefined, after: Confirmable): readonly Unconfirmed[] {
  const known = new Set(before ? unconfirmed(before).map(({ field }) => field) : []);
  return unconfirmed(after).filter(({ field }) => !known.has(field));
}

const copied = (year: string): Unconfirmed => ({
  field: 'carriedFrom',
  fault: `The programme was copied from ${year}, and nobody has confirmed that it still holds.`,
  remedy: 'Correct it and set carriedFrom to null',
});

const placeholder = (summary: string): Unconfirmed => ({
  field: 'summary',
  fault: `The summary is a placeholder: ${quote(summary)}.`,
  remedy: 'Write what the programme is',
});
