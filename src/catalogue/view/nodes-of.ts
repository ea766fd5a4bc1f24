/** A set that tells whether it has a member without being made; made when it is counted or walked. */
export class NodesOf implements ReadonlySet<string> {
  readonly #has: (node: string) => boolean;
  readonly #find: () => Iterable<string>;
  #made: ReadonlySet<string> | undefined;

  constructor(has: (node: string) => boolean, find: () => Iterable<string>) {
    this.#has = has;
    this.#find = find;
  }

  has(node: string): boolean {
    return this.#has(node);
  }

  get size(): number {
    return this.#all.size;
  }

  [Symbol.iterator](): SetIterator<string> {
    return this.#all[Symbol.iterator]();
  }

  entries(): SetIterator<[string, string]> {
    return this.#all.entries();
  }

  keys(): SetIterator<string> {
    return this.#all.keys();
  }

  values(): SetIterator<string> {
    return this.#all.values();
  }

  forEach(callback: (value: string, key: string, set: ReadonlySet<string>) => void, thisArgument?: unknown): void {
    for (const node of this.#all) callback.call(thisArgument, node, node, this);
  }

  get #all(): ReadonlySet<string> {
    this.#made ??= new Set(this.#find());
    return this.#made;
  }
}
