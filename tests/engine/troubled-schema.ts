import {
  GraphQLBoolean,
  GraphQLEnumType,
  GraphQLError,
  type GraphQLFieldConfig,
  GraphQLFloat,
  GraphQLID,
  GraphQLInputObjectType,
  GraphQLInt,
  GraphQLInterfaceType,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  type GraphQLOutputType,
  GraphQLScalarType,
  GraphQLSchema,
  GraphQLString,
  GraphQLUnionType,
} from 'graphql';
import { preparedResolver } from '../../src/engine/prepared-resolver.js';

// A schema in which everything goes wrong that can: nulls where there may be none, errors thrown, given and found in
// lists, and values that their types refuse. What a field gives depends on its object and its arguments alone.

class Thing {
  readonly size: number;
  constructor(size: number) {
    this.size = size;
  }
}
class Other extends Thing {}

type Arguments = Readonly<Record<string, unknown>>;
type Give = (thing: Thing, args: Arguments) => unknown;

const field = (type: GraphQLOutputType, give: Give, args: GraphQLFieldConfig<unknown, unknown>['args'] = {}) => ({
  type,
  args,
  resolve: preparedResolver((given) => (source) => give((source as Thing | undefined) ?? new Thing(7), given)),
});

const Colour = new GraphQLEnumType({ name: 'Colour', values: { RED: { value: 1 }, GREEN: { value: 'g' }, BLUE: {} } });

const Picky = new GraphQLScalarType({
  name: 'Picky',
  serialize: (value) => {
    if (value === 3) throw new Error('Not a three.');
    if (value === 4) throw new GraphQLError('Not a four.', { extensions: { code: 'FOUR', deep: { list: [1] } } });
    return typeof value === 'number' && value > 5 ? { text: '“big”', value } : value;
  },
  parseValue: (value) => {
    if (value === 'no') throw new Error('Never.');
    return value;
  },
});

const Filter: GraphQLInputObjectType = new GraphQLInputObjectType({
  name: 'Filter',
  fields: () => ({
    and: { type: new GraphQLList(new GraphQLNonNull(Filter)) },
    not: { type: Filter },
    colour: { type: Colour, defaultValue: 'g' },
    sizes: { type: new GraphQLList(GraphQLInt) },
    must: { type: new GraphQLNonNull(GraphQLString), defaultValue: 'm' },
    ratio: { type: GraphQLFloat },
    id: { type: GraphQLID },
    picky: { type: Picky },
  }),
});

function thrown({ size }: Thing): never {
  if (size % 5 === 1) throw new GraphQLError('Told as it is.', { path: ['elsewhere', 1], extensions: { code: 'SET' } });
  if (size % 5 === 2) throw 'a text';
  if (size % 5 === 3) throw undefined;
  if (size % 5 === 4) throw Object.assign(new TypeError('“Typed”'), { extensions: { code: 'TYPE' } });
  throw new Error('Thrown.');
}

const some = ({ size }: Thing) => new Thing(size - 1);
const kind = ({ size }: Thing) => (size % 2 === 0 ? new Thing(size - 1) : new Other(size - 1));
const maybe = (thing: Thing, value: unknown) => (thing.size % 3 === 0 ? null : value);
const troubled = (thing: Thing, value: unknown) => (thing.size % 4 === 0 ? thrown(thing) : value);
const mixed = (thing: Thing, make: (thing: Thing) => unknown) =>
  Array.from({ length: thing.size % 5 }, (_, index) => {
    if ((index + thing.size) % 6 === 4) return new Error(`Item ${index}.`);
    return (index + thing.size) % 4 === 3 ? null : make(new Thing(thing.size - index));
  });

const must = <T extends GraphQLOutputType>(type: T) => new GraphQLNonNull(type as never) as GraphQLOutputType;
const list = (type: GraphQLOutputType) => new GraphQLList(type);

const size = { type: GraphQLInt, defaultValue: 5 };
const sizeOf = ({ size: own }: Thing, args: Arguments) => (typeof args['size'] === 'number' ? args['size'] : own);

/** Fields that each type has, so that an interface may name them. */
const named = () => ({
  size: { type: GraphQLInt },
  sure: { type: must(GraphQLInt), resolve: preparedResolver(() => (source) => (source as Thing).size) },
  next: field(NamedType, kind),
});

