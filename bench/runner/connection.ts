import { connect, type Socket } from 'node:net';

const longestAnswer = 30_000;
const noMore = Buffer.from('\r\n0\r\n\r\n');

/**
 * A socket that stays open, with one request under way at most. It costs little: of an answer no more is read than its
 * status and its length.
 */
export class Connection {
  readonly #socket: Socket;
  #missing = 0; // Bytes of the answer that are still to come; infinite where it comes in chunks.
  #status = '';
  #answered: () => void = () => {};
  #failed: (error: Error) => void = () => {};

  static open(port: number): Promise<Connection> {
    return new Promise((resolve, reject) => {
      const socket = connect({ port, host: '127.0.0.1', noDelay: true });
      socket.once('error', reject).once('connect', () => resolve(new Connection(socket)));
    });
  }

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.on('data', (bytes) => this.#read(bytes));
    socket.on('error', (error) => this.#failed(error));
    socket.setTimeout(longestAnswer, () => this.#failed(new Error(`No answer for ${longestAnswer} ms.`)));
    socket.on('close', () => this.#failed(new Error('The server closed the connection.')));
  }

  /** Sends a whole request, and resolves when its answer is there. Rejects for any but 200. */
  async ask(request: string): Promise<void> {
    const status = await this.statusFor(request);
    if (status !== '200') throw new Error(`It answered with status ${status}:\n${request.slice(0, 1_000)}`);
  }

  /** Sends a whole request, and resolves with the status of its answer when all of that is there. */
  statusFor(request: string): Promise<string> {
    return new Promise((resolve, reject) => {
      this.#answered = () => resolve(this.#status);
      this.#failed = reject;
      this.#socket.write(request, 'latin1');
    });
  }

  close(): void {
    this.#failed = () => {};
    this.#socket.destroy();
  }

  /** As one request is under way, the answer ends where the bytes do. */
  #read(bytes: Buffer): void {
    const head = this.#missing > 0 ? undefined : headOf(bytes);
    if (head) this.#status = head.status;
    this.#missing = (head ? head.length : this.#missing) - (bytes.length - (head?.size ?? 0));
    const isLast = this.#missing === Number.POSITIVE_INFINITY && bytes.subarray(-noMore.length).equals(noMore);
    if (isLast) this.#missing = 0;
    if (this.#missing <= 0) this.#answered();
  }
}

function headOf(bytes: Buffer) {
  const size = bytes.indexOf('\r\n\r\n') + 4;
  const text = bytes.toString('latin1', 0, size);
  const length = /content-length: (\d+)/i.exec(text)?.[1];
  return { status: text.slice(9, 12), size, length: length ? Number(length) : Number.POSITIVE_INFINITY };
}
