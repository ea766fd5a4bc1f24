import { YearGroup } from '../../domain/vocabulary.js';
import { fold } from '../../text/fold.js';
import type { StringFilter, StringListFilter, YearFilter, YearGroupRange } from './programme-filter.js';

/** A condition on one value, made once for a query and asked of each item. */
export type Condition<T> = (value: T) => boolean;

/** What an operator makes of its operand. A missing value is undefined. */
type Operator<T, O> = (operand: O) => Condition<T>;

/** All conditions that a filter states; an operand that is left out or null states none. */
function conditions<T, F extends object>(
  filter: F | null | undefined,
  operators: { readonly [K in keyof F]-?: Operator<T, NonNullable<F[K]>> },
): readonly Condition<T>[] {
  if (!filter) return [];
  return (Object.keys(operators) as (keyof F)[]).flatMap((name) => {
    const operand = filter[name];
    return operand == null ? [] : [operators[name](operand)];
  });
}

export const every =
  <T>(all: readonly Condition<T>[]): Condition<T> =>
  (value) =>
    all.every((condition) => condition(value));

export const text = (filter: StringFilter | null | undefined): Condition<string | undefined> =>
  every(
    conditions<string | undefined, StringFilter>(filter, {
      eq: (operand) => (value) => value === operand,
      ne: (operand) => (value) => value !== operand,
      in: (operands) => oneOf(operands),
      notIn: (operands) => not(oneOf(operands)),
      contains: (operand) => folded(operand, (value, part) => value.includes(part)),
      startsWith: (operand) => folded(operand, (value, part) => value.startsWith(part)),
      isNull: (operand) => (value) => (value === undefined) === operand,
    }),
  );

export const year = (filter: YearFilter | null | undefined): Condition<string> =>
  every(
    conditions<string, YearFilter>(filter, {
      eq: (operand) => (value) => value === operand,
      ne: (operand) => (value) => value !== operand,
      in: (operands) => oneOf(operands),
      notIn: (operands) => not(oneOf(operands)),
      lt: (operand) => (value) => value < operand,
      lte: (operand) => (value) => value <= operand,
      gt: (operand) => (value) => value > operand,
      gte: (operand) => (value) => value >= operand,
    }),
  );

interface ChoiceFilter<T> {
  readonly eq?: T | null | undefined;
  readonly ne?: T | null | undefined;
  readonly in?: readonly T[] | null | undefined;
  readonly notIn?: readonly T[] | null | undefined;
}
export const choice = <T>(filter: ChoiceFilter<T> | null | undefined): Condition<T> =>
  every(
    conditions<T, ChoiceFilter<T>>(filter, {
      eq: (operand) => (value) => value === operand,
      ne: (operand) => (value) => value !== operand,
      in: (operands) => oneOf(operands),
      notIn: (operands) => not(oneOf(operands)),
    }),
  );

interface ListFilter<T> {
  readonly has?: T | null | undefined;
  readonly hasSome?: readonly T[] | null | undefined;
  readonly hasEvery?: readonly T[] | null | undefined;
  readonly contains?: string | null | undefined;
  readonly between?: YearGroupRange | null | undefined;
  readonly isEmpty?: boolean | null | undefined;
}
/** Conditions on a list. `spelt` makes two spellings of a value the same. */
export const list = <T extends string>(
  filter: ListFilter<T> | StringListFilter | null | undefined,
  spelt: (value: string) => string = (value) => value,
): Condition<readonly T[]> =>
  every(
    conditions<readonly T[], ListFilter<string>>(filter as ListFilter<string> | null | undefined, {
      has: (operand) => some(oneOf([operand].map(spelt)), spelt),
      hasSome: (operands) => some(oneOf(operands.map(spelt)), spelt),
      hasEvery: (operands) => every(operands.map((operand) => some(oneOf([spelt(operand)]), spelt))),
      contains: (operand) => (values) => values.some(folded(operand, (value, part) => value.includes(part))),
      between: (range) => some(oneOf(yearGroupsIn(range))),
      isEmpty: (operand) => (values) => (values.length === 0) === operand,
    }),
  );

const not =
  <T>(condition: Condition<T>): Condition<T> =>
  (value) =>
    !condition(value);

function oneOf<T>(operands: readonly T[]): Condition<T | undefined> {
  const set = new Set<T | undefined>(operands);
  return (value) => set.has(value);
}

const some =
  (condition: Condition<string>, spelt: (value: string) => string = (value) => value): Condition<readonly string[]> =>
  (values) =>
    values.some((value) => condition(spelt(value)));

function folded(operand: string, holds: (value: string, part: string) => boolean): Condition<string | undefined> {
  const part = fold(operand);
  return (value) => value !== undefined && holds(fold(value), part);
}

function yearGroupsIn({ from, to }: YearGroupRange): readonly string[] {
  const all = Object.keys(YearGroup);
  return all.slice(all.indexOf(from), all.indexOf(to) + 1);
}
