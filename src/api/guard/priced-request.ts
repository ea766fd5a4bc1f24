import { type DocumentNode, Kind, type OperationDefinitionNode } from 'graphql';
import type { FieldCosts } from './field-costs.js';
import type { Limits } from './limits.js';
import type { ParsedQuery } from './parse-query.js';
import { type Measure, nothing, type Price, times } from './price.js';
import { type ChildObjects, Pricing, type View } from './pricing.js';
import { checkPrice, toInt } from './refusals.js';
import { ArgumentValues } from './variables.js';

interface PriceInput {
  readonly costs: FieldCosts;
  readonly variables: Readonly<Record<string, unknown>>;
  /** How many programmes the catalogue has. */
  readonly programmes: number;
}

/** A request with what it takes, about. */
export class PricedRequest {
  readonly document: DocumentNode;
  /** Whether the document is cached, so that the same text has the same document: one that came once only is not. */
  readonly isCached: boolean;
  /** Absent where the document has several and none is chosen, or one that is not there: execution refuses that. */
  readonly operation: OperationDefinitionNode | undefined;
  readonly price: Price;
  readonly #pricing: Pricing;
  /** Absent where there is nothing to price, or nothing that has an end. */
  readonly #root: View | undefined;

  constructor(query: ParsedQuery, operation: OperationDefinitionNode | undefined, input: PriceInput) {
    const { costs, variables, programmes } = input;
    const values = new ArgumentValues(operation, variables);
    this.document = query.document;
    this.isCached = query.isCached;
    this.operation = operation;
    this.#pricing = new Pricing({ costs, fragments: query.fragments, values, programmes });
    this.#root = operation && !query.hasCycle ? this.#pricing.root(operation) : undefined;
    this.price = this.#root ? this.#pricing.of(this.#root) : nothing;
  }

  /** How many objects the answer holds, about. */
  get requested(): number {
    return toInt(this.price.objects);
  }

  /** The price by field, the most costly first. */
  breakdown(): readonly FieldPrice[] {
    return this.#root ? breakdown(this.#root, this.#pricing) : [];
  }

  /** Throws a refusal where the price is over a limit. */
  check(limits: Limits): void {
    checkPrice(this.price, limits, (measure, limit) =>
      this.#root ? costliestPath(this.#root, this.#pricing, measure, limit) : [],
    );
  }
}

/** What one field of an operation takes, about. */
export interface FieldPrice {
  /** The names of the answer that lead to it, without the places in lists. */
  readonly path: readonly string[];
  /** How many objects it gives itself. */
  readonly objects: number;
  /** How many it gives with all that they hold. */
  readonly requested: number;
}

/** A selection set at one place of the answer. */
interface Place {
  readonly path: readonly string[];
  readonly view: View;
  /** How many objects it is selected of. */
  readonly count: number;
  /** How many items the lists have that the field above sizes. */
  readonly size: number;
}

/** One field or fragment of a place, with what it takes in all. */
interface Step {
  readonly path: readonly string[];
  /** How many objects the field gives, without what they hold; none for a fragment. */
  readonly objects: number;
  readonly price: Price;
  /** Absent for a leaf. */
  readonly inside?: Place | undefined;
}

const mostFields = 200;
// A fragment that is used often leads on to many places: those that cost most are looked at, and then it ends.
const mostPlaces = 1000;

/** The fields that give objects, the most costly first. Their own objects add up to the price of the operation. */
export function breakdown(root: View, pricing: Pricing): readonly FieldPrice[] {
  const fields = new Map<string, FieldPrice>();
  const waiting: Step[] = [{ path: [], objects: 0, price: pricing.of(root), inside: placeOf(root) }];
  for (let looked = 0; looked < mostPlaces && waiting.length > 0 && fields.size < mostFields; looked++) {
    const { inside } = takeCostliest(waiting);
    const steps = inside ? stepsFrom(inside, 'objects', pricing) : [];
    for (const step of steps.filter(({ price }) => price.objects > 0)) {
      if (step.path.length > (inside?.path.length ?? 0)) addField(fields, step);
      waiting.push(step);
    }
  }
  return [...fields.values()].sort((a, b) => b.requested - a.requested).slice(0, mostFields);
}

/** The path, in the answer, to where most is taken by a measure: as far down as one branch alone is over the limit. */
export function costliestPath(root: View, pricing: Pricing, measure: Measure, limit: number): readonly string[] {
  let place: Place | undefined = placeOf(root);
  let path: readonly string[] = [];
  while (place) {
    const steps = stepsFrom(place, measure, pricing);
    const worst = steps[costliest(steps.map(({ price }) => price[measure]))];
    if (!worst || (path.length > 0 && worst.price[measure] <= limit)) break;
    path = worst.path;
    place = worst.inside;
  }
  return path;
}

const placeOf = (root: View): Place => ({ path: [], view: root, count: 1, size: 0 });

const costliest = (costs: readonly number[]) => costs.indexOf(Math.max(...costs));

function takeCostliest(waiting: Step[]): Step {
  const [step] = waiting.splice(costliest(waiting.map(({ price }) => price.objects)), 1);
  return step as Step;
}

/** Several uses of one name are one field of the answer. */
function addField(fields: Map<string, FieldPrice>, { path, objects, price }: Step): void {
  const name = path.join('.');
  const before = fields.get(name);
  fields.set(name, {
    path,
    objects: toInt(objects + (before?.objects ?? 0)),
    requested: toInt(price.objects + (before?.requested ?? 0)),
  });
}

/** What a place leads to. Of what a field may give, that which takes most by a measure. */
function stepsFrom(place: Place, measure: Measure, pricing: Pricing): readonly Step[] {
  const { path, view, count, size } = place;
  return view.selectionSet.selections.map((selection): Step => {
    const price = times(count, pricing.selection(selection, view, size));
    if (selection.kind === Kind.FIELD) {
      const key = (selection.alias ?? selection.name).value;
      const inside = insideOf(
        place,
        { path: [...path, key], children: pricing.children(selection, view), measure },
        pricing,
      );
      return { path: [...path, key], objects: inside?.count ?? 0, price, inside };
    }
    const fragment = pricing.fragment(selection, view);
    return { path, objects: 0, price, inside: fragment && { ...place, view: fragment } };
  });
}

interface Inside {
  readonly path: readonly string[];
  readonly children: ChildObjects | undefined;
  readonly measure: Measure;
}

function insideOf(above: Place, { path, children, measure }: Inside, pricing: Pricing): Place | undefined {
  if (!children) return undefined;
  const { views, size, isSizedAbove } = children;
  const view = views[costliest(views.map((one) => pricing.of(one, size)[measure]))];
  const count = above.count * children.count * (isSizedAbove ? above.size : 1);
  return view && { path, view, count, size };
}
