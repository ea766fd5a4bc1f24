import type { Snapshot } from './snapshot.js';

/** Where the catalogue comes from: always one consistent revision, swapped whole when it changes. */
export interface CatalogueStore {
  /** The newest revision that clients may see. A request takes it once. */
  readonly snapshot: Snapshot;
  /** Lets go of files and watchers. */
  close(): Promise<void>;
}
