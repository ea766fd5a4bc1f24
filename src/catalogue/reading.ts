import type { Token } from '../access/token.js';
import { hasScope } from '../access/token.js';
import type { CatalogueState } from './revision/catalogue-state.js';
import type { View } from './revision/view.js';
import type { CatalogueStore } from './store.js';
import type { Snapshot } from './view/snapshot.js';

/** What a request reads, fixed at its start: one state, in the view that its token allows. */
export interface Reading {
  readonly state: CatalogueState;
  readonly view: View;
  /** The view itself. */
  readonly snapshot: Snapshot;
  /** The id of the hub to which the token limits the view of drafts; undefined where it shows all. */
  readonly hub?: string | undefined;
  /** Absent for a request without a token. */
  readonly token?: Token | undefined;
  /** Takes the changes of mutations. */
  readonly store: CatalogueStore;
}

/** A reading of the newest state, with a token or without. */
export function readingOf(store: CatalogueStore, token?: Token): Reading {
  const { state } = store;
  const view = hasScope(token, 'read:drafts') ? 'drafts' : 'published';
  const hub = token?.hub;
  return { state, view, hub, snapshot: state.snapshotFor({ view, hub }), token, store };
}
