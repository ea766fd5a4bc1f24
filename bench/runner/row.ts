import { setTimeout as pause } from 'node:timers/promises';
import type { GeneratedCatalogue } from '../data/generated-catalogue.js';
import { drive } from './drive.js';
import type { Question } from './questions.js';
import type { Regime } from './regime.js';
import { requestsOf } from './requests.js';
import type { Server } from './servers.js';

/**
 * Answers a second of each contender to one question in one regime, a number a round. A second is one in which the
 * server had its core: so neither other work on the machine nor the driver counts.
 */
export interface Row {
  readonly question: string;
  readonly regime: Regime;
  readonly rates: Readonly<Record<string, readonly number[]>>;
}

export interface Pace {
  readonly rounds: number;
  /** Milliseconds of one measurement. */
  readonly window: number;
}

/** Servers that answer one question in one regime. */
export interface Heat {
  readonly question: Question;
  readonly regime: Regime;
  readonly servers: readonly Server[];
  readonly catalogue: GeneratedCatalogue;
  /** Told who is left out, and why. */
  readonly leaveOut: (why: string) => void;
}

const idle = 200;
/** After 3 s, this service was still compiling its code in some rounds, and so was Mercurius. */
export const warmUp = 6000;

/**
 * Measures servers in turns, so that what slows the machine down slows all of them down. One that fails is left out from
 * then on.
 */
export async function measured(
  { question, regime, servers, catalogue, leaveOut }: Heat,
  { rounds, window }: Pace,
): Promise<Row> {
  const rates: Record<string, number[]> = {};
  let racing = servers.flatMap((server) => {
    const request = requestsOf(server.contender, question, regime, catalogue);
    return request ? [{ server, request }] : [];
  });
  const inTurns = async (work: (one: (typeof racing)[number]) => Promise<unknown>) => {
    for (const one of racing) {
      await work(one).catch((error: Error) => {
        const { name } = one.server.contender;
        racing = racing.filter((other) => other !== one);
        delete rates[name];
        leaveOut(`${name} fails at ${question.name}, ${regime}: ${error.message.slice(0, 300)}`);
      });
    }
  };
  await inTurns(({ server: { port }, request }) => drive({ port, request, milliseconds: warmUp }));
  for (let round = 0; round < rounds; round++) {
    await inTurns(async ({ server, request }) => {
      const rate = await rateOf(server, request, window);
      const { name } = server.contender;
      rates[name] = [...(rates[name] ?? []), rate];
    });
  }
  return { question: question.name, regime, rates };
}

/** Answers for each second that the server had a processor. */
export async function rateOf(server: Server, request: () => string, milliseconds: number): Promise<number> {
  await pause(idle);
  const before = server.processor();
  const answers = await drive({ port: server.port, request, milliseconds });
  return answers / (server.processor() - before);
}
