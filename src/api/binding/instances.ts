import { getMetadataStorage } from 'type-graphql';

type Class = new () => object;
type Values = Readonly<Record<string, unknown>>;
/** Makes of a coerced value what a resolver takes. */
export type Maker = (value: unknown) => unknown;

/** The makers of the values of a class, by the names of its fields. */
type Fields = ReadonlyMap<string, Maker>;

// An input type may contain itself, so that makers are known before their fields are.
const makers = new Map<unknown, Maker>();

/** Makes instances of an input class, at any depth and in lists, as TypeGraphQL does; anything else stays as it is. */
export function makerOf(type: unknown): Maker {
  const known = makers.get(type);
  if (known) return known;
  let fields: Fields | undefined;
  const make: Maker = (value) => {
    if (value === null || value === undefined) return value;
    if (Array.isArray(value)) return value.map(make);
    fields ??= fieldsOf(type as Class, getMetadataStorage().inputTypes);
    return instance(type as Class, fields, value as Values);
  };
  const isInput = getMetadataStorage().inputTypes.some(({ target }) => target === type);
  makers.set(type, isInput ? make : asItIs);
  return makers.get(type) as Maker;
}

/** Makes an instance of a class of arguments. */
export function argumentsMaker(type: unknown): Maker {
  const fields = fieldsOf(type as Class, getMetadataStorage().argumentTypes);
  return (args) => instance(type as Class, fields, args as Values);
}

const asItIs: Maker = (value) => value;

type Declared = ReturnType<typeof getMetadataStorage>['inputTypes'];

/** The declared fields of a class and of those that it extends. */
function fieldsOf(type: Class, declared: Declared): Fields {
  const fields = new Map<string, Maker>();
  for (let owner: unknown = type; typeof owner === 'function'; owner = Object.getPrototypeOf(owner)) {
    for (const { name, getType } of declared.find(({ target }) => target === owner)?.fields ?? []) {
      if (!fields.has(name)) fields.set(name, makerOf(getType()));
    }
  }
  return fields;
}

function instance(type: Class, fields: Fields, given: Values): object {
  const made = new type() as Record<string, unknown>;
  // Compilers may declare fields on their own as undefined; what was not given is not there.
  for (const key of Object.keys(made)) if (made[key] === undefined && given[key] === undefined) delete made[key];
  for (const name of Object.keys(given)) {
    const make = fields.get(name);
    if (make && given[name] !== undefined) made[name] = make(given[name]);
  }
  return made;
}
