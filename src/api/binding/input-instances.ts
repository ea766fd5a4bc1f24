import { getMetadataStorage } from 'type-graphql';

type Class = new () => object;
type Values = Readonly<Record<string, unknown>>;
/** Makes the parameter of a resolver from a coerced value. */
type Maker = (value: unknown) => unknown;

/** For each field of an input class, by name, the function that makes its value. */
type Fields = ReadonlyMap<string, Maker>;

// An input type may contain itself, so the makers of its fields are looked up when a value has them.
const makers = new Map<unknown, Maker>();

/** Makes instances of an input class, at any depth and in lists, as TypeGraphQL does; anything else stays as it is. */
export function makerOf(type: unknown): Maker {
  const existing = makers.get(type);
  if (existing) return existing;
  let fields: Fields | undefined;
  const make: Maker = (value) => {
    if (value === null || value === undefined) return value;
    if (Array.isArray(value)) return value.map(make);
    fields ??= fieldsOf(type as Class, getMetadataStorage().inputTypes);
    return makeInstance(type as Class, fields, value as Values);
  };
  const isInput = getMetadataStorage().inputTypes.some(({ target }) => target === type);
  makers.set(type, isInput ? make : unchanged);
  return makers.get(type) as Maker;
}

/** Makes an instance of a class of arguments. */
export function makerOfArguments(type: unknown): Maker {
  const fields = fieldsOf(type as Class, getMetadataStorage().argumentTypes);
  return (args) => makeInstance(type as Class, fields, args as Values);
}

const unchanged: Maker = (value) => value;

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

function makeInstance(type: Class, fields: Fields, values: Values): object {
  const instance = new type() as Record<string, unknown>;
  // Compilers may define the declared fields as undefined; a field without a value must be absent.
  for (const key of Object.keys(instance))
    if (instance[key] === undefined && values[key] === undefined) delete instance[key];
  for (const name of Object.keys(values)) {
    const make = fields.get(name);
    if (make && values[name] !== undefined) instance[name] = make(values[name]);
  }
  return instance;
}