const troubles = () => ({
  ...named(),
  maybe: field(GraphQLString, (thing) => maybe(thing, `“${thing.size}”`)),
  must: field(must(GraphQLString), (thing) => maybe(thing, 'there')),
  boom: field(GraphQLString, thrown),
  bang: field(must(GraphQLString), (thing) => troubled(thing, 'quiet')),
  given: field(ThingType, () => new Error('Given, not thrown.')),
  colour: field(Colour, ({ size: own }) => [1, 'g', 'BLUE', 'nothing'][own % 4]),
  picky: field(must(Picky), ({ size: own }) => own),
  flag: field(GraphQLBoolean, ({ size: own }) => [true, false, 1, 'wrong'][own % 4]),
  ratio: field(GraphQLFloat, ({ size: own }) => [own / 3, Number.NaN, '2.5', -0, 1e300][own % 5]),
  count: field(GraphQLInt, ({ size: own }) => [own, 2 ** 40, '12', true, 1.5][own % 5]),
  id: field(GraphQLID, ({ size: own }) => [own, 'x\u2028', 1.5][own % 3]),
  echo: field(GraphQLString, (_, args) => JSON.stringify(args), {
    filter: { type: Filter },
    filters: { type: new GraphQLList(Filter) },
    colour: { type: new GraphQLNonNull(Colour), defaultValue: 1 },
    text: { type: GraphQLString },
    id: { type: GraphQLID },
    picky: { type: Picky },
    flag: { type: new GraphQLNonNull(GraphQLBoolean) },
  }),
  one: field(ThingType, (thing, args) => maybe(thing, new Thing(sizeOf(thing, args) - 1)), { size }),
  sureOne: field(must(ThingType), (thing) => (thing.size < 1 ? null : troubled(thing, some(thing)))),
  any: field(AnyType, (thing) => maybe(thing, kind(thing))),
  sureAny: field(must(AnyType), (thing) => troubled(thing, kind(thing))),
  all: field(list(ThingType), (thing) => mixed(thing, some)),
  allSure: field(list(must(ThingType)), (thing) => (thing.size < 0 ? [] : mixed(thing, some))),
  sureAll: field(must(list(ThingType)), (thing) => troubled(thing, mixed(thing, some))),
  sureAllSure: field(must(list(must(AnyType))), (thing) => [kind(thing), some(thing)].slice(thing.size % 2)),
  set: field(list(must(NamedType)), (thing) => new Set([kind(thing), some(thing)])),
  walked: field(list(GraphQLString), function* (thing) {
    yield 'first';
    if (thing.size % 2 === 0) throw new Error('Walked too far.');
    yield thing.size % 3 === 0 ? null : 'second';
  }),
  grid: field(list(must(list(must(ThingType)))), (thing) => [[some(thing)], maybe(thing, [some(thing), null]), []]),
  numbers: field(list(list(GraphQLInt)), ({ size: own }) => [[own, null], null, [new Error('In a grid.'), 2 ** 33]]),
});

const isThing = (value: unknown) => value instanceof Thing && !(value instanceof Other);

const NamedType: GraphQLInterfaceType = new GraphQLInterfaceType({
  name: 'Named',
  fields: named,
  resolveType: (value: unknown) => (isThing(value) ? 'Thing' : 'Other'),
});
const ThingType: GraphQLObjectType = new GraphQLObjectType({
  name: 'Thing',
  interfaces: () => [NamedType],
  fields: troubles,
  isTypeOf: isThing,
});
const OtherType: GraphQLObjectType = new GraphQLObjectType({
  name: 'Other',
  interfaces: () => [NamedType],
  fields: () => ({ ...named(), back: field(must(ThingType), (thing) => troubled(thing, some(thing))) }),
});
const AnyType: GraphQLUnionType = new GraphQLUnionType({
  name: 'Any',
  types: () => [ThingType, OtherType],
  resolveType: (value: unknown) => {
    if ((value as Thing).size === -3) throw new Error('Nobody knows what this is.');
    return isThing(value) ? 'Thing' : 'Other';
  },
});
const QueryType: GraphQLObjectType = new GraphQLObjectType({
  name: 'Query',
  fields: () => ({
    ...Object.fromEntries(Object.entries(troubles()).filter(([name]) => !(name in named()))),
    again: field(must(QueryType), (thing) => some(thing)),
  }),
});

export const troubledSchema = new GraphQLSchema({ query: QueryType, types: [ThingType, OtherType] });
