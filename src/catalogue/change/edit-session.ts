import { Hub } from '../../domain/hub.js';
import { withAbsentValues } from '../document/absent-values.js';
import { classOf, collectionOf } from '../document/collections.js';
import { type Collection, collections, type Entry, type EntryChange } from '../document/entry-change.js';
import { type NewId, randomId } from '../document/new-id.js';
import { diffEntries, toPlainEntry } from '../document/plain.js';
import { at, type Problem } from '../document/problem.js';
import type { CatalogueState } from '../revision/catalogue-state.js';
import type { Snapshot } from '../view/snapshot.js';
import { EditRefused, type RefusalProblem } from './edit-refused.js';

/** An entry as it is now, and the list that it is in. */
export interface StoredEntry {
  readonly in: Collection;
  readonly entry: Entry;
}

/** The entries of a state while edits change them: each edit sees the result of those before it. */
export class EditSession {
  readonly state: CatalogueState;
  readonly newId: NewId = randomId;
  /** The ids of new things by the temporary names that the request gives them, each starting with @. */
  readonly names = new Map<string, string>();
  readonly sources = new RequestSources();
  readonly #hub: string | undefined;
  readonly #problems: RefusalProblem[] = [];
  /** The pointers into the catalogue that problems are reported at. */
  readonly #reportedAt = new Set<string>();
  readonly #checks: (() => void)[] = [];
  /** The hub that lookups without a hub mean. */
  homeHub: string;
  readonly #changed = new Map<string, StoredEntry | undefined>();

  /** `hub` is the hub to which the client is limited, if it is. */
  constructor(state: CatalogueState, hub?: string) {
    this.state = state;
    this.#hub = hub;
    this.homeHub = state.document.homeHub;
  }

