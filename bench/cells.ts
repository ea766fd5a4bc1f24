import { setTimeout as pause } from 'node:timers/promises';
import type { Contender } from './contenders.js';
import { drive } from './drive.js';
import type { Catalogue, Question } from './questions.js';
import { type Regime, requestsOf } from './requests.js';
import type { Started } from './started.js';

/**
 * Requests a second of the contenders at one question in one regime, a number a round. A second is one in which the
 * server had its core: so neither other work on the machine nor the driver counts.
 */
export interface Row {
  readonly question: Question;
  readonly regime: Regime;
  readonly rates: ReadonlyMap<string, readonly number[]>;
}

export interface Pace {
  readonly rounds: number;
  /** Milliseconds of one measurement. */
  readonly window: number;
}

const idle = 200;
const warmUp = 1500;

/** Measures the contenders in turns, so that what slows the machine down slows all of them down. */
export async function measured(
  question: Question,
  regime: Regime,
  contenders: readonly Started[],
  catalogue: Catalogue,
  { rounds, window }: Pace,
): Promise<Row> {
  const asking = contenders.flatMap(({ contender, port, processor }) => {
    const request = requestsOf(contender, question, regime, catalogue);
    return request ? [{ contender, port, processor, request }] : [];
  });
  for (const { port, request } of asking) await drive({ port, request, milliseconds: warmUp });
  const rates = new Map<string, number[]>(asking.map(({ contender }) => [contender.name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const { contender, port, processor, request } of asking) {
      await pause(idle);
      const before = processor();
      const { answers } = await drive({ port, request, milliseconds: window });
      rates.get(contender.name)?.push(answers / (processor() - before));
    }
  }
  return { question, regime, rates };
}

export const median = (all: readonly number[]): number => [...all].sort((a, b) => a - b)[all.length >> 1] ?? 0;

/** How many times as fast as another a contender is, round by round: the median, the least and the most. */
export function ratio(row: Row, contender: Contender, to: Contender) {
  const [own, other] = [row.rates.get(contender.name), row.rates.get(to.name)];
  if (!own || !other) return undefined;
  const ratios = own.map((rate, round) => rate / (other[round] ?? Number.NaN));
  return { median: median(ratios), least: Math.min(...ratios), most: Math.max(...ratios) };
}
