import { at } from './problem.js';

/**
 * Where a thing stands in another. It is put into words only where it is told: there are hundreds of thousands, and few
 * problems.
 */
export class Standing<T extends object = object> {
  readonly thing: T;
  readonly #above: Standing | undefined;
  readonly #key: string;
  readonly #index: number | undefined;

  /** `key` is the property of what stands above, and `index` the place in it where that is a list. */
  constructor(thing: T, above?: Standing, key = '', index?: number) {
    this.thing = thing;
    this.#above = above;
    this.#key = key;
    this.#index = index;
  }

  /** What contains it; the outermost thing itself. */
  get owner(): object {
    return this.#above?.thing ?? this.thing;
  }

  /** From the outermost thing. */
  get pointer(): string {
    if (!this.#above) return '';
    const property = at(this.#above.pointer, this.#key);
    return this.#index === undefined ? property : at(property, this.#index);
  }
}
