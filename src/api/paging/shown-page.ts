import type { Edge, Page, PageInfo } from './connection.js';

/** A page whose items are shown as something else; no more of them than are asked for. */
export class ShownPage<Item extends { readonly id: string }, Shown> {
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
