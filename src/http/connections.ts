import type { IncomingMessage } from 'node:http';
import { Server, type Socket } from 'node:net';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';

interface Connection {
  /** The requests whose answers aren't sent yet. */
  readonly requests: Set<IncomingMessage>;
  /** How many bytes had been read when the last of its requests was answered. */
  bytesRead: number;
}

/** How long a closing server waits for the rest of a request, in milliseconds. */
const closeTimeout = 3_000;

/** The open connections of a server. */
export class Connections {
  readonly #server: FastifyInstance['server'];
  readonly #open = new Map<Socket, Connection>();
  #isClosing = false;
  #onEmpty: () => void = () => undefined;

  constructor(app: FastifyInstance) {
    this.#server = app.server;
    app.server.on('connection', (socket) => this.#connectionOf(socket));
    app.addHook('onRequest', ({ raw }, reply, done) => {
      const connection = this.#connectionOf(raw.socket);
      connection.requests.add(raw);
      reply.raw.once('close', () => this.#onAnswered(raw, connection));
      done();
    });
    app.addHook('preClose', () => this.#close());
  }

  #onAnswered(request: IncomingMessage, connection: Connection): void {
    connection.requests.delete(request);
    connection.bytesRead = request.socket.bytesRead;
    if (this.#isClosing && connection.requests.size === 0) request.socket.destroySoon();
  }

  /**
   * Accepts no more connections, closes those on which nothing is requested, and waits until all other requests are
   * answered. Node's own `close()` of an HTTP server would also cut off answers that are complete but not sent yet.
   */
  async #close(): Promise<void> {
    await nextTurn(); // What has arrived is read before connections are closed.
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

  /** Cuts off clients that haven't sent the rest of their request. */
  #destroyIncomplete(): void {
    for (const [socket, { requests }] of this.#open)
      if (![...requests].some(({ complete }) => complete)) socket.destroy();
  }

  #connectionOf(socket: Socket): Connection {
    const known = this.#open.get(socket);
    if (known) return known;
    const connection: Connection = { requests: new Set(), bytesRead: 0 };
    this.#open.set(socket, connection);
    socket.once('close', () => {
      this.#open.delete(socket);
      if (this.#open.size === 0) this.#onEmpty();
    });
    return connection;
  }
}
