const segmenter = new Intl.Segmenter('en-GB', { granularity: 'sentence' });

/** The sentences of a text, by the rules of Unicode (UAX 29). */
export const sentencesOf = (text: string): readonly string[] =>
  [...segmenter.segment(text)].map(({ segment }) => segment.trim()).filter((sentence) => /\p{L}/u.test(sentence));
