import { type FieldNode, type FragmentDefinitionNode, Kind, type SelectionSetNode, type ValueNode } from 'graphql';

/** Whether a value is, or contains, a variable. */
export function hasVariable(node: ValueNode): boolean {
  if (node.kind === Kind.LIST) return node.values.some(hasVariable);
  if (node.kind === Kind.OBJECT) return node.fields.some(({ value }) => hasVariable(value));
  return node.kind === Kind.VARIABLE;
}

/** Whether a field has an argument that is, or contains, a variable. */
export const isVaried = ({ arguments: given = [] }: FieldNode): boolean =>
  given.some(({ value }) => hasVariable(value));

/** Finds out whether any field below a selection set is varied. Each is looked at once, whatever leads to it. */
export class Variations {
  readonly #fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  readonly #known = new Map<SelectionSetNode, boolean>();

  constructor(fragments: Readonly<Record<string, FragmentDefinitionNode>>) {
    this.#fragments = fragments;
  }

  within(selectionSet: SelectionSetNode | undefined): boolean {
    if (!selectionSet) return false;
    const known = this.#known.get(selectionSet);
    if (known !== undefined) return known;
    const found = selectionSet.selections.some((selection) => {
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        return this.within(this.#fragments[selection.name.value]?.selectionSet);
      }
      return (selection.kind === Kind.FIELD && isVaried(selection)) || this.within(selection.selectionSet);
    });
    this.#known.set(selectionSet, found);
    return found;
  }
}
