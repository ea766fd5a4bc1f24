import { at } from './problem.js';

/**
 * Where a thing stands in another. It is put into words only where it is told: there are hundreds of thousands, and few
 * problems.
 */
export class Standing<T extends object = object> {
  readonly thing: T;
  readonly #above: Standing | undefined;
  readonly #key: string;
  readonly #step: string | number | undefined;

  /** `key` is the property of what stands above, and `step` the place in it, or the id of an entry, where that is a list. */
  constructor(thing: T, above?: Standing, key = '', step?: string | number) {
    this.thing = thing;
    this.#above = above;
    this.#key = key;
    this.#step = step;
  }

  /** What contains it; the outermost thing itself. */
  get owner(): object {
    return this.#above?.thing ?? this.thing;
  }

  /** From the outermost thing. */
  get pointer(): string {
    if (!this.#above) return '';
    const property = at(this.#above.pointer, this.#key);
    return this.#step === undefined ? property : at(property, this.#step);
  }
}
