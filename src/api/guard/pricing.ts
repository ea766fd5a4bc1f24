import {
  type DirectiveNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type FragmentSpreadNode,
  type GraphQLField,
  type GraphQLObjectType,
  getNullableType,
  type InlineFragmentNode,
  isAbstractType,
  isListType,
  Kind,
  type OperationDefinitionNode,
  SchemaMetaFieldDef,
  type SelectionNode,
  type SelectionSetNode,
  TypeMetaFieldDef,
  TypeNameMetaFieldDef,
} from 'graphql';
import { largestPage } from '../paging/connection.js';
import type { FieldCost, FieldCosts } from './field-costs.js';
import { anObject, larger, nothing, type Price, plus, times } from './price.js';
import type { ArgumentValues } from './variables.js';

/** A selection set as it is seen from one object type; `every`, from all things of that type in the schema at once. */
export interface View {
  readonly selectionSet: SelectionSetNode;
  readonly type: GraphQLObjectType;
  readonly every: boolean;
}

/** The price of an object that has fields which the field above sizes: `perItem` counts once for each of their items. */
interface SizedPrice {
  readonly fixed: Price;
  readonly perItem: Price;
}

/** What a field gives: how many objects, and how they may be seen. */
export interface ChildObjects {
  /** How many; for each item of the size of the field above, where that sizes it. */
  readonly count: number;
  readonly isSizedAbove: boolean;
  /** How many items the lists have that it sizes. */
  readonly size: number;
  readonly views: readonly View[];
}

type Prices = Map<SelectionSetNode, Map<GraphQLObjectType, SizedPrice>>;

interface PricingOptions {
  readonly costs: FieldCosts;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly values: ArgumentValues;
  /** How many programmes the catalogue has. */
  readonly programmes: number;
}

/** Reading a value of an argument takes as much as so many comparisons. */
const workOfReading = 25;
const free: SizedPrice = Object.freeze({ fixed: nothing, perItem: nothing });

/**
 * What the parts of a document take with the variables of one request. A fragment is priced once for each type that it is
 * seen from, however often it is used. What the schema doesn't have is free: validation will refuse it. The document must
 * not have a cycle of fragments.
 */
export class Pricing {
  readonly #options: PricingOptions;
  readonly #prices: Prices = new Map();
  readonly #pricesOfEvery: Prices = new Map();

  constructor(options: PricingOptions) {
    this.#options = options;
  }

  root({ operation, selectionSet }: OperationDefinitionNode): View | undefined {
    const type = this.#options.costs.schema.getRootType(operation);
    return type ? { selectionSet, type, every: false } : undefined;
  }

