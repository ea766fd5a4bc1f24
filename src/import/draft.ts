import type { Collection, Entry } from '../store/entry-change.js';
import type { Place } from './place.js';
import type { Places } from './places.js';
import type { Stated } from './stated.js';

/** JSON that is still worked on. */
export type Loose = Record<string, unknown>;

/** An entry while it is understood: what is said of it, with names that become ids on the way. */
export class Draft {
  readonly in: Collection;
  readonly id: string;
  /** As the catalogue has it; absent where it is new. */
  readonly before: Entry | undefined;
  readonly value: Loose;
  readonly onlyNew: boolean;
  readonly whole: boolean;
  readonly startsAsDraft: boolean;
  readonly #places: Places;
  readonly #hints = new Map<string, string>();
  /** Other ids that files use for parts, by the ids of the catalogue. */
  readonly #otherIds = new Map<string, string>();
  /** Where parts were put that other rows state, and their places. */
  readonly #parts = new Map<string, Places>();

  constructor(stated: Stated, id: string, before?: Entry) {
    this.in = stated.in;
    this.id = id;
    this.before = before;
    this.value = copied(stated.value) as Loose;
    this.#places = stated.places;
    this.onlyNew = stated.onlyNew === true;
    this.whole = stated.whole === true;
    this.startsAsDraft = stated.startsAsDraft === true;
    this.#hint('', stated.hints);
  }

  get place(): Place {
    return this.#places.of('');
  }

  /** Where what stands under a pointer was stated. */
  placeOf(pointer: string): Place {
    for (let found = pointer; found !== ''; found = found.slice(0, found.lastIndexOf('/'))) {
      const part = this.#parts.get(found);
      if (part) return part.of(pointer.slice(found.length));
    }
    return this.#places.of(pointer);
  }

  hintFor(pointer: string): string | undefined {
    return this.#hints.get(pointer);
  }

  /** Adds a part, the last of a list under a pointer to its owner. Returns the pointer of the part. */
  add(owner: string, list: string, part: Pick<Stated, 'value' | 'places' | 'hints'>): string {
    const holder = owner
      .split('/')
      .slice(1)
      .reduce<Loose>((found, step) => found[step] as Loose, this.value);
    holder[list] ??= [];
    const parts = holder[list] as unknown[];
    const pointer = `${owner}/${list}/${parts.length}`;
    parts.push(copied(part.value));
    this.#parts.set(pointer, part.places);
    this.#hint(pointer, part.hints);
    return pointer;
  }

  /** Notes that a file calls a part by another id than the catalogue. */
  goesBy(id: string, other: unknown): void {
    if (typeof other === 'string' && other !== id) this.#otherIds.set(id, other);
  }

  otherIdOf(id: string): string | undefined {
    return this.#otherIds.get(id);
  }

  #hint(under: string, hints: Stated['hints']): void {
    for (const [pointer, hint] of hints ?? []) this.#hints.set(under + pointer, hint);
  }
}

/** A copy that keeps symbols, which structuredClone refuses. */
function copied(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copied);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, copied(one)]));
}
