import {
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
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import type { Values } from './run.js';

/** The fields of a selection set, by response key: those with the same key are merged. */
export type CollectedFields = ReadonlyMap<string, readonly FieldNode[]>;

/** What fields are collected against. `variables`: at least those that `@skip` and `@include` name. */
export interface Collecting {
  readonly schema: GraphQLSchema;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  readonly variables: Values;
}

/**
 * Collects the fields that selection sets select on an object type, in the order of their first appearance.
 * See https://spec.graphql.org/October2021/#CollectFields(). Several selection sets are those of one merged field:
 * https://spec.graphql.org/October2021/#MergeSelectionSets().
 */
export function collectFields(
  collecting: Collecting,
  type: GraphQLObjectType,
  selectionSets: readonly (SelectionSetNode | undefined)[],
): CollectedFields {
  const collector = new FieldCollector(collecting, type);
  for (const selectionSet of selectionSets) collector.add(selectionSet?.selections ?? []);
  return collector.fields;
}

class FieldCollector {
  readonly fields = new Map<string, FieldNode[]>();
  readonly #collecting: Collecting;
  readonly #type: GraphQLObjectType;
  /** A fragment counts once, where it is spread first without being skipped. */
  readonly #spread = new Set<string>();

  constructor(collecting: Collecting, type: GraphQLObjectType) {
    this.#collecting = collecting;
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
    const fragment = this.#collecting.fragments[name];
    if (this.#spread.has(name) || !fragment) return;
    this.#spread.add(name);
    if (this.#applies(fragment.typeCondition)) this.add(fragment.selectionSet.selections);
  }

  #isIncluded(node: SelectionNode): boolean {
    const { variables } = this.#collecting;
    if (getDirectiveValues(GraphQLSkipDirective, node, variables)?.['if'] === true) return false;
    return getDirectiveValues(GraphQLIncludeDirective, node, variables)?.['if'] !== false;
  }

  /** Whether a type condition holds for the object type; it does where there is none. */
  #applies(condition: NamedTypeNode | undefined): boolean {
    if (!condition) return true;
    const type = this.#collecting.schema.getType(condition.name.value);
    return type === this.#type || (isAbstractType(type) && this.#collecting.schema.isSubType(type, this.#type));
  }
}
