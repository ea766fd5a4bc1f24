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

const idle = 200;
const warmUp = 1000;

/** Measures servers in turns, so that what slows the machine down slows all of them down. */
export async function measured(
  question: Question,
  regime: Regime,
  servers: readonly Server[],
  catalogue: GeneratedCatalogue,
  pace: Pace,
): Promise<Row> {
  const rates: Record<string, number[]> = {};
  const asking = servers.flatMap((server) => {
    const request = requestsOf(server.contender, question, regime, catalogue);
    return request ? [{ server, request }] : [];
  });
  for (const { server, request } of asking) await drive({ port: server.port, request, milliseconds: warmUp });
  for (let round = 0; round < pace.rounds; round++) {
    for (const { server, request } of asking) {
      const { name } = server.contender;
      rates[name] = [...(rates[name] ?? []), await rateOf(server, request, pace.window)];
    }
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
