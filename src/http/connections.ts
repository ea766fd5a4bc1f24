import type { IncomingMessage } from 'node:http';
import { Server, type Socket } from 'node:net';
import { Readable } from 'node:stream';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { busyMessage, retryAfterSeconds } from '../api/guard/refusals.js';

export interface ConnectionLimits {
  /** How many connections may be open at the same time; further ones are closed at once. */
  readonly max: number;
  /** How many bytes of answers may be unsent over all connections. */
  readonly unsentBytes: number;
  /** How long a client may read nothing of its answer, in milliseconds. */
  readonly writeTimeout: number;
}

/** A request whose answer isn't sent yet. */
interface OpenRequest {
  /** How many bytes of the answer are unsent; 0 before there is an answer. */
  unsent: number;
  /** Ends the connection of a client that reads too slowly. */
  deadline?: NodeJS.Timeout;
}

interface Connection {
  readonly requests: Map<IncomingMessage, OpenRequest>;
  /** How many bytes had been read when the last of its requests was answered. */
  bytesRead: number;
}

/** A connection may always have so many unsent bytes, so that clients with small answers are served in any case. */
const freeBytes = 64 * 1024;
/** A stream is counted as so many unsent bytes, because it is written only as fast as it is read. */
const streamBytes = 128 * 1024;
/** A client has to read at least so many bytes a second on average, beside `writeTimeout`. */
const minBytesPerSecond = 32 * 1024;
/** How long a closing server waits for the rest of a request, in milliseconds. */
const closeTimeout = 3_000;
/** After so many turns of the event loop without a connection or request, a closing server has read all that arrived. */
const quietTurns = 10;

/**
 * The open connections of a server: how many there may be, how much may be unsent on them, how long a client may take to
 * read an answer, and how the server closes without losing a request.
 */
export class Connections {
  readonly #server: FastifyInstance['server'];
  readonly #limits: ConnectionLimits;
  readonly #open = new Map<Socket, Connection>();
  #unsent = 0;
  /** How many connections and requests there have been. */
  #arrivals = 0;
  #isClosing = false;
  #onEmpty: () => void = () => undefined;

