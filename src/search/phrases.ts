import { conceptsAt, isPhraseBroken } from './synonyms.js';
import type { TextToken } from './tokens.js';

/** Two words that follow each other. */
export interface WordPair {
  readonly first: string;
  readonly second: string;
}

/** The pairs of a query. Words of a phrase that stands for a concept are in none: the concept counts already. */
export function queryPairs(text: string, tokens: readonly TextToken[]): readonly WordPair[] {
  const pairs: WordPair[] = [];
  let isBeforeInConcept = true;
  let conceptEnd = 0;
  for (const [at, { term }] of tokens.entries()) {
    const { length } = conceptsAt(text, tokens, at)[0] ?? { length: 1 };
    if (length > 1) conceptEnd = Math.max(conceptEnd, at + length);
    const isInConcept = at < conceptEnd;
    if (!isInConcept && !isBeforeInConcept && areAdjacent(text, tokens, at))
      pairs.push({ first: tokens[at - 1]?.term ?? '', second: term });
    isBeforeInConcept = isInConcept;
  }
  return pairs;
}

/**
 * Whether a token follows the one before it in the same phrase. Stop words between them don't count. The years of
 * "Years 5 to 8" have one place and are no pairs.
 */
export function areAdjacent(text: string, tokens: readonly TextToken[], at: number): boolean {
  const [before, token] = [tokens[at - 1], tokens[at]];
  return (
    before !== undefined && token !== undefined && before.end <= token.start && !isPhraseBroken(text, before, token)
  );
}

/** FNV-1a over both words, in 32 bits. It depends on the words alone, so that every version gives the same results. */
export function pairHash(first: string, second: string): number {
  const hash = Math.imul(hashWord(hashWord(offsetBasis, first) ^ wordGap, second), prime);
  return hash >>> 0;
}

const offsetBasis = 0x811c9dc5;
const prime = 0x01000193;
const wordGap = 0x20;

function hashWord(seed: number, word: string): number {
  let hash = seed;
  for (let i = 0; i < word.length; i += 1) hash = Math.imul(hash ^ word.charCodeAt(i), prime);
  return hash;
}
