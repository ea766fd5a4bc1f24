import { firstIndex } from '../../base/first-index.js';
import { CatalogueDocument } from '../../domain/catalogue-document.js';
import { type Instantiable, shapeOf } from '../../domain/fields/fields.js';
import { withoutStandIns } from '../../domain/fields/stand-ins.js';
import { collectionOf } from '../document/collections.js';
import type { Collection, EntryInstance, Values } from '../document/entry-change.js';
import { type FieldChange, fieldChanges, textChange } from '../document/field-changes.js';
import { ownerOf } from '../document/owner.js';
import { toPlainEntry } from '../document/plain.js';
import type { CatalogueState } from '../revision/catalogue-state.js';
import type { Commit, Ledger, RevisionMark } from '../revision/commit.js';
import { type Reader, type View, visibleProperties } from '../revision/view.js';
import { type ChangeRecord, groupByEntry, type LedgerIndex, ledgerIndexOf } from './change-records.js';
import { combineChanges } from './net-changes.js';

/** An entry after a change; before the change, if that removed the entry from the view. */
export interface EntryDescription {
  readonly title?: string;
  readonly slug?: string;
  readonly academicYear?: string;
  /** The hub whose programme it is, or the one that published it. */
  readonly hub?: string;
  readonly publisher?: string;
  readonly section?: string;
  readonly phases?: readonly string[];
  readonly series?: string;
  readonly links?: readonly { readonly kind: string; readonly to: string }[];
}

const descriptionKeys = ['title', 'slug', 'academicYear', 'hub', 'publisher', 'section', 'phases', 'series', 'links'];

const descriptions = new WeakMap<ChangeRecord, EntryDescription>();

/** The revision and time of a view. */
interface ViewMark {
  readonly revision: number;
  readonly updatedAt: string;
}

type HistoryState = Pick<CatalogueState, 'mark' | 'everything' | 'snapshotFor'>;

/** The history that a client may see, up to one state. */
export class History implements Reader {
  readonly view: View;
  readonly hub: string | undefined;
  readonly #state: HistoryState;
  readonly #ledger: Ledger;
  readonly #records: LedgerIndex;

  constructor(ledger: Ledger, state: HistoryState, { view, hub }: Reader) {
    this.view = view;
    this.hub = hub;
    this.#state = state;
    this.#ledger = ledger;
    this.#records = ledgerIndexOf(ledger);
  }

  /** The revision and time of the view at a mark of the catalogue. */
  viewMarkOf({ revision, updatedAt, publishedRevision, publishedAt }: RevisionMark): ViewMark {
    if (this.view === 'drafts') return { revision, updatedAt };
    return { revision: publishedRevision, updatedAt: publishedAt };
  }

  /** The revision of the state, in the numbering of the view. */
  get newest(): number {
    return this.viewMarkOf(this.#state.mark).revision;
  }

  /** The first revision that the ledger reaches back to: the changes after it are known. */
  get oldest(): number {
    return this.#oldest.revision;
  }

  /** The time of the oldest revision. */
  get begins(): string {
    return this.#oldest.updatedAt;
  }

  get #oldest(): ViewMark {
    const before = this.#ledger.commits[0]?.before;
    const { mark } = this.#state;
    return this.viewMarkOf(before && before.revision < mark.revision ? before : mark);
  }

