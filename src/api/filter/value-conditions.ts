import { cacheSizes } from '../../base/cache-sizes.js';
import { cleanText, cleanTexts } from '../../domain/fields/clean-text.js';
import { type DaySpan, daySpanOf } from '../../domain/fields/partial-date.js';
import { YearGroup } from '../../domain/fields/vocabulary.js';
import { codeSpelling, fold } from '../../text/spelling.js';
import type { NodeBudget } from '../guard/node-budget.js';
import type { DayFilter, StringFilter, StringListFilter, YearFilter, YearGroupRange } from './programme-filter.js';

/** A condition on one value, made once for a query and asked of each item. */
export type Condition<T> = (value: T) => boolean;

/** The test that an operator builds from its operand. A missing value is undefined. */
type Operator<T, O> = (operand: O) => Condition<T>;

/** The operator for each field of a filter. */
export type Operators<T, F> = { readonly [K in keyof F]-?: Operator<T, NonNullable<F[K]>> };

/** The conditions of all fields of a filter. A field that is absent or null has no condition. */
export function compileFilter<T, F extends object>(
  filter: F | null | undefined,
  operators: Operators<T, F>,
): Condition<T> {
  const all: Condition<T>[] = [];
  for (const name of sortedNames(filter ?? {}) as (keyof F)[]) {
    const operand = filter?.[name];
    if (operand != null) all.push(operators[name](operand));
  }
  return every(all);
}

/** The fields of a filter by their names, so that the order of the client doesn't decide which refusal it is told. */
export const sortedNames = (filter: object): readonly string[] => Object.keys(filter).sort();

/** That all of them hold. */
export function every<T>(all: readonly Condition<T>[]): Condition<T> {
  const [first, ...more] = all;
  if (first && more.length === 0) return first;
  return (value) => all.every((condition) => condition(value));
}

interface ChoiceFilter<T> {
  readonly eq?: T | null | undefined;
  readonly ne?: T | null | undefined;
  readonly in?: readonly T[] | null | undefined;
  readonly notIn?: readonly T[] | null | undefined;
}

/** Texts are compared as they are stored, so operands are cleaned like stored texts. */
const equality: Operators<unknown, ChoiceFilter<unknown>> = {
  eq: (operand) => isEqualTo(cleanTexts(operand)),
  ne: (operand) => not(isEqualTo(cleanTexts(operand))),
  in: (operands) => oneOf(operands),
  notIn: (operands) => not(oneOf(operands)),
};

/** Where the comparisons of a request are counted; undefined where nothing counts them. */
export type Budget = NodeBudget | undefined;

const textOperators = (budget: Budget): Operators<string | undefined, StringFilter> => ({
  ...equality,
  contains: (operand) => foldedCondition(operand, (value, part) => value.includes(part), budget),
  startsWith: (operand) => foldedCondition(operand, (value, part) => value.startsWith(part), budget),
  isNull: (operand) => (value) => (value === undefined) === operand,
});

const ofYears: Operators<string, YearFilter> = {
  ...equality,
  lt: (operand) => (value) => value < operand,
  lte: (operand) => (value) => value <= operand,
  gt: (operand) => (value) => value > operand,
  gte: (operand) => (value) => value >= operand,
};

type Maybe<T> = T | null | undefined;

export const textCondition = (filter: Maybe<StringFilter>, budget: Budget): Condition<string | undefined> =>
  compileFilter(filter, textOperators(budget));

export const yearCondition = (filter: Maybe<YearFilter>): Condition<string> => compileFilter(filter, ofYears);

/** Finding the days that a date may mean takes as long as so many comparisons. */
const comparisonsOfDate = 100;

/** Conditions on the dates of a programme, as far as they are known. One date has to meet all comparisons. */
export function datesCondition({ isNull, ...comparisons }: DayFilter, budget: Budget): Condition<readonly string[]> {
  const isWithin = compileFilter<DaySpan, Omit<DayFilter, 'isNull'>>(comparisons, {
    lt:
      (operand) =>
      ({ latest }) =>
        latest < operand,
    lte:
      (operand) =>
      ({ latest }) =>
        latest <= operand,
    gt:
      (operand) =>
      ({ earliest }) =>
        earliest > operand,
    gte:
      (operand) =>
      ({ earliest }) =>
        earliest >= operand,
  });
  const isCompared = Object.values(comparisons).some((operand) => operand != null);
  return (dates) => {
    budget?.compare(comparisonsOfDate * dates.length);
    if (isNull != null && (dates.length === 0) !== isNull) return false;
    return !isCompared || dates.some((date) => isWithin(daySpanOf(date)));
  };
}

