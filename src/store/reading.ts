import type { Token } from './access/token.js';
import { may } from './access/token.js';
import type { CatalogueStore } from './catalogue-store.js';
import type { Edition } from './edition.js';
import type { Snapshot } from './snapshot.js';
import type { View } from './view.js';

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
