import { lastOf } from '../../base/turn-sharing.js';
import type { CatalogueDocument } from '../../domain/catalogue-document.js';
import { Programme } from '../../domain/programme.js';
import { collectionOf } from '../document/collections.js';
import type { Collection, EntryChange, EntryInstance } from '../document/entry-change.js';
import { Snapshot, type ViewMark } from '../view/snapshot.js';
import { type AppliedChanges, applyChanges } from './apply-changes.js';
import { checkChanges } from './check-changes.js';
import { earlier, type PublicChange, type RevisionMark } from './commit.js';
import { EditedDocument } from './edited-document.js';
import { hubDraftsBeyondPublished } from './hub-view.js';
import { publishedDelta, unpublishedEntries } from './published-delta.js';
import type { Reader } from './view.js';

/**
 * The catalogue at one revision, whole and checked: its document, and the two views that are read. Never changed: `after`
 * makes the next one, at a cost that grows with what changes.
 */
export class CatalogueState {
  #edited: EditedDocument;
  #document: CatalogueDocument | undefined;
  readonly mark: RevisionMark;
  /** With drafts and what was withdrawn, for those who may read them. */
  readonly everything: Snapshot;
  /** What the public sees. */
  readonly published: Snapshot;
  readonly #hubViews = new Map<string, Snapshot>();

  /** Of a document that has been checked. */
  static of(document: CatalogueDocument): CatalogueState {
    const everything = Snapshot.of(document);
    const hidden = unpublishedEntries(document, everything.entries.hubYears.values());
    const mark = publicMark(document);
    const published =
      hidden.length === 0 ? everything.marked(mark) : everything.with({ removed: hidden, added: [] }, mark);
    const views = { everything, published };
    const state = new CatalogueState(new EditedDocument(document), revisionMarkOf(document), views);
    state.#document = document;
    return state;
  }

  private constructor(edited: EditedDocument, mark: RevisionMark, { everything, published }: TwoViews) {
    this.#edited = edited;
    this.mark = mark;
    this.everything = everything;
    this.published = published;
  }

  /** Made when it is first read, since no answer to an edit needs it. */
  get document(): CatalogueDocument {
    if (this.#document) return this.#document;
    this.#document = this.#edited.made({ ...this.mark, homeHub: this.#homeHub });
    this.#edited = new EditedDocument(this.#document);
    return this.#document;
  }

  get #homeHub(): string {
    return this.everything.homeHub.id;
  }

  /** What a client may see. */
  snapshotFor({ view, hub }: Reader): Snapshot {
    if (view === 'published') return this.published;
    return hub === undefined ? this.everything : this.#hubView(hub);
  }

  /** The document that a client may see. */
  documentFor(reader: Reader): CatalogueDocument {
    const { entries } = this.snapshotFor(reader);
    if (entries === this.everything.entries) return this.document;
    const seen = <T extends EntryInstance>(list: readonly T[]) =>
      list.flatMap(({ id }) => {
        const holder = entries.holder(id);
        return holder?.id === id ? [holder as T] : [];
      });
    const { hubs, sources, series, externalThings, programmes } = this.document;
    return {
      ...this.document,
      hubs: seen(hubs),
      sources: seen(sources),
      series: seen(series),
      externalThings: seen(externalThings),
      programmes: seen(programmes).map((one) => (one.hub === reader.hub ? one : withoutPlans(one))),
    };
  }

