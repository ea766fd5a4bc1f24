import { expect, it } from '@jest/globals';
import { TaskQueue } from '../../src/base/task-queue.js';

it('a task queue runs one task at a time in the order of the calls, also after a task has failed', async () => {
  const queue = new TaskQueue();
  const events: string[] = [];
  const task = (name: string) => async () => {
    events.push(`${name} starts`);
    await Promise.resolve();
    events.push(`${name} ends`);
    if (name === 'a') throw new Error('a failed');
  };
  const tasks = ['a', 'b', 'c'].map((name) => queue.run(task(name)));
  expect(queue.length).toBe(3);
  await Promise.allSettled(tasks);
  expect(events).toEqual(['a starts', 'a ends', 'b starts', 'b ends', 'c starts', 'c ends']);
  await expect(tasks[0]).rejects.toThrow('a failed');
  expect(queue.length).toBe(0);
});
