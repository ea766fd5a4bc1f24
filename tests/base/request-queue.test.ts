import type { IncomingMessage, ServerResponse } from 'node:http';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { RequestQueue } from '../../src/base/request-queue.js';

// How requests are answered beside other work, on a clock that the work itself moves.

/** How many of 60 requests that have arrived together are answered in each turn of the event loop, beside steps of other work. */
async function answeredInTurns(step: number): Promise<readonly number[]> {
  let time = 0;
  let answered = 0;
  const answer = () => {
    time += 1;
    answered++;
  };
  const queue = new RequestQueue(answer, () => time);
  for (let each = 0; each < 60; each++) queue.add({} as IncomingMessage, { destroyed: false } as ServerResponse);
  const turns = [answered];
  while (answered < 60) {
    const before = answered;
    await nextTurn();
    time += step;
    turns.push(answered - before);
  }
  return turns;
}

test('a turn is short if there is no other work', async () => {
  expect(Math.max(...(await answeredInTurns(0)))).toBeLessThanOrEqual(3);
});

test('beside long steps of other work, requests are answered for as long as a step takes', async () => {
  const turns = await answeredInTurns(20);
  expect(turns.length).toBeLessThan(8);
  expect(Math.max(...turns)).toBeLessThanOrEqual(21);
});
