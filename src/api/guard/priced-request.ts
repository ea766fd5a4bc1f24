import { type DocumentNode, Kind, type OperationDefinitionNode } from 'graphql';
import type { FieldCosts } from './field-costs.js';
import type { Limits } from './limits.js';
import type { ParsedQuery } from './parse-query.js';
import { multiplyPrice, type Price, type PriceMeasure, zeroPrice } from './price.js';
import { type ChildObjects, Pricing, type TypeSelection } from './pricing.js';
import { checkPrice, toInt } from './refusals.js';
import { RequestValues } from './variables.js';

interface PriceInput {
  readonly costs: FieldCosts;
  readonly variables: Readonly<Record<string, unknown>>;
  /** How many programmes the catalogue has. */
  readonly programmes: number;
}

/** A request with its estimated price. */
export class PricedRequest {
  readonly document: DocumentNode;
  /** Whether the document is cached, so that the same text always has the same document. */
  readonly isCached: boolean;
  /** Absent where `operationName` is missing though needed, or names none: execution refuses that. */
  readonly operation: OperationDefinitionNode | undefined;
  readonly price: Price;
  readonly #pricing: Pricing;
  /** Absent without an operation, and where a fragment contains itself. */
  readonly #root: TypeSelection | undefined;

  constructor(query: ParsedQuery, operation: OperationDefinitionNode | undefined, input: PriceInput) {
    const { costs, variables, programmes } = input;
    const { fragments, constantPrices } = query;
    this.document = query.document;
    this.isCached = query.isCached;
    this.operation = operation;
    const values = new RequestValues(operation, variables, programmes);
    this.#pricing = new Pricing({ costs, fragments, constantPrices, values });
    this.#root = operation && !query.hasCycle ? this.#pricing.root(operation) : undefined;
    this.price = this.#root ? this.#pricing.of(this.#root) : zeroPrice;
  }

  /** How many objects the answer is estimated to have. */
  get requested(): number {
    return toInt(this.price.objects);
  }

  /** The price by field, the most costly first. */
  listFieldPrices(): readonly FieldPrice[] {
    return this.#root ? listFieldPrices(this.#root, this.#pricing) : [];
  }

  /** Throws a refusal where the price is over a limit. */
  check(limits: Limits): void {
    checkPrice(this.price, limits, (measure, limit) =>
      this.#root ? costliestPath(this.#root, this.#pricing, measure, limit) : [],
    );
  }
}

/** The estimated price of one field of an operation. */
export interface FieldPrice {
  /** The response keys that lead to it, without the indexes of lists. */
  readonly path: readonly string[];
  /** How many objects it returns itself. */
  readonly objects: number;
  /** How many objects it returns, including all objects nested inside them. */
  readonly requested: number;
}

/** A selection set at one place of the answer. */
interface PricedSelection {
  readonly path: readonly string[];
  readonly view: TypeSelection;
  /** How many objects it is selected on. */
  readonly count: number;
  /** How many items the lists have whose size the parent field sets. */
  readonly size: number;
}

/** One field or fragment of a selection, with its price for all objects of the selection. */
interface PricedStep {
  readonly path: readonly string[];
  /** How many objects the field returns, without those inside them; 0 for a fragment. */
  readonly objects: number;
  readonly price: Price;
  /** Absent for a leaf. */
  readonly child?: PricedSelection | undefined;
}

const maxFields = 200;
// A fragment that is used often leads to many selections. The costliest are visited, up to this number.
const maxSelections = 1000;

/** The fields that return objects, the costliest first. Their own objects add up to the price of the operation. */
export function listFieldPrices(root: TypeSelection, pricing: Pricing): readonly FieldPrice[] {
  const fields = new Map<string, FieldPrice>();
  const queue: PricedStep[] = [{ path: [], objects: 0, price: pricing.of(root), child: selectionOf(root) }];
  for (let visited = 0; visited < maxSelections && queue.length > 0 && fields.size < maxFields; visited++) {
    const { child } = removeCostliest(queue);
    const steps = child ? stepsOf(child, 'objects', pricing) : [];
    for (const step of steps.filter(({ price }) => price.objects > 0)) {
      if (step.path.length > (child?.path.length ?? 0)) addField(fields, step);
      queue.push(step);
    }
  }
  return [...fields.values()].sort((a, b) => b.requested - a.requested).slice(0, maxFields);
}

/** The response path to the costliest part by one measure: as far down as a single branch is over the limit. */
export function costliestPath(
  root: TypeSelection,
  pricing: Pricing,
  measure: PriceMeasure,
  limit: number,
): readonly string[] {
  let selected: PricedSelection | undefined = selectionOf(root);
  let path: readonly string[] = [];
  while (selected) {
    const steps = stepsOf(selected, measure, pricing);
    const worst = steps[costliest(steps.map(({ price }) => price[measure]))];
    if (!worst || (path.length > 0 && worst.price[measure] <= limit)) break;
    path = worst.path;
    selected = worst.child;
  }
  return path;
}

const selectionOf = (root: TypeSelection): PricedSelection => ({ path: [], view: root, count: 1, size: 0 });

const costliest = (costs: readonly number[]) => costs.indexOf(Math.max(...costs));

/** Takes the first of the costliest steps from a queue that may have thousands: no copy of it is made. */
function removeCostliest(queue: PricedStep[]): PricedStep {
  let most = 0;
  for (const [index, { price }] of queue.entries())
    if (price.objects > (queue[most] as PricedStep).price.objects) most = index;
  const [step] = queue.splice(most, 1);
  return step as PricedStep;
}

/** Several uses of one response key are one field of the answer. */
function addField(fields: Map<string, FieldPrice>, { path, objects, price }: PricedStep): void {
  const name = path.join('.');
  const before = fields.get(name);
  fields.set(name, {
    path,
    objects: toInt(objects + (before?.objects ?? 0)),
    requested: toInt(price.objects + (before?.requested ?? 0)),
  });
}

/** The steps from a selection. Of the types that a field may return, the costliest by one measure counts. */
function stepsOf(selected: PricedSelection, measure: PriceMeasure, pricing: Pricing): readonly PricedStep[] {
  const { path, view, count, size } = selected;
  return view.selectionSet.selections.map((selection): PricedStep => {
    const price = multiplyPrice(count, pricing.selection(selection, view, size));
    if (selection.kind === Kind.FIELD) {
      const key = (selection.alias ?? selection.name).value;
      const child = childOf(
        selected,
        { path: [...path, key], children: pricing.children(selection, view), measure },
        pricing,
      );
      return { path: [...path, key], objects: child?.count ?? 0, price, child };
    }
    const fragment = pricing.fragment(selection, view);
    return { path, objects: 0, price, child: fragment && { ...selected, view: fragment } };
  });
}

interface ChildInput {
  readonly path: readonly string[];
  readonly children: ChildObjects | undefined;
  readonly measure: PriceMeasure;
}

function childOf(
  above: PricedSelection,
  { path, children, measure }: ChildInput,
  pricing: Pricing,
): PricedSelection | undefined {
  if (!children) return undefined;
  const { views, size, isSizedAbove } = children;
  const view = views[costliest(views.map((one) => pricing.of(one, size)[measure]))];
  const count = above.count * children.count * (isSizedAbove ? above.size : 1);
  return view && { path, view, count, size };
}