  constructor(app: FastifyInstance, limits: ConnectionLimits) {
    this.#server = app.server;
    this.#limits = limits;
    app.server.maxConnections = limits.max;
    // Node runs one timer for each connection, and emits the event when nothing was read or written for so long.
    app.server.timeout = limits.writeTimeout;
    app.server.on('timeout', (socket: Socket) => this.#onSilence(socket));
    app.server.on('connection', (socket) => this.#track(socket));
    app.addHook('onRequest', ({ raw }, reply, done) => {
      this.#arrivals++;
      const connection = this.#open.get(raw.socket) ?? this.#track(raw.socket);
      connection.requests.set(raw, { unsent: 0 });
      reply.raw.once('close', () => this.#onAnswered(raw));
      done();
    });
    app.addHook('onSend', (request, reply, payload, done) => done(null, this.#beforeSending(request, reply, payload)));
    app.addHook('preClose', () => this.#close());
  }

  /** How many connections are open. */
  get count(): number {
    return this.#open.size;
  }

  /** How many bytes of answers are unsent over all connections. */
  get unsentBytes(): number {
    return this.#unsent;
  }

  /**
   * How many bytes of an answer may be added to a connection; undefined for any number. The bearer of a token is never
   * refused, because a mutation may have been executed.
   */
  roomFor({ raw, token }: FastifyRequest): number | undefined {
    if (token) return undefined;
    let unsent = 0;
    for (const request of this.#open.get(raw.socket)?.requests.values() ?? []) unsent += request.unsent;
    return Math.max(freeBytes - unsent, this.#limits.unsentBytes - this.#unsent);
  }

  /** Counts an answer as unsent until it is sent, or replaces it where there is no room for it. */
  #beforeSending(request: FastifyRequest, reply: FastifyReply, payload: unknown): unknown {
    const bytes = sizeOf(payload);
    const room = this.roomFor(request);
    if (room !== undefined && bytes > room) {
      if (payload instanceof Readable) payload.destroy();
      return busyAnswer(reply);
    }
    const { socket } = request.raw;
    const open = this.#open.get(socket)?.requests.get(request.raw); // The client may have gone meanwhile.
    if (!open || bytes === 0) return payload;
    open.unsent = bytes;
    this.#unsent += bytes;
    if (bytes > freeBytes) {
      const length = Math.max(bytes, Number(reply.getHeader('content-length') ?? 0));
      const patience = this.#limits.writeTimeout + (1_000 * length) / minBytesPerSecond;
      open.deadline = setTimeout(() => socket.destroy(), patience).unref();
    }
    return payload;
  }

  /** Closes a silent connection, unless its client waits for the service. */
  #onSilence(socket: Socket): void {
    const { requests } = this.#open.get(socket) ?? {};
    const isWaiting = [...(requests?.entries() ?? [])].some(([{ complete }, { unsent }]) => complete && unsent === 0);
    if (!isWaiting) socket.destroy();
  }

  #onAnswered(raw: IncomingMessage): void {
    const { socket } = raw;
    const connection = this.#open.get(socket);
    if (!connection) return; // The connection has closed, which has ended all its requests.
    this.#end(connection, raw);
    connection.bytesRead = socket.bytesRead;
    if (this.#isClosing && connection.requests.size === 0) socket.destroySoon();
  }

  #end({ requests }: Connection, raw: IncomingMessage): void {
    const request = requests.get(raw);
    requests.delete(raw);
    this.#unsent -= request?.unsent ?? 0;
    clearTimeout(request?.deadline);
  }

  /**
   * Accepts no more connections, closes those on which nothing is requested, and waits until all other requests are
   * answered. Node's own `close()` of an HTTP server would also cut off answers that are complete but not sent yet.
   */
  async #close(): Promise<void> {
    await this.#untilQuiet();
    Server.prototype.close.call(this.#server);
    this.#isClosing = true;
    for (const [socket, { requests, bytesRead }] of this.#open)
      if (requests.size === 0 && socket.bytesRead === bytesRead) socket.destroySoon();
    const cutOff = setTimeout(() => this.#destroyIncomplete(), closeTimeout);
    await new Promise<void>((resolve) => {
      this.#onEmpty = resolve;
      if (this.#open.size === 0) resolve();
    });
    clearTimeout(cutOff);
  }

  /**
   * Reads the requests that have arrived: waits until some turns of the event loop bring none. Each turn accepts only one
   * connection, and its request is read in a later turn.
   */
  async #untilQuiet(): Promise<void> {
    const end = performance.now() + closeTimeout;
    for (let quiet = 0; quiet < quietTurns && performance.now() < end; ) {
      const before = this.#arrivals;
      await nextTurn();
      quiet = this.#arrivals === before ? quiet + 1 : 0;
    }
  }

  /** Cuts off clients that haven't sent the rest of their request. */
  #destroyIncomplete(): void {
    for (const [socket, { requests }] of this.#open)
      if (![...requests.keys()].some(({ complete }) => complete)) socket.destroy();
  }

  #track(socket: Socket): Connection {
    const connection: Connection = { requests: new Map(), bytesRead: 0 };
    if (!socket.destroyed) this.#open.set(socket, connection);
    this.#arrivals++;
    socket.once('close', () => {
      this.#open.delete(socket);
      for (const raw of connection.requests.keys()) this.#end(connection, raw);
      if (this.#open.size === 0) this.#onEmpty();
    });
    return connection;
  }
}

function sizeOf(payload: unknown): number {
  if (typeof payload === 'string') return Buffer.byteLength(payload);
  if (Buffer.isBuffer(payload)) return payload.length;
  return payload ? streamBytes : 0;
}

function busyAnswer(reply: FastifyReply): string {
  for (const name of ['content-encoding', 'content-disposition', 'etag', 'last-modified']) reply.removeHeader(name);
  reply.code(503).type('application/json; charset=utf-8');
  reply.headers({ 'cache-control': 'no-store', 'retry-after': retryAfterSeconds });
  return JSON.stringify({ errors: [{ message: busyMessage, extensions: { code: 'SERVICE_BUSY' } }] });
}
