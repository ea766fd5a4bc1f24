import type { Collection, Entry, Values } from '../../catalogue/document/entry-change.js';
import type { FilePlace } from '../read/import-report.js';
import type { ValuePlaces } from '../read/places.js';
import type { StatedEntry } from '../read/statements.js';

/** JSON that is still worked on. */
export type MutableJson = Record<string, unknown>;

/** An entry while it is understood: what is said of it, with names that become ids on the way. */
export class Draft {
  readonly in: Collection;
  readonly id: string;
  /** As the catalogue has it; absent where it is new. */
  readonly before: Entry | undefined;
  readonly value: MutableJson;
  readonly onlyNew: boolean;
  readonly whole: boolean;
  readonly startsAsDraft: boolean;
  readonly #places: ValuePlaces;
  /** Other ids that files use for parts, by the ids of the catalogue. */
  readonly #otherIds = new Map<string, string>();
  /** Where parts were put that other rows state, and their places. */
  readonly #parts = new Map<string, ValuePlaces>();

  constructor(stated: StatedEntry, id: string, before?: Entry) {
    this.in = stated.in;
    this.id = id;
    this.before = before;
    this.value = copyJson(stated.value) as MutableJson;
    this.#places = stated.places;
    this.onlyNew = stated.onlyNew === true;
    this.whole = stated.whole === true;
    this.startsAsDraft = stated.startsAsDraft === true;
  }

  get place(): FilePlace {
    return this.#places.of('');
  }

  /** Where what stands under a pointer was stated. */
  placeOf(pointer: string): FilePlace {
    const [places, inside] = this.#statedAt(pointer);
    return places.of(inside);
  }

  /** What to say of a value that is missing there, where more can be said than that. */
  whyEmpty(pointer: string): string | undefined {
    const [places, inside] = this.#statedAt(pointer);
    return places.explainEmpty?.(inside);
  }

  /** The places of the innermost part around a pointer, and the rest of it. */
  #statedAt(pointer: string): readonly [ValuePlaces, string] {
    for (let found = pointer; found !== ''; found = found.slice(0, found.lastIndexOf('/'))) {
      const part = this.#parts.get(found);
      if (part) return [part, pointer.slice(found.length)];
    }
    return [this.#places, pointer];
  }

  /** Adds a part, the last of a list under a pointer to its owner. Returns the pointer of the part. */
  add(owner: string, list: string, part: Pick<StatedEntry, 'value' | 'places'>): string {
    const holder = owner
      .split('/')
      .slice(1)
      .reduce<MutableJson>((found, step) => found[step] as MutableJson, this.value);
    holder[list] ??= [];
    const parts = holder[list] as unknown[];
    const pointer = `${owner}/${list}/${parts.length}`;
    parts.push(copyJson(part.value));
    this.#parts.set(pointer, part.places);
    return pointer;
  }

  /** Notes that a file calls a part by another id than the catalogue. */
  addOtherId(id: string, other: unknown): void {
    if (typeof other === 'string' && other !== id) this.#otherIds.set(id, other);
  }

  otherIdOf(id: string): string | undefined {
    return this.#otherIds.get(id);
  }
}

/** A copy that keeps symbols, which structuredClone refuses. */
function copyJson(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copyJson);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, copyJson(one)]));
}

/** What a person calls something that is stated. */
export function displayName(value: Values): string {
  const name = ['title', 'slug', 'id', 'name', 'heading', 'paraphrase', 'kind']
    .map((key) => value[key])
    .find((one) => typeof one === 'string');
  return typeof name === 'string' ? name : 'without a name';
}
