/** One spelling for all of a text's: case, accents, punctuation and spaces take no part. */
export const spelling = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
