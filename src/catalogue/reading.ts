import type { Token } from '../access/token.js';
import { may } from '../access/token.js';
import type { Edition } from './revision/edition.js';
import type { View } from './revision/view.js';
import type { CatalogueStore } from './store.js';
import type { Snapshot } from './view/snapshot.js';

/** What a request reads, taken once: one edition, in the view that its bearer may see. */
export interface Reading {
  readonly edition: Edition;
  readonly view: View;
  /** The view itself. */
  readonly snapshot: Snapshot;
  /** Absent where nobody was named. */
  readonly token?: Token | undefined;
  /** Where changes go. */
  readonly store: CatalogueStore;
}

/** The newest edition, for the bearer of a token or for anybody. */
export function readingOf(store: CatalogueStore, token?: Token): Reading {
  const { edition } = store;
  const view = may(token, 'read:drafts') ? 'drafts' : 'published';
  return { edition, view, snapshot: view === 'drafts' ? edition.everything : edition.published, token, store };
}
