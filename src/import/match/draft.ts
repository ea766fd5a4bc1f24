import type { Collection, Entry, Values } from '../../catalogue/document/entry-change.js';
import type { FilePlace } from '../read/import-report.js';
import type { ValuePlaces } from '../read/places.js';
import type { StatedEntry } from '../read/statements.js';

/** JSON that may be changed. */
export type MutableJson = Record<string, unknown>;

/** An entry as a file states it, while its names are replaced by ids. */
export class Draft {
  readonly in: Collection;
  readonly id: string;
  /** The entry in the catalogue; undefined for a new one. */
  readonly before: Entry | undefined;
  readonly value: MutableJson;
  readonly onlyNew: boolean;
  readonly whole: boolean;
  readonly startsAsDraft: boolean;
  /** The oldest revision at which one of its rows was exported; undefined if none was. */
  revision: number | undefined;
  readonly #places: ValuePlaces;
  /** Ids that files use for parts, by the ids in the catalogue. */
  readonly #otherIds = new Map<string, string>();
  /** The places of parts that other rows state, by their pointers. */
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
    this.revision = stated.revision;
  }

  get place(): FilePlace {
    return this.#places.of('');
  }

  /** The place of the value at a pointer. */
  placeOf(pointer: string): FilePlace {
    const [places, inside] = this.#statedAt(pointer);
    return places.of(inside);
  }

  /** A message for a required value that is missing there, if more can be said than that it is missing. */
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

  /** Adds a part to a list of an owner, which is given by its pointer. Returns the pointer to the part. */
  add(owner: string, list: string, part: Pick<StatedEntry, 'value' | 'places' | 'revision'>): string {
    const holder = owner
      .split('/')
      .slice(1)
      .reduce<MutableJson>((found, step) => found[step] as MutableJson, this.value);
    holder[list] ??= [];
    const parts = holder[list] as unknown[];
    const pointer = `${owner}/${list}/${parts.length}`;
    parts.push(copyJson(part.value));
    this.#parts.set(pointer, part.places);
    if (part.revision !== undefined) this.revision = Math.min(part.revision, this.revision ?? part.revision);
    return pointer;
  }

  /** Notes that a file uses another id for a part than the catalogue. */
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

/** The name for people of something that a file states. */
export function displayName(value: Values): string {
  const name = ['title', 'slug', 'id', 'name', 'heading', 'paraphrase', 'kind']
    .map((key) => value[key])
    .find((one) => typeof one === 'string');
  return typeof name === 'string' ? name : 'without a name';
}
