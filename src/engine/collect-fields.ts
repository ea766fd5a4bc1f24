import {
  type DirectiveNode,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLIncludeDirective,
  type GraphQLObjectType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getDirectiveValues,
  isAbstractType,
  Kind,
  type NamedTypeNode,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import type { InputValues } from './prepared-resolver.js';

/** The fields of a selection set, by response key. Fields with the same key are merged. */
export type CollectedFields = ReadonlyMap<string, readonly FieldNode[]>;

/** `variables`: at least those that `@skip` and `@include` name. */
export interface CollectContext {
  readonly schema: GraphQLSchema;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  readonly variables: InputValues;
}

/**
 * Collects the fields that selection sets select on an object type, in the order of their first appearance.
 * See https://spec.graphql.org/October2021/#CollectFields(). Several selection sets belong to one merged field:
 * https://spec.graphql.org/October2021/#MergeSelectionSets().
 */
export function collectFields(
  context: CollectContext,
  type: GraphQLObjectType,
  selectionSets: readonly (SelectionSetNode | undefined)[],
): CollectedFields {
  const collector = new FieldCollector(context, type);
  for (const selectionSet of selectionSets) collector.add(selectionSet?.selections ?? []);
  return collector.fields;
}

class FieldCollector {
  readonly fields = new Map<string, FieldNode[]>();
  readonly #context: CollectContext;
  readonly #type: GraphQLObjectType;
  /** The fragments that were added: each counts once, where it is spread first without being skipped. */
  readonly #spreadFragments = new Set<string>();

  constructor(context: CollectContext, type: GraphQLObjectType) {
    this.#context = context;
    this.#type = type;
  }

  add(selections: readonly SelectionNode[]): void {
    for (const selection of selections) {
      if (!this.#isIncluded(selection)) continue;
      if (selection.kind === Kind.FIELD) this.#addField(selection);
      else if (selection.kind === Kind.FRAGMENT_SPREAD) this.#addFragment(selection.name.value);
      else if (this.#applies(selection.typeCondition)) this.add(selection.selectionSet.selections);
    }
  }

  #addField(node: FieldNode): void {
    const key = node.alias?.value ?? node.name.value;
    const nodes = this.fields.get(key);
    if (nodes) nodes.push(node);
    else this.fields.set(key, [node]);
  }

  #addFragment(name: string): void {
    const fragment = this.#context.fragments[name];
    if (this.#spreadFragments.has(name) || !fragment) return;
    this.#spreadFragments.add(name);
    if (this.#applies(fragment.typeCondition)) this.add(fragment.selectionSet.selections);
  }

  #isIncluded(node: SelectionNode): boolean {
    const { variables } = this.#context;
    if (getDirectiveValues(GraphQLSkipDirective, node, variables)?.['if'] === true) return false;
    return getDirectiveValues(GraphQLIncludeDirective, node, variables)?.['if'] !== false;
  }

  /** Whether a type condition matches the object type; a missing one does. */
  #applies(condition: NamedTypeNode | undefined): boolean {
    if (!condition) return true;
    const type = this.#context.schema.getType(condition.name.value);
    return type === this.#type || (isAbstractType(type) && this.#context.schema.isSubType(type, this.#type));
  }
}

/** The names of the variables that `@skip` and `@include` use. */
export function findConditionVariables(
  definitions: readonly (OperationDefinitionNode | FragmentDefinitionNode)[],
): readonly string[] {
  const names = new Set<string>();
  for (const { selectionSet } of definitions) addVariables(selectionSet.selections, names);
  return [...names];
}

function addVariables(selections: readonly SelectionNode[], names: Set<string>): void {
  for (const selection of selections) {
    for (const directive of selection.directives ?? []) for (const name of variablesOf(directive)) names.add(name);
    if (selection.kind !== Kind.FRAGMENT_SPREAD) addVariables(selection.selectionSet?.selections ?? [], names);
  }
}

const variablesOf = ({ arguments: args = [] }: DirectiveNode) =>
  args.flatMap(({ value }) => (value.kind === Kind.VARIABLE ? [value.name.value] : []));
