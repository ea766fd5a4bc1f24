import type { CatalogueDocument } from '../domain/catalogue-document.js';
import { checkedValue } from './check.js';
import type { Mark, Shown } from './commit.js';
import { collections, type Entry, type EntryChange, type EntryInstance, type Values } from './entry-change.js';
import { having, plain } from './plain.js';
import { CatalogueRefused, type Problem } from './problem.js';
import { published, withValues } from './published.js';
import { shownBetween } from './shown-between.js';
import { Snapshot } from './snapshot.js';

/**
 * The catalogue at one revision, whole and checked: its document, and the two views that are read. Never changed: `after`
 * makes the next one.
 */
export class Edition {
  readonly document: CatalogueDocument;
  readonly mark: Mark;
  /** With drafts and what was withdrawn, for those who may read them. */
  readonly everything: Snapshot;
  /** What the public sees. */
  readonly published: Snapshot;

  /** The document has to be checked. */
  constructor(document: CatalogueDocument) {
    this.document = document;
    this.mark = markOf(document);
    this.everything = new Snapshot(document);
    this.published = new Snapshot(published(document));
  }

  /** An entry by its id, and the list that it stands in. */
  entry(id: string): { readonly in: (typeof collections)[number]; readonly instance: EntryInstance } | undefined {
    for (const list of collections) {
      const instance = (this.document[list] as readonly EntryInstance[]).find((entry) => entry.id === id);
      if (instance) return { in: list, instance };
    }
    return undefined;
  }

  /**
   * The edition after some changes, and what they changed in the published view. Throws `CatalogueRefused` with every
   * problem; their pointers name entries by id.
   */
  after(changes: readonly EntryChange[], { revision, at }: { readonly revision: number; readonly at: string }): Next {
    const candidate = new Edition(changed(this.document, changes, { revision, updatedAt: at }));
    const shown = shownBetween(this, candidate, changes);
    const mark = {
      publishedRevision: this.mark.publishedRevision + (shown.length > 0 ? 1 : 0),
      publishedAt: shown.length > 0 ? at : this.mark.publishedAt,
    };
    return { edition: new Edition(withValues(candidate.document, mark)), shown };
  }

  /** As it was at another mark, reached by changes that are known to be good. */
  at(changes: readonly EntryChange[], mark: Mark): Edition {
    return new Edition(changed(this.document, changes, { ...mark }));
  }
}

export interface Next {
  readonly edition: Edition;
  readonly shown: readonly Shown[];
}

export function markOf({ revision, updatedAt, publishedRevision, publishedAt }: CatalogueDocument): Mark {
  return {
    revision,
    updatedAt,
    publishedRevision: publishedRevision ?? revision,
    publishedAt: publishedAt ?? updatedAt,
  };
}

function changed(document: CatalogueDocument, changes: readonly EntryChange[], mark: Values): CatalogueDocument {
  const lists = collections.map((list) => {
    const of = changes.filter((change) => change.op !== 'home' && change.in === list) as readonly OfEntry[];
    return [list, of.reduce(applied, document[list].map(plain))] as const;
  });
  const home = changes.findLast((change) => change.op === 'home');
  const { format, homeHub } = document;
  const value = { format, ...mark, homeHub: home?.set ?? homeHub, ...Object.fromEntries(lists) };
  try {
    return checkedValue(value);
  } catch (error) {
    if (error instanceof CatalogueRefused)
      throw new CatalogueRefused(error.problems.map((found) => byId(found, value)));
    throw error;
  }
}

type OfEntry = Exclude<EntryChange, { readonly op: 'home' }>;

/** Entries after one change. What is created under an id that is there stands twice, and a law tells of it. */
function applied(entries: readonly Entry[], change: OfEntry): readonly Entry[] {
  if (change.op === 'create') return [...entries, change.entry];
  if (change.op === 'delete') return entries.filter(({ id }) => id !== change.entry.id);
  return entries.map((entry) => (entry.id === change.id ? having(entry, change.set) : entry));
}

/** A problem of an entry, found by its id instead of its place. */
function byId(problem: Problem, value: Values): Problem {
  const [, list = '', index = '', ...rest] = problem.pointer.split('/');
  const entry = (value[list] as readonly Entry[] | undefined)?.[Number(index)];
  return entry ? { ...problem, pointer: ['', list, entry.id, ...rest].join('/') } : problem;
}
