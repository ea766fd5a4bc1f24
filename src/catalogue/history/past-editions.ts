import { LRUCache } from 'lru-cache';
import { invertChanges } from '../document/entry-change.js';
import type { Commit } from '../revision/commit.js';
import type { Edition } from '../revision/edition.js';
import type { Ledger } from '../revision/ledger.js';
import type { CatalogueStore } from '../store.js';
import { netChanges } from './net-changes.js';

type Remembering = Pick<CatalogueStore, 'edition' | 'ledger'>;

const mostKept = 8;

/** Editions of the past of one store. Each is made of the nearest later one that is known; the last few are kept. */
export class PastEditions {
  readonly #store: Remembering;
  /** By revision. */
  readonly #kept = new LRUCache<number, Edition>({ max: mostKept });

  constructor(store: Remembering) {
    this.#store = store;
  }

  /**
   * The edition after the last commit that `holds`, or before all that are remembered where it holds for none. Where it
   * holds for the newest, that is the newest.
   */
  after(holds: (commit: Commit) => boolean): Edition {
    const { edition, ledger } = this.#store;
    const { revision = edition.mark.revision } = ledger.commits.findLast(holds) ?? ledger.commits[0]?.before ?? {};
    const known = revision === edition.mark.revision ? edition : this.#kept.get(revision);
    const past = known ?? this.#made(revision);
    if (past !== edition) this.#kept.set(past.mark.revision, past);
    return past;
  }

  #made(revision: number): Edition {
    const later = [...this.#kept.values()].filter(({ mark }) => mark.revision > revision);
    const base = later.reduce((a, b) => (b.mark.revision < a.mark.revision ? b : a), this.#store.edition);
    const between = this.#store.ledger.commits.filter(
      (commit) => commit.revision > revision && commit.revision <= base.mark.revision,
    );
    const changes = between.toReversed().flatMap((commit) => invertChanges(commit.changes));
    const net = netChanges(changes, (id) => base.entry(id)?.instance);
    return base.at(net, between[0]?.before ?? base.mark);
  }
}

const known = new WeakMap<Ledger, PastEditions>();

/** The past editions of a store. They are kept with its ledger: another one counts the same revisions for other states. */
export function pastEditionsOf(store: Remembering): PastEditions {
  const editions = known.get(store.ledger) ?? new PastEditions(store);
  known.set(store.ledger, editions);
  return editions;
}
