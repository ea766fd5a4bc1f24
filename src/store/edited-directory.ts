import { Programme } from '../domain/programme.js';
import { Directory, type DocumentDirectory, type Named } from './directory.js';
import type { EntryInstance } from './entry-change.js';
import type { Holdings } from './holdings.js';
import type { Placed } from './inventory.js';

/** What references name while an edit is looked at: what is held but for the entries that leave, and what comes. */
export class EditedDirectory extends Directory {
  readonly #held: Holdings;
  readonly #leaving: ReadonlySet<EntryInstance>;
  readonly #coming: DocumentDirectory;

  constructor(held: Holdings, leaving: ReadonlySet<EntryInstance>, coming: DocumentDirectory) {
    super();
    this.#held = held;
    this.#leaving = leaving;
    this.#coming = coming;
  }

  find(id: string): Placed<Named> | undefined {
    return this.stays(id) ? this.#held.find(id) : this.#coming.find(id);
  }

  offered(hub: string, year: string, series: string): Programme | undefined {
    const held = this.#held.offered(hub, year, series);
    return held && !this.#leaving.has(held) ? held : this.#coming.offered(hub, year, series);
  }

  *all(): Generator<Named> {
    for (const thing of this.#held.all()) if (this.stays(thing.id)) yield thing;
    yield* this.#coming.all();
  }

  /** Whether an id is held by an entry that does not leave. */
  stays(id: string): boolean {
    const holder = this.#held.holder(id);
    return holder !== undefined && !this.#leaving.has(holder);
  }

  /** What stays and has a slug in the place of a thing that comes. */
  staysUnderSlug(thing: EntryInstance & { readonly slug: string }): EntryInstance | undefined {
    const isIt = (entry: EntryInstance | undefined) => entry && !this.#leaving.has(entry);
    if (thing instanceof Programme) {
      const held = this.#held.hubYearOf(thing)?.ofSlug(thing.slug);
      return isIt(held) ? held : undefined;
    }
    const list: ReadonlyMap<string, EntryInstance & { readonly slug?: string }> =
      'family' in thing ? this.#held.series : this.#held.hubs;
    return [...list.values()].find((entry) => entry.slug === thing.slug && isIt(entry));
  }
}
