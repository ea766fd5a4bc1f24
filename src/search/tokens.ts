import { normalizeWord } from './normalized-word.js';
import { numberedName } from './numbered-name.js';

/** A word of a text, normalized, and where it is: offsets in UTF-16 units, the end exclusive. */
export interface TextToken {
  readonly term: string;
  readonly start: number;
  readonly end: number;
}

const queryCharacterLimit = 1_000;
const queryTokenLimit = 32;

/** The tokens of a text in its order, without stop words. Takes time linear in the length of the text. */
export function tokenize(text: string): readonly TextToken[] {
  const tokens: TextToken[] = [];
  for (let at = 0; at < text.length; ) {
    const end = wordEnd(text, at);
    at = end === at ? at + 1 : addToken({ text, start: at, end }, tokens);
  }
  return tokens;
}

/** The first 32 tokens of the first 1,000 characters of a query, and these characters. */
export interface TokenizedQuery {
  readonly text: string;
  readonly tokens: readonly TextToken[];
}

export function tokenizeQuery(query: string): TokenizedQuery {
  const text = query.slice(0, queryCharacterLimit);
  return { text, tokens: tokenize(text).slice(0, queryTokenLimit) };
}

interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Adds the tokens that begin with this word of a text; returns the offset where they end. */
function addToken({ text, start, end }: Word, tokens: TextToken[]): number {
  const name = numberedName(text, start);
  if (name !== undefined) {
    for (const term of name.terms) tokens.push({ term, start, end: name.end });
    return name.end;
  }
  const { term, isSkipped, pairs } = normalizeWord(text.slice(start, end));
  if (pairs !== undefined) {
    const nextEnd = wordEnd(text, end + 1);
    const pair = pairs.get(normalizeWord(text.slice(end + 1, nextEnd)).term);
    if (pair !== undefined) {
      tokens.push({ term: pair, start, end: nextEnd });
      return nextEnd;
    }
  }
  if (!isSkipped) tokens.push({ term, start, end });
  return end;
}

// Letters, digits and the marks that combine with them make a word; so does an apostrophe between two of them. Unicode
// counts the apostrophe U+02BC as a letter. Inside a word, characters that nobody sees don't count: soft hyphens, and
// joiners and spaces without a width.
const inWord = '(?:(?!ʼ)[\\p{L}\\p{Nd}\\p{M}])';
const unseen = '[\u00ad\u200b-\u200d\u2060\ufeff]';
const word = new RegExp(`${inWord}+(?:(?:${unseen}{1,9}|['’ʼ])${inWord}+)*`, 'uy');

/** Where the word that starts at this offset ends (exclusive), or the offset itself where none starts. */
function wordEnd(text: string, start: number): number {
  word.lastIndex = start;
  return word.test(text) ? word.lastIndex : start;
}
