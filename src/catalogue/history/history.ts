import { firstIndex } from '../../base/first-index.js';
import { CatalogueDocument } from '../../domain/catalogue-document.js';
import { type Instantiable, shapeOf } from '../../domain/fields/fields.js';
import type { Collection, EntryInstance, Values } from '../document/entry-change.js';
import { type FieldChange, fieldChanges } from '../document/field-changes.js';
import { toPlainEntry } from '../document/plain.js';
import type { CatalogueState } from '../revision/catalogue-state.js';
import type { Ledger, RevisionMark } from '../revision/commit.js';
import { type View, visibleProperties } from '../revision/view.js';
import { type ChangeRecord, groupByEntry, type LedgerIndex, ledgerIndexOf, type Touch } from './change-records.js';
import { combineChanges } from './net-changes.js';

/** What an entry was when something happened to it; before it, where that took it away. */
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

/** How far a view had come, and when. */
interface ViewMark {
  readonly revision: number;
  readonly updatedAt: string;
}

/** What a view of the catalogue tells of its past, up to one state. */
export class History {
  readonly view: View;
  readonly #state: Pick<CatalogueState, 'mark' | 'everything'>;
  readonly #ledger: Ledger;
  readonly #records: LedgerIndex;

  constructor(ledger: Ledger, state: Pick<CatalogueState, 'mark' | 'everything'>, view: View) {
    this.view = view;
    this.#state = state;
    this.#ledger = ledger;
    this.#records = ledgerIndexOf(ledger);
  }

  /** How far the view had come, of how far the catalogue had come. */
  markOf({ revision, updatedAt, publishedRevision, publishedAt }: RevisionMark): ViewMark {
    if (this.view === 'drafts') return { revision, updatedAt };
    return { revision: publishedRevision, updatedAt: publishedAt };
  }

  /** The revision of the state, as the view counts. */
  get newest(): number {
    return this.markOf(this.#state.mark).revision;
  }

  /** The first revision that is remembered: what came after it can be told. */
  get oldest(): number {
    return this.#oldest.revision;
  }

  /** When that was. */
  get begins(): string {
    return this.#oldest.updatedAt;
  }

  get #oldest(): ViewMark {
    const before = this.#ledger.commits[0]?.before;
    const { mark } = this.#state;
    return this.markOf(before && before.revision < mark.revision ? before : mark);
  }

  /** What happened after a revision, oldest first. */
  after(revision: number): readonly ChangeRecord[] {
    const all = this.#records.all(this.view);
    const [from, to] = [revision, this.newest].map((one) => firstAfter(one, all, revisionOf));
    return all.slice(from, to);
  }

  /** What happened to an entry, oldest first. */
  of(id: string): readonly ChangeRecord[] {
    const all = this.#records.of(id, this.view);
    return all.slice(0, firstAfter(this.newest, all, revisionOf));
  }

  /** Why, as whoever did it said; the public is told only where the commit did nothing that is not public. */
  why({ commit }: ChangeRecord): string | undefined {
    const shown = new Set(commit.shown.map(({ id }) => id));
    const isOpen = this.view === 'drafts' || [...groupByEntry(commit.changes).keys()].every((id) => shown.has(id));
    return isOpen ? commit.why : undefined;
  }

  /** What the entry was then. */
  describe(recorded: ChangeRecord): EntryDescription {
    const found =
      descriptions.get(recorded) ?? (this.#stateAt(recorded, isGone(recorded), descriptionKeys) as EntryDescription);
    descriptions.set(recorded, found);
    return found;
  }

  /** What differs in the entry from before, field by field; all of it, where it came into view or went out of it. */
  fields(recorded: ChangeRecord): readonly FieldChange[] {
    const [before, after] = this.#sides(recorded);
    const homes = recorded.changes.filter(({ op }) => op === 'home') as readonly { was: string; set: string }[];
    return [
      ...fieldChanges(classOf(recorded.in), before, after),
      ...homes.map(({ was, set }) => ({ path: 'homeHub', before: was, after: set })),
    ];
  }

  #sides(recorded: ChangeRecord): readonly [Values, Values] {
    const { was, set } = combineChanges(recorded.changes);
    const seen = (values: Values) => visibleProperties(this.view, values);
    if (this.view === 'drafts' || recorded.kind === 'UPDATED') return [seen(was), seen(set)];
    const state = seen(this.#stateAt(recorded, isGone(recorded)));
    return isGone(recorded) ? [state, {}] : [{}, state];
  }

  #stateAt({ id, commit }: ChangeRecord, before: boolean, keys?: readonly string[]): Values {
    const touches = this.#records.touches(id);
    const from = before ? commit.revision - 1 : commit.revision;
    const [start, end] = [from, this.#state.mark.revision].map((one) => firstAfter(one, touches, commitOf));
    const now = this.#state.everything.node(id);
    return entryValuesAt(touches.slice(start, end), now as EntryInstance | undefined, keys);
  }
}

const isGone = ({ kind }: ChangeRecord) => kind === 'DELETED' || kind === 'WITHDRAWN';

const classOf = (list: Collection): Instantiable =>
  shapeOf(CatalogueDocument).get(list)?.nestedClass?.() as Instantiable;

const revisionOf = ({ revision }: ChangeRecord) => revision;
const commitOf = ({ commit }: Touch) => commit.revision;

/** The index of the first that came after a revision. */
const firstAfter = <T>(revision: number, items: readonly T[], of: (item: T) => number): number =>
  firstIndex(items.length, (index) => of(items[index] as T) > revision);

/**
 * An entry as it was before some commits that touched it, oldest first; `now` is the entry after them. Only some of its
 * properties where `keys` are given. Nothing where it was not there.
 */
export function entryValuesAt(
  touches: readonly Touch[],
  now: EntryInstance | undefined,
  keys?: readonly string[],
): Values {
  const values = new Map<string, unknown>();
  // What the first of them replaced is what was there.
  for (const change of touches.flatMap(({ changes }) => changes)) {
    if (change.op === 'home') continue;
    if (change.op === 'create') return {};
    add(values, change.op === 'delete' ? change.entry : change.was);
    if (change.op === 'delete' || keys?.every((key) => values.has(key))) return Object.fromEntries(values);
  }
  if (now) add(values, keys ? Object.fromEntries(keys.map((key) => [key, Reflect.get(now, key)])) : toPlainEntry(now));
  return Object.fromEntries(values);
}

function add(values: Map<string, unknown>, more: Values): void {
  for (const [key, value] of Object.entries(more)) if (!values.has(key)) values.set(key, value);
}
