import { firstIndex } from '../../base/first-index.js';
import type { Ordering, SortValues } from '../../catalogue/view/ordering.js';
import { quote } from '../../domain/fields/rules.js';
import { refusal } from '../errors/refusal.js';
import { defaultPage, largestPage, type PageArgs, type PageInfo } from './connection.js';
import { type ListPlaces, MatchingPlaces } from './places.js';

interface Edge<T> {
  readonly cursor: string;
  readonly node: T;
}

/**
 * One page of a sorted list, as a Relay connection. Items are examined from the cursor until the page is full, and all
 * of them only where the total is asked for.
 */
export class Page<T extends { readonly id: string }> {
  readonly #items: readonly T[];
  readonly #ordering: Ordering<T>;
  readonly #places: ListPlaces;
  readonly #low: number;
  readonly #high: number;
  readonly #taken: readonly number[];

  /**
   * `items` have to be in the order of `ordering`. `places` chooses among them: it is a condition on items, or the
   * places of the items; without it all are listed. Throws a refusal for an invalid size or cursor.
   */
  constructor(
    items: readonly T[],
    args: PageArgs,
    ordering: Ordering<T>,
    places?: ListPlaces | ((item: T) => boolean),
  ) {
    const size = pageSize(args);
    this.#items = items;
    this.#ordering = ordering;
    this.#places = typeof places === 'object' ? places : new MatchingPlaces(items, places);
    const low = args.after == null ? 0 : firstBeyond(items, readCursor(args.after, ordering), ordering, false);
    const high =
      args.before == null ? items.length : firstBeyond(items, readCursor(args.before, ordering), ordering, true);
    this.#taken = args.last == null ? this.#first(size, low, high) : this.#last(size, low, high);
    this.#low = low;
    this.#high = high;
  }

  get nodes(): readonly T[] {
    return this.#taken.map((index) => this.#items[index] as T);
  }

  get edges(): readonly Edge<T>[] {
    return this.nodes.map((node) => ({ node, cursor: this.#cursor(node) }));
  }

  get pageInfo(): PageInfo {
    const { nodes } = this;
    const [first, last] = [nodes[0], nodes.at(-1)];
    const start = this.#taken[0] ?? this.#low;
    const end = (this.#taken.at(-1) ?? Math.max(this.#low, this.#high) - 1) + 1;
    return {
      startCursor: first ? this.#cursor(first) : null,
      endCursor: last ? this.#cursor(last) : null,
      hasNextPage: this.#places.next(end) < this.#items.length,
      hasPreviousPage: this.#places.previous(start) >= 0,
    };
  }

  get totalCount(): number {
    return this.#places.count;
  }

  #first(size: number, low: number, high: number): number[] {
    const taken: number[] = [];
    for (let place = this.#places.next(low); place < high; place = this.#places.next(place + 1)) {
      if (taken.length === size) break;
      taken.push(place);
    }
    return taken;
  }

  #last(size: number, low: number, high: number): number[] {
    const taken: number[] = [];
    for (let place = this.#places.previous(high); place >= low; place = this.#places.previous(place)) {
      if (taken.length === size) break;
      taken.push(place);
    }
    return taken.reverse();
  }

  #cursor(item: T): string {
    return Buffer.from(JSON.stringify([this.#ordering.name, ...this.#ordering.valuesOf(item)])).toString('base64url');
  }
}

/** How many items are asked for. Throws a refusal for a number that is not from 1 to 100. */
export function pageSize({ first, last }: PageArgs): number {
  if (first != null && last != null) {
    throw refusal('PAGE_ARGUMENTS_CONFLICT', 'The query gives both first and last. Give only one of them.');
  }
  const size = first ?? last ?? defaultPage;
  if (size >= 1 && size <= largestPage) return size;
  const name = first == null ? 'last' : 'first';
  throw refusal(
    'PAGE_SIZE_INVALID',
    `${name} is ${size}. Give a number from 1 to ${largestPage}, and use a cursor to get the next page.`,
  );
}

function readCursor<T extends { readonly id: string }>(cursor: string, ordering: Ordering<T>): SortValues {
  const [name, ...values] = parseCursor(cursor);
  if (name === ordering.name && ordering.fits(values)) return values;
  throw refusal(
    'CURSOR_INVALID',
    `${quote(cursor)} is not a cursor of this list in this order. Use a cursor from an answer to the same query.`,
  );
}

/** The values in a cursor; none for a forged cursor. */
export function parseCursor(cursor: string): readonly unknown[] {
  try {
    const values: unknown = cursor.length <= 4000 ? JSON.parse(Buffer.from(cursor, 'base64url').toString()) : undefined;
    return Array.isArray(values) ? values : [];
  } catch {
    return [];
  }
}

/** The index of the first item after these values; with `orAt`, of the first item at or after them. */
function firstBeyond<T extends { readonly id: string }>(
  items: readonly T[],
  values: SortValues,
  ordering: Ordering<T>,
  orAt: boolean,
): number {
  return firstIndex(items.length, (index) => {
    const order = ordering.compareValues(ordering.valuesOf(items[index] as T), values);
    return order > 0 || (order === 0 && orAt);
  });
}

/** A page that shows each of its items as something else. Only the items that are asked for are converted. */
export const mapPage = <Item extends { readonly id: string }, Shown>(
  page: Page<Item>,
  show: (item: Item) => Shown,
) => ({
  get nodes() {
    return page.nodes.map(show);
  },
  get edges() {
    return page.edges.map(({ cursor, node }) => ({ cursor, node: show(node) }));
  },
  get pageInfo() {
    return page.pageInfo;
  },
  get totalCount() {
    return page.totalCount;
  },
});
