const ascii = /^[\u0020-\u007e]*$/;
const possessive = /['’ʼ]s$/i;
const notInAWord = /[^\p{L}\p{Nd}]/gu;
const longest = 64;

/**
 * A word without its case, accents, apostrophes and possessive ending: `Café’s` is `cafe`.
 * At most 64 code points; empty where nothing of the word is a letter or a digit.
 */
export function fold(word: string): string {
  const bare = word.replace(possessive, '');
  const plain = ascii.test(bare) ? bare : bare.normalize('NFKD');
  const folded = plain.replace(notInAWord, '').toLowerCase();
  return folded.length > longest ? [...folded].slice(0, longest).join('') : folded;
}
