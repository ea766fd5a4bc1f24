import { ModuleKind } from '../../domain/fields/vocabulary.js';
import { blocksOf, type MarkupBlock } from './markup.js';

/** A list of parts whose kind is certain. */
export interface ExtractedList {
  readonly list: 'pathways' | 'modules';
  /** The kind of a module, in the document's own word. */
  readonly kind?: ModuleKind | undefined;
  readonly titles: readonly string[];
  /** The number of the sentence that introduces it, from 1. */
  readonly sentence: number;
}

/** Facts of a text that can be extracted without copying a sentence. */
export interface ExtractedText {
  /** The number of sentences; a list belongs to the sentence that introduces it. */
  readonly sentences: number;
  readonly parts: readonly ExtractedList[];
  /** The numbers of the sentences that introduce lists whose kind is not certain. */
  readonly unclear: readonly number[];
}

const words: readonly (readonly [RegExp, Pick<ExtractedList, 'list' | 'kind'>])[] = [
  [/\bpathways\b/i, { list: 'pathways' }],
  [/\bcore (?:[a-z-]+ )?modules\b/i, { list: 'modules', kind: ModuleKind.CORE_MODULE }],
  [/\bthemes\b/i, { list: 'modules', kind: ModuleKind.THEME }],
  [/\bmathematical areas\b/i, { list: 'modules', kind: ModuleKind.MATHEMATICAL_AREA }],
  [/\bfocus areas\b/i, { list: 'modules', kind: ModuleKind.FOCUS_AREA }],
];

/** Counts the sentences of a text, and finds lists that are certainly pathways or modules. */
export function extractParts(marked: string): ExtractedText {
  const blocks = blocksOf(marked);
  const parts: ExtractedList[] = [];
  const unclear: number[] = [];
  let sentences = 0;
  blocks.forEach((block, index) => {
    if ('text' in block) sentences += sentencesOf(block.text).length;
    else {
      const found = classifyList(blocks[index - 1], block.items);
      if (found) parts.push({ ...found, sentence: sentences });
      else unclear.push(Math.max(1, sentences));
    }
  });
  return { sentences, parts, unclear };
}

/**
 * A list is certain if the sentence before it ends with a colon and has exactly one of the known words, if it has several
 * items (as many as the sentence says, if it gives a number), and if each item is short enough for a name.
 */
function classifyList(
  before: MarkupBlock | undefined,
  items: readonly string[],
): Omit<ExtractedList, 'sentence'> | undefined {
  const intro = before && 'text' in before ? (sentencesOf(before.text).at(-1) ?? '') : '';
  const said = words.filter(([word]) => word.test(intro));
  const [one] = said;
  const titles = items.map((item) => item.replace(/[.,;]$/, '').trim());
  if (!one || said.length > 1 || !intro.endsWith(':') || titles.length < 2 || !titles.every(isName)) return undefined;
  const count = statedCount(intro, one[0]);
  return count === undefined || count === titles.length ? { ...one[1], titles } : undefined;
}

const isName = (title: string) =>
  title.length <= 120 && title.split(' ').length <= 14 && sentencesOf(title).length === 1;

const numberWords = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

/** The number in a sentence just before the word: "five core primary modules". */
function statedCount(intro: string, word: RegExp): number | undefined {
  const before =
    intro
      .slice(0, intro.search(word))
      .toLowerCase()
      .match(/[a-z]+|\d+|[()]/g)
      ?.slice(-6) ?? [];
  const found = before.findLast((one) => numberWords.includes(one) || /^\d+$/.test(one) || one === ')');
  if (found === undefined || found === ')') return undefined;
  return numberWords.includes(found) ? numberWords.indexOf(found) + 1 : Number(found);
}

const segmenter = new Intl.Segmenter('en-GB', { granularity: 'sentence' });

/** The sentences of a text, by the rules of Unicode (UAX 29). */
const sentencesOf = (text: string): readonly string[] =>
  [...segmenter.segment(text)].map(({ segment }) => segment.trim()).filter((sentence) => /\p{L}/u.test(sentence));
