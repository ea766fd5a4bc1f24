import type { Token } from '../access/token.js';
import { hasScope } from '../access/token.js';
import type { CatalogueState } from './revision/catalogue-state.js';
import type { View } from './revision/view.js';
import type { CatalogueStore } from './store.js';
import type { Snapshot } from './view/snapshot.js';

/** What a request reads, taken once: one state, in the view that its bearer may see. */
export interface Reading {
  readonly state: CatalogueState;
  readonly view: View;
  /** The view itself. */
  readonly snapshot: Snapshot;
  /** Absent where nobody was named. */
  readonly token?: Token | undefined;
  /** Where changes go. */
  readonly store: CatalogueStore;
}

/** The newest state, for the bearer of a token or for anybody. */
export function readingOf(store: CatalogueStore, token?: Token): Reading {
  const { state } = store;
  const view = hasScope(token, 'read:drafts') ? 'drafts' : 'published';
  return { state, view, snapshot: view === 'drafts' ? state.everything : state.published, token, store };
}
