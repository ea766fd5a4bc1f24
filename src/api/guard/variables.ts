import { Kind, type OperationDefinitionNode, type ValueNode, type VariableNode, valueFromASTUntyped } from 'graphql';
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

/** About how many items a quantifier of a filter tests in each list, and how many comparisons one of a text takes. */
const weights: ReadonlyMap<string, number> = new Map([
  ['some', 7],
  ['every', 7],
  ['none', 7],
  ['contains', 15],
  ['startsWith', 15],
]);

/** The inputs of a price beside the text of the query: its uncoerced variables, and the size of the catalogue. */
export class RequestValues {
  /** Whether one of them was read since this was last set to false. */
  wereRead = false;
  readonly #variables: Record<string, unknown> = Object.create(null);
  readonly #counts = new Map<object, number>();
  readonly #programmes: number;

  constructor(operation: OperationDefinitionNode | undefined, variables: Values, programmes: number) {
    this.#programmes = programmes;
    for (const { variable, defaultValue } of operation?.variableDefinitions ?? []) {
      const name = variable.name.value;
      const value = Object.hasOwn(variables, name) ? variables[name] : undefined;
      this.#variables[name] = value === undefined && defaultValue ? valueFromASTUntyped(defaultValue) : value;
    }
  }

  /** How many programmes the catalogue has. */
  get programmes(): number {
    this.wereRead = true;
    return this.#programmes;
  }

  /** The value of a scalar argument, or of an argument that is a variable. */
  of(node: ValueNode): unknown {
    return node.kind === Kind.VARIABLE ? this.#variable(node) : valueFromASTUntyped(node);
  }

  /** The values of a list of scalars, or the one value of a scalar. */
  items(node: ValueNode): readonly unknown[] {
    return node.kind === Kind.LIST ? node.values.flatMap((item) => this.items(item)) : [this.of(node)].flat();
  }

  isNull(node: ValueNode): boolean {
    return node.kind === Kind.NULL || (node.kind === Kind.VARIABLE && this.#variable(node) == null);
  }

  /** How many scalars and objects an argument contains. What quantifiers and comparisons of texts contain has a weight. */
  count(node: ValueNode): number {
    let count = 0;
    switch (node.kind) {
      case Kind.VARIABLE:
        return this.#countValue(this.#variable(node));
      case Kind.LIST:
        for (const item of node.values) count += this.count(item);
        return count;
      case Kind.OBJECT:
        for (const { name, value } of node.fields) count += weightOf(name.value) * this.count(value);
        return count + 1;
      default:
        return 1;
    }
  }

  #variable({ name }: VariableNode): unknown {
    this.wereRead = true;
    return this.#variables[name.value];
  }

  /** The count of each object is cached, so a variable may be used often. */
  #countValue(value: unknown): number {
    if (typeof value !== 'object' || value === null) return 1;
    const counted = this.#counts.get(value);
    if (counted !== undefined) return counted;
    let count = Array.isArray(value) ? 0 : 1;
    for (const [key, item] of Object.entries(value)) count += weightOf(key) * this.#countValue(item);
    this.#counts.set(value, count);
    return count;
  }
}

const weightOf = (key: string) => weights.get(key) ?? 1;
