import type { Programme } from '../../domain/programme.js';
import { CatalogueRefused, type Problem } from '../document/problem.js';
import { isPublished } from '../document/programme-parts.js';
import type { CatalogueState } from '../revision/catalogue-state.js';
import type { Commit } from '../revision/commit.js';
import type { CatalogueStore } from '../store.js';
import type { Edit } from './edit.js';
import { resolveEdits } from './resolve-edits.js';

/** The results of a schedule. */
export interface ScheduleEvents {
  onDone?(commit: Commit): void;
  /** A due change breaks a rule, and is skipped until the catalogue changes. */
  onRefused?(problems: readonly Problem[]): void;
  /** It is tried again in a minute. */
  onFailed?(error: unknown): void;
}

/** How often the clock is read, in milliseconds. A timer for the due time itself would be wrong after the clock is set. */
const lookEvery = 1000;
const minute = 60_000;

/** Publishes and withdraws programmes at their planned times, or at the start of the service if those have passed. */
export class Schedule {
  readonly #store: CatalogueStore;
  readonly #now: () => Date;
  readonly #events: ScheduleEvents;
  readonly #refused = new Set<string>();
  #state: CatalogueState | undefined;
  /** The next due time, in milliseconds. */
  #next = 0;
  #timer: NodeJS.Timeout | undefined;
  #looking: Promise<void> | undefined;

  constructor(store: CatalogueStore, now: () => Date, events: ScheduleEvents = {}) {
    this.#store = store;
    this.#now = now;
    this.#events = events;
  }

  start(): void {
    this.#timer = setInterval(() => void this.look(), lookEvery).unref();
    void this.look();
  }

  /** Waits for the commit that is in progress. */
  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.#looking;
  }

  /** Makes the due changes. Never rejects. */
  look(): Promise<void> {
    this.#looking ??= this.#look()
      .catch((error) => this.#putOff(error))
      .finally(() => {
        this.#looking = undefined;
      });
    return this.#looking;
  }

  async #look(): Promise<void> {
    if (this.#store.state !== this.#state) {
      this.#refused.clear(); // It may be good now.
      this.#lookUp();
    }
    if (this.#now().getTime() < this.#next) return;
    while (await this.#commit()) {}
    this.#lookUp();
  }

  #lookUp(): void {
    this.#state = this.#store.state;
    this.#next = Number.POSITIVE_INFINITY;
    for (const programme of this.#state.document.programmes) {
      const due = dueAt(programme);
      if (due < this.#next && !this.#refused.has(programme.id)) this.#next = due;
    }
  }

  /** Commits all due changes at once, since a year may be published as a whole. False if there are none. */
  async #commit(): Promise<boolean> {
    const now = this.#now().getTime();
    try {
      const { commit } = await this.#store.commit({
        by: 'schedule',
        changes: (state) => resolveEdits(state, this.#due(state, now)).changes,
      });
      if (commit) this.#events.onDone?.(commit);
      return commit !== undefined;
    } catch (error) {
      if (!(error instanceof CatalogueRefused)) throw error;
      return this.#leave(error.problems);
    }
  }

  #due(state: CatalogueState, now: number): readonly Edit[] {
    return state.document.programmes
      .filter((programme) => dueAt(programme) <= now && !this.#refused.has(programme.id))
      .map((programme) => {
        const of = { id: programme.id, ifRevision: programme.revision ?? 0, path: '' };
        // It was confirmed when the time was set, or was stored before a confirmation was asked for.
        return isPublished(programme) ? { op: 'withdraw', ...of } : { op: 'publish', confirm: true, ...of };
      });
  }

  /** Skips the changes that break a rule, so that the others can be made. False if those can't be identified. */
  #leave(problems: readonly Problem[]): boolean {
    this.#events.onRefused?.(problems);
    const before = this.#refused.size;
    for (const { pointer } of problems) this.#refused.add(pointer.split('/')[2] ?? '');
    return this.#refused.size > before;
  }

  #putOff(error: unknown): void {
    this.#state = this.#store.state;
    this.#next = this.#now().getTime() + minute;
    this.#events.onFailed?.(error);
  }
}

/** The planned time of a programme, in milliseconds; infinity if there is none. */
function dueAt(programme: Programme): number {
  const at = isPublished(programme) ? programme.withdrawAt : programme.publishAt;
  return at === undefined ? Number.POSITIVE_INFINITY : Date.parse(at);
}
