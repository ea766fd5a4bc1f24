import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { lastOf, TurnSharing } from '../../src/base/turn-sharing.js';

/** Steps that take some milliseconds each. */
function* slowSteps(count: number): Generator<void, string> {
  for (let step = 0; step < count; step++) {
    const end = performance.now() + 5;
    while (performance.now() < end);
    yield;
  }
  return 'done';
}

test('lastOf() gives the result of the last step', () => {
  expect(lastOf(slowSteps(2))).toBe('done');
});

test('run() gives the same result, and lets other work run between the steps', async () => {
  let others = 0;
  let isRunning = true;
  const counting = (async () => {
    for (; isRunning; await nextTurn()) others++;
  })();
  expect(await new TurnSharing().run(slowSteps(20))).toBe('done');
  isRunning = false;
  await counting;
  expect(others).toBeGreaterThan(5);
});
