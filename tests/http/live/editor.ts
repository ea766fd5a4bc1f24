import { readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { importCatalogue } from '../../../src/cli/import/import-catalogue.js';
import { formatCsvLine } from '../../../src/exports/formats/csv-tables.js';
import { catalogueSchema } from '../../support/asked.js';
import type { BuiltService } from '../../support/built-service.js';
import {
  type Chooser,
  changed,
  type EntryChange,
  type Json,
  randomChange,
  type StoredDocument,
  type StoredEntry,
  words,
  years,
} from './random-change.js';

// Changes a catalogue as people do: by mutation, by hand in the file while the service runs, and by import.

/** What somebody tried, in words, and whether the catalogue took it. */
export interface Attempt {
  readonly by: 'mutation' | 'hand' | 'import';
  readonly what: string;
  readonly taken: boolean;
}

/** A field of Mutation with its arguments, or a field of an edit in a batch. */
interface Edit {
  readonly name: string;
  readonly args: Json;
}

/** For how long a change of the file may stay unseen, in milliseconds, before it counts as refused. */
const longestUnseen = 5_000;

export class Editor {
  readonly #file: string;
  readonly #clockFile: string;
  readonly #service: BuiltService;
  readonly #headers: { readonly authorization: string };
  readonly #chooser: Chooser;
  /** What the file was each time that it was edited. */
  readonly #copies: string[] = [];

  constructor(
    service: BuiltService,
    { file, clockFile, token }: { readonly file: string; readonly clockFile: string; readonly token: string },
    chooser: Chooser,
  ) {
    this.#service = service;
    this.#file = file;
    this.#clockFile = clockFile;
    this.#headers = { authorization: `Bearer ${token}` };
    this.#chooser = chooser;
  }

  /** Makes a change in a way that chance decides, a minute after the last one. */
  async change(): Promise<Attempt> {
    await this.#letAMinutePass();
    const document = await this.#document();
    const way = this.#chooser.random();
    if (way < 0.65) return this.#mutate(document);
    return way < 0.9 ? this.#editFile() : this.#import(document);
  }

  /** Makes the service write its journal: what others do to the file from now on is merged into that. */
  async begin(): Promise<void> {
    const title = this.#chooser.words();
    await this.#send({ name: 'createSeries', args: { input: { slug: `first-${this.#chooser.below(1e6)}`, title } } });
  }

  async #document(): Promise<StoredDocument> {
    const answer = await this.#service.send({ url: '/exports/catalogue.json', headers: this.#headers });
    return answer.json<StoredDocument>();
  }

  async revision(service = this.#service): Promise<number> {
    const { data } = await service.ask('{ catalogue { revision } }', {}, this.#headers);
    return data.catalogue.revision;
  }

  async #letAMinutePass(): Promise<void> {
    const now = new Date(await readFile(this.#clockFile, 'utf8'));
    await replaced(this.#clockFile, new Date(now.getTime() + 60_000).toISOString());
  }

  async #mutate(document: StoredDocument): Promise<Attempt> {
    const edits = Array.from({ length: this.#chooser.chance(0.2) ? 3 : 1 }, () => this.#edit(document));
    const [first] = edits as [Edit];
    const batch = edits.map(({ name, args }) => ({ [name]: args }));
    const edit =
      edits.length > 1 && edits.every(({ name }) => name !== 'restore')
        ? { name: 'batch', args: { edits: batch } }
        : first;
    return { by: 'mutation', what: JSON.stringify(edit), taken: (await this.#send(edit)) === 'Ok' };
  }

  /** Gives the type of the answer, or the code of its error. */
  async #send({ name, args }: Edit): Promise<string> {
    const field = catalogueSchema().getMutationType()?.getFields()[name];
    const given = (field?.args ?? []).filter((arg) => args[arg.name] !== undefined);
    const declared = given.map((arg) => `$${arg.name}: ${arg.type}`).join(', ');
    const passed = given.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
    const query = `mutation(${declared}) { edit: ${name}(${passed}) { __typename } }`;
    const { data, errors } = await this.#service.ask(query, args, this.#headers);
    return data?.edit?.__typename ?? errors[0].extensions.code;
  }

  #edit(document: StoredDocument): Edit {
    const chooser = this.#chooser;
    const { hubs, programmes, revision } = document;
    const kind = chooser.below(12);
    if (kind === 0) {
      const [from, to] = chooser.one([years.slice(0, 2), years.slice(1)]) as [string, string];
      return { name: 'copyYear', args: { hub: chooser.one(hubs).id, from, to } };
    }
    if (kind === 1) {
      const ids = chooser.chance(0.7) ? [chooser.one(programmes)?.id ?? 'none'] : undefined;
      return {
        name: 'restore',
        args: { revision: Math.max(1, revision - 1 - chooser.below(4)), ids, ifRevision: revision },
      };
    }
    if (kind === 2 && programmes.length > 0) return this.#reorder(document);
    return editOf(randomChange(document, chooser), document);
  }

  #reorder({ programmes }: StoredDocument): Edit {
    const { hub, academicYear: year } = this.#chooser.one(programmes);
    const members = programmes.filter((programme) => programme.hub === hub && programme.academicYear === year);
    const order = members.reverse().map(({ id, revision }) => ({ id, ifRevision: revision ?? 0 }));
    return { name: 'reorderProgrammes', args: { hub, year, order } };
  }

  /** Edits the document in the file, or a copy that was read before others changed it, and waits for the service. */
  async #editFile(): Promise<Attempt> {
    const before = await readFile(this.#file, 'utf8');
    const copy = this.#copies.length > 0 && this.#chooser.chance(0.4) ? this.#chooser.one(this.#copies) : before;
    this.#copies.push(before);
    const document = JSON.parse(copy) as StoredDocument;
    const changes = Array.from({ length: 1 + this.#chooser.below(2) }, () => randomChange(document, this.#chooser));
    const homeHub = this.#chooser.chance(0.1) ? this.#chooser.one(document.hubs).id : document.homeHub;
    const after = { ...changed(document, changes), homeHub };
    const what = JSON.stringify(changes);
    if (JSON.stringify(after) === JSON.stringify(document)) return { by: 'hand', what, taken: false };
    const revision = await this.revision();
    await replaced(this.#file, JSON.stringify(after, null, this.#chooser.below(3)));
    const taken = await this.#isTaken(revision);
    if (!taken) await replaced(this.#file, before);
    return { by: 'hand', what, taken };
  }

  async #isTaken(before: number): Promise<boolean> {
    const refused = (await this.#service.errors()).length;
    for (const start = performance.now(); performance.now() - start < longestUnseen; await pause(20)) {
      if ((await this.revision()) !== before) return true;
      if ((await this.#service.errors()).length > refused) return false;
    }
    return false;
  }

  async #import(document: StoredDocument): Promise<Attempt> {
    const [name, ...rows] = randomSheet(document, this.#chooser);
    const file = join(dirname(this.#clockFile), name);
    await writeFile(file, rows.map(formatCsvLine).join(''));
    const revision = await this.revision();
    const token = this.#headers.authorization.slice('Bearer '.length);
    const talk = { print: () => undefined, tell: () => undefined };
    await importCatalogue([file], { service: { url: this.#service.url, token }, yes: true }, talk);
    return { by: 'import', what: JSON.stringify([name, ...rows]), taken: (await this.revision()) !== revision };
  }
}

type Sheet = readonly [name: string, headings: readonly string[], row: readonly string[]];

/** A sheet that gives a series other names, or a programme, or that has a new programme. */
function randomSheet({ programmes, series, hubs }: StoredDocument, chooser: Chooser): Sheet {
  const { slug } = chooser.one(series);
  const sheets: readonly (() => Sheet)[] = [
    () => ['series.csv', ['slug', 'title', 'aliases'], [slug, chooser.words(), chooser.some(words, 2).join('; ')]],
    () => {
      const { hub, academicYear, slug: programme, title } = chooser.one(programmes);
      const hubSlug = hubs.find(({ id }) => id === hub)?.slug ?? '';
      const headings = ['hub', 'academicYear', 'slug', 'title', 'aliases', 'phases'];
      const phases = chooser.some(['PRIMARY', 'SECONDARY'], 2).join('; ');
      return ['programmes.csv', headings, [hubSlug, academicYear, programme, title, chooser.words(), phases]];
    },
    () => {
      const headings = ['academicYear', 'title', 'series', 'section', 'summary', 'status'];
      const row = [years[2] ?? '', chooser.words(), slug, 'Primary', 'What it is.', 'PUBLISHED'];
      return ['programmes.csv', headings, row];
    },
  ];
  return chooser.one(sheets)();
}

/** Puts a file in the place of another at once, as editors do. */
export async function replaced(path: string, text: string): Promise<void> {
  await writeFile(`${path}.next`, text);
  await rename(`${path}.next`, path);
}

const typeNames = { hubs: 'Hub', series: 'Series', externalThings: 'ExternalThing', programmes: 'Programme' };

/** A change as a mutation. What is new is given without an id. */
function editOf(change: EntryChange, document: StoredDocument): Edit {
  const type = typeNames[change.in];
  const known = JSON.stringify(document);
  const input = (value: unknown) =>
    JSON.parse(
      JSON.stringify(value, (key, inner) => (key === 'id' && !known.includes(`"${inner}"`) ? undefined : inner)),
    );
  if (change.op === 'create') {
    const { status: _, updatedAt: __, ...entry } = change.entry;
    return { name: `create${type}`, args: { input: input(entry) } };
  }
  const entries: readonly StoredEntry[] = document[change.in];
  const seen = { id: change.id, ifRevision: entries.find(({ id }) => id === change.id)?.revision ?? 0 };
  if (change.op === 'delete') return { name: 'delete', args: { ...seen, links: 'REMOVE' } };
  if ('status' in change.set) return { name: change.set['status'] === null ? 'publish' : 'withdraw', args: seen };
  return { name: `update${type}`, args: { ...seen, patch: input(change.set) } };
}
