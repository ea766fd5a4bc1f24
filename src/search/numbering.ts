/**
 * Numbers names in the order they come, from 0. Names are only ever added and keep their number, so the versions of an
 * index share one numbering: an earlier version meets numbers that it holds nothing for, and no others.
 */
export class Numbering {
  readonly #numbers = new Map<string, number>();
  readonly #names: string[] = [];

  /** The number of a name, given now if it has none yet. */
  number(name: string): number {
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    this.#numbers.set(name, this.#names.length);
    return this.#names.push(name) - 1;
  }

  /** The number that a name has, if it has one. */
  known(name: string): number | undefined {
    return this.#numbers.get(name);
  }

  /** The name of a number. Throws RangeError for a number never given. */
  name(number: number): string {
    const name = this.#names[number];
    if (name === undefined) throw new RangeError(`Number ${number} names nothing: ${this.#names.length} are given.`);
    return name;
  }
}
