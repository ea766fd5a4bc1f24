import { numberedName } from './numbered-name.js';
import { reading } from './reading.js';
import { wordEnd } from './word-end.js';

/** A word of a text as the index knows it, and where it stands: offsets in UTF-16 units, the end exclusive. */
export interface Token {
  readonly term: string;
  readonly start: number;
  readonly end: number;
}

/** The tokens of a text in its order, without stop words. Linear in the text's length. */
export function tokens(text: string): readonly Token[] {
  const found: Token[] = [];
  for (let at = 0; at < text.length; ) {
    const end = wordEnd(text, at);
    at = end === at ? at + 1 : addToken(text, at, end, found);
  }
  return found;
}

/** Adds what starts at this offset, and returns where it ends. */
function addToken(text: string, start: number, end: number, found: Token[]): number {
  const name = numberedName(text, start);
  if (name !== undefined) {
    for (const term of name.terms) found.push({ term, start, end: name.end });
    return name.end;
  }
  const { term, skipped, pairs } = reading(text.slice(start, end));
  if (pairs !== undefined) {
    const nextEnd = wordEnd(text, end + 1);
    const pair = pairs.get(reading(text.slice(end + 1, nextEnd)).term);
    if (pair !== undefined) {
      found.push({ term: pair, start, end: nextEnd });
      return nextEnd;
    }
  }
  if (!skipped) found.push({ term, start, end });
  return end;
}