  /** What the client sees without the edits. */
  get seen(): Snapshot {
    return this.state.snapshotFor({ view: 'drafts', hub: this.#hub });
  }

  /** The id of a temporary name; an id stays as it is. */
  idOf(id: string): string {
    return this.names.get(id) ?? id;
  }

  findEntry(id: string): StoredEntry | undefined {
    if (this.#changed.has(id)) return this.#changed.get(id);
    const known = this.state.entry(id);
    return known && { in: known.in, entry: toPlainEntry(known.instance) };
  }

  /** Values that the entry leaves out are derived. */
  putEntry({ in: list, entry }: StoredEntry): void {
    this.#changed.set(entry.id, { in: list, entry: withAbsentValues(entry, classOf[list]) });
  }

  /** `pointer` is where the laws would report the same problem, so that it is reported once. */
  addProblem(problem: RefusalProblem, pointer?: string): void {
    this.#problems.push(problem);
    if (pointer !== undefined) this.#reportedAt.add(pointer);
  }

  /** Runs a check when all edits are made: a later edit may remove what an earlier one made wrong. */
  atEnd(check: () => void): void {
    this.#checks.push(check);
  }

  /** The problems when all edits are made; `others` gives the problems that the catalogue would have. */
  problems(others: () => readonly Problem[]): readonly RefusalProblem[] {
    for (const check of this.#checks) check();
    if (this.#problems.length === 0) return [];
    const unreported = this.locate(others().filter(({ pointer }) => !this.#reportedAt.has(pointer)));
    return [...this.#problems, ...unreported.filter(({ path }) => !this.#problems.some((one) => one.path === path))];
  }

  /** Problems of the catalogue, at the places of the request that cause them. */
  locate(problems: readonly Problem[]): readonly RefusalProblem[] {
    return problems.map((problem) => this.sources.locate(problem, (id) => this.findEntry(id)?.entry));
  }

  removeEntry(id: string): void {
    this.#changed.set(id, undefined);
  }

  /**
   * Throws a Conflict if an entry is not as the client read it. `ifRevision` is the revision of the entry; with
   * `orCatalogue` also a revision of the catalogue since the entry last changed. A new entry has no revision to check.
   */
  checkRevision(id: string, ifRevision: number, orCatalogue = false): void {
    const known = this.state.entry(id)?.instance;
    const revision = known?.revision ?? 0;
    const newest = this.state.mark.revision;
    if (orCatalogue && ifRevision > newest) throw new EditRefused({ kind: 'CONFLICT', id, revision: newest });
    const isAsRead = orCatalogue ? ifRevision >= revision : ifRevision === revision;
    if (known && !isAsRead) throw new EditRefused({ kind: 'CONFLICT', id, revision });
  }

  /** The programmes of a hub's year, as they are now. */
  *programmesOf(hub: string, year: string): Generator<Entry> {
    const isOf = (entry: Readonly<Record<'hub' | 'academicYear', unknown>>) =>
      entry.hub === hub && entry.academicYear === year;
    const { everything } = this.state;
    const known = everything.node(hub);
    for (const programme of known instanceof Hub ? everything.programmesOfHub(known) : [])
      if (isOf(programme) && !this.#changed.has(programme.id)) yield toPlainEntry(programme);
    for (const holder of this.changedEntries())
      if (holder.in === 'programmes' && isOf(holder.entry as never)) yield holder.entry;
  }

  /** The entries that may refer to one of these ids: all programmes of a hub-year in which one does, and all other entries. */
  *possibleReferrers(ids: Iterable<string>): Generator<StoredEntry> {
    yield* this.changedEntries();
    const { entries } = this.state.everything;
    const { hubs, sources, series, externalThings } = this.state.document;
    const programmes = entries.referring([...ids]).flatMap((year) => year.programmes);
    for (const instance of [...hubs, ...sources, ...series, ...externalThings, ...programmes]) {
      if (!this.#changed.has(instance.id)) yield { in: collectionOf(instance), entry: toPlainEntry(instance) };
    }
  }

  /** Entries that edits have made or changed, as they are now. */
  *changedEntries(): Generator<StoredEntry> {
    for (const holder of this.#changed.values()) if (holder) yield holder;
  }

  /** The result of all edits, one change for each entry. Deletions come first. */
  changes(): readonly EntryChange[] {
    const changes = [...this.#changed].flatMap(([id, holder]) => this.#change(id, holder));
    const sorted = collections
      .flatMap((list) => changes.filter((change) => change.op !== 'home' && change.in === list))
      .sort((a, b) => Number(b.op === 'delete') - Number(a.op === 'delete'));
    const { homeHub: was } = this.state.document;
    return this.homeHub === was ? sorted : [...sorted, { op: 'home', was, set: this.homeHub }];
  }

  #change(id: string, holder: StoredEntry | undefined): readonly EntryChange[] {
    const known = this.state.entry(id);
    if (!known) return holder ? [{ op: 'create', ...holder }] : [];
    const before = toPlainEntry(known.instance);
    if (!holder) return [{ op: 'delete', in: known.in, entry: before }];
    const update = diffEntries(before, holder.entry);
    return update ? [{ op: 'update', in: known.in, id, was: update.was, set: update.set }] : [];
  }
}

/** Where a request says what a thing is to be: all of it, or some of its properties. */
interface RequestSource {
  readonly path: string;
  readonly keys: ReadonlySet<string> | undefined;
}

type Find = (id: string) => unknown;

/** Which part of a request sets which part of the catalogue, so that a problem is reported at the place that causes it. */
export class RequestSources {
  readonly #claims = new Map<string, RequestSource[]>();

  /** The request at a path sets these properties of the thing with this id, or all of them. */
  add(id: string, path: string, keys?: Iterable<string>): void {
    const claim = { path, keys: keys && new Set(keys) };
    this.#claims.set(id, [claim, ...(this.#claims.get(id) ?? [])]);
  }

  /** A problem of the catalogue, at the place of the request that causes it, or else at that of the entry. */
  locate({ code, pointer, message }: Problem, find: Find): RefusalProblem {
    const [, , id = '', ...steps] = pointer.split('/');
    let path = this.#pathAt(id, steps);
    let thing = find(id);
    for (const [index, step] of steps.entries()) {
      thing = thing instanceof Object ? Reflect.get(thing, step) : undefined;
      const inner: unknown = thing instanceof Object ? Reflect.get(thing, 'id') : undefined;
      if (typeof inner === 'string') path = this.#pathAt(inner, steps.slice(index + 1)) ?? path;
    }
    return { code, path: path ?? pointer, message };
  }

  #pathAt(id: string, steps: readonly string[]): string | undefined {
    const [key] = steps;
    const claim = this.#claims.get(id)?.find(({ keys }) => !keys || key === undefined || keys.has(key));
    return claim && steps.reduce(at, claim.path);
  }
}
