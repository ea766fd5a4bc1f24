import { type Instantiable, shapeOf } from '../../domain/fields.js';

/** A property of a class, and the place of "Class.property" in the lists of an extent. */
interface Property {
  readonly key: string;
  readonly place: number;
}

/** What is looked at in the instances of a class. */
interface Properties {
  readonly texts: readonly Property[];
  readonly lists: readonly (Property & { readonly ofObjects: boolean })[];
  readonly objects: readonly Property[];
  /** Where evidence names a source. */
  readonly sources: readonly Property[];
  readonly holdsNothing: boolean;
}

const places = new Map<string, number>();
const propertiesByClass = new Map<Instantiable, Properties>();

function propertiesOf(thing: object): Properties {
  const type = thing.constructor as Instantiable;
  const known = propertiesByClass.get(type) ?? found(type);
  propertiesByClass.set(type, known);
  return known;
}

function found(type: Instantiable): Properties {
  const all = [...shapeOf(type)].map(([key, shape]) => {
    const coordinate = `${type.name}.${key}`;
    const place = places.get(coordinate) ?? places.size;
    places.set(coordinate, place);
    return { key, place, ofObjects: shape.of !== undefined, shape };
  });
  return {
    texts: all.filter(({ shape }) => !shape.of && !shape.many),
    lists: all.filter(({ shape }) => shape.many),
    objects: all.filter(({ shape }) => shape.of && !shape.many),
    sources: all.filter(({ shape }) => shape.refersTo?.includes('source')),
    holdsNothing: !all.some(({ shape }) => shape.of || shape.many),
  };
}

type Values = Readonly<Record<string, unknown>>;

/** How long lists and texts are at most in some things, whatever they contain included, by "Type.field". */
export class Extent {
  /** How many objects there are. */
  objects = 0;
  /** The ids of the sources that evidence names. */
  readonly sources = new Set<string>();
  readonly #most: number[] = [];
  readonly #longest: number[] = [];

  /** The most items of a stored list; 0 where nothing has it. */
  most(coordinate: string): number {
    return this.#most[places.get(coordinate) ?? -1] ?? 0;
  }

  /** The most characters of a stored text, or of one text of a list, among the things that were read; 0 for none. */
  longest(coordinate: string): number {
    return this.#longest[places.get(coordinate) ?? -1] ?? 0;
  }

  /** Takes in a thing and all that it contains; the lengths of texts only where they are to be read, which takes longer. */
  add(thing: object, reading: boolean): void {
    this.objects++;
    const values = thing as Values;
    const { texts, lists, objects, sources } = propertiesOf(thing);
    if (reading) for (const { key, place } of texts) this.#text(place, values[key]);
    for (const { key } of sources) this.sources.add(values[key] as string);
    for (const { key } of objects) if (values[key] !== undefined) this.add(values[key] as object, reading);
    for (const { key, place, ofObjects } of lists) {
      const items = values[key] as readonly unknown[];
      raise(this.#most, place, items.length);
      if (ofObjects) this.#things(items as readonly object[], reading);
      else if (reading) for (const item of items) this.#text(place, item);
    }
  }

  /** Takes in what another extent has seen. */
  include(other: Extent): void {
    this.objects += other.objects;
    for (const id of other.sources) this.sources.add(id);
    for (const [place, most] of other.#most.entries()) raise(this.#most, place, most);
    for (const [place, longest] of other.#longest.entries()) raise(this.#longest, place, longest);
  }

  /** Most things hold nothing, and there are many of them: evidence. */
  #things(things: readonly object[], reading: boolean): void {
    const first = things[0];
    if (!first) return;
    const { holdsNothing, sources } = propertiesOf(first);
    if (reading || !holdsNothing) {
      for (const thing of things) this.add(thing, reading);
      return;
    }
    this.objects += things.length;
    for (const { key } of sources) for (const thing of things) this.sources.add((thing as Values)[key] as string);
  }

  #text(place: number, value: unknown): void {
    if (typeof value === 'string') raise(this.#longest, place, value.length);
  }
}

function raise(numbers: number[], place: number, least: number): void {
  while (numbers.length <= place) numbers.push(0);
  if ((numbers[place] as number) < least) numbers[place] = least;
}
