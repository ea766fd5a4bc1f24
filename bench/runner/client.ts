import { Connection } from './connection.js';

export interface ClientSettings {
  readonly port: number;
  /** Whether every request comes on a connection of its own, as from a proxy that keeps none. */
  readonly hasNewConnections: boolean;
}

/** One client, with a connection that it keeps, or one for each request. */
export class Client {
  readonly #settings: ClientSettings;
  #connection: Connection | undefined;

  constructor(settings: ClientSettings) {
    this.#settings = settings;
  }

  async statusFor(request: string): Promise<string> {
    this.#connection ??= await Connection.open(this.#settings.port);
    const status = await this.#connection.statusFor(request);
    if (this.#settings.hasNewConnections) this.close();
    return status;
  }

  close(): void {
    this.#connection?.close();
    this.#connection = undefined;
  }
}
