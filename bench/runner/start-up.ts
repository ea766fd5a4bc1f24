import type { Detail } from '../data/programme.js';
import { answerTo } from './asked-over-http.js';
import type { Bench } from './bench.js';
import { ours } from './contenders.js';

export interface StartUp {
  readonly programmes: number;
  readonly detail: Detail;
  /** Bytes of the catalogue document. */
  readonly bytes: number;
  /** Milliseconds from the start of the process to its first answer, a number a round. */
  readonly milliseconds: readonly number[];
  /** Bytes of memory after the first answer, a number a round. */
  readonly memory: readonly number[];
}

const question = { query: '{ programmes(first: 24) { nodes { slug title } } }', variables: {} };

/** How long ours takes to start over a catalogue of this size, and what it holds then. */
export async function startUp(programmes: number, detail: Detail, bench: Bench): Promise<StartUp> {
  const { path, bytes } = bench.files.catalogue(programmes, detail);
  const milliseconds: number[] = [];
  const memory: number[] = [];
  const rounds = detail === 'lean' ? bench.pace.rounds : 1; // A large curated one takes its time.
  for (let round = 0; round < rounds; round++) {
    const server = await bench.servers.start(ours, { CATALOGUE_FILE: path });
    await answerTo(server.port, '/graphql', question);
    milliseconds.push(performance.now() - server.begun);
    memory.push(server.memory());
    await bench.servers.stop();
  }
  return { programmes, detail, bytes, milliseconds, memory };
}