  /** Whether a revision was lost when an older copy of the catalogue was put back: the commit after that skips its number. */
  isLost(revision: number): boolean {
    const { commits } = this.#ledger;
    const commit = commits[firstIndex(commits.length, (index) => this.#revisionAfter(index) >= revision)];
    if (!commit) return false;
    return this.viewMarkOf(commit.before).revision < revision && revision < this.viewMarkOf(commit).revision;
  }

  #revisionAfter(index: number): number {
    return this.viewMarkOf(this.#ledger.commits[index] as Commit).revision;
  }

  /** The changes after a revision, oldest first. */
  after(revision: number): readonly ChangeRecord[] {
    const all = this.hub === undefined ? this.#records.all(this.view) : this.#allForHub();
    const [from, to] = [revision, this.newest].map((one) => firstAfter(one, all, revisionOf));
    return all.slice(from, to);
  }

  /** The changes of an entry, oldest first. */
  of(id: string): readonly ChangeRecord[] {
    const view = this.viewOf(id);
    const all = this.#records.of(id, view).map((one) => this.#renumber(one));
    return all.slice(0, firstAfter(this.newest, all, revisionOf));
  }

  /** The view that shows an entry: a client limited to one hub sees of the entries of other hubs what is public. */
  viewOf(id: string): View {
    if (this.view === 'published' || this.hub === undefined) return this.view;
    const now = this.#state.everything.node(id) as EntryInstance | undefined;
    const last = this.#records.of(id, 'drafts').at(-1)?.changes.at(-1);
    const deleted = last?.op === 'delete' ? last : undefined;
    const owner = now ? ownerOf(collectionOf(now), now) : deleted && ownerOf(deleted.in, deleted.entry);
    const isOwn = owner === undefined ? this.#state.snapshotFor(this).node(id) !== undefined : owner === this.hub;
    return isOwn ? 'drafts' : 'published';
  }

  /** All changes that a client limited to one hub may see, oldest first. */
  #allForHub(): readonly ChangeRecord[] {
    const views = (['drafts', 'published'] as const).map((view) =>
      this.#records.all(view).filter(({ id }) => this.viewOf(id) === view),
    );
    return views
      .flat()
      .map((one) => this.#renumber(one))
      .sort((a, b) => a.revision - b.revision || a.place - b.place || (a.id < b.id ? -1 : 1));
  }

  /** A change as the view of drafts numbers it. */
  #renumber(recorded: ChangeRecord): ChangeRecord {
    const { revision } = this.view === 'drafts' ? recorded.commit : recorded;
    return revision === recorded.revision ? recorded : { ...recorded, revision };
  }

  /** The reason that the author gave; undefined if the commit changed something that the client may not see. */
  why({ commit }: ChangeRecord): string | undefined {
    const shown = new Set(commit.shown.map(({ id }) => id));
    const isOpen = [...groupByEntry(commit.changes).keys()].every(
      (id) => shown.has(id) || this.viewOf(id) === 'drafts',
    );
    return isOpen ? commit.why : undefined;
  }

  /** A description of the entry at that time. */
  describe(recorded: ChangeRecord): EntryDescription {
    const found =
      descriptions.get(recorded) ?? (this.#stateAt(recorded, isGone(recorded), descriptionKeys) as EntryDescription);
    descriptions.set(recorded, found);
    return found;
  }

  /** The fields that differ from before; all fields if the entry became visible, or stopped being visible. */
  fields(recorded: ChangeRecord): readonly FieldChange[] {
    const [before, after] = this.#sides(recorded);
    const homes = recorded.changes.filter(({ op }) => op === 'home') as readonly { was: string; set: string }[];
    return [
      ...fieldChanges(classOf(recorded.in), before, after),
      ...homes.map(({ was, set }) => textChange('homeHub', was, set)),
    ];
  }

  #sides(recorded: ChangeRecord): readonly [Values, Values] {
    const { was, set } = combineChanges(recorded.changes);
    const view = this.viewOf(recorded.id);
    const seen = (values: Values) => visibleProperties(view, values);
    if (view === 'drafts' || recorded.kind === 'UPDATED') return [seen(was), seen(set)];
    const state = seen(this.#stateAt(recorded, isGone(recorded)));
    return isGone(recorded) ? [state, {}] : [{}, state];
  }

  #stateAt({ id, commit }: ChangeRecord, before: boolean, keys?: readonly string[]): Values {
    const records = this.#records.of(id, 'drafts');
    const from = before ? commit.revision - 1 : commit.revision;
    const [start, end] = [from, this.#state.mark.revision].map((one) => firstAfter(one, records, commitOf));
    const now = this.#state.everything.node(id);
    return entryValuesAt(records.slice(start, end), now as EntryInstance | undefined, keys);
  }
}

const isGone = ({ kind }: ChangeRecord) => kind === 'DELETED' || kind === 'WITHDRAWN';

const classOf = (list: Collection): Instantiable =>
  shapeOf(CatalogueDocument).get(list)?.nestedClass?.() as Instantiable;

const revisionOf = ({ revision }: ChangeRecord) => revision;
const commitOf = ({ commit }: ChangeRecord) => commit.revision;

/** The index of the first item after a revision. */
const firstAfter = <T>(revision: number, items: readonly T[], of: (item: T) => number): number =>
  firstIndex(items.length, (index) => of(items[index] as T) > revision);

/**
 * The values of an entry before some commits that changed it, oldest first; `now` is the entry after them. If `keys` are
 * given, only those properties. Empty if the entry did not exist.
 */
export function entryValuesAt(
  touches: readonly Pick<ChangeRecord, 'changes'>[],
  now: EntryInstance | undefined,
  keys?: readonly string[],
): Values {
  const values = new Map<string, unknown>();
  // The first change of a property has the value from before all of them.
  for (const change of touches.flatMap(({ changes }) => changes)) {
    if (change.op === 'home') continue;
    if (change.op === 'create') return {};
    add(values, change.op === 'delete' ? change.entry : change.was);
    if (change.op === 'delete' || keys?.every((key) => values.has(key))) return Object.fromEntries(values);
  }
  if (now) add(values, keys ? storedValues(now, keys) : toPlainEntry(now));
  return Object.fromEntries(values);
}

/** Some properties of an entry; undefined for one that is not filled in. */
const storedValues = (entry: EntryInstance, keys: readonly string[]): Values => {
  const stored = withoutStandIns(entry);
  return Object.fromEntries(keys.map((key) => [key, Reflect.get(stored, key)]));
};

function add(values: Map<string, unknown>, more: Values): void {
  for (const [key, value] of Object.entries(more)) if (!values.has(key)) values.set(key, value);
}
