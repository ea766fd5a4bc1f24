import { threadId } from 'node:worker_threads';
import { answerTasks } from '../../src/base/answer-tasks.js';

answerTasks<string, readonly [string, number]>(async (input) => {
  if (input === 'throw') throw new Error('broken task');
  if (input === 'exit') process.exit(3);
  if (input === 'hang') for (;;);
  if (input === 'fail later') {
    setTimeout(() => {
      throw new Error('broken thread');
    }, 0);
    return new Promise(() => {});
  }
  return [input, threadId];
});
