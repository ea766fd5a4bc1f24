import type { getMetadataStorage } from 'type-graphql';
import { type PreparedResolver, preparedResolver } from '../../engine/prepared-resolver.js';
import type { Call, Values } from '../../engine/run.js';
import { argumentsMaker, makerOf } from './instances.js';

type Metadata = ReturnType<typeof getMetadataStorage>;
type Method = Metadata['queries'][number] | Metadata['fieldResolvers'][number];
type Parameter = NonNullable<Method['params']>[number];

/** Gives one parameter of a method: the arguments are known, the object and the context come with each call. */
type Given = Call;

/** A resolver that calls a method of a resolver class with the parameters that it declares. */
export function boundMethod({ target, methodName, params = [] }: Method): PreparedResolver {
  const owner = instanceOf(target as new () => Record<string, (...given: unknown[]) => unknown>);
  const method = owner[methodName] as (...given: unknown[]) => unknown;
  const makers = [...params].sort((a, b) => a.index - b.index).map(parameterMaker);
  return preparedResolver((args) => {
    const [first, second, third, fourth, ...rest] = makers.map((maker) => maker(args));
    if (!first) return () => method.call(owner);
    if (!second) return (source, context) => method.call(owner, first(source, context));
    if (!third) return (source, context) => method.call(owner, first(source, context), second(source, context));
    if (!fourth) {
      return (source, context) =>
        method.call(owner, first(source, context), second(source, context), third(source, context));
    }
    const all = [first, second, third, fourth, ...rest];
    return (source, context) =>
      method.apply(
        owner,
        all.map((given) => given(source, context)),
      );
  });
}

function parameterMaker(parameter: Parameter): (args: Values) => Given {
  switch (parameter.kind) {
    case 'args':
      return fixed(argumentsMaker(parameter.getType()));
    case 'arg': {
      const make = makerOf(parameter.getType());
      return fixed((args) => make((args as Values)[parameter.name]));
    }
    case 'context':
      return () => (_source, context) => context;
    default:
      return () => (source) => source;
  }
}

const fixed =
  (make: (args: unknown) => unknown): ((args: Values) => Given) =>
  (args) => {
    const value = make(args);
    return () => value;
  };

const instances = new Map<unknown, unknown>();

/** Resolver classes hold nothing, so that one of each will do. */
function instanceOf<T>(type: new () => T): T {
  const known = (instances.get(type) as T | undefined) ?? new type();
  instances.set(type, known);
  return known;
}
