import {
  type ArgumentNode,
  type ConstValueNode,
  Kind,
  type OperationDefinitionNode,
  type ValueNode,
  valueFromASTUntyped,
} from 'graphql';

/** What the arguments of one request are, as far as it can be told before they are checked. */
export class RequestValues {
  readonly #variables: Record<string, unknown> = Object.create(null);

  constructor(operation: OperationDefinitionNode, variables: Readonly<Record<string, unknown>>) {
    for (const { variable, defaultValue } of operation.variableDefinitions ?? []) {
      const name = variable.name.value;
      const given = Object.hasOwn(variables, name) ? variables[name] : undefined;
      this.#variables[name] = given === undefined ? constant(defaultValue) : given;
    }
  }

  /** The value of an argument; undefined where it is not given. */
  argument(given: readonly ArgumentNode[] | undefined, name: string): unknown {
    const argument = given?.find((one) => one.name.value === name);
    return argument && this.value(argument.value);
  }

  value(node: ValueNode): unknown {
    if (node.kind === Kind.VARIABLE) return this.#variables[node.name.value];
    return valueFromASTUntyped(node, this.#variables);
  }
}

const constant = (node: ConstValueNode | undefined) => node && valueFromASTUntyped(node);
