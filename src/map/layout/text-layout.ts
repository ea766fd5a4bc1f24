/** The weights of Source Sans 3 that the map is written in. */
export type FontWeight = 400 | 600;

// The advance widths of the letters in the font, in thousandths of the font size. A test compares them with the font.
const letters = ` !"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_\`abcdefghijklmnopqrstuvwxyz{|}~£·×àáâäçèéêëíîïñóôöùûüŵŷ–—‘’“”•…`;
const advances: Readonly<Record<FontWeight, readonly number[]>> = {
  400: [
    200, 290, 425, 497, 497, 828, 613, 248, 303, 303, 419, 497, 248, 311, 248, 348, 497, 497, 497, 497, 497, 497, 497,
    497, 497, 497, 248, 248, 497, 497, 497, 425, 847, 543, 588, 568, 613, 527, 490, 613, 652, 263, 478, 579, 490, 720,
    647, 664, 568, 664, 568, 536, 536, 647, 514, 786, 514, 478, 536, 303, 348, 303, 497, 497, 543, 504, 550, 456, 555,
    490, 290, 504, 543, 246, 248, 490, 255, 828, 550, 543, 555, 555, 348, 419, 338, 543, 467, 720, 446, 467, 425, 303,
    241, 303, 497, 497, 248, 497, 504, 504, 504, 504, 456, 490, 490, 490, 490, 246, 246, 246, 550, 543, 543, 543, 543,
    543, 543, 720, 467, 478, 800, 248, 248, 425, 425, 311, 948,
  ],
  600: [
    200, 316, 481, 514, 514, 842, 639, 273, 323, 323, 431, 514, 273, 323, 273, 344, 514, 514, 514, 514, 514, 514, 514,
    514, 514, 514, 273, 273, 514, 514, 514, 444, 875, 558, 597, 579, 626, 538, 508, 626, 663, 282, 495, 597, 502, 748,
    656, 674, 579, 674, 592, 546, 546, 656, 538, 800, 538, 502, 538, 323, 344, 323, 514, 502, 546, 514, 564, 462, 564,
    508, 316, 521, 558, 263, 263, 521, 273, 842, 558, 546, 564, 564, 373, 431, 361, 558, 495, 748, 481, 495, 444, 323,
    255, 323, 514, 514, 273, 514, 514, 514, 514, 514, 462, 508, 508, 508, 508, 263, 263, 263, 558, 546, 546, 546, 558,
    558, 558, 748, 495, 481, 800, 273, 273, 481, 481, 323, 964,
  ],
};

const tableOf = (weight: FontWeight): ReadonlyMap<string, number> =>
  new Map([...letters].map((letter, index) => [letter, advances[weight][index] ?? 0]));

const widths = { 400: tableOf(400), 600: tableOf(600) };

/** The width of a letter that is not in the table: enough for most of Latin, Greek and Cyrillic. */
const unknownWidth = 700;
/** The width of a character beyond those scripts, such as a Chinese one or an emoji: as wide as it is high. */
const squareWidth = 1050;

/** The width of a text in Source Sans 3. It is never too small, except for rare letters. */
export function measureText(text: string, size: number, weight: FontWeight): number {
  let sum = 0;
  for (const letter of text) sum += widths[weight].get(letter) ?? (letter > '\u1fff' ? squareWidth : unknownWidth);
  return (sum * size) / 1000;
}

export interface TextStyle {
  readonly size: number;
  readonly weight: FontWeight;
}

/**
 * Breaks a text at spaces into lines no wider than `width`; a word that is wider than a line is cut anywhere. A text that
 * does not fit in `most` lines ends in an ellipsis.
 */
export function wrapText(text: string, width: number, { size, weight }: TextStyle, most = 6): readonly string[] {
  const fits = (line: string) => measureText(line, size, weight) <= width;
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).flatMap((each) => splitWord(each, fits))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (fits(longer)) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  lines.push(line);
  return lines.length <= most ? lines : [...lines.slice(0, most - 1), addEllipsis(lines[most - 1] ?? '', fits)];
}

/** Splits a word that is wider than a line into parts that fit. */
function splitWord(word: string, fits: (line: string) => boolean): readonly string[] {
  if (fits(word)) return [word];
  const parts: string[] = [];
  let part = '';
  for (const letter of word) {
    if (part !== '' && !fits(part + letter)) {
      parts.push(part);
      part = '';
    }
    part += letter;
  }
  return [...parts, part];
}

function addEllipsis(line: string, fits: (line: string) => boolean): string {
  let letters = Array.from(line);
  while (letters.length > 0 && !fits(`${letters.join('')}…`)) letters = letters.slice(0, -1);
  return `${letters.join('').trimEnd()}…`;
}

/** Like `wrapText`, with lines of about equal length: the narrowest width that takes no more lines and cuts no word. */
export function balanceLines(text: string, width: number, lettering: TextStyle, most = 6): readonly string[] {
  const lines = wrapText(text, width, lettering, most);
  const { size, weight } = lettering;
  const longest = Math.max(...text.split(/\s+/).map((word) => measureText(word, size, weight)));
  for (let narrower = Math.max(longest, width * 0.66); narrower < width; narrower += width * 0.04) {
    const even = wrapText(text, narrower, lettering, most);
    if (even.length === lines.length && isCut(even) === isCut(lines)) return even;
  }
  return lines;
}

const isCut = (lines: readonly string[]) => lines.at(-1)?.endsWith('…') ?? false;
