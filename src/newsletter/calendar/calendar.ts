/** One date of a programme. */
export interface CalendarEvent {
  /** Stays the same when the date or the words change. */
  readonly uid: string;
  readonly title: string;
  /** A day, or a time. */
  readonly start: string;
  /** A time after the start; undefined where the source gives none. */
  readonly end: string | undefined;
  /** Whether it takes up time, as a meeting does and a closing date doesn't. */
  readonly isMeeting: boolean;
  readonly location: string | undefined;
  readonly text: string;
  readonly link: string | undefined;
  readonly category: string;
  /** When the programme last changed. */
  readonly changedAt: string;
}

export interface Calendar {
  readonly title: string;
  readonly description: string;
  /** In the order of their dates. */
  readonly events: readonly CalendarEvent[];
}
