import { YearGroup } from '../../domain/fields/vocabulary.js';
import { fold } from '../../text/spelling.js';
import type { StringFilter, StringListFilter, YearFilter, YearGroupRange } from './programme-filter.js';

/** A condition on one value, made once for a query and asked of each item. */
export type Condition<T> = (value: T) => boolean;

/** What an operator makes of its operand. A missing value is undefined. */
type Operator<T, O> = (operand: O) => Condition<T>;

/** What each field of a filter makes of what it is given. */
export type Operators<T, F> = { readonly [K in keyof F]-?: Operator<T, NonNullable<F[K]>> };

/** All that a filter states by the fields that it gives; one that is left out or null states nothing. */
export function compileFilter<T, F extends object>(
  filter: F | null | undefined,
  operators: Operators<T, F>,
): Condition<T> {
  const all: Condition<T>[] = [];
  for (const name of Object.keys(filter ?? {}) as (keyof F)[]) {
    const operand = filter?.[name];
    if (operand != null) all.push(operators[name](operand));
  }
  return every(all);
}

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

const equality: Operators<unknown, ChoiceFilter<unknown>> = {
  eq: (operand) => (value) => value === operand,
  ne: (operand) => (value) => value !== operand,
  in: (operands) => oneOf(operands),
  notIn: (operands) => not(oneOf(operands)),
};

const ofTexts: Operators<string | undefined, StringFilter> = {
  ...equality,
  contains: (operand) => foldedCondition(operand, (value, part) => value.includes(part)),
  startsWith: (operand) => foldedCondition(operand, (value, part) => value.startsWith(part)),
  isNull: (operand) => (value) => (value === undefined) === operand,
};

const ofYears: Operators<string, YearFilter> = {
  ...equality,
  lt: (operand) => (value) => value < operand,
  lte: (operand) => (value) => value <= operand,
  gt: (operand) => (value) => value > operand,
  gte: (operand) => (value) => value >= operand,
};

type Maybe<T> = T | null | undefined;

export const textCondition = (filter: Maybe<StringFilter>): Condition<string | undefined> =>
  compileFilter(filter, ofTexts);

export const yearCondition = (filter: Maybe<YearFilter>): Condition<string> => compileFilter(filter, ofYears);

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
/** Conditions on a list. `spelt` makes two spellings of a value the same. */
export const listCondition = <T extends string>(
  filter: ListFilter<T> | StringListFilter | null | undefined,
  spelt: (value: string) => string = (value) => value,
): Condition<readonly T[]> =>
  compileFilter<readonly T[], ListFilter<string>>(filter as ListFilter<string> | null | undefined, {
    has: (operand) => hasOne(oneOf([operand].map(spelt)), spelt),
    hasSome: (operands) => hasOne(oneOf(operands.map(spelt)), spelt),
    hasEvery: (operands) => every(operands.map((operand) => hasOne(oneOf([spelt(operand)]), spelt))),
    contains: (operand) => (values) => values.some(foldedCondition(operand, (value, part) => value.includes(part))),
    between: (range) => hasOne(oneOf(yearGroupsIn(range))),
    isEmpty: (operand) => (values) => (values.length === 0) === operand,
  });

/** That one of them holds. */
export function some<T>(all: readonly Condition<T>[]): Condition<T> {
  return (value) => all.some((condition) => condition(value));
}

export function not<T>(condition: Condition<T>): Condition<T> {
  return (value) => !condition(value);
}

function oneOf<T>(operands: readonly T[]): Condition<T | undefined> {
  const set = new Set<T | undefined>(operands);
  return (value) => set.has(value);
}

const hasOne =
  (condition: Condition<string>, spelt: (value: string) => string = (value) => value): Condition<readonly string[]> =>
  (values) =>
    values.some((value) => condition(spelt(value)));

function foldedCondition(
  operand: string,
  holds: (value: string, part: string) => boolean,
): Condition<string | undefined> {
  const part = fold(operand);
  return (value) => value !== undefined && holds(fold(value), part);
}

function yearGroupsIn({ from, to }: YearGroupRange): readonly string[] {
  const all = Object.keys(YearGroup);
  return all.slice(all.indexOf(from), all.indexOf(to) + 1);
}
