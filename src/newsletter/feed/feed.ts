/** What happened to a programme. LISTED: nothing that is remembered; it is on offer. */
export type EntryKind = 'NEW' | 'CHANGED' | 'WITHDRAWN' | 'LISTED';

/** One thing that happened. Once it is in a feed it stays as it is. */
export interface FeedEntry {
  /** The same as long as there is a catalogue: a URN of a UUID. */
  readonly id: string;
  readonly kind: EntryKind;
  readonly title: string;
  /** When it happened, as RFC 3339 writes it. */
  readonly at: string;
  /** The hub whose programme it is. */
  readonly author: string;
  /** Where the programme is to be seen; undefined for one that is gone. */
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
  /** The page that it belongs to. */
  readonly home: string;
  readonly entries: readonly FeedEntry[];
}
