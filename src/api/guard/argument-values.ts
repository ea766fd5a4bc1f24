import { Kind, type OperationDefinitionNode, type ValueNode, valueFromASTUntyped } from 'graphql';

type Values = Readonly<Record<string, unknown>>;

const quantifiers = new Set(['some', 'every', 'none']);
/** How many items a list has that a quantifier of a filter looks through, about. */
const quantifiedItems = 5;

/** The values of the arguments of one request, as far as they can be told before they are coerced. */
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
   * How many scalars and objects a value holds; those of a quantifier count for each item of the list that it looks
   * through. Each object is counted once, so that naming a variable often costs nothing.
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
