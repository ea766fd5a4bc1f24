import { parseTest } from './parse-test.js';
import { RuleCursor } from './rule-cursor.js';
import { RuleTextError } from './rule-fault.js';
import type { RuleJson } from './rule-json.js';
import type { RuleNames } from './rule-names.js';

/** How deeply parentheses may be nested: more than any rule needs. */
const deepest = 20;

/** Parses a line of text as a rule without ids. Throws `RuleTextError`. docs/rules.md has the grammar. */
export function parseRule(text: string, names: RuleNames): RuleJson {
  const parser = new RuleParser(new RuleCursor(text), names);
  return parser.whole();
}

class RuleParser {
  readonly #cursor: RuleCursor;
  readonly #names: RuleNames;
  #depth = 0;

  constructor(cursor: RuleCursor, names: RuleNames) {
    this.#cursor = cursor;
    this.#names = names;
  }

  whole(): RuleJson {
    const rule = this.#line();
    if (this.#cursor.isAtEnd) return rule;
    throw new RuleTextError(
      this.#cursor.offset,
      'Nothing was expected here. Write "; and" or "; or" before another condition.',
    );
  }

  /** item { "; and" item }, or item { "; or" item }. */
  #line(): RuleJson {
    const items = [this.#item()];
    let joined: string | undefined;
    while (this.#cursor.take(/;/)) {
      const { offset } = this.#cursor;
      const word = this.#cursor.take(/(?:and|or)(?=[\s(])/i)?.[0].toLowerCase();
      if (word === undefined) throw new RuleTextError(offset, 'Write "and" or "or" after the semicolon.');
      if (joined !== undefined && word !== joined)
        throw new RuleTextError(
          offset,
          'Both "and" and "or" are used here. Put the conditions that belong together in parentheses.',
        );
      joined = word;
      items.push(this.#item());
    }
    const [only] = items;
    return only && joined === undefined ? only : joined === 'and' ? { all: items } : { any: items };
  }

  /** unit [ "unless" unit ]. */
  #item(): RuleJson {
    const unit = this.#unit();
    if (!this.#cursor.take(/unless(?=[\s(])/i)) return unit;
    const unless = this.#unit();
    return unit.unless ? { all: [unit], unless } : { ...unit, unless };
  }

  /** "not" unit, a rule in parentheses, a group with a number, or a test. */
  #unit(): RuleJson {
    if (this.#cursor.take(/not(?=[\s(])/i)) return this.#nested(() => ({ not: this.#unit() }));
    const group = this.#cursor.take(/(all|any|at least (\d{1,3})) of\s*(?=\()/i);
    if (group) return this.#nested(() => this.#group(group));
    if (this.#cursor.text[this.#cursor.offset] !== '(') return { test: parseTest(this.#cursor, this.#names) };
    return this.#nested(() => this.#inParentheses(() => this.#line()));
  }

  #group([, word = '', number]: RegExpExecArray): RuleJson {
    const parts = this.#inParentheses(() => this.#list());
    if (word.toLowerCase() === 'all') return { all: parts };
    return number === undefined ? { any: parts } : { any: parts, atLeast: Number(number) };
  }

  /** item { ";" [ "and" | "or" ] item }. */
  #list(): readonly RuleJson[] {
    const items = [this.#item()];
    while (this.#cursor.take(/;(?:\s*(?:and|or)(?=[\s(]))?/i)) items.push(this.#item());
    return items;
  }

  #inParentheses<T>(parse: () => T): T {
    this.#cursor.expect('(', 'to open the list');
    const found = parse();
    this.#cursor.expect(')', 'to close the parenthesis');
    return found;
  }

  #nested<T>(parse: () => T): T {
    this.#depth += 1;
    if (this.#depth > deepest)
      throw new RuleTextError(
        this.#cursor.offset,
        `The conditions are nested more than ${deepest} levels deep. Write fewer levels.`,
      );
    const found = parse();
    this.#depth -= 1;
    return found;
  }
}
