import { RuleTextError } from './rule-fault.js';

/** Reads a line of text from the left to the right. */
export class RuleCursor {
  readonly text: string;
  #at = 0;

  constructor(text: string) {
    this.text = text;
  }

  /** The offset of what comes next, after spaces. */
  get offset(): number {
    this.#at += /^\s*/.exec(this.text.slice(this.#at))?.[0].length ?? 0;
    return this.#at;
  }

  get isAtEnd(): boolean {
    return this.offset >= this.text.length;
  }

  /** Takes what a pattern matches here; undefined, and nothing taken, if it doesn't match. */
  take(pattern: RegExp): RegExpExecArray | undefined {
    const found = new RegExp(pattern.source, `${pattern.flags}y`);
    found.lastIndex = this.offset;
    const match = found.exec(this.text) ?? undefined;
    if (match) this.#at += match[0].length;
    return match;
  }

  /** Takes a character, or throws with what it is needed for. */
  expect(character: string, purpose: string): void {
    const found = this.text[this.offset];
    if (found !== character) {
      const there = found === undefined ? 'The text ends here' : `${JSON.stringify(found)} was found here`;
      throw new RuleTextError(this.offset, `${there}, but ${JSON.stringify(character)} is needed ${purpose}.`);
    }
    this.#at += 1;
  }

  /** Takes a text in quotation marks, or up to one of the characters or to "unless". */
  takeText(stops: string, what: string): string {
    const start = this.offset;
    if (this.text[start] === '"') return this.#takeQuoted();
    const rest = this.text.slice(start);
    const end = rest.search(new RegExp(`[${stops}]|(?:^|\\s)unless(?=[\\s(]|$)`, 'i'));
    const taken = (end < 0 ? rest : rest.slice(0, end)).trim().replace(/\s+/g, ' ');
    if (taken === '') throw new RuleTextError(start, `${what} is missing here. Write it, or remove what needs it.`);
    this.#at += end < 0 ? rest.length : end;
    return taken;
  }

  #takeQuoted(): string {
    const start = this.offset;
    const quoted = this.take(/"(?:[^"\\\n\r]|\\.)*"/);
    if (!quoted) throw new RuleTextError(start, 'The quotation mark is never closed. Close it, or remove it.');
    try {
      return JSON.parse(quoted[0]) as string;
    } catch {
      throw new RuleTextError(
        start,
        'A backslash stands only before " or another backslash. Write \\\\ for a backslash.',
      );
    }
  }
}
