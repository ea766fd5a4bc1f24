import { partsOf, type RuleJson, type TestJson } from './rule-json.js';
import { formatNumbers, formatWord, labelOf, testForms } from './test-forms.js';

/** The name of what a test is about, by which a reader finds it again. */
export type NameOfTarget = (id: string) => string;

/** Writes a rule as one line of text. `readRule` reads it again. docs/rules.md has the grammar. */
export function writeRule(rule: RuleJson, nameOf: NameOfTarget): string {
  return new RuleWriter(nameOf).line(rule);
}

class RuleWriter {
  readonly #nameOf: NameOfTarget;

  constructor(nameOf: NameOfTarget) {
    this.#nameOf = nameOf;
  }

  /** A rule at the top, or between parentheses. */
  line(rule: RuleJson): string {
    if (rule.unless || !isPlainGroup(rule)) return this.#item(rule);
    const parts = partsOf(rule).map((part) => this.#item(part));
    return parts.join(rule.all?.length ? '; and ' : '; or ');
  }

  /** A rule between semicolons. */
  #item({ unless, ...rule }: RuleJson): string {
    return unless ? `${this.#unit(rule)} unless ${this.#unit(unless)}` : this.#unit(rule);
  }

  #unit(rule: RuleJson): string {
    if (rule.unless || isPlainGroup(rule)) return `(${this.line(rule)})`;
    if (rule.not) return `not ${this.#unit(rule.not)}`;
    if (rule.test) return this.#test(rule.test);
    const list = partsOf(rule)
      .map((part) => this.#item(part))
      .join('; ');
    if (rule.all?.length) return `all of (${list})`;
    return `${rule.atLeast === undefined ? 'any' : `at least ${rule.atLeast}`} of (${list})`;
  }

  #test(test: TestJson): string {
    return [this.#question(test), ...qualifiersOf(test)].join(' ');
  }

  #question(test: TestJson): string {
    const { kind, programme = '', values = [], range = {}, text = '' } = test;
    const { content, words } = testForms[kind];
    if (kind === 'SPECIALIST_COHORT') return `Cohort ${formatNumbers(range)} specialist`;
    if (content === 'programme') return `${labelOf(test)}: ${quoted(this.#nameOf(programme))}`;
    if (content === 'range') return `${labelOf(test)}: ${formatNumbers(range)}`;
    if (content === 'text') return `${labelOf(test)}: ${quoted(text)}`;
    if (content === 'nothing' || values.length === 0) return testForms[kind].label;
    const list = values.map((value) => {
      const isWord = words && Object.hasOwn(words, value);
      return isWord ? formatWord(value) : quoted(value, words ? /^/ : /,/);
    });
    return `${testForms[kind].label}: ${list.join(', ')}`;
  }
}

/** Whether a rule is a group of several rules, joined by "and" or "or". */
const isPlainGroup = (rule: RuleJson): boolean => rule.atLeast === undefined && partsOf(rule).length > 1;

/** What differs from an ordinary test, in square brackets. */
function qualifiersOf({ strength = 'STATED', obligation, listed = true }: TestJson): readonly string[] {
  const words = [
    ...(strength === 'STATED' ? [] : [strength.toLowerCase()]),
    ...(obligation === undefined ? [] : [obligation.toLowerCase()]),
    ...(listed ? [] : ['not listed']),
  ];
  return words.length > 0 ? [`[${words.join(', ')}]`] : [];
}

/** Characters and words that would end a text. */
const ends = /[;()[\]"\\\n\r]|\s{2}|^\s|\s$|(?:^|\s)unless(?:\s|$)|^$/i;

/** A text as it is, or in quotation marks if it could be read as something else. */
function quoted(text: string, also = /(?!)/): string {
  return ends.test(text) || also.test(text) ? JSON.stringify(text) : text;
}
