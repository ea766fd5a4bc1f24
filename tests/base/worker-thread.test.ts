import { afterEach, describe, expect, it } from '@jest/globals';
import { WorkerThread } from '../../src/base/worker-thread.js';

/** A thread that answers, throws, ends or hangs: see test-worker.ts. */
const testWorker = new URL('./test-worker.js', import.meta.url);

describe('a worker thread', () => {
  const threads: WorkerThread<string, readonly [string, number]>[] = [];
  const aThread = (timeout?: number) => {
    const thread = new WorkerThread<string, readonly [string, number]>(testWorker, timeout);
    threads.push(thread);
    return thread;
  };
  afterEach(() => Promise.all(threads.splice(0).map((thread) => thread.close())));

  it('runs all tasks in one thread, in the order of the calls', async () => {
    const thread = aThread();
    const tasks = ['a', 'b', 'c'].map((input) => thread.run(input));
    const answers = await Promise.all(tasks);
    expect(answers.map(([input]) => input)).toEqual(['a', 'b', 'c']);
    expect(new Set(answers.map(([, threadId]) => threadId)).size).toBe(1);
  });

  it('rejects a task that throws, and runs the next one in the same thread', async () => {
    const thread = aThread();
    const [, first] = await thread.run('a');
    await expect(thread.run('throw')).rejects.toThrow('broken task');
    expect((await thread.run('b'))[1]).toBe(first);
  });

  it.each([
    ['exit', 'The worker thread ended.'],
    ['fail later', 'broken thread'],
    ['hang', 'The worker thread took too long.'],
  ])('rejects a task that makes the thread %s, and runs the next one in another thread', async (input, message) => {
    const thread = aThread(input === 'hang' ? 6_000 : undefined);
    const broken = expect(thread.run(input)).rejects.toThrow(message);
    const next = thread.run('next');
    await broken;
    expect((await next)[0]).toBe('next');
  });

  it('when closed, rejects tasks that are running, waiting or new', async () => {
    const thread = aThread();
    await thread.run('a');
    const rejected = ['hang', 'b'].map((input) => expect(thread.run(input)).rejects.toThrow('The worker thread'));
    await thread.close();
    await Promise.all(rejected);
    await expect(thread.run('c')).rejects.toThrow('The worker thread is closed.');
  });
});
