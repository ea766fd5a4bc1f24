import type { DocumentNode, OperationDefinitionNode } from 'graphql';
import type { Snapshot } from '../../store/snapshot.js';
import { type Bounds, boundsOf } from './bounds.js';
import { breakdown, type FieldCost } from './breakdown.js';
import { costliestPath } from './costliest-path.js';
import type { Prepared } from './prepared.js';
import { type Measure, nothing, type Price } from './price.js';
import { whole } from './told-number.js';

/** A text that was parsed. */
export interface Text {
  readonly document: DocumentNode;
  /** Whether it is kept, so that the same text has the same document: one that came once only is not. */
  readonly isKept: boolean;
}

/** What a request asks for, and what it could take at worst. */
export class Priced {
  readonly text: Text;
  /** Absent where the document has several and none is chosen, or one that is not there: execution refuses that. */
  readonly operation: OperationDefinitionNode | undefined;
  readonly price: Price;
  readonly #prepared: Prepared | undefined;
  readonly #variables: Readonly<Record<string, unknown>>;
  readonly #bounds: Bounds;

  constructor(
    text: Text,
    operation: OperationDefinitionNode | undefined,
    prepared: Prepared | undefined,
    variables: Readonly<Record<string, unknown>>,
    bounds: Bounds,
  ) {
    this.text = text;
    this.operation = operation;
    this.price = prepared?.price(variables, bounds) ?? nothing;
    this.#prepared = prepared;
    this.#variables = variables;
    this.#bounds = bounds;
  }

  /** The same request in another snapshot. */
  in(snapshot: Snapshot): Priced {
    return new Priced(this.text, this.operation, this.#prepared, this.#variables, boundsOf(snapshot));
  }

  /** How many objects the answer could hold. */
  get requested(): number {
    return whole(this.price.objects);
  }

  /** The price by field, the most costly first. */
  breakdown(): readonly FieldCost[] {
    if (!this.#prepared) return [];
    return breakdown(this.#prepared.root, this.#prepared.pricing(this.#variables, this.#bounds));
  }

  /** Where in the answer most is taken by a measure, as far down as one branch alone is over the limit. */
  costliestPath(measure: Measure, limit: number): readonly string[] {
    if (!this.#prepared) return [];
    return costliestPath(this.#prepared.root, this.#prepared.pricing(this.#variables, this.#bounds), measure, limit);
  }
}
