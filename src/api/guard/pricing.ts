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
import { parsePastId } from '../../domain/fields/past-id.js';
import { largestPage } from '../paging/connection.js';
import type { FieldCost, FieldCosts } from './field-costs.js';
import { addPrices, maxPrice, multiplyPrice, objectPrice, type Price, zeroPrice } from './price.js';
import type { RequestValues } from './variables.js';

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

/** The prices of selection sets on object types, by `typeKey`. */
export type PriceTable = Map<SelectionSetNode, Map<string, SizedPrice>>;

interface PricingOptions {
  readonly costs: FieldCosts;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** The prices that depend on the text of the query alone. They are added here, for the next request. */
  readonly constantPrices: PriceTable;
  readonly values: RequestValues;
}

/** Reading one value of an argument takes as long as this many comparisons. */
const workOfReading = 25;
const free: SizedPrice = Object.freeze({ fixed: zeroPrice, perItem: zeroPrice });

/**
 * Prices the parts of a document with the variables of one request. A selection set is priced once for each type on which
 * it is used: once a request, or once a document where no variable and no number of programmes decides. What the schema
 * doesn't have is free: validation will refuse it. No fragment of the document may contain itself.
 */
export class Pricing {
  readonly #options: PricingOptions;
  /** The prices that depend on this request. */
  readonly #prices: PriceTable = new Map();

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
    const { constantPrices, values } = this.#options;
    const key = typeKey(view);
    const constant = constantPrices.get(view.selectionSet)?.get(key);
    if (constant) return constant;
    const readBefore = values.wereRead;
    const known = this.#prices.get(view.selectionSet)?.get(key);
    values.wereRead = known !== undefined;
    const price = known ?? this.#sum(view);
    if (!known) setPrice(values.wereRead ? this.#prices : constantPrices, view, price);
    values.wereRead ||= readBefore;
    return price;
  }

  #sum(view: TypeSelection): SizedPrice {
    let price = free;
    for (const selection of view.selectionSet.selections) price = added(price, this.#selection(selection, view));
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
      const argument = node.arguments?.find((one) => one.name.value === name)?.value;
      if (isListType(getNullableType(type)) && argument?.kind === Kind.LIST) return [argument.values.length];
      const value = (argument && this.#options.values.of(argument)) ?? defaultValue;
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

  #work(node: FieldNode, { work, weights, pastWeights, scanShare }: FieldCost): number {
    const { values } = this.#options;
    let sum = work;
    for (const { name, value } of node.arguments ?? []) {
      const pastWeight = pastWeights.get(name.value);
      if (pastWeight !== undefined) sum += pastWeight * countRevisions(values.items(value));
      const weight = weights.get(name.value);
      if (weight === undefined || values.isNull(value)) continue;
      const scanned = scanShare > 0 ? scanShare * values.programmes : 0;
      sum += weight * values.count(value) * (workOfReading + scanned);
    }
    return sum;
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

/** How many revisions the ids of past states among some values name. */
function countRevisions(values: readonly unknown[]): number {
  const revisions = values.map((value) => (typeof value === 'string' ? parsePastId(value)?.revision : undefined));
  return new Set(revisions.filter((revision) => revision !== undefined)).size;
}

const typeKey = ({ type, every }: TypeSelection) => (every ? `every ${type.name}` : type.name);

function setPrice(table: PriceTable, view: TypeSelection, price: SizedPrice): void {
  const prices = table.get(view.selectionSet) ?? new Map<string, SizedPrice>();
  table.set(view.selectionSet, prices.set(typeKey(view), price));
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
