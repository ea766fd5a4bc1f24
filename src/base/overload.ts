/** An overload is over when nothing was refused because of it for so many milliseconds. */
const calm = 1_000;

/** Whether more requests come than the service can answer. */
export class Overload {
  #until = 0;

  /** At this time on the clock of `performance.now()`. */
  isAt(now: number): boolean {
    return now < this.#until;
  }

  /** A request is refused at this time, because there are too many. */
  extend(now: number): void {
    this.#until = now + calm;
  }
}
