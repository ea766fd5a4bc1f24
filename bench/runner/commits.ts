import { setTimeout as pause } from 'node:timers/promises';
import { TokenBook } from '../../src/access/token-book.js';
import { TokenFile } from '../../src/access/token-file.js';
import type { Bench } from './bench.js';
import { ours } from './contenders.js';
import { type Latencies, pace, summed } from './drive.js';
import { growing } from './growth.js';
import { posted } from './requests.js';
import { settled } from './settled.js';

export interface Commits {
  readonly programmes: number;
  readonly editsPerSecond: number;
  readonly readsPerSecond: number;
  /** How long reads took while nothing was edited, and while it was. */
  readonly before: Latencies;
  readonly meanwhile: Latencies;
  /** How long the edits themselves took. */
  readonly edits: Latencies;
  readonly landed: number;
}

const editsPerSecond = 10;
const readsPerSecond = 100;
const read = 'one, links five deep';
/** How long each of the three parts takes: the first edits of a process are slower than the others. */
const milliseconds = 12_000;

/** What edits do to who reads meanwhile, over a catalogue of this size. */
export async function commits(programmes: number, { files, servers }: Bench): Promise<Commits> {
  const { path, catalogue } = files.catalogue(programmes, 'lean');
  const book = new TokenBook(await TokenFile.beside(path));
  const { secret } = await book.create({ name: 'bench', scopes: ['write'] });
  const server = await servers.start(ours, { CATALOGUE_FILE: path });
  const { port } = server;
  const request = posted('/graphql', JSON.stringify({ query: growing[read] }));
  const reading = () => pace({ port, request: () => request, milliseconds }, readsPerSecond);
  await settled(server);
  await reading(); // Warms up.
  const before = await reading();
  const editing = new Editor(port, secret).edit(catalogue.programmes, milliseconds);
  const [meanwhile, times] = await Promise.all([reading(), editing]);
  const edits = summed(times);
  return { programmes, editsPerSecond, readsPerSecond, before, meanwhile, edits, landed: times.length };
}

/** Somebody who changes summaries, one after another. */
class Editor {
  readonly #url: string;
  readonly #headers: Readonly<Record<string, string>>;

  constructor(port: number, secret: string) {
    this.#url = `http://127.0.0.1:${port}/graphql`;
    this.#headers = { 'content-type': 'application/json', authorization: `Bearer ${secret}` };
  }

  /** Gives the milliseconds that each edit took. Rejects at the first that is refused. */
  async edit(programmes: readonly { readonly [key: string]: unknown }[], milliseconds: number): Promise<number[]> {
    const edits = Math.floor((milliseconds / 1000) * editsPerSecond);
    return Promise.all(
      Array.from({ length: edits }, async (_, number) => {
        await pause((number * 1000) / editsPerSecond);
        const id = programmes[(number * 37) % programmes.length]?.['id'];
        const revision = await this.#revisionOf(id);
        const start = performance.now();
        await this.#ask(updating, { id, revision, summary: `Changed for the ${number}th time.` });
        return performance.now() - start;
      }),
    );
  }

  async #revisionOf(id: unknown): Promise<unknown> {
    const { node } = (await this.#ask(revisions, { id })) as { readonly node: { readonly revision: unknown } };
    return node.revision;
  }

  async #ask(query: string, variables: object): Promise<unknown> {
    const body = JSON.stringify({ query, variables });
    const response = await fetch(this.#url, { method: 'POST', headers: this.#headers, body });
    const { data, errors } = (await response.json()) as { readonly data: unknown; readonly errors?: unknown };
    if (errors) throw new Error(`An edit was refused: ${JSON.stringify(errors)}`);
    return data;
  }
}

const revisions = 'query Revision($id: ID!) { node(id: $id) { ... on Programme { revision } } }';
const updating = `mutation Update($id: ID!, $revision: Int!, $summary: String!) {
  updateProgramme(id: $id, ifRevision: $revision, patch: { summary: $summary }) { __typename } }`;
