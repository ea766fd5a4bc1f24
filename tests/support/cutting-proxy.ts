import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';

type Cut = 'before' | 'after';

/** A proxy in front of a server, which cuts a connection when a client sends a word. */
export class CuttingProxy {
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  #cut: { readonly word: string; readonly when: Cut } | undefined;
  #isDown = false;

  static async to(port: number): Promise<CuttingProxy> {
    const proxy = new CuttingProxy(port);
    await once(proxy.#server, 'listening');
    return proxy;
  }

  private constructor(port: number) {
    this.#server = createServer((client) => this.#relay(client, port)).listen(0, '127.0.0.1');
  }

  get port(): number {
    return (this.#server.address() as { port: number }).port;
  }

  /** Cuts the next connection that sends a word, before the server gets it or before the client gets the answer. */
  cutAt(word: string, when: Cut, { staysDown = false } = {}): void {
    this.#cut = { word, when };
    this.#staysDown = staysDown;
  }

  #staysDown = false;

  /** Accepts connections again. */
  restore(): void {
    this.#isDown = false;
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    this.#server.close();
    await once(this.#server, 'close');
  }

  #relay(client: Socket, port: number): void {
    if (this.#isDown) {
      client.destroy();
      return;
    }
    const server = connect(port, '127.0.0.1');
    for (const socket of [client, server]) {
      this.#sockets.add(socket);
      socket.on('error', () => {}).on('close', () => [client, server].map((each) => each.destroy()));
    }
    let isCut = false;
    server.on('data', (bytes) => isCut || client.write(bytes));
    client.on('data', (bytes) => {
      const cut = this.#cut && bytes.includes(this.#cut.word) ? this.#cut : undefined;
      if (!cut) return server.write(bytes);
      [this.#cut, this.#isDown, isCut] = [undefined, this.#staysDown, true];
      if (cut.when === 'before') return client.destroy();
      server.once('data', () => client.destroy()); // The server has answered, and the client never reads it.
      return server.write(bytes);
    });
  }
}