export const choiceCondition = <T>(filter: Maybe<ChoiceFilter<T>>): Condition<T> =>
  compileFilter<T, ChoiceFilter<T>>(filter, equality as Operators<T, ChoiceFilter<T>>);

interface ListFilter<T> {
  readonly has?: T | null | undefined;
  readonly hasSome?: readonly T[] | null | undefined;
  readonly hasEvery?: readonly T[] | null | undefined;
  readonly contains?: string | null | undefined;
  readonly between?: YearGroupRange | null | undefined;
  readonly isEmpty?: boolean | null | undefined;
}
const asWritten = (value: string) => value;

/** Conditions on a list of texts or words. */
export const listCondition = <T extends string>(
  filter: ListFilter<T> | StringListFilter | null | undefined,
  budget: Budget,
  spelling: (value: string) => string = asWritten,
): Condition<readonly T[]> => {
  const oneIn = (values: readonly string[]) => {
    const isIn = oneOf(cleanTexts(values).map(spelling));
    return hasOne((value) => {
      budget?.compare(comparisonsOfText);
      return isIn(spelling(value));
    });
  };
  return compileFilter<readonly T[], ListFilter<string>>(filter as ListFilter<string> | null | undefined, {
    has: (operand) => oneIn([operand]),
    hasSome: oneIn,
    hasEvery: (operands) => every(operands.map((operand) => oneIn([operand]))),
    contains: (operand) => hasOne(foldedCondition(operand, (value, part) => value.includes(part), budget)),
    between: (range) => hasOne(oneOf(yearGroupsIn(range))),
    isEmpty: (operand) => (values) => (values.length === 0) === operand,
  });
};

/** Conditions on a list of codes, in which two spellings of a code are the same. */
export const codesCondition = (filter: Maybe<StringListFilter>, budget: Budget): Condition<readonly string[]> =>
  listCondition(filter, budget, (code) => codeSpellings.get(code));

/** That one of them holds. */
export function some<T>(all: readonly Condition<T>[]): Condition<T> {
  return (value) => all.some((condition) => condition(value));
}

export function not<T>(condition: Condition<T>): Condition<T> {
  return (value) => !condition(value);
}

const isEqualTo =
  (operand: unknown): Condition<unknown> =>
  (value) =>
    value === operand;

function oneOf(operands: readonly unknown[]): Condition<unknown> {
  const set = new Set(cleanTexts(operands));
  return (value) => set.has(value);
}

const hasOne =
  (condition: Condition<string>): Condition<readonly string[]> =>
  (values) =>
    values.some(condition);

/** About how much memory a text takes in the cache beside its characters. */
const bytesPerText = 100;

/** The spellings of stored texts, which many conditions are compared with. When the cache is full, it is emptied. */
class SpellingCache {
  readonly #spell: (text: string) => string;
  readonly #maxBytes: number;
  readonly #spellings = new Map<string, string>();
  #bytes = 0;

  constructor(spell: (text: string) => string, maxBytes: number) {
    this.#spell = spell;
    this.#maxBytes = maxBytes;
  }

  get(text: string): string {
    const known = this.#spellings.get(text);
    if (known !== undefined) return known;
    const spelling = this.#spell(text);
    if (this.#bytes > this.#maxBytes) {
      this.#spellings.clear();
      this.#bytes = 0;
    }
    this.#bytes += bytesPerText + text.length + spelling.length;
    this.#spellings.set(text, spelling);
    return spelling;
  }
}

const foldedTexts = new SpellingCache(fold, cacheSizes.foldedTexts);
const codeSpellings = new SpellingCache(codeSpelling, cacheSizes.codeSpellings);

/** A text is compared like so many values, and like one more for each four characters. */
const comparisonsOfText = 19;

function foldedCondition(
  operand: string,
  holds: (value: string, part: string) => boolean,
  budget: Budget,
): Condition<string | undefined> {
  const part = fold(cleanText(operand));
  return (value) => {
    if (value === undefined) return false;
    budget?.compare(comparisonsOfText + (value.length >>> 2));
    return holds(foldedTexts.get(value), part);
  };
}

function yearGroupsIn({ from, to }: YearGroupRange): readonly string[] {
  const all = Object.keys(YearGroup);
  return all.slice(all.indexOf(from), all.indexOf(to) + 1);
}
