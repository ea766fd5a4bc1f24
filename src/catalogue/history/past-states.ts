import { LRUCache } from 'lru-cache';
import { invertChanges } from '../document/entry-change.js';
import type { CatalogueState } from '../revision/catalogue-state.js';
import type { Commit, Ledger } from '../revision/commit.js';

import type { CatalogueStore } from '../store.js';
import { netChanges } from './net-changes.js';

type StateSource = Pick<CatalogueStore, 'state' | 'ledger'>;

const mostKept = 4;

/** Past states of one store. Each is made from the nearest later state that is cached; the last few are cached. */
export class PastStates {
  readonly #store: StateSource;
  /** By revision. */
  readonly #kept = new LRUCache<number, CatalogueState>({ max: mostKept });

  constructor(store: StateSource) {
    this.#store = store;
  }

  /**
   * The state after the last commit for which `holds` is true, or the oldest known state if there is none. For the last
   * commit it is the newest state.
   */
  after(holds: (commit: Commit) => boolean): CatalogueState {
    const { state, ledger } = this.#store;
    const { revision = state.mark.revision } = ledger.commits.findLast(holds) ?? ledger.commits[0]?.before ?? {};
    const cached = revision === state.mark.revision ? state : this.#kept.get(revision);
    const past = cached ?? this.#made(revision);
    if (past !== state) this.#kept.set(past.mark.revision, past);
    return past;
  }

  #made(revision: number): CatalogueState {
    const later = [...this.#kept.values()].filter(({ mark }) => mark.revision > revision);
    const base = later.reduce((a, b) => (b.mark.revision < a.mark.revision ? b : a), this.#store.state);
    const between = this.#store.ledger.commits.filter(
      (commit) => commit.revision > revision && commit.revision <= base.mark.revision,
    );
    const changes = between.toReversed().flatMap((commit) => invertChanges(commit.changes));
    const net = netChanges(changes, (id) => base.entry(id)?.instance);
    return base.at(net, between[0]?.before ?? base.mark);
  }
}

const pastStates = new WeakMap<Ledger, PastStates>();

/** The past states of a store, cached with its ledger: in another ledger the same revisions are other states. */
export function pastStatesOf(store: StateSource): PastStates {
  const states = pastStates.get(store.ledger) ?? new PastStates(store);
  pastStates.set(store.ledger, states);
  return states;
}
