/** What looks like the end of a sentence and is an abbreviation or an initial. */
const abbreviation = /(?:^|[\s(])(?:\p{Lu}|Dr|Mr|Mrs|Ms|St|Prof|No|e\.g|i\.e|etc|vs|approx)\.\s*$/u;

const segmenter = new Intl.Segmenter('en-GB', { granularity: 'sentence' });

/**
 * As many whole sentences of a text as have at most `max` characters together, but at least the first one. Characters are
 * Unicode code points.
 */
export function wholeSentences(text: string, max: number): string {
  const [first = '', ...others] = splitSentences(text);
  let kept = first;
  for (const sentence of others) {
    if (Array.from((kept + sentence).trimEnd()).length > max) break;
    kept += sentence;
  }
  return kept.trimEnd();
}

function splitSentences(text: string): readonly string[] {
  const sentences: string[] = [];
  for (const { segment } of segmenter.segment(text)) {
    const before = sentences.at(-1);
    if (before !== undefined && abbreviation.test(before)) sentences[sentences.length - 1] = before + segment;
    else sentences.push(segment);
  }
  return sentences;
}
