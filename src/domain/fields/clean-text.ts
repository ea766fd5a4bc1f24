/** Characters that need no work: ASCII, Latin letters with accents, and ordinary punctuation. */
const plain = /^[\x20-\x7e\xa0-\xac\xae-\u02ff‐-‧‰-⁞€]*$/;

/**
 * Characters that nobody sees: soft hyphens, zero-width spaces, marks of direction, byte order marks. The joiners of other
 * scripts and of emoji stay where they join something, and so does the selector that makes a character an emoji.
 */
const joined = String.raw`(?<=(?!\p{Script=Latin}|\p{Script=Inherited}|\p{Default_Ignorable_Code_Point})[\p{L}\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}]|\p{Emoji}\ufe0f)`;
const invisible = new RegExp(
  String.raw`(?!${joined}[\u200c\u200d])(?!(?<=[\p{Emoji}])\ufe0f)[\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]`,
  'gu',
);

/** Whether a text may have one. Finding that out takes a tenth of the time. */
const suspicious = /[\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]/u;

/** The text in Unicode's normal form NFC, in which letters with accents that look the same are the same. */
export const normalizeText = (text: string): string => (plain.test(text) ? text : text.normalize('NFC'));

/** The text in NFC and without invisible characters, as the catalogue stores it. */
export function cleanText(text: string): string {
  if (plain.test(text)) return text;
  const clean = (suspicious.test(text) ? text.replace(invisible, '') : text).normalize('NFC');
  // NFC may move marks, so that a joiner no longer joins what it did. Each turn shortens the text, or is the last.
  return clean === text ? text : cleanText(clean);
}

/** The first invisible character of a text. */
export function firstInvisible(text: string): string | undefined {
  if (plain.test(text) || !suspicious.test(text)) return undefined;
  invisible.lastIndex = 0;
  return invisible.exec(text)?.[0];
}

/** JSON in which every text is clean. Values without an unclean text stay as they are, and symbols too. */
export function cleanTexts<T>(value: T): T {
  if (typeof value === 'string') return cleanText(value) as T;
  if (Array.isArray(value)) {
    const items = value.map(cleanTexts);
    return items.some((item, index) => item !== value[index]) ? (items as T) : value;
  }
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, one]) => [key, cleanTexts(one)] as const);
  const isSame = entries.every(([key, one]) => one === Reflect.get(value, key));
  return isSame ? value : (Object.fromEntries(entries) as T);
}
