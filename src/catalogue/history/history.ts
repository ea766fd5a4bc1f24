import { firstIndex } from '../../base/first-index.js';
import { CatalogueDocument } from '../../domain/catalogue-document.js';
import { type Instantiable, shapeOf } from '../../domain/fields/fields.js';
import type { Collection, EntryInstance, Values } from '../document/entry-change.js';
import { type FieldChange, fieldChanges } from '../document/field-changes.js';
import type { Mark } from '../revision/commit.js';
import type { Edition } from '../revision/edition.js';
import { inView } from '../revision/in-view.js';
import type { Ledger } from '../revision/ledger.js';
import type { View } from '../revision/view.js';
import { folded } from './folded.js';
import { byEntry, type Recorded } from './recorded.js';
import { type Records, recordsOf, type Touch } from './records.js';
import { stateAt } from './state-at.js';

/** What an entry was when something happened to it; before it, where that took it away. */
export interface Described {
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

const described = ['title', 'slug', 'academicYear', 'hub', 'publisher', 'section', 'phases', 'series', 'links'];

const known = new WeakMap<Recorded, Described>();

/** How far a view had come, and when. */
interface ViewMark {
  readonly revision: number;
  readonly updatedAt: string;
}

/** What a view of the catalogue tells of its past, up to one edition. */
export class History {
  readonly view: View;
  readonly #edition: Pick<Edition, 'mark' | 'everything'>;
  readonly #ledger: Ledger;
  readonly #records: Records;

  constructor(ledger: Ledger, edition: Pick<Edition, 'mark' | 'everything'>, view: View) {
    this.view = view;
    this.#edition = edition;
    this.#ledger = ledger;
    this.#records = recordsOf(ledger);
  }

  /** How far the view had come, of how far the catalogue had come. */
  markOf({ revision, updatedAt, publishedRevision, publishedAt }: Mark): ViewMark {
    if (this.view === 'drafts') return { revision, updatedAt };
    return { revision: publishedRevision, updatedAt: publishedAt };
  }

  /** The revision of the edition, as the view counts. */
  get newest(): number {
    return this.markOf(this.#edition.mark).revision;
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
    const { mark } = this.#edition;
    return this.markOf(before && before.revision < mark.revision ? before : mark);
  }

  /** What happened after a revision, oldest first. */
  after(revision: number): readonly Recorded[] {
    const all = this.#records.all(this.view);
    const [from, to] = [revision, this.newest].map((one) => firstAfter(one, all, revisionOf));
    return all.slice(from, to);
  }

  /** What happened to an entry, oldest first. */
  of(id: string): readonly Recorded[] {
    const all = this.#records.of(id, this.view);
    return all.slice(0, firstAfter(this.newest, all, revisionOf));
  }

  /** Why, as whoever did it said; the public is told only where the commit did nothing that is not public. */
  why({ commit }: Recorded): string | undefined {
    const shown = new Set(commit.shown.map(({ id }) => id));
    const isOpen = this.view === 'drafts' || [...byEntry(commit.changes).keys()].every((id) => shown.has(id));
    return isOpen ? commit.why : undefined;
  }

  /** What the entry was then. */
  describe(recorded: Recorded): Described {
    const found = known.get(recorded) ?? (this.#stateAt(recorded, isGone(recorded), described) as Described);
    known.set(recorded, found);
    return found;
  }

  /** What differs in the entry from before, field by field; all of it, where it came into view or went out of it. */
  fields(recorded: Recorded): readonly FieldChange[] {
    const [before, after] = this.#sides(recorded);
    const homes = recorded.changes.filter(({ op }) => op === 'home') as readonly { was: string; set: string }[];
    return [
      ...fieldChanges(classOf(recorded.in), before, after),
      ...homes.map(({ was, set }) => ({ path: 'homeHub', before: was, after: set })),
    ];
  }

  #sides(recorded: Recorded): readonly [Values, Values] {
    const { was, set } = folded(recorded.changes);
    const seen = (values: Values) => inView(this.view, values);
    if (this.view === 'drafts' || recorded.kind === 'UPDATED') return [seen(was), seen(set)];
    const state = seen(this.#stateAt(recorded, isGone(recorded)));
    return isGone(recorded) ? [state, {}] : [{}, state];
  }

  #stateAt({ id, commit }: Recorded, before: boolean, keys?: readonly string[]): Values {
    const touches = this.#records.touches(id);
    const from = before ? commit.revision - 1 : commit.revision;
    const [start, end] = [from, this.#edition.mark.revision].map((one) => firstAfter(one, touches, commitOf));
    const now = this.#edition.everything.node(id);
    return stateAt(touches.slice(start, end), now as EntryInstance | undefined, keys);
  }
}

const isGone = ({ kind }: Recorded) => kind === 'DELETED' || kind === 'WITHDRAWN';

const classOf = (list: Collection): Instantiable => shapeOf(CatalogueDocument).get(list)?.of?.() as Instantiable;

const revisionOf = ({ revision }: Recorded) => revision;
const commitOf = ({ commit }: Touch) => commit.revision;

/** The index of the first that came after a revision. */
const firstAfter = <T>(revision: number, items: readonly T[], of: (item: T) => number): number =>
  firstIndex(items.length, (index) => of(items[index] as T) > revision);
