/** Words that say nothing of what a text is about: never indexed and never required of a hit. Singular, folded. */
export const stopWords: ReadonlySet<string> = new Set(
  (
    'a an and are as at be been by for from has have in into is it of on or our such that the their them ' +
    'then there these they this those to was we were which who will with you your'
  ).split(' '),
);
