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

const letterOrDigit = /[\p{L}\p{Nd}\p{M}]/u;
const apostrophe = /['’ʼ]/;

const outside = 1;
const inside = 2;
const between = 3;
// What each UTF-16 unit is to a word; 0 is not asked yet. Filled as texts need it.
const kinds = new Uint8Array(65_536);

/**
 * Where the word that starts at this offset ends (exclusive), or the offset itself where none starts. Letters, digits
 * and the marks that combine with them make a word; so does an apostrophe between two of them.
 */
export function wordEnd(text: string, start: number): number {
  let at = start;
  for (; at < text.length; at += 1) {
    const kind = kindAt(text, at);
    if (kind === inside) continue;
    const joins = kind === between && at > start && at + 1 < text.length && kindAt(text, at + 1) === inside;
    if (!joins) break;
  }
  return at;
}

function kindAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if ((unit & 0xf800) === 0xd800) return kindOf(characterAt(text, unit < 0xdc00 ? at : at - 1));
  if (kinds[unit] === 0) kinds[unit] = kindOf(String.fromCharCode(unit));
  return kinds[unit] ?? outside;
}

const kindOf = (character: string) =>
  apostrophe.test(character) ? between : letterOrDigit.test(character) ? inside : outside;

const characterAt = (text: string, at: number) => String.fromCodePoint(text.codePointAt(Math.max(at, 0)) ?? 0);
