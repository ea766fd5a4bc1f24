import { Hub } from '../../domain/hub.js';
import { collectionOf } from '../document/collections.js';
import { type Collection, collections, type Entry, type EntryChange } from '../document/entry-change.js';
import type { NewId } from '../document/new-id.js';
import { diffEntries, toPlainEntry } from '../document/plain.js';
import { at, type Problem } from '../document/problem.js';
import type { CatalogueState } from '../revision/catalogue-state.js';
import { EditRefused, type RefusalProblem } from './edit-refused.js';

/** An entry as it is now, and the list that it stands in. */
export interface StoredEntry {
  readonly in: Collection;
  readonly entry: Entry;
}

const refuseNewId: NewId = () => {
  throw new Error('Nothing new is made here.');
};

/** The entries of a state while edits change them: each edit sees what those before it did. */
export class EditSession {
  readonly state: CatalogueState;
  readonly newId: NewId;
  /** What a request calls things that have no id yet, each starting with @. */
  readonly names = new Map<string, string>();
  readonly sources = new RequestSources();
  readonly #problems: RefusalProblem[] = [];
  /** Where in the catalogue they are, if they are there. */
  readonly #told = new Set<string>();
  readonly #checks: (() => void)[] = [];
  #home: string | undefined;
  readonly #changed = new Map<string, StoredEntry | undefined>();

  constructor(state: CatalogueState, newId: NewId = refuseNewId) {
    this.state = state;
    this.newId = newId;
  }

  /** What a name stands for, or the id itself. */
  idOf(id: string): string {
    return this.names.get(id) ?? id;
  }

  findEntry(id: string): StoredEntry | undefined {
    if (this.#changed.has(id)) return this.#changed.get(id);
    const known = this.state.entry(id);
    return known && { in: known.in, entry: toPlainEntry(known.instance) };
  }

  putEntry(held: StoredEntry): void {
    this.#changed.set(held.entry.id, held);
  }

  /** Something is wrong. `pointer` leads to where the catalogue would have it, so that nobody tells it again. */
  addProblem(problem: RefusalProblem, pointer?: string): void {
    this.#problems.push(problem);
    if (pointer !== undefined) this.#told.add(pointer);
  }

  /** Looks at something when all edits are made: what one of them leaves open, a later one may settle. */
  atEnd(check: () => void): void {
    this.#checks.push(check);
  }

  /** What is wrong, when all edits are made; `others` tells what the catalogue would be refused for. */
  problems(others: () => readonly Problem[]): readonly RefusalProblem[] {
    for (const check of this.#checks) check();
    if (this.#problems.length === 0) return [];
    const untold = this.locate(others().filter(({ pointer }) => !this.#told.has(pointer)));
    return [...this.#problems, ...untold.filter(({ path }) => !this.#problems.some((one) => one.path === path))];
  }

  /** Problems of the catalogue, told where they were asked for. */
  locate(problems: readonly Problem[]): readonly RefusalProblem[] {
    return problems.map((problem) => this.sources.locate(problem, (id) => this.findEntry(id)?.entry));
  }

  /** The hub that lookups without a hub mean. */
  get homeHub(): string {
    return this.#home ?? this.state.document.homeHub;
  }

  /** Has lookups without a hub mean this one. */
  setHomeHub(hub: string): void {
    this.#home = hub;
  }

  removeEntry(id: string): void {
    this.#changed.set(id, undefined);
  }

  /** Throws a refusal where an entry has changed since somebody saw it. What is new was seen by nobody else. */
  checkRevision(id: string, ifRevision: number): void {
    const known = this.state.entry(id)?.instance;
    const revision = known?.revision ?? 0;
    if (known && revision !== ifRevision) throw new EditRefused({ kind: 'CONFLICT', id, revision });
  }

  /** The programmes of a hub's year, as they are now. */
  *programmesOf(hub: string, year: string): Generator<Entry> {
    const isOf = (entry: Readonly<Record<'hub' | 'academicYear', unknown>>) =>
      entry.hub === hub && entry.academicYear === year;
    const { everything } = this.state;
    const known = everything.node(hub);
    for (const programme of known instanceof Hub ? everything.programmesOfHub(known) : [])
      if (isOf(programme) && !this.#changed.has(programme.id)) yield toPlainEntry(programme);
    for (const held of this.changedEntries())
      if (held.in === 'programmes' && isOf(held.entry as never)) yield held.entry;
  }

  /** Whatever could refer to one of some ids: each programme of a hub's year in which any does, and all that is no programme. */
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
    for (const held of this.#changed.values()) if (held) yield held;
  }

  /** What all edits come to, one change for each entry. What is gone comes first. */
  changes(): readonly EntryChange[] {
    const changes = [...this.#changed].flatMap(([id, held]) => this.#change(id, held));
    const sorted = collections
      .flatMap((list) => changes.filter((change) => change.op !== 'home' && change.in === list))
      .sort((a, b) => Number(b.op === 'delete') - Number(a.op === 'delete'));
    const was = this.state.document.homeHub;
    const home = this.#home;
    return home === undefined || home === was ? sorted : [...sorted, { op: 'home', was, set: home }];
  }

  #change(id: string, held: StoredEntry | undefined): readonly EntryChange[] {
    const known = this.state.entry(id);
    if (!known) return held ? [{ op: 'create', ...held }] : [];
    const before = toPlainEntry(known.instance);
    if (!held) return [{ op: 'delete', in: known.in, entry: before }];
    const update = diffEntries(before, held.entry);
    return update ? [{ op: 'update', in: known.in, id, ...update }] : [];
  }
}

/** Where a request says what a thing is to be: all of it, or some of its properties. */
interface RequestSource {
  readonly path: string;
  readonly keys: ReadonlySet<string> | undefined;
}

type Find = (id: string) => unknown;

/** Which part of a request decides which part of the catalogue, so that a problem is told where it was asked for. */
export class RequestSources {
  readonly #claims = new Map<string, RequestSource[]>();

  /** The request at a path decides the thing with this id: of its properties these, or all. */
  add(id: string, path: string, keys?: Iterable<string>): void {
    const claim = { path, keys: keys && new Set(keys) };
    this.#claims.set(id, [claim, ...(this.#claims.get(id) ?? [])]);
  }

  /** A problem of the catalogue, told at the place of the request that made it, or else at that of the entry. */
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
