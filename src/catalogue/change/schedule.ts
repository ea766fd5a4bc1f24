import type { Programme } from '../../domain/programme.js';
import { CatalogueRefused, type Problem } from '../document/problem.js';
import { isPublished } from '../document/programme-parts.js';
import type { CatalogueState } from '../revision/catalogue-state.js';
import type { Commit } from '../revision/commit.js';
import type { CatalogueStore } from '../store.js';
import type { Edit } from './edit.js';
import { executeEdits } from './execute-edits.js';

/** What a schedule tells of what it did, or could not do. */
export interface ScheduleEvents {
  onDone?(commit: Commit): void;
  /** What was due breaks a rule, and is left until the catalogue changes. */
  onRefused?(problems: readonly Problem[]): void;
  /** It is tried again in a minute. */
  onFailed?(error: unknown): void;
}

/** How often it looks at the clock, in milliseconds. So no time is too far away, and a clock may be set. */
const lookEvery = 1000;
const minute = 60_000;

/** Publishes and withdraws programmes by themselves when their time has come, or has come while nobody looked. */
export class Schedule {
  readonly #store: CatalogueStore;
  readonly #now: () => Date;
  readonly #events: ScheduleEvents;
  readonly #refused = new Set<string>();
  #state: CatalogueState | undefined;
  /** When something is next due, in milliseconds; not before then is anything looked at. */
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

  /** Waits for what is under way. */
  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.#looking;
  }

  /** Does what is due. Never rejects. */
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
    const open = this.#state.document.programmes.filter(({ id }) => !this.#refused.has(id));
    this.#next = open.reduce((next, programme) => Math.min(next, dueAt(programme)), Number.POSITIVE_INFINITY);
  }

  /** Makes what is due into one commit: a year may be told to come out at once. False where nothing is. */
  async #commit(): Promise<boolean> {
    const now = this.#now().getTime();
    try {
      const { commit } = await this.#store.commit({
        by: 'schedule',
        changes: (state) => executeEdits(state, this.#due(state, now)).changes,
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
        const op = isPublished(programme) ? 'withdraw' : 'publish';
        return { op, id: programme.id, ifRevision: programme.revision ?? 0, path: '' };
      });
  }

  /** Leaves out what breaks a rule, so that the rest can be done. False where nobody knows what that is. */
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

/** When a programme changes by itself, in milliseconds; never, for most. */
function dueAt(programme: Programme): number {
  const at = isPublished(programme) ? programme.withdrawAt : programme.publishAt;
  return at === undefined ? Number.POSITIVE_INFINITY : Date.parse(at);
}
