import { SingleBar } from 'cli-progress';
import type { Progress } from '../../import/read/progress.js';

/** Shows on the terminal of standard error how far a long work is, and leaves nothing behind. */
export class ProgressBar {
  readonly #bar = new SingleBar({
    format: '{step} [{bar}] {percentage}%',
    stream: process.stderr,
    clearOnComplete: true,
    gracefulExit: false,
  });
  #step = '';

  readonly show: Progress = (step, done, total) => {
    if (step === this.#step) this.#bar.update(done);
    else {
      this.stop();
      this.#step = step;
      this.#bar.start(total, done, { step });
    }
  };

  /** Before anything else is written there. */
  stop(): void {
    if (this.#step !== '') this.#bar.stop();
    this.#step = '';
  }
}
