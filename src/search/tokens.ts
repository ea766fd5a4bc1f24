import { reading } from './normalized-word.js';
import { numberedName } from './numbered-name.js';

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

const longestQuery = 1_000;
const mostTokens = 32;

/** What is read of a query, however long it is: its first 1,000 characters, and of these the first 32 words. */
export function queryTokens(query: string): { readonly text: string; readonly found: readonly Token[] } {
  const text = query.slice(0, longestQuery);
  return { text, found: tokens(text).slice(0, mostTokens) };
}

// Letters, digits and the marks that combine with them make a word; so does an apostrophe between two of them. Unicode
// counts the apostrophe U+02BC as a letter.
const inWord = '(?:(?!ʼ)[\\p{L}\\p{Nd}\\p{M}])';
const word = new RegExp(`${inWord}+(?:['’ʼ]${inWord}+)*`, 'uy');

/** Where the word that starts at this offset ends (exclusive), or the offset itself where none starts. */
function wordEnd(text: string, start: number): number {
  word.lastIndex = start;
  return word.test(text) ? word.lastIndex : start;
}
