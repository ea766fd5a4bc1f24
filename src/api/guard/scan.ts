/** What a document has, found without parsing it: the stack of a parser has an end, and its time a price. */
export interface Scan {
  /** Levels of brackets. */
  readonly nesting: number;
  readonly aliases: number;
  readonly directives: number;
  readonly tokens: number;
}

/** Counts in one pass over the characters; exact for a document that is GraphQL. */
export function scan(text: string): Scan {
  return new Scanner(text);
}

const code = (character: string) => character.charCodeAt(0);
const [quote, backslash, hash, dot, colon, at, lineFeed, carriageReturn] = Array.from('"\\#.:@\n\r', code);
const opening = new Set(Array.from('{[(', code));
const closing = new Set(Array.from('}])', code));
const ignored = new Set(Array.from(' \t\n\r,\ufeff', code));
const [openingParenthesis, closingParenthesis] = Array.from('()', code);

// Of names and numbers; a number may have a sign within.
const isOfWord = Array.from({ length: 128 }, (_, point) => /[\w+-]/.test(String.fromCharCode(point)));

class Scanner implements Scan {
  nesting = 0;
  aliases = 0;
  directives = 0;
  tokens = 0;
  #level = 0;
  #parentheses = 0;
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
    for (let start = 0; start < text.length; ) start = this.#pass(start);
  }

  /** Passes one token, or what lies between tokens, and gives the place after it. */
  #pass(start: number): number {
    const first = this.#text.charCodeAt(start);
    if (ignored.has(first)) return start + 1;
    if (first === hash) return this.#endOfLine(start);
    this.tokens++;
    if (isOfWord[first]) return this.#endOfWord(start);
    if (first === quote) return this.#endOfString(start);
    if (first === dot) return start + 3;
    this.#sign(first);
    return start + 1;
  }

  #sign(sign: number): void {
    if (opening.has(sign)) this.nesting = Math.max(this.nesting, ++this.#level);
    else if (closing.has(sign)) this.#level = Math.max(0, this.#level - 1);
    else if (sign === at) this.directives++;
    // Within parentheses it stands between an argument or variable and its value or type.
    else if (sign === colon && this.#parentheses === 0) this.aliases++;
    if (sign === openingParenthesis) this.#parentheses++;
    if (sign === closingParenthesis) this.#parentheses = Math.max(0, this.#parentheses - 1);
  }

  #endOfWord(start: number): number {
    let end = start + 1;
    for (; end < this.#text.length; end++) {
      const next = this.#text.charCodeAt(end);
      if (!isOfWord[next] && !(next === dot && isDigit(this.#text.charCodeAt(end - 1)))) break;
    }
    return end;
  }

  #endOfLine(start: number): number {
    let end = start;
    for (; end < this.#text.length; end++) {
      const next = this.#text.charCodeAt(end);
      if (next === lineFeed || next === carriageReturn) break;
    }
    return end;
  }

  /** A string without an end ends with its line. */
  #endOfString(start: number): number {
    if (this.#text.startsWith('"""', start)) return this.#endOfBlock(start);
    for (let end = start + 1; end < this.#text.length; end++) {
      const next = this.#text.charCodeAt(end);
      if (next === backslash) end++;
      else if (next === quote || next === lineFeed || next === carriageReturn) return end + 1;
    }
    return this.#text.length;
  }

  #endOfBlock(start: number): number {
    let end = this.#text.indexOf('"""', start + 3);
    while (end >= 0 && this.#text.charCodeAt(end - 1) === backslash) end = this.#text.indexOf('"""', end + 3); // \""" is text.
    return end < 0 ? this.#text.length : end + 3;
  }
}

const isDigit = (point: number) => point >= 48 && point <= 57;
