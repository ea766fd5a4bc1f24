import type { Detail } from '../data/programme.js';
import { answerTo } from './asked-over-http.js';
import type { Bench } from './bench.js';
import { type Contender, ours, unbundled } from './contenders.js';
import { small } from './questions.js';

export interface StartUp {
  readonly programmes: number;
  readonly detail: Detail;
  /** Bytes of the catalogue document. */
  readonly bytes: number;
  /** Milliseconds from the start of the process to its first answer, a number a round. */
  readonly milliseconds: readonly number[];
  /** The same for the code before it is bundled, in turns; absent where it isn't compared. */
  readonly unbundled?: readonly number[];
  /** Bytes of memory after the first answer, a number a round. */
  readonly memory: readonly number[];
}

const question = { query: '{ programmes(first: 24) { nodes { slug title } } }', variables: {} };

/** How long ours takes to start over a catalogue of this size, and what it holds then. */
export async function startUp(programmes: number, detail: Detail, bench: Bench): Promise<StartUp> {
  const { path, bytes } = bench.files.catalogue(programmes, detail);
  const ownStarts: Start[] = [];
  const unbundledStarts: Start[] = [];
  const rounds = detail === 'lean' ? bench.pace.rounds : 1; // A large curated one takes its time.
  for (let round = 0; round < rounds; round++) {
    ownStarts.push(await startOf(ours, path, bench));
    if (programmes === small) unbundledStarts.push(await startOf(unbundled, path, bench));
  }
  return {
    programmes,
    detail,
    bytes,
    milliseconds: ownStarts.map((one) => one.milliseconds),
    memory: ownStarts.map((one) => one.memory),
    ...(unbundledStarts.length > 0 && { unbundled: unbundledStarts.map((one) => one.milliseconds) }),
  };
}

/** One start: milliseconds to its first answer, and bytes of memory then. */
interface Start {
  readonly milliseconds: number;
  readonly memory: number;
}

async function startOf(contender: Contender, path: string, { servers }: Bench): Promise<Start> {
  const server = await servers.start(contender, { CATALOGUE_FILE: path });
  await answerTo(server.port, '/graphql', question);
  const start = { milliseconds: performance.now() - server.begun, memory: server.memory() };
  await servers.stop();
  return start;
}
