import {
  type ArgumentNode,
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isLeafType,
  isObjectType,
  isScalarType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  typeFromAST,
  visit,
} from 'graphql';
import { fieldOf } from './field-of.js';
import { type FieldRules, rulesOf } from './field-rules.js';
import type { IntrospectionSizes } from './introspection-sizes.js';

/** A selection set as it is seen from one object type. Fragments are not expanded: what is used twice is one object. */
export interface Seen {
  readonly asked: readonly Asked[];
  readonly parts: readonly Part[];
}

/** A field that is asked of an object. */
export interface Asked {
  /** Its name in the answer. */
  readonly key: string;
  readonly node: FieldNode;
  readonly rules: FieldRules;
  /** Its selection set as seen from each type that it may give; none for a leaf. */
  readonly inside: readonly Seen[];
}

/** A fragment that is used, by name or inline. */
export interface Part {
  readonly directives: readonly DirectiveNode[];
  readonly seen: Seen;
}

/** Scalars by which lists are sized, and fields left out. */
const numeric: ReadonlySet<string> = new Set(['Int', 'Float', 'Boolean']);

interface Growing extends Seen {
  readonly asked: Asked[];
  readonly parts: Part[];
}

/**
 * What a document asks for, by the schema and without its variables. Each selection set is looked at once for each type
 * that it can be seen from. What the schema doesn't have is left out: validation will refuse it. The document must not
 * have a cycle of fragments.
 */
export class Plan {
  /** The variables that decide what it takes; the others only say which things it is about. */
  readonly deciding = new Set<string>();
  readonly #schema: GraphQLSchema;
  readonly #sizes: IntrospectionSizes;
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #seen = new Map<SelectionSetNode, Map<string, Seen>>();

  constructor(document: DocumentNode, schema: GraphQLSchema, sizes: IntrospectionSizes) {
    this.#schema = schema;
    this.#sizes = sizes;
    const fragments = document.definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION);
    this.#fragments = new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
  }

  of({ operation, selectionSet }: OperationDefinitionNode): Seen {
    const root = this.#schema.getRootType(operation);
    return root ? this.#from(root, false, selectionSet) : { asked: [], parts: [] };
  }

  /** The variables of an operation that hold texts alone: how many there are decides, and not what they say. */
  textsOf({ variableDefinitions = [] }: OperationDefinitionNode): ReadonlySet<string> {
    const texts = variableDefinitions.filter(({ type: node }) => {
      const type = typeFromAST(this.#schema, node as Parameters<typeof typeFromAST>[1]);
      return isScalarType(getNamedType(type)) && !numeric.has(getNamedType(type)?.name ?? '');
    });
    return new Set(texts.map(({ variable }) => variable.name.value));
  }

  /** `every`: as seen from all things of the type at once, where introspection lists them all. */
  #from(type: GraphQLObjectType, every: boolean, selectionSet: SelectionSetNode): Seen {
    const views = this.#seen.get(selectionSet) ?? new Map<string, Seen>();
    this.#seen.set(selectionSet, views);
    const view = every ? `every ${type.name}` : type.name;
    const known = views.get(view);
    if (known) return known;
    const seen: Growing = { asked: [], parts: [] };
    views.set(view, seen);
    for (const selection of selectionSet.selections) this.#add(selection, type, every, seen);
    return seen;
  }

  #add(selection: SelectionNode, type: GraphQLObjectType, every: boolean, seen: Growing): void {
    if (selection.kind === Kind.FIELD) {
      const field = fieldOf(type, selection.name.value, this.#schema);
      if (field) seen.asked.push(this.#asked(selection, field, type, every));
      return;
    }
    const spread = selection.kind === Kind.FRAGMENT_SPREAD;
    const fragment = spread ? this.#fragments.get(selection.name.value) : selection;
    if (!fragment || !this.#applies(fragment.typeCondition?.name.value, type)) return;
    const { directives = [] } = selection;
    for (const directive of directives) this.#decides(directive.arguments);
    seen.parts.push({ directives, seen: this.#from(type, every, fragment.selectionSet) });
  }

  #asked(node: FieldNode, field: GraphQLField<unknown, unknown>, type: GraphQLObjectType, every: boolean): Asked {
    const rules = rulesOf(type, field, every, this.#sizes);
    const key = node.alias?.value ?? node.name.value;
    const { selectionSet } = node;
    for (const directive of node.directives ?? []) this.#decides(directive.arguments);
    this.#decides(node.arguments?.filter(({ name }) => rules.deciding.includes(name.value)));
    const given = getNamedType(field.type);
    if (!selectionSet || isLeafType(given)) return { key, node, rules, inside: [] };
    const types = isAbstractType(given) ? this.#schema.getPossibleTypes(given) : isObjectType(given) ? [given] : [];
    return { key, node, rules, inside: types.map((one) => this.#from(one, rules.givesEvery, selectionSet)) };
  }

  #decides(given: readonly ArgumentNode[] = []): void {
    for (const { value } of given) visit(value, { Variable: ({ name }) => void this.deciding.add(name.value) });
  }

  #applies(condition: string | undefined, type: GraphQLObjectType): boolean {
    if (condition === undefined || condition === type.name) return true;
    const named = this.#schema.getType(condition);
    return isAbstractType(named) && this.#schema.isSubType(named, type);
  }
}
