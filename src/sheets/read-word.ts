import { Section, YearGroup } from '../domain/fields/vocabulary.js';
import { nameSpelling } from '../text/spelling.js';

type Words = Readonly<Record<string, string>>;

/** Other spellings of words, folded. */
const otherwise = new Map<Words, Words>([
  [
    Section,
    {
      primaryschool: Section.PRIMARY,
      secondaryschool: Section.SECONDARY,
      itt: Section.ITT_SKTM,
      sktm: Section.ITT_SKTM,
    },
  ],
  [
    YearGroup,
    {
      yearr: YearGroup.RECEPTION,
      ...Object.fromEntries(Object.keys(YearGroup).map((name) => [name.toLowerCase().replace('y', 'year'), name])),
    },
  ],
]);

/** The word of a vocabulary that a text is a spelling of: "Face to face" is FACE_TO_FACE. The text itself where it is none. */
export function readWord(text: string, words: Words): string {
  const spelling = nameSpelling(text);
  const found = Object.keys(words).find((word) => nameSpelling(word) === spelling);
  return found ?? otherwise.get(words)?.[spelling] ?? text;
}
