import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';

const edit = `mutation ($id: ID!, $ifRevision: Int!, $summary: String!, $key: String!) {
  updateProgramme(id: $id, ifRevision: $ifRevision, patch: { summary: $summary }, idempotencyKey: $key) {
    __typename ... on Ok { revision } ... on Conflict { revision }
  }
}`;
const patience = 10_000;

interface Edited {
  readonly __typename: string;
  readonly revision?: number;
}

/** Clients of several instances, as behind a load balancer: an instance that refuses connections isn't asked again. */
export class Clients {
  readonly failedReads: string[] = [];
  readonly visible: number[] = [];
  reads = 0;
  commits = 0;
  retries = 0;
  /** The longest time without an acknowledged edit, in milliseconds. */
  longestGap = 0;
  #lastCommit = performance.now();
  readonly #secret: string;
  readonly #live: Set<number>;

  constructor(ports: readonly number[], secret: string) {
    this.#live = new Set(ports);
    this.#secret = secret;
  }

  get ports(): readonly number[] {
    return [...this.#live];
  }

  /** An instance is about to be killed. */
  remove(port: number): void {
    this.#live.delete(port);
  }

  /** Reads a page of programmes at any instance. It must be answered. */
  async read(): Promise<void> {
    const port = this.#any();
    const answer = await this.#send(port, { query: '{ programmes(first: 10) { nodes { title } } }' }).catch(String);
    if (!this.#live.has(port)) return; // It was killed meanwhile.
    this.reads++;
    if (typeof answer === 'string') this.failedReads.push(answer);
    else if (answer.status !== 200) this.failedReads.push(`${answer.status}`);
  }

  /** Sets a summary, and sends it again until it is acknowledged. Returns the revision of the programme. */
  async write(id: string, ifRevision: number, summary: string): Promise<number> {
    const key = randomUUID();
    for (let seen = ifRevision; ; this.retries++) {
      const port = this.#any();
      const edited = await this.#edit(port, { id, ifRevision: seen, summary, key }).catch(() => undefined);
      if (edited?.__typename === 'Ok' && edited.revision !== undefined) {
        this.#count();
        if (Math.random() < 0.1) await this.#measure(port, edited.revision);
        return edited.revision;
      }
      if (edited?.__typename === 'Conflict') seen = edited.revision ?? seen;
      else await pause(100);
    }
  }

  /** The revision that an instance has. */
  async revisionOf(port: number): Promise<number> {
    const answer = await this.#send(port, { query: '{ __typename }' });
    return Number(answer.headers.get('catalogue-revision'));
  }

  async summaries(port: number): Promise<ReadonlyMap<string, string>> {
    const headers = { authorization: `Bearer ${this.#secret}` };
    const answer = await fetch(`http://127.0.0.1:${port}/exports/catalogue.json`, { headers });
    const { programmes } = (await answer.json()) as { programmes: readonly { id: string; summary: string }[] };
    return new Map(programmes.map(({ id, summary }) => [id, summary]));
  }

  /** How long it takes until another instance has a revision. */
  async #measure(port: number, revision: number): Promise<void> {
    const other = this.ports.find((each) => each !== port);
    if (other === undefined) return;
    const start = performance.now();
    const answer = await this.#send(other, { query: '{ __typename }' }, { 'catalogue-revision': String(revision) });
    if (answer.status === 200) this.visible.push(performance.now() - start);
  }

  async #edit(port: number, variables: object): Promise<Edited | undefined> {
    const answer = await this.#send(port, { query: edit, variables });
    const { data } = (await answer.json()) as { data?: { updateProgramme?: Edited } };
    return data?.updateProgramme;
  }

  #count(): void {
    const now = performance.now();
    this.longestGap = Math.max(this.longestGap, now - this.#lastCommit);
    this.#lastCommit = now;
    this.commits++;
  }

  #send(port: number, body: object, more: Readonly<Record<string, string>> = {}): Promise<Response> {
    return fetch(`http://127.0.0.1:${port}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${this.#secret}`, ...more },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(patience),
    });
  }

  #any(): number {
    const { ports } = this;
    return ports[Math.floor(Math.random() * ports.length)] as number;
  }
}
