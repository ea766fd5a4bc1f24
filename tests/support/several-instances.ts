import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { type BuiltService, startService } from './built-service.js';

// Several instances of the built service over one database, and clients that edit and read all the time.

interface Programme {
  readonly id: string;
  readonly summary: string | null;
  /** Null until it is changed. */
  readonly revision: number | null;
}

const everything = '{ catalogue { revision } programmes(first: 60) { nodes { id summary revision } } }';
const edit = `mutation Edit($id: ID!, $ifRevision: Int!, $summary: String!, $key: String!) {
  edit: updateProgramme(id: $id, ifRevision: $ifRevision, patch: { summary: $summary }, idempotencyKey: $key) {
    __typename
    ... on Ok { revision }
    ... on Conflict { node { ... on Programme { revision } } }
  }
}`;

export class SeveralInstances {
  readonly #environment: Readonly<Record<string, string>>;
  readonly #authorization: string;
  readonly #running: (BuiltService | undefined)[] = [];
  /** The last edit of each programme that was answered with `Ok`. */
  readonly #acknowledged = new Map<string, string>();
  acknowledgedCount = 0;
  /** What clients were answered that should never be: a failed read, or an edit refused for another reason than 503. */
  readonly failures: string[] = [];
  reads = 0;
  #isOver = false;
  #clients: Promise<unknown>[] = [];

  static async start(databaseUrl: string, token: string, count: number): Promise<SeveralInstances> {
    const instances = new SeveralInstances(
      { DATABASE_URL: databaseUrl, RATE_LIMIT: '0', RATE_LIMIT_TOKEN: '0' },
      token,
    );
    for (let at = 0; at < count; at++) await instances.startInstance(at);
    return instances;
  }

  private constructor(environment: Readonly<Record<string, string>>, token: string) {
    this.#environment = environment;
    this.#authorization = `Bearer ${token}`;
  }

  async startInstance(at: number): Promise<void> {
    this.#running[at] = await startService({ catalogueFile: '', environment: this.#environment });
  }

  /** Kills an instance, like a power cut. Clients ask the others. */
  async killInstance(at: number): Promise<void> {
    const instance = this.#running[at];
    this.#running[at] = undefined;
    await instance?.kill();
  }

  get #instances(): readonly BuiltService[] {
    return this.#running.filter((instance) => instance !== undefined);
  }

  /** Starts clients which edit a programme each, and one reader for each instance. */
  async startClients(writers: number): Promise<void> {
    const programmes = await this.#programmes();
    for (let at = 0; at < writers; at++) this.#clients.push(this.#write(at, programmes[at] as Programme));
    for (let at = 0; at < this.#running.length; at++) this.#clients.push(this.#read(at));
  }

  /** Edits a programme again and again. An edit without an answer is sent again with the same key, to any instance. */
  async #write(writer: number, { id, revision }: Programme): Promise<void> {
    let ifRevision = revision ?? 0;
    for (let count = 1; !this.#isOver; count++) {
      const variables = { id, ifRevision, summary: `Edit ${count} of writer ${writer}.`, key: randomUUID() };
      const result = await this.#untilAnswered(writer + count, variables);
      if (result === undefined) return;
      ifRevision = result;
      this.#acknowledged.set(id, variables.summary);
      this.acknowledgedCount++;
      await pause(20 * Math.random());
    }
  }

  async #untilAnswered(first: number, variables: object): Promise<number | undefined> {
    for (let attempt = 0; !this.#isOver || attempt < 100; attempt++) {
      const instance = this.#instances[(first + attempt) % this.#instances.length];
      const payload = { query: edit, variables };
      const headers = { authorization: this.#authorization };
      const answer = await instance?.send({ method: 'POST', url: '/graphql', headers, payload }).catch(() => undefined);
      const { data, errors } = answer?.json() ?? {};
      if (data?.edit?.__typename === 'Ok') return data.edit.revision;
      if (answer && answer.statusCode !== 503) {
        this.failures.push(`An edit was answered with ${answer.statusCode}: ${JSON.stringify(data ?? errors)}`);
        return undefined;
      }
      await pause(100);
    }
    return undefined;
  }

  async #read(at: number): Promise<void> {
    while (!this.#isOver) {
      const instance = this.#running[at];
      const answer = await instance
        ?.send({ method: 'POST', url: '/graphql', payload: { query: everything } })
        .catch(String);
      const isKilled = instance !== this.#running[at];
      if (typeof answer === 'string') {
        if (!isKilled) this.failures.push(`A read had no answer: ${answer}`);
      } else if (answer) {
        this.reads++;
        if (answer.statusCode !== 200)
          this.failures.push(`A read was answered with ${answer.statusCode}: ${answer.body}`);
      }
      await pause(10);
    }
  }

  async #programmes(): Promise<readonly Programme[]> {
    const [instance] = this.#instances;
    if (!instance) throw new Error('No instance runs.');
    return (await instance.ask(everything)).data.programmes.nodes;
  }

  /** Has the clients end their last request. */
  async stopClients(): Promise<void> {
    this.#isOver = true;
    await Promise.all(this.#clients);
  }

  /** The milliseconds until all instances give the same answer. */
  async untilSame(): Promise<number> {
    const start = performance.now();
    for (;;) {
      const answers = await Promise.all(
        this.#instances.map(async (each) => JSON.stringify(await each.ask(everything))),
      );
      if (new Set(answers).size === 1) return performance.now() - start;
      if (performance.now() - start > 30_000) throw new Error('The instances did not come to the same revision.');
      await pause(20);
    }
  }

  /** The programmes whose last acknowledged edit the instances don't have. */
  async lost(): Promise<readonly string[]> {
    const summaries = new Map((await this.#programmes()).map(({ id, summary }) => [id, summary]));
    return [...this.#acknowledged].flatMap(([id, summary]) =>
      summaries.get(id) === summary ? [] : [`${id}: ${summaries.get(id)} is not ${summary}`],
    );
  }

  /** How many commits the history has. */
  async commits(): Promise<number> {
    const metrics = await this.#instances[0]?.send('/metrics');
    return Number(/^catalogue_commits (\d+)$/m.exec(metrics?.body ?? '')?.[1]);
  }

  async stop(): Promise<void> {
    this.#isOver = true;
    await Promise.all(this.#instances.map((each) => each.stop()));
  }
}
