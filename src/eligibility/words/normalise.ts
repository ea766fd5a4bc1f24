/** Whether what somebody says means what is asked, means something else, or can't be told. */
export type WordMatch = 'SAME' | 'OTHER' | 'UNCLEAR';

/** Normalizes a text so that case, accents, punctuation and spaces make no difference. */
export const spelling = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** Longer texts are no role and no kind of school, so only their beginning is read. */
const longest = 300;

/**
 * The words of what people call themselves or their school, in lower case and in the singular, without punctuation. "11 to
 * 18" and "11–18" are the same words.
 */
export function wordsOf(text: string): readonly string[] {
  const plain = text
    .slice(0, longest)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\b(\d{1,2})\s*(?:to|[-‐-―])\s*(\d{1,2})\b/g, '$1 $2')
    .replace(/['’]s?\b/g, '')
    .replace(/\b(\p{L})\./gu, '$1');
  return (plain.match(/\p{L}+|\p{N}+|#/gu) ?? []).map(singular);
}

const singular = (word: string) =>
  /..ies$/.test(word) ? `${word.slice(0, -3)}y` : /.[^su]s$/.test(word) ? word.slice(0, -1) : word;
