import type { Collection } from './entry-change.js';

/** What one entry of each list is called. */
export const nouns = {
  hubs: 'hub',
  sources: 'source',
  series: 'series',
  externalThings: 'external thing',
  programmes: 'programme',
} as const satisfies Record<Collection, string>;
