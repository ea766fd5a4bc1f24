import type { History } from '../../store/history/history.js';
import type { Recorded } from '../../store/history/recorded.js';
import { Ordering } from '../../store/ordering.js';
import { type Edge, Page, type PageInfo } from '../connection.js';
import { Change } from './change.js';
import type { ForwardArgs } from './change-args.js';

const placed = (descending: boolean) => [
  { of: ({ revision }: Recorded) => revision, descending },
  { of: ({ place }: Recorded) => place, descending },
];

// Revisions of one view say nothing in another, and nor do cursors.
const orders = {
  published: { oldest: new Ordering('changes', placed(false)), newest: new Ordering('history', placed(true)) },
  drafts: { oldest: new Ordering('all changes', placed(false)), newest: new Ordering('whole history', placed(true)) },
};

/** One page of what happened. A place in it stays what it is while more happens. */
export class ChangePage {
  readonly #page: Page<Recorded>;
  readonly #history: History;

  /** `recorded` has to be in the order that is named. */
  constructor(
    recorded: readonly Recorded[],
    { args, history, first }: { args: ForwardArgs; history: History; first: 'oldest' | 'newest' },
    holds?: (recorded: Recorded) => boolean,
  ) {
    this.#history = history;
    this.#page = new Page(recorded, args, orders[history.view][first], holds);
  }

  get nodes(): readonly Change[] {
    return this.#page.nodes.map((recorded) => new Change(recorded, this.#history));
  }

  get edges(): readonly Edge<Change>[] {
    return this.#page.edges.map(({ cursor, node }) => ({ cursor, node: new Change(node, this.#history) }));
  }

  get pageInfo(): PageInfo {
    return this.#page.pageInfo;
  }

  get totalCount(): number {
    return this.#page.totalCount;
  }
}