  #hubView(hub: string): Snapshot {
    const known = this.#hubViews.get(hub);
    if (known) return known;
    // The view takes over the text index of the published view only if that has been made; a new one takes seconds.
    void this.published.search;
    const made = this.published.with(hubDraftsBeyondPublished(hub, this), { ...this.mark, homeHub: this.#homeHub });
    this.#hubViews.set(hub, made);
    return made;
  }

  /** An entry by its id, and the list that it stands in. */
  entry(id: string): { readonly in: Collection; readonly instance: EntryInstance } | undefined {
    const instance = this.everything.entries.holder(id);
    return instance?.id === id ? { in: collectionOf(instance), instance } : undefined;
  }

  /**
   * The state after some changes, and what they changed in the published view. Throws `CatalogueRefused` with every
   * problem; their pointers name entries by id.
   */
  after(changes: readonly EntryChange[], mark: NextMark): NextState {
    return lastOf(this.stepsAfter(changes, mark));
  }

  /** As `after`, in steps: with hundreds of changes, it takes too long for one turn of the event loop. */
  *stepsAfter(
    changes: readonly EntryChange[],
    { revision, at, publishedAbove = 0 }: NextMark,
  ): Generator<void, NextState> {
    const made = applyChanges(this.everything.entries, changes);
    const step = { ...made, homeHub: homeHubAfter(this.#homeHub, changes) };
    yield;
    yield* checkChanges(this.everything.entries, made, step.homeHub);
    yield;
    return yield* this.#next(step, (shown) => ({
      revision,
      updatedAt: at,
      publishedRevision:
        shown.length > 0 ? Math.max(this.mark.publishedRevision, publishedAbove) + 1 : this.mark.publishedRevision,
      publishedAt: shown.length > 0 ? at : earlier(this.mark.publishedAt, at),
    }));
  }

  /** The state at another mark, by changes that were checked before. */
  at(changes: readonly EntryChange[], mark: RevisionMark): CatalogueState {
    const step = { ...applyChanges(this.everything.entries, changes), homeHub: homeHubAfter(this.#homeHub, changes) };
    return lastOf(this.#next(step, () => revisionMarkOf(mark))).state; // A commit is a mark too, and says more.
  }

  *#next(
    { delta, created, homeHub }: Step,
    markAfter: (shown: readonly PublicChange[]) => RevisionMark,
  ): Generator<void, NextState> {
    const entries = this.everything.entries.with(delta);
    yield;
    const views = { before: this.published.entries, everything: entries };
    const seen = publishedDelta(views, delta, created);
    yield;
    const home: readonly PublicChange[] =
      homeHub === this.#homeHub ? [] : [{ in: 'hubs', id: homeHub, kind: 'UPDATED' }];
    const shown = [...seen.shown, ...home];
    const mark = markAfter(shown);
    const everything = this.everything.with(delta, { ...mark, homeHub }, entries);
    yield;
    const published = this.published.with(seen.delta, publicMark({ ...mark, homeHub }));
    if (this.#edited.hasManyChanges) void this.document;
    return { state: new CatalogueState(this.#edited.with(delta), mark, { everything, published }), shown };
  }
}

type TwoViews = Pick<CatalogueState, 'everything' | 'published'>;

/** The revision and time of a change. */
interface NextMark {
  readonly revision: number;
  readonly at: string;
  /** A number that the published revision has to exceed, if the public can see the change. */
  readonly publishedAbove?: number | undefined;
}

/** A programme without what only its own hub sees, such as the times at which it will be published or withdrawn. */
const withoutPlans = (programme: Programme): Programme =>
  Object.assign(new Programme(), programme, {
    ...{ publishAt: undefined, withdrawAt: undefined },
    ...{ sourceText: undefined, carriedFrom: undefined },
  });

interface Step extends AppliedChanges {
  readonly homeHub: string;
}

export interface NextState {
  readonly state: CatalogueState;
  readonly shown: readonly PublicChange[];
}

/** The mark of a document, and nothing else of it. */
export function revisionMarkOf({
  revision,
  updatedAt,
  publishedRevision,
  publishedAt,
}: CatalogueDocument | RevisionMark): RevisionMark {
  return {
    revision,
    updatedAt,
    publishedRevision: publishedRevision ?? revision,
    publishedAt: publishedAt ?? updatedAt,
  };
}

function publicMark(document: CatalogueDocument | (RevisionMark & ViewMark)): ViewMark {
  const { publishedRevision, publishedAt } = revisionMarkOf(document);
  return { revision: publishedRevision, updatedAt: publishedAt, homeHub: document.homeHub };
}

function homeHubAfter(homeHub: string, changes: readonly EntryChange[]): string {
  return changes.findLast((change) => change.op === 'home')?.set ?? homeHub;
}
