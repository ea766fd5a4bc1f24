import { type Token, tokens } from './tokens.js';

const longestQuery = 1_000;
const mostTokens = 32;

/** What is read of a query, however long it is: its first 1,000 characters, and of these the first 32 words. */
export function queryTokens(query: string): { readonly text: string; readonly found: readonly Token[] } {
  const text = query.slice(0, longestQuery);
  return { text, found: tokens(text).slice(0, mostTokens) };
}
