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
import { addPrices, maxPrice, multiplyPrice, objectPrice, type Price, zeroPrice } from './price.js';
import type { ArgumentValues } from './variables.js';

/** A selection set on one object type; `every`: on all things of that introspection type at once. */
export interface TypeSelection {
  readonly selectionSet: SelectionSetNode;
  readonly type: GraphQLObjectType;
  readonly every: boolean;
}

/** The price of an object that may have lists whose size the parent field sets: `perItem` counts once for each item. */
interface SizedPrice {
  readonly fixed: Price;
  readonly perItem: Price;
}

/** The objects that a field returns: how many, and the selection sets on their possible types. */
export interface ChildObjects {
  /** How many; where the parent field sets the size, how many for each item of that size. */
  readonly count: number;
  readonly isSizedAbove: boolean;
  /** How many items the lists have whose size this field sets. */
  readonly size: number;
  readonly views: readonly TypeSelection[];
}

type Prices = Map<SelectionSetNode, Map<GraphQLObjectType, SizedPrice>>;

interface PricingOptions {
  readonly costs: FieldCosts;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly values: ArgumentValues;
  /** How many programmes the catalogue has. */
  readonly programmes: number;
}

/** Reading one value of an argument takes as long as this many comparisons. */
const workOfReading = 25;
const free: SizedPrice = Object.freeze({ fixed: zeroPrice, perItem: zeroPrice });

/**
 * Prices the parts of a document with the variables of one request. A fragment is priced once for each type on which it is
 * used, however often that is. What the schema doesn't have is free: validation will refuse it. No fragment of the document
 * may contain itself.
 */
export class Pricing {
  readonly #options: PricingOptions;
  readonly #prices: Prices = new Map();
  readonly #pricesOfEvery: Prices = new Map();

  constructor(options: PricingOptions) {
    this.#options = options;
  }

  root({ operation, selectionSet }: OperationDefinitionNode): TypeSelection | undefined {
    const type = this.#options.costs.schema.getRootType(operation);
    return type ? { selectionSet, type, every: false } : undefined;
  }

  /** The price of a selection set of one object. */
  of(view: TypeSelection, size = largestPage): Price {
    return total(this.#priceOf(view), size);
  }

  /** The price of one selection of one object. */
  selection(selection: SelectionNode, view: TypeSelection, size: number): Price {
    return total(this.#selection(selection, view), size);
  }

  /** The selection set of a fragment where it is used; undefined where the fragment doesn't apply to that type. */
  fragment(node: FragmentSpreadNode | InlineFragmentNode, { type, every }: TypeSelection): TypeSelection | undefined {
    const fragment = node.kind === Kind.FRAGMENT_SPREAD ? this.#options.fragments.get(node.name.value) : node;
    if (!fragment || !this.#applies(fragment.typeCondition?.name.value, type)) return undefined;
    return { selectionSet: fragment.selectionSet, type, every };
  }

  /** The objects that a field returns; undefined for a leaf, and for a field that is skipped or isn't in the schema. */
  children(node: FieldNode, view: TypeSelection): ChildObjects | undefined {
    const cost = this.#isSkipped(node.directives) ? undefined : this.#costOf(node, view);
    return cost && node.selectionSet && this.#children(node, node.selectionSet, cost);
  }

  #priceOf(view: TypeSelection): SizedPrice {
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

  #selection(selection: SelectionNode, view: TypeSelection): SizedPrice {
    if (this.#isSkipped(selection.directives)) return free;
    if (selection.kind === Kind.FIELD) return this.#field(selection, view);
    const inside = this.fragment(selection, view);
    return inside ? this.#priceOf(inside) : free;
  }

  #field(node: FieldNode, view: TypeSelection): SizedPrice {
    const cost = this.#costOf(node, view);
    if (!cost) return free;
    const characters = (node.alias ?? node.name).value.length + 4 + this.#leafCharacters(node, cost);
    const itself = { objects: 0, characters, work: this.#work(node, cost) };
    if (!node.selectionSet || cost.types.length === 0) return { fixed: itself, perItem: zeroPrice };
    const { count, isSizedAbove, size, views } = this.#children(node, node.selectionSet, cost);
    let most = zeroPrice;
    for (const each of views) most = maxPrice(most, this.of(each, size));
    const objects = multiplyPrice(count, addPrices(objectPrice, most));
    return isSizedAbove
      ? { fixed: itself, perItem: objects }
      : { fixed: addPrices(itself, objects), perItem: zeroPrice };
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

  /** The size that the slicing arguments give, the larger of two. A number that is refused later counts as the largest page. */
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

  #costOf({ name: { value: name } }: FieldNode, { type, every }: TypeSelection): FieldCost | undefined {
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

  /** Whether a selection is certain to be skipped. An undefined variable isn't: its default may decide. */
  #isSkipped(directives: readonly DirectiveNode[] | undefined): boolean {
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
  perItem === zeroPrice ? fixed : addPrices(fixed, multiplyPrice(size, perItem));

const added = (a: SizedPrice, b: SizedPrice): SizedPrice => ({
  fixed: addPrices(a.fixed, b.fixed),
  perItem: b.perItem === zeroPrice ? a.perItem : addPrices(a.perItem, b.perItem),
});
