import { Hub } from '../../domain/hub.js';
import { listOf } from '../document/collections.js';
import { type Collection, collections, type Entry, type EntryChange } from '../document/entry-change.js';
import type { NewId } from '../document/new-id.js';
import { plain, updated } from '../document/plain.js';
import type { Problem } from '../document/problem.js';
import type { Edition } from '../revision/edition.js';
import { Claims } from './claims.js';
import { type EditProblem, EditRefused } from './edit-refused.js';

/** An entry as it is now, and the list that it stands in. */
export interface Held {
  readonly in: Collection;
  readonly entry: Entry;
}

const nothingNew: NewId = () => {
  throw new Error('Nothing new is made here.');
};

/** The entries of an edition while edits change them: each edit sees what those before it did. */
export class Workbench {
  readonly edition: Edition;
  readonly newId: NewId;
  /** What a request calls things that have no id yet, each starting with @. */
  readonly names = new Map<string, string>();
  readonly claims = new Claims();
  readonly #problems: EditProblem[] = [];
  /** Where in the catalogue they are, if they are there. */
  readonly #told = new Set<string>();
  readonly #checks: (() => void)[] = [];
  #home: string | undefined;
  readonly #changed = new Map<string, Held | undefined>();

  constructor(edition: Edition, newId: NewId = nothingNew) {
    this.edition = edition;
    this.newId = newId;
  }

  /** What a name stands for, or the id itself. */
  idOf(id: string): string {
    return this.names.get(id) ?? id;
  }

  find(id: string): Held | undefined {
    if (this.#changed.has(id)) return this.#changed.get(id);
    const known = this.edition.entry(id);
    return known && { in: known.in, entry: plain(known.instance) };
  }

  put(held: Held): void {
    this.#changed.set(held.entry.id, held);
  }

  /** Something is wrong. `pointer` leads to where the catalogue would have it, so that nobody tells it again. */
  refuse(problem: EditProblem, pointer?: string): void {
    this.#problems.push(problem);
    if (pointer !== undefined) this.#told.add(pointer);
  }

  /** Looks at something when all edits are made: what one of them leaves open, a later one may settle. */
  atEnd(check: () => void): void {
    this.#checks.push(check);
  }

  /** What is wrong, when all edits are made; `others` tells what the catalogue would be refused for. */
  problems(others: () => readonly Problem[]): readonly EditProblem[] {
    for (const check of this.#checks) check();
    if (this.#problems.length === 0) return [];
    const untold = this.tell(others().filter(({ pointer }) => !this.#told.has(pointer)));
    return [...this.#problems, ...untold.filter(({ path }) => !this.#problems.some((one) => one.path === path))];
  }

  /** Problems of the catalogue, told where they were asked for. */
  tell(problems: readonly Problem[]): readonly EditProblem[] {
    return problems.map((problem) => this.claims.told(problem, (id) => this.find(id)?.entry));
  }

  /** The hub that lookups without a hub mean. */
  get home(): string {
    return this.#home ?? this.edition.document.homeHub;
  }

  /** Has lookups without a hub mean this one. */
  bringHome(hub: string): void {
    this.#home = hub;
  }

  remove(id: string): void {
    this.#changed.set(id, undefined);
  }

  /** Throws a refusal where an entry has changed since somebody saw it. What is new was seen by nobody else. */
  expect(id: string, ifRevision: number): void {
    const known = this.edition.entry(id)?.instance;
    const revision = known?.revision ?? 0;
    if (known && revision !== ifRevision) throw new EditRefused({ kind: 'CONFLICT', id, revision });
  }

  /** The programmes of a hub's year, as they are now. */
  *offered(hub: string, year: string): Generator<Entry> {
    const isOf = (entry: Readonly<Record<'hub' | 'academicYear', unknown>>) =>
      entry.hub === hub && entry.academicYear === year;
    const { everything } = this.edition;
    const known = everything.node(hub);
    for (const programme of known instanceof Hub ? everything.programmesOfHub(known) : [])
      if (isOf(programme) && !this.#changed.has(programme.id)) yield plain(programme);
    for (const held of this.touched()) if (held.in === 'programmes' && isOf(held.entry as never)) yield held.entry;
  }

  /** Whatever could refer to one of some ids: each programme of a hub's year in which any does, and all that is no programme. */
  *mayReferTo(ids: Iterable<string>): Generator<Held> {
    yield* this.touched();
    const { holdings } = this.edition.everything;
    const { hubs, sources, series, externalThings } = this.edition.document;
    const programmes = holdings.referring([...ids]).flatMap((year) => year.programmes);
    for (const instance of [...hubs, ...sources, ...series, ...externalThings, ...programmes]) {
      if (!this.#changed.has(instance.id)) yield { in: listOf(instance), entry: plain(instance) };
    }
  }

  /** Entries that edits have made or changed, as they are now. */
  *touched(): Generator<Held> {
    for (const held of this.#changed.values()) if (held) yield held;
  }

  /** What all edits come to, one change for each entry. What is gone comes first. */
  changes(): readonly EntryChange[] {
    const changes = [...this.#changed].flatMap(([id, held]) => this.#change(id, held));
    const sorted = collections
      .flatMap((list) => changes.filter((change) => change.op !== 'home' && change.in === list))
      .sort((a, b) => Number(b.op === 'delete') - Number(a.op === 'delete'));
    const was = this.edition.document.homeHub;
    const home = this.#home;
    return home === undefined || home === was ? sorted : [...sorted, { op: 'home', was, set: home }];
  }

  #change(id: string, held: Held | undefined): readonly EntryChange[] {
    const known = this.edition.entry(id);
    if (!known) return held ? [{ op: 'create', ...held }] : [];
    const before = plain(known.instance);
    if (!held) return [{ op: 'delete', in: known.in, entry: before }];
    const update = updated(before, held.entry);
    return update ? [{ op: 'update', in: known.in, id, ...update }] : [];
  }
}
