import { Kind, type OperationDefinitionNode, type ValueNode, valueFromASTUntyped } from 'graphql';
import type { Limits } from './limits.js';
import { checkLimit } from './refusals.js';

interface Size {
  bytes: number;
  values: number;
}

/** Throws a refusal for variables that are too large, too many or too deep, as soon as that is known. */
export function checkVariables(variables: Readonly<Record<string, unknown>>, limits: Limits): void {
  // The object that contains the variables doesn't count as a value.
  measure(variables, 0, { bytes: 0, values: -1 }, limits);
}

function measure(value: unknown, level: number, size: Size, limits: Limits): void {
  size.values++;
  size.bytes += bytesOf(value);
  checkLimit('variableBytes', size.bytes, limits);
  checkLimit('variableValues', size.values, limits);
  if (typeof value !== 'object' || value === null) return;
  checkLimit('variableNesting', level, limits);
  if (Array.isArray(value)) {
    for (const item of value) measure(item, level + 1, size, limits);
    return;
  }
  for (const key of Object.keys(value)) {
    size.bytes += Buffer.byteLength(key) + 3;
    measure((value as Readonly<Record<string, unknown>>)[key], level + 1, size, limits);
  }
}

/** About the length of the value as JSON; escapes aren't counted. */
function bytesOf(value: unknown): number {
  if (typeof value === 'string') return Buffer.byteLength(value) + 2;
  return typeof value === 'object' && value !== null ? 2 : 5;
}

type Values = Readonly<Record<string, unknown>>;

const quantifiers = new Set(['some', 'every', 'none']);
/** About how many items a quantifier of a filter tests in each list. */
const quantifiedItems = 5;

/** The values of the arguments of one request, before they are coerced. */
export class ArgumentValues {
  readonly #variables: Record<string, unknown> = Object.create(null);
  readonly #counts = new Map<object, number>();

  constructor(operation: OperationDefinitionNode | undefined, variables: Values) {
    for (const { variable, defaultValue } of operation?.variableDefinitions ?? []) {
      const name = variable.name.value;
      const value = Object.hasOwn(variables, name) ? variables[name] : undefined;
      this.#variables[name] = value === undefined && defaultValue ? valueFromASTUntyped(defaultValue) : value;
    }
  }

  of(node: ValueNode): unknown {
    return node.kind === Kind.VARIABLE ? this.#variables[node.name.value] : valueFromASTUntyped(node, this.#variables);
  }

  /**
   * How many scalars and objects a value contains; those of a quantifier count once for each item of the list that it
   * tests. The count of each object is cached, so a variable may be used often.
   */
  count(value: unknown): number {
    if (typeof value !== 'object' || value === null) return 1;
    const counted = this.#counts.get(value);
    if (counted !== undefined) return counted;
    let count = Array.isArray(value) ? 0 : 1;
    for (const [key, item] of Object.entries(value))
      count += quantifiers.has(key) ? quantifiedItems * this.count(item) : this.count(item);
    this.#counts.set(value, count);
    return count;
  }
}
