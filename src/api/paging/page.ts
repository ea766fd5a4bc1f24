import { firstIndex } from '../../base/first-index.js';
import type { Ordering, SortValues } from '../../catalogue/view/ordering.js';
import { quote } from '../../domain/fields/rules.js';
import { refusal } from '../errors/refusal.js';
import { defaultPage, largestPage, type PageArgs, type PageInfo } from './connection.js';
import { AllPlaces, MatchingPlaces, type Places } from './places.js';

interface Edge<T> {
  readonly cursor: string;
  readonly node: T;
}

/**
 * One page of a list that is in order, as Relay's connections say. What isn't asked for isn't computed: items are looked
 * at from the cursor until the page is full, and all of them only where the total is asked for.
 */
export class Page<T extends { readonly id: string }> {
  readonly #items: readonly T[];
  readonly #ordering: Ordering<T>;
  readonly #places: Places;
  readonly #low: number;
  readonly #high: number;
  readonly #taken: readonly number[];

  /**
   * `items` have to be in the order of `ordering`; of them, those at `places` count, or those for which it holds. Throws a refusal for arguments that
   * make no page.
   */
  constructor(
    items: readonly T[],
    args: PageArgs,
    ordering: Ordering<T>,
    places: Places | ((item: T) => boolean) = new AllPlaces(items.length),
  ) {
    const size = pageSize(args);
    this.#items = items;
    this.#ordering = ordering;
    this.#places = typeof places === 'function' ? new MatchingPlaces(items, places) : places;
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

/** How many items arguments ask for. Throws a refusal where that is no number from 1 to 100. */
export function pageSize({ first, last }: PageArgs): number {
  if (first != null && last != null) {
    throw refusal('PAGE_ARGUMENTS_CONFLICT', 'Give first or last, not both: a page is taken from one end.');
  }
  const size = first ?? last ?? defaultPage;
  if (size >= 1 && size <= largestPage) return size;
  const name = first == null ? 'last' : 'first';
  throw refusal(
    'PAGE_SIZE_INVALID',
    `${name} is ${size}: give a number from 1 to ${largestPage}, and page on with a cursor.`,
  );
}

function readCursor<T extends { readonly id: string }>(cursor: string, ordering: Ordering<T>): SortValues {
  const [name, ...values] = parseCursor(cursor);
  if (name === ordering.name && ordering.fits(values)) return values;
  throw refusal(
    'CURSOR_INVALID',
    `${quote(cursor)} is no cursor of this list in this order. Use one that an answer to the same query gave.`,
  );
}

/** What a cursor holds; nothing for a forged one. */
export function parseCursor(cursor: string): readonly unknown[] {
  try {
    const values: unknown = cursor.length <= 4000 ? JSON.parse(Buffer.from(cursor, 'base64url').toString()) : undefined;
    return Array.isArray(values) ? values : [];
  } catch {
    return [];
  }
}

/** The index of the first item after these values, or with `orAt` of the first that is not before them. */
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

/** A page whose items are shown as something else; no more of them than are asked for. */
export class MappedPage<Item extends { readonly id: string }, Shown> {
  readonly #page: Page<Item>;
  readonly #show: (item: Item) => Shown;

  constructor(page: Page<Item>, show: (item: Item) => Shown) {
    this.#page = page;
    this.#show = show;
  }

  get nodes(): readonly Shown[] {
    return this.#page.nodes.map(this.#show);
  }

  get edges(): readonly Edge<Shown>[] {
    return this.#page.edges.map(({ cursor, node }) => ({ cursor, node: this.#show(node) }));
  }

  get pageInfo(): PageInfo {
    return this.#page.pageInfo;
  }

  get totalCount(): number {
    return this.#page.totalCount;
  }
}
