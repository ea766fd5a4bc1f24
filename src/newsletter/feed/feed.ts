import type { DataTerms } from '../../text/data-terms.js';

/** What happened to a programme. LISTED: it is on offer, and the history has no change of it. */
export type EntryKind = 'NEW' | 'CHANGED' | 'WITHDRAWN' | 'LISTED';

/** One event. An entry never changes after it has appeared in a feed. */
export interface FeedEntry {
  /** A permanent URN of a UUID. */
  readonly id: string;
  readonly kind: EntryKind;
  readonly title: string;
  /** When it happened, as RFC 3339 writes it. */
  readonly at: string;
  /** The hub whose programme it is. */
  readonly author: string;
  /** The page of the programme; undefined for one that no longer exists, or whose page has no known address. */
  readonly link: string | undefined;
  readonly html: string;
  readonly categories: readonly string[];
}

/** What is new, changed and withdrawn, the newest first. */
export interface Feed {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** When the newest thing in it happened. */
  readonly updated: string;
  readonly author: string;
  /** The page that it belongs to: of the service, or else of the hub. */
  readonly home: string | undefined;
  readonly terms: DataTerms;
  /** The page that tells the licence and how to cite; undefined if the address of the service is unknown. */
  readonly termsPage: string | undefined;
  /** Those of one page. */
  readonly entries: readonly FeedEntry[];
  /** The number of the page with the older entries; undefined on the last page. */
  readonly next: number | undefined;
}
