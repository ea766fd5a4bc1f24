import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

interface EditResult {
  readonly result: string;
  /** The revision to name in the next edit. */
  readonly revision: number;
}

const patience = 60_000;

const edit = `mutation ($id: ID!, $ifRevision: Int!, $patch: ProgrammePatch!) {
  updateProgramme(id: $id, ifRevision: $ifRevision, patch: $patch) {
    __typename
    ... on Ok { revision }
    ... on Conflict { revision }
  }
}`;

/** Sends the requests of a soak, and counts their answers. */
export class SoakClient {
  /** Answers that a service must not give, and requests without an answer. */
  readonly problems: string[] = [];
  edits = 0;
  readonly #port: number;
  readonly #secret: string;
  readonly #statuses = new Map<string, number>();

  constructor(port: number, secret: string) {
    this.#port = port;
    this.#secret = secret;
  }

  query(body: object): Promise<string> {
    return this.#send('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  }

  /** A query of an ordinary reader, which has to be answered, unless the service is busy. */
  async read(query: string): Promise<void> {
    const text = await this.query({ query });
    if (text.includes('"errors":') && !text.includes('"SERVICE_BUSY"'))
      this.problems.push(`${query}: ${text.slice(0, 200)}`);
  }

  get(path: string): Promise<string> {
    return this.#send(path);
  }

  /** Sets a summary. An edit without an acknowledgement is sent again by the next one. */
  async edit(id: string, ifRevision: number, summary: string): Promise<EditResult> {
    const text = await this.#send('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${this.#secret}` },
      body: JSON.stringify({ query: edit, variables: { id, ifRevision, patch: { summary } } }),
    });
    const { data, errors } = text ? JSON.parse(text) : { data: undefined, errors: [] };
    const { __typename: result = 'none', revision = ifRevision } = data?.updateProgramme ?? {};
    if (result === 'Ok') this.edits++;
    else if (result !== 'Conflict')
      this.problems.push(`An edit was answered with ${result}: ${JSON.stringify(errors)}`);
    return { result, revision };
  }

  /** Reads an answer at about 200 KB a second. */
  async readSlowly(path: string): Promise<void> {
    const response = await fetch(`http://127.0.0.1:${this.#port}${path}`).catch(() => undefined);
    if (!response?.body) return this.#count('no answer');
    this.#count(String(response.status));
    try {
      for await (const chunk of response.body) await pause(chunk.length / 200);
    } catch {
      this.#count('slow reader disconnected'); // On a busy machine it may be slower than the service allows.
    }
  }

  /** Sends a query and reads nothing for some seconds. */
  async neverRead(query: string): Promise<void> {
    const socket = connect({ port: this.#port, host: '127.0.0.1' });
    socket.on('error', () => undefined);
    await Promise.race([once(socket, 'connect'), pause(patience)]);
    const body = JSON.stringify({ query });
    const headers = `host: catalogue\r\ncontent-type: application/json\r\ncontent-length: ${body.length}`;
    socket.write(`POST /graphql HTTP/1.1\r\n${headers}\r\n\r\n${body}`);
    await pause(5_000);
    socket.destroy();
  }

  async untilSummary(id: string, summary: string): Promise<void> {
    const end = performance.now() + patience;
    while ((await this.#summaryOf(id)) !== summary) {
      if (performance.now() > end) return void this.problems.push(`An edit of the document was not taken: ${summary}`);
      await pause(200);
    }
  }

  /** The ids of programmes that don't have their acknowledged summary. */
  async lost(acknowledged: ReadonlyMap<string, string>): Promise<readonly string[]> {
    const lost: string[] = [];
    for (const [id, summary] of acknowledged) if ((await this.#summaryOf(id)) !== summary) lost.push(id);
    return lost;
  }

  summary(): string {
    return [...this.#statuses].map(([status, count]) => `${status} × ${count}`).join(', ');
  }

  async #summaryOf(id: string): Promise<string | undefined> {
    const text = await this.query({ query: `{ node(id: "${id}") { ... on Programme { summary } } }` });
    return text ? JSON.parse(text).data?.node?.summary : undefined;
  }

  /** The text of an answer; empty for none. */
  async #send(path: string, init: RequestInit = {}): Promise<string> {
    try {
      const response = await this.#fetch(path, init).catch((error) => {
        // The service closed an idle connection while the request was on its way. Clients repeat such a request.
        if (error.cause?.code !== 'ECONNRESET') throw error;
        this.#count('reset and repeated');
        return this.#fetch(path, init);
      });
      const text = await response.text();
      this.#count(String(response.status));
      if (response.status >= 500 && response.status !== 503)
        this.problems.push(`${path} was answered with ${response.status}: ${text.slice(0, 200)}`);
      return text;
    } catch (error) {
      this.problems.push(`${path} was not answered: ${error instanceof Error ? (error.cause ?? error) : error}`);
      return '';
    }
  }

  #fetch(path: string, init: RequestInit): Promise<Response> {
    return fetch(`http://127.0.0.1:${this.#port}${path}`, { ...init, signal: AbortSignal.timeout(patience) });
  }

  #count(status: string): void {
    this.#statuses.set(status, (this.#statuses.get(status) ?? 0) + 1);
  }
}
