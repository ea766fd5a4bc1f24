import type { ExecutionResult } from 'graphql';
import type { Token } from '../../src/access/token.js';
import type { Context } from '../../src/api/context/context.js';
import type {
  Collection,
  Entry,
  EntryChange,
  EntryInstance,
  Values,
} from '../../src/catalogue/document/entry-change.js';
import { diffEntries, setProperties, toPlainEntry } from '../../src/catalogue/document/plain.js';
import { History } from '../../src/catalogue/history/history.js';
import { checkOrThrow } from '../../src/catalogue/read/check.js';
import { CatalogueState } from '../../src/catalogue/revision/catalogue-state.js';
import { type Commit, Ledger } from '../../src/catalogue/revision/commit.js';
import { stampChanges } from '../../src/catalogue/revision/stamp-changes.js';

import type { View } from '../../src/catalogue/revision/view.js';
import type { CatalogueStore, Outcome, Proposal } from '../../src/catalogue/store.js';
import type { Snapshot } from '../../src/catalogue/view/snapshot.js';
import type { CatalogueDocument } from '../../src/domain/catalogue-document.js';
import { answered } from './asked.js';
import { bytesOf, type Stored } from './builders.js';

/** A catalogue with a history in memory: a store without a file. */
export class Past implements CatalogueStore {
  state: CatalogueState;
  readonly ledger = new Ledger();
  readonly staleSeconds = 0;
  /** The client. */
  token: Token | undefined;
  /** All states so far. */
  readonly states: CatalogueState[];

  constructor(document: Stored<CatalogueDocument>) {
    this.state = CatalogueState.of(checkOrThrow(bytesOf(document)));
    this.states = [this.state];
  }

  get snapshot(): Snapshot {
    return this.state.published;
  }

  async commit({ changes, by, why, dryRun }: Proposal): Promise<Outcome> {
    const all = changes(this.state);
    if (all.length === 0) return { state: this.state, repeated: false };
    const { state, commit } = this.#made(all, { by, ...(why !== undefined && { why }) });
    if (!dryRun) this.#take(state, commit);
    return { state, commit, repeated: false };
  }

  redact(): Promise<never> {
    return Promise.reject(new Error('A catalogue in memory has no files from which a text is removed.'));
  }

  async close(): Promise<void> {}

  /** Applies changes as one commit, one second after the previous one. */
  carryOut(changes: readonly EntryChange[], said: { by?: string; why?: string } = {}): Commit {
    const { state, commit } = this.#made(changes, said);
    this.#take(state, commit);
    return commit;
  }

  #made(changes: readonly EntryChange[], said: { by?: string; why?: string }) {
    const before = this.state;
    const revision = before.mark.revision + 1;
    const stamp = { revision, at: new Date(Date.UTC(2026, 0, 1) + 1000 * revision).toISOString() };
    const all = stampChanges(changes, stamp, before);
    const { state, shown } = before.after(all, stamp);
    return { state, commit: { ...state.mark, before: before.mark, by: 'a curator', ...said, changes: all, shown } };
  }

  #take(state: CatalogueState, commit: Commit): void {
    this.state = state;
    this.states.push(state);
    this.ledger.add(commit);
  }

  create(list: Collection, entry: object, said?: { by?: string; why?: string }): Commit {
    return this.carryOut([{ op: 'create', in: list, entry: entry as Entry }], said);
  }

  /** Sets properties of an entry; null removes a property. */
  update(id: string, set: Values, said?: { by?: string; why?: string }): Commit {
    return this.carryOut([this.updating(id, set)], said);
  }

  delete(id: string, said?: { by?: string; why?: string }): Commit {
    const { list, entry } = this.#found(id);
    return this.carryOut([{ op: 'delete', in: list, entry }], said);
  }

  /** The change that sets properties of an entry. */
  updating(id: string, set: Values): EntryChange {
    const { list, entry } = this.#found(id);
    const change = diffEntries(entry, setProperties(entry, set));
    if (!change) throw new Error(`"${id}" would be as it is.`);
    return { op: 'update', in: list, id, ...change };
  }

  history(view: View = 'published'): History {
    return new History(this.ledger, this.state, { view });
  }

  /** The complete result of an operation for a client with the view. */
  asking(source: string, view: View = 'published', variableValues: Values = {}): Promise<ExecutionResult> {
    const { state } = this;
    const snapshot = view === 'drafts' ? state.everything : state.published;
    const contextValue: Context = { snapshot, state, view, store: this, token: this.token };
    return answered(source, { variableValues, contextValue });
  }

  /** The data of an operation that has to succeed. */
  async asked<Data>(source: string, view?: View, variables?: Values): Promise<Data> {
    const { data, errors } = await this.asking(source, view, variables);
    if (errors) throw new Error(errors.map(({ message }) => message).join('\n'), { cause: errors[0] });
    return JSON.parse(JSON.stringify(data)) as Data;
  }

  /** The codes of the errors of an operation. */
  async refusals(source: string, view?: View, variables?: Values): Promise<readonly unknown[]> {
    const { errors = [] } = await this.asking(source, view, variables);
    return errors.map(({ extensions }) => extensions['code']);
  }

  #found(id: string): { readonly list: Collection; readonly entry: Entry } {
    const found = this.state.entry(id);
    if (!found) throw new Error(`There is no "${id}".`);
    return { list: found.in, entry: toPlainEntry(found.instance as EntryInstance) };
  }
}
