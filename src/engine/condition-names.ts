import {
  type DirectiveNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
} from 'graphql';

/** The variables by which `@skip` and `@include` decide. */
export function conditionNames(
  definitions: readonly (OperationDefinitionNode | FragmentDefinitionNode)[],
): readonly string[] {
  const names = new Set<string>();
  for (const { selectionSet } of definitions) look(selectionSet.selections, names);
  return [...names];
}

function look(selections: readonly SelectionNode[], names: Set<string>): void {
  for (const selection of selections) {
    for (const directive of selection.directives ?? []) for (const name of variablesOf(directive)) names.add(name);
    if (selection.kind !== Kind.FRAGMENT_SPREAD) look(selection.selectionSet?.selections ?? [], names);
  }
}

const variablesOf = ({ arguments: given = [] }: DirectiveNode) =>
  given.flatMap(({ value }) => (value.kind === Kind.VARIABLE ? [value.name.value] : []));