  /** The price of a selection set of one object. */
  of(view: View, size = largestPage): Price {
    return total(this.#priceOf(view), size);
  }

  /** The price of one selection of one object. */
  selection(selection: SelectionNode, view: View, size: number): Price {
    return total(this.#selection(selection, view), size);
  }

  /** How a fragment is seen from where it is used; undefined where it doesn't apply to that type. */
  fragment(node: FragmentSpreadNode | InlineFragmentNode, { type, every }: View): View | undefined {
    const fragment = node.kind === Kind.FRAGMENT_SPREAD ? this.#options.fragments.get(node.name.value) : node;
    if (!fragment || !this.#applies(fragment.typeCondition?.name.value, type)) return undefined;
    return { selectionSet: fragment.selectionSet, type, every };
  }

  /** What a field gives; undefined for a leaf, and for what is left out or isn't in the schema. */
  children(node: FieldNode, view: View): ChildObjects | undefined {
    const cost = this.#isLeftOut(node.directives) ? undefined : this.#costOf(node, view);
    return cost && node.selectionSet && this.#children(node, node.selectionSet, cost);
  }

  #priceOf(view: View): SizedPrice {
    const { selectionSet, type, every } = view;
    const prices = every ? this.#pricesOfEvery : this.#prices;
    let ofTypes = prices.get(selectionSet);
    if (!ofTypes) {
      ofTypes = new Map();
      prices.set(selectionSet, ofTypes);
    }
    let price = ofTypes.get(type);
    if (!price) {
      price = free;
      for (const selection of selectionSet.selections) price = added(price, this.#selection(selection, view));
      ofTypes.set(type, price);
    }
    return price;
  }

  #selection(selection: SelectionNode, view: View): SizedPrice {
    if (this.#isLeftOut(selection.directives)) return free;
    if (selection.kind === Kind.FIELD) return this.#field(selection, view);
    const inside = this.fragment(selection, view);
    return inside ? this.#priceOf(inside) : free;
  }

  #field(node: FieldNode, view: View): SizedPrice {
    const cost = this.#costOf(node, view);
    if (!cost) return free;
    const characters = (node.alias ?? node.name).value.length + 4 + this.#leafCharacters(node, cost);
    const itself = { objects: 0, characters, work: this.#work(node, cost) };
    if (!node.selectionSet || cost.types.length === 0) return { fixed: itself, perItem: nothing };
    const { count, isSizedAbove, size, views } = this.#children(node, node.selectionSet, cost);
    let most = nothing;
    for (const each of views) most = larger(most, this.of(each, size));
    const objects = times(count, plus(anObject, most));
    return isSizedAbove ? { fixed: itself, perItem: objects } : { fixed: plus(itself, objects), perItem: nothing };
  }

  #children(node: FieldNode, selectionSet: SelectionSetNode, cost: FieldCost): ChildObjects {
    const size = this.#size(node, cost);
    return {
      count: cost.isList ? size : 1,
      isSizedAbove: cost.isList && cost.assumedSize === undefined,
      size: cost.sizesFields ? size : largestPage,
      views: cost.types.map((type) => ({ selectionSet, type, every: cost.givesEvery })),
    };
  }

  /** What the slicing arguments say: the larger of two. The largest page stands for a number that is refused later. */
  #size(node: FieldNode, { assumedSize = 1, slicingArguments }: FieldCost): number {
    if (slicingArguments.length === 0) return assumedSize;
    const sizes = slicingArguments.flatMap(({ name, type, defaultValue }) => {
      const value = this.#argument(node, name) ?? defaultValue;
      if (value == null) return [];
      if (isListType(getNullableType(type))) return [Array.isArray(value) ? value.length : 1];
      return [typeof value === 'number' && value >= 1 ? Math.min(value, largestPage) : largestPage];
    });
    return sizes.length > 0 ? Math.max(...sizes) : assumedSize;
  }

  #leafCharacters(node: FieldNode, cost: FieldCost): number {
    const { characters = 0, isList } = cost;
    return isList ? 2 + this.#size(node, cost) * (characters + 1) : characters;
  }

  #work(node: FieldNode, { work, weights, scanShare }: FieldCost): number {
    const { values, programmes } = this.#options;
    let sum = work;
    if (weights.size === 0) return sum;
    for (const { name, value } of node.arguments ?? []) {
      const weight = weights.get(name.value);
      const argument = weight === undefined ? null : values.of(value);
      if (weight === undefined || argument == null) continue;
      sum += weight * values.count(argument) * (workOfReading + scanShare * programmes);
    }
    return sum;
  }

  #argument(node: FieldNode, name: string): unknown {
    const argument = node.arguments?.find((one) => one.name.value === name);
    return argument && this.#options.values.of(argument.value);
  }

  #costOf({ name: { value: name } }: FieldNode, { type, every }: View): FieldCost | undefined {
    const { costs } = this.#options;
    const field = type.getFields()[name] ?? metaField(name, type === costs.schema.getQueryType());
    return field && costs.of(type, field, every);
  }

  #applies(condition: string | undefined, type: GraphQLObjectType): boolean {
    if (condition === undefined || condition === type.name) return true;
    const { schema } = this.#options.costs;
    const named = schema.getType(condition);
    return isAbstractType(named) && schema.isSubType(named, type);
  }

  /** Only what is known to be left out is: an undefined variable could turn out either way. */
  #isLeftOut(directives: readonly DirectiveNode[] | undefined): boolean {
    if (!directives || directives.length === 0) return false;
    return directives.some(({ name, arguments: args }) => {
      const condition = args?.find((one) => one.name.value === 'if');
      const value = condition && this.#options.values.of(condition.value);
      return (name.value === 'skip' && value === true) || (name.value === 'include' && value === false);
    });
  }
}

function metaField(name: string, isRoot: boolean): GraphQLField<unknown, unknown> | undefined {
  if (name === TypeNameMetaFieldDef.name) return TypeNameMetaFieldDef;
  return isRoot ? [SchemaMetaFieldDef, TypeMetaFieldDef].find((field) => field.name === name) : undefined;
}

const total = ({ fixed, perItem }: SizedPrice, size: number): Price =>
  perItem === nothing ? fixed : plus(fixed, times(size, perItem));

const added = (a: SizedPrice, b: SizedPrice): SizedPrice => ({
  fixed: plus(a.fixed, b.fixed),
  perItem: b.perItem === nothing ? a.perItem : plus(a.perItem, b.perItem),
});
