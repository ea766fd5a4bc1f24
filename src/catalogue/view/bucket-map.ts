/**
 * An immutable map from strings: `with` makes the next one, which shares all unchanged buckets. Reading costs one hash more
 * than a Map; a change copies one bucket for each key, whatever the size of the map.
 */
export class BucketMap<V> {
  readonly size: number;
  readonly #buckets: readonly ReadonlyMap<string, V>[];

  static of<V>(entries: Iterable<readonly [string, V]>): BucketMap<V> {
    const all = Array.isArray(entries) ? (entries as readonly (readonly [string, V])[]) : [...entries];
    const buckets = Array.from({ length: bucketsFor(all.length) }, () => new Map<string, V>());
    for (const [key, value] of all) buckets[hash(key) & (buckets.length - 1)]?.set(key, value);
    return new BucketMap(
      buckets,
      buckets.reduce((sum, { size }) => sum + size, 0),
    );
  }

  private constructor(buckets: readonly ReadonlyMap<string, V>[], size: number) {
    this.#buckets = buckets;
    this.size = size;
  }

  get(key: string): V | undefined {
    return this.#buckets[hash(key) & (this.#buckets.length - 1)]?.get(key);
  }

  *[Symbol.iterator](): Generator<readonly [string, V]> {
    for (const bucket of this.#buckets) yield* bucket;
  }

  /** The next map: without the removed keys, then with these entries. */
  with(entries: Iterable<readonly [string, V]>, removed: Iterable<string> = []): BucketMap<V> {
    const buckets = [...this.#buckets];
    const fresh = new Map<number, Map<string, V>>();
    const bucketOf = (key: string) => {
      const index = hash(key) & (buckets.length - 1);
      const bucket = fresh.get(index) ?? new Map(buckets[index]);
      fresh.set(index, bucket);
      buckets[index] = bucket;
      return bucket;
    };
    let size = this.size;
    for (const key of removed) if (bucketOf(key).delete(key)) size--;
    for (const [key, value] of entries) {
      const bucket = bucketOf(key);
      if (!bucket.has(key)) size++;
      bucket.set(key, value);
    }
    const next = new BucketMap(buckets, size);
    return size > buckets.length * fullest ? BucketMap.of(next) : next;
  }
}

const usual = 32;
const fullest = 8 * usual;

/** A power of two, so that a bit mask maps a hash to a bucket. */
function bucketsFor(size: number): number {
  let buckets = 8;
  while (buckets * usual < size) buckets *= 2;
  return buckets;
}

/** FNV-1a over UTF-16 units, its high bits folded in. */
function hash(key: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < key.length; index++) value = Math.imul(value ^ key.charCodeAt(index), 0x01000193);
  return value ^ (value >>> 15);
}
