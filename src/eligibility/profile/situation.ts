import type { HubName, Profile } from './profile.js';

/** What an id means that a test or a profile names. */
export interface Named {
  readonly title: string;
  /** The id of the series that it is, or that it is a part of; undefined for a thing outside the catalogue. */
  readonly series: string | undefined;
}

/** Somebody who asks about a programme: what a rule is judged in. */
export interface Situation {
  readonly profile: Profile;
  /** The academic year of the programme. */
  readonly year: string;
  /** Who offers it; undefined where that takes no part. */
  readonly hub?: HubName | undefined;
  readonly named: (id: string) => Named;
}
