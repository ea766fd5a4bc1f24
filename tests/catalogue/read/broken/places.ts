// Finds the values in a plain document, and makes copies of it that differ in one place.

type Json = Record<string, unknown>;
type Holder = Json & unknown[];

/** A value in a document, with where it stands: as a pointer, and by names alone ("programmes.links.to"). */
export interface PlaceOf {
  readonly pointer: string;
  readonly names: string;
  /** The name of the nearest key. */
  readonly key: string;
  /** The key with what holds it, whatever the way there: "evidence.source", "eligibilityRule.id". */
  readonly inClass: string;
  readonly value: unknown;
}

const step = (key: string | number) => String(key).replaceAll('~', '~0').replaceAll('/', '~1');

/** Every value in a document, the containers before what they contain. */
export function places(value: unknown, pointer = '', names = ''): readonly PlaceOf[] {
  const steps = names.split('.').slice(-2);
  const inClass = steps
    .join('.')
    .replace(/^(any|all|unless|not)\./, 'eligibilityRule.')
    .replace(/^charges\./, 'grants.');
  const here: PlaceOf = { pointer, names, key: steps.at(-1) ?? '', inClass, value };
  if (typeof value !== 'object' || value === null) return [here];
  const inside = Array.isArray(value)
    ? value.map((item: unknown, index) => places(item, `${pointer}/${index}`, names))
    : Object.entries(value).map(([key, part]) =>
        places(part, `${pointer}/${step(key)}`, names === '' ? key : `${names}.${key}`),
      );
  return [here, ...inside.flat()];
}

/** The last place of each kind: in the documents of these tests, nothing else names what stands there. */
export function oneOfEach(all: readonly PlaceOf[]): readonly PlaceOf[] {
  return [...new Map(all.map((place) => [`${place.inClass} ${Array.isArray(place.value)}`, place])).values()];
}

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A copy of a document in which `change` has been made to the holder of what the pointer names. */
function changed(document: unknown, pointer: string, change: (holder: Holder, key: string) => void): unknown {
  const copy: unknown = JSON.parse(JSON.stringify(document));
  const steps = pointer.split('/').slice(1);
  let holder = copy as Holder;
  for (const name of steps.slice(0, -1)) holder = Reflect.get(holder, name) as Holder;
  change(holder, steps.at(-1) ?? '');
  return copy;
}

export const isItem = ({ pointer }: PlaceOf) => /\/\d+$/.test(pointer);

export const valueAt = (document: unknown, pointer: string): unknown =>
  pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((value, name) => Reflect.get(Object(value), name), document);

export const withValue = (document: unknown, pointer: string, value: unknown) =>
  changed(document, pointer, (holder, key) => void Reflect.set(holder, key, value));

export const without = (document: unknown, pointer: string) =>
  changed(document, pointer, (holder, key) => void Reflect.deleteProperty(holder, key));

/** Adds a key of one's own to the object that the pointer names. `Reflect.set` would take "__proto__" for machinery. */
export function withKey(document: unknown, pointer: string, key: string, value: unknown): unknown {
  const add = (object: unknown) =>
    Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
  if (pointer === '') return add(JSON.parse(JSON.stringify(document)));
  return changed(document, pointer, (holder, name) => void add(Reflect.get(holder, name)));
}
