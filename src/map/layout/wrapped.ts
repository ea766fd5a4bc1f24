import { textWidth, type Weight } from './text-width.js';

export interface Lettering {
  readonly size: number;
  readonly weight: Weight;
}

/**
 * A text in lines that are no wider than `width`, cut at spaces; a word that is wider than a line is cut anywhere. What
 * does not fit in `most` lines ends in an ellipsis.
 */
export function wrapped(text: string, width: number, { size, weight }: Lettering, most = 6): readonly string[] {
  const fits = (line: string) => textWidth(line, size, weight) <= width;
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).flatMap((each) => pieces(each, fits))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (fits(longer)) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  lines.push(line);
  return lines.length <= most ? lines : [...lines.slice(0, most - 1), ended(lines[most - 1] ?? '', fits)];
}

/** A word that is wider than a line, in parts that are not. */
function pieces(word: string, fits: (line: string) => boolean): readonly string[] {
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

function ended(line: string, fits: (line: string) => boolean): string {
  let letters = Array.from(line);
  while (letters.length > 0 && !fits(`${letters.join('')}…`)) letters = letters.slice(0, -1);
  return `${letters.join('').trimEnd()}…`;
}

/** As `wrapped`, with lines of about one length: the narrowest width that takes no more lines and cuts no word. */
export function evenly(text: string, width: number, lettering: Lettering, most = 6): readonly string[] {
  const lines = wrapped(text, width, lettering, most);
  const { size, weight } = lettering;
  const longest = Math.max(...text.split(/\s+/).map((word) => textWidth(word, size, weight)));
  for (let narrower = Math.max(longest, width * 0.66); narrower < width; narrower += width * 0.04) {
    const even = wrapped(text, narrower, lettering, most);
    if (even.length === lines.length && isCut(even) === isCut(lines)) return even;
  }
  return lines;
}

const isCut = (lines: readonly string[]) => lines.at(-1)?.endsWith('…') ?? false;
