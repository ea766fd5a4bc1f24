import { documentFormat } from '../../../domain/document-format.js';
import { type Collection, collections, type Entry, type EntryChange, type Values } from '../entry-change.js';
import { diffEntries, setProperties } from '../plain.js';
import { migrateEntry } from './migrate-document.js';

type EntryUpdate = Extract<EntryChange, { readonly op: 'update' }>;

/**
 * Commits in today's format. A change has only the properties that it sets, but a step needs whole entries: so each entry
 * is followed backwards, from the document after the last commit, and a change becomes the difference between the
 * migrated entry before it and after it.
 */
export function migrateCommits<T extends { readonly changes: readonly EntryChange[] }>(
  commits: readonly T[],
  newest: Values,
  format: number,
): readonly T[] {
  if (format === documentFormat) return commits;
  const migration = new BackwardMigration(newest, format);
  const newestFirst = commits
    .toReversed()
    .map((commit) => ({ ...commit, changes: migration.before([...commit.changes]) }));
  return newestFirst.reverse();
}

class BackwardMigration {
  readonly #format: number;
  /** The entries at the point that was reached, in the old format. */
  readonly #entries: Map<string, Entry>;

  constructor(newest: Values, format: number) {
    this.#format = format;
    const entries = collections.flatMap((list) => newest[list] as readonly Entry[]);
    this.#entries = new Map(entries.map((entry) => [entry.id, entry]));
  }

  /** The changes in today's format. From here on, the entries are those before these changes. */
  before(changes: readonly EntryChange[]): readonly EntryChange[] {
    const lastFirst = changes.toReversed().map((change) => this.#undone(change));
    return lastFirst.reverse();
  }

  #undone(change: EntryChange): EntryChange {
    switch (change.op) {
      case 'home':
        return change;
      case 'create':
        this.#entries.delete(change.entry.id);
        return { ...change, entry: this.#migrate(change.entry, change.in) };
      case 'delete':
        this.#entries.set(change.entry.id, change.entry);
        return { ...change, entry: this.#migrate(change.entry, change.in) };
      case 'update':
        return this.#updateUndone(change);
    }
  }

  #updateUndone(change: EntryUpdate): EntryUpdate {
    const after = setProperties(this.#entries.get(change.id) ?? { id: change.id }, change.set);
    const before = setProperties(after, change.was);
    this.#entries.set(change.id, before);
    const [was, is] = [before, after].map((entry) => this.#migrate(entry, change.in)) as [Entry, Entry];
    return { ...change, ...(diffEntries(was, is) ?? { was: {}, set: {} }) };
  }

  #migrate(entry: Entry, list: Collection): Entry {
    return migrateEntry(entry, list, { from: this.#format, to: documentFormat });
  }
}
