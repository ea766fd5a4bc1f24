/** The weights of Source Sans 3 that the map is written in. */
export type FontWeight = 400 | 600;

// Advance widths in thousandths of the font size, as the font has them; a test holds them against the font itself.
const widthTables: Readonly<Record<FontWeight, Readonly<Record<number, string>>>> = {
  400: {
    200: ' ',
    241: '|',
    246: 'iîïí',
    248: "j',.:;’‘·",
    255: 'l',
    263: 'I',
    290: '!f',
    303: '()[]{}',
    311: '-•',
    338: 't',
    348: 'r/\\',
    419: 's*',
    425: '?z"“”',
    446: 'x',
    456: 'cç',
    467: 'vyŷ',
    478: 'YJ–',
    490: 'LFkeéèêë',
    497: '#$+0123456789<=>^~×£_',
    504: 'agáàâä',
    514: 'XV',
    527: 'E',
    536: 'STZ',
    543: '`oöôóAhuüûù',
    550: 'nñb',
    555: 'dpq',
    568: 'PRC',
    579: 'K',
    588: 'B',
    613: '&DG',
    647: 'UN',
    652: 'H',
    664: 'OQ',
    720: 'ŵwM',
    786: 'W',
    800: '—',
    828: '%m',
    847: '@',
    948: '…',
  },
  600: {
    200: ' ',
    255: '|',
    263: 'iîïíj',
    273: "l',.:;’‘·",
    282: 'I',
    316: '!f',
    323: '-()[]{}•',
    344: '/\\',
    361: 't',
    373: 'r',
    431: 's*',
    444: 'z?',
    462: 'cç',
    481: '–x"“”',
    495: 'vyŷJ',
    502: '_YL',
    508: 'eéèêëF',
    514: '#$+0123456789<=>^~×£aáàâä',
    521: 'gk',
    538: 'VEZX',
    546: 'ST`oöôó',
    558: 'uüûùAhnñ',
    564: 'bdpq',
    579: 'CP',
    592: 'R',
    597: 'BK',
    626: 'DG',
    639: '&',
    656: 'UN',
    663: 'H',
    674: 'OQ',
    748: 'Mwŵ',
    800: 'W—',
    842: '%m',
    875: '@',
    964: '…',
  },
};

const widths: Readonly<Record<FontWeight, ReadonlyMap<string, number>>> = {
  400: asMap(widthTables[400]),
  600: asMap(widthTables[600]),
};

function asMap(table: Readonly<Record<number, string>>): ReadonlyMap<string, number> {
  return new Map(
    Object.entries(table).flatMap(([width, letters]) => [...letters].map((letter) => [letter, Number(width)] as const)),
  );
}

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

/** A word that is wider than a line, in parts that are not. */
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
