import { connect, type Socket } from 'node:net';

// A driver that costs little itself: raw sockets that stay open, one request under way on each, and of an answer no more
// read than its status and its length.

export interface Drive {
  readonly port: number;
  /** Whole HTTP requests, as text; asked for one at a time. */
  readonly request: () => string;
  readonly milliseconds: number;
  readonly connections?: number;
}

export interface Driven {
  readonly answers: number;
  readonly perSecond: number;
  /** Milliseconds from request to answer that 99 of 100 were within. */
  readonly p99: number;
  readonly slowest: number;
}

/** Asks as fast as the answers come, for some time. Rejects at the first answer that is not 200. */
export async function drive({ port, request, milliseconds, connections = 8 }: Drive): Promise<Driven> {
  const latencies: number[] = [];
  const start = performance.now();
  const end = start + milliseconds;
  await Promise.all(Array.from({ length: connections }, () => asking(port, request, end, latencies)));
  const seconds = (performance.now() - start) / 1000;
  const sorted = Float64Array.from(latencies).sort();
  return {
    answers: sorted.length,
    perSecond: sorted.length / seconds,
    p99: sorted[Math.floor(sorted.length * 0.99)] ?? 0,
    slowest: sorted.at(-1) ?? 0,
  };
}

/** One connection, until the time is over. */
function asking(port: number, request: () => string, end: number, latencies: number[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true });
    let asked = 0;
    const ask = () => {
      asked = performance.now();
      socket.write(request(), 'latin1');
    };
    const answered = () => {
      const now = performance.now();
      latencies.push(now - asked);
      if (now < end) ask();
      else socket.end(resolve);
    };
    socket.once('connect', ask).once('error', reject);
    readAnswers(socket, answered, reject);
  });
}

const noMore = Buffer.from('\r\n0\r\n\r\n');

/** Calls back at the end of each answer. As one request is under way, an answer ends where the bytes do. */
function readAnswers(socket: Socket, answered: () => void, failed: (error: Error) => void): void {
  let missing = 0; // Bytes of the body; infinite where it comes in chunks.
  socket.on('data', (bytes) => {
    const head = missing > 0 ? undefined : headOf(bytes);
    if (head && head.status !== '200') return failed(new Error(`It answered:\n${bytes.toString('latin1')}`));
    missing = (head ? head.length : missing) - (bytes.length - (head?.size ?? 0));
    if (missing === Number.POSITIVE_INFINITY && bytes.subarray(-noMore.length).equals(noMore)) missing = 0;
    if (missing <= 0) answered();
  });
}

function headOf(bytes: Buffer) {
  const size = bytes.indexOf('\r\n\r\n') + 4;
  const text = bytes.toString('latin1', 0, size);
  const length = /content-length: (\d+)/i.exec(text)?.[1];
  return { status: text.slice(9, 12), size, length: length ? Number(length) : Number.POSITIVE_INFINITY };
}
