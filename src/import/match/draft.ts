import type { Collection, Entry, Values } from '../../catalogue/document/entry-change.js';
import type { Place } from '../read/import-report.js';
import type { Places } from '../read/places.js';
import type { Stated } from '../read/stated.js';

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
  }

  get place(): Place {
    return this.#places.of('');
  }

  /** Where what stands under a pointer was stated. */
  placeOf(pointer: string): Place {
    const [places, inside] = this.#statedAt(pointer);
    return places.of(inside);
  }

  /** What to say of a value that is missing there, where more can be said than that. */
  whyEmpty(pointer: string): string | undefined {
    const [places, inside] = this.#statedAt(pointer);
    return places.whyEmpty?.(inside);
  }

  /** The places of the innermost part around a pointer, and the rest of it. */
  #statedAt(pointer: string): readonly [Places, string] {
    for (let found = pointer; found !== ''; found = found.slice(0, found.lastIndexOf('/'))) {
      const part = this.#parts.get(found);
      if (part) return [part, pointer.slice(found.length)];
    }
    return [this.#places, pointer];
  }

  /** Adds a part, the last of a list under a pointer to its owner. Returns the pointer of the part. */
  add(owner: string, list: string, part: Pick<Stated, 'value' | 'places'>): string {
    const holder = owner
      .split('/')
      .slice(1)
      .reduce<Loose>((found, step) => found[step] as Loose, this.value);
    holder[list] ??= [];
    const parts = holder[list] as unknown[];
    const pointer = `${owner}/${list}/${parts.length}`;
    parts.push(copied(part.value));
    this.#parts.set(pointer, part.places);
    return pointer;
  }

  /** Notes that a file calls a part by another id than the catalogue. */
  goesBy(id: string, other: unknown): void {
    if (typeof other === 'string' && other !== id) this.#otherIds.set(id, other);
  }

  otherIdOf(id: string): string | undefined {
    return this.#otherIds.get(id);
  }
}

/** A copy that keeps symbols, which structuredClone refuses. */
function copied(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copied);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, copied(one)]));
}

/** What a person calls something that is stated. */
export function nameIn(value: Values): string {
  const name = ['title', 'slug', 'id', 'name', 'heading', 'paraphrase', 'kind']
    .map((key) => value[key])
    .find((one) => typeof one === 'string');
  return typeof name === 'string' ? name : 'without a name';
}
