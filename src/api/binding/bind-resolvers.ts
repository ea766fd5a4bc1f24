import { type GraphQLAbstractType, type GraphQLSchema, isAbstractType, isObjectType } from 'graphql';
import { getMetadataStorage } from 'type-graphql';
import { groupBy } from '../../base/group-by.js';
import {
  type InputValues,
  type PreparedCall,
  type PreparedResolver,
  preparedResolver,
  propertyResolver,
  UnsupportedError,
} from '../../engine/prepared-resolver.js';
import { makerOf, makerOfArguments } from './input-instances.js';

type Metadata = ReturnType<typeof getMetadataStorage>;
type Method = Metadata['queries'][number] | Metadata['fieldResolvers'][number];
type Property = NonNullable<Metadata['objectTypes'][number]['fields']>[number];
type Parameter = NonNullable<Method['params']>[number];
type ResolverClass = abstract new (...args: never[]) => object;

/**
 * Makes each field call the method that resolves it directly. TypeGraphQL calls the same method with the same arguments,
 * but makes a promise of every argument, because its checks may be asynchronous. A field without a method reads its
 * property. A field that needs more of TypeGraphQL, such as a middleware, is left to it. Changes the schema and returns it.
 */
export function bindResolvers(schema: GraphQLSchema, resolvers: readonly ResolverClass[]): GraphQLSchema {
  const { queries, fieldResolvers, objectTypes } = getMetadataStorage();
  const ours = new Set<unknown>(resolvers);
  for (const method of queries) {
    if (ours.has(method.target)) bindMethod(schema, 'Query', method);
  }
  const methodsOf = groupBy(fieldResolvers, ({ getObjectType }) => getObjectType?.());
  for (const { name, target, fields = [] } of objectTypes) {
    const methods = methodsOf.get(target) ?? [];
    for (const method of methods) {
      if (method.kind === 'internal') bindGetter(schema, name, method);
      else if (ours.has(method.target)) bindMethod(schema, name, method);
    }
    const resolved = new Set(methods.map(({ schemaName }) => schemaName));
    for (const field of fields) if (!resolved.has(field.schemaName)) bindProperty(schema, name, field);
  }
  return schema;
}

function bindMethod(schema: GraphQLSchema, typeName: string, method: Method): void {
  const field = findField(schema, typeName, method.schemaName);
  if (field && needsNoChecks(method)) field.resolve = methodResolver(method);
}

function bindProperty(schema: GraphQLSchema, typeName: string, property: Property): void {
  const field = findField(schema, typeName, property.schemaName);
  if (field?.resolve && needsNoChecks(property)) field.resolve = propertyResolver(property.name);
}

/** A getter of an object's own class reads like a property; TypeGraphQL's resolver stays for objects of another class. */
function bindGetter(schema: GraphQLSchema, typeName: string, method: Method): void {
  const { target, methodName } = method;
  const field = findField(schema, typeName, method.schemaName);
  const isGetter = Object.getOwnPropertyDescriptor(target.prototype, methodName)?.get !== undefined;
  if (!field?.resolve || !isGetter || !needsNoChecks(method)) return;
  const read: PreparedCall = (source) => {
    if (source instanceof target) return (source as InputValues)[methodName];
    throw new UnsupportedError(`A ${typeName} is of another class.`);
  };
  field.resolve = Object.assign(field.resolve, { prepare: () => read });
}

function findField(schema: GraphQLSchema, typeName: string, name: string) {
  const type = schema.getType(typeName);
  return isObjectType(type) ? type.getFields()[name] : undefined;
}

/** Whether TypeGraphQL has nothing to look up or to check before the field is resolved. */
const needsNoChecks = ({ params = [], middlewares = [], roles }: Method | Property) =>
  middlewares.length === 0 && roles === undefined && params.every(needsNoCheck);

function needsNoCheck(parameter: Parameter): boolean {
  switch (parameter.kind) {
    case 'root':
      return parameter.propertyName === undefined && parameter.getType === undefined;
    case 'context':
      return parameter.propertyName === undefined;
    case 'arg':
    case 'args':
      return !parameter.validateSettings && !parameter.validateFn;
    default:
      return false;
  }
}

/** A resolver that calls a method of a resolver class with the parameters that it declares. */
function methodResolver({ target, methodName, params = [] }: Method): PreparedResolver {
  const owner = instanceOf(target as new () => Record<string, (...parameters: unknown[]) => unknown>);
  const method = owner[methodName] as (...parameters: unknown[]) => unknown;
  const makers = [...params].sort((a, b) => a.index - b.index).map(parameterMaker);
  return preparedResolver((args) => {
    const parameters = makers.map((maker) => maker(args));
    const [first, second, third] = parameters;
    // A call without an array of parameters is faster, and nearly every method has at most three.
    if (!first) return () => method.call(owner);
    if (!second) return (source, context) => method.call(owner, first(source, context));
    if (!third) return (source, context) => method.call(owner, first(source, context), second(source, context));
    return (source, context) =>
      method.apply(
        owner,
        parameters.map((parameter) => parameter(source, context)),
      );
  });
}

/** Makes one parameter of a method: arguments are known when a call is prepared, the object and context come with it. */
function parameterMaker(parameter: Parameter): (args: InputValues) => PreparedCall {
  switch (parameter.kind) {
    case 'args':
      return constantMaker(makerOfArguments(parameter.getType()));
    case 'arg': {
      const make = makerOf(parameter.getType());
      return constantMaker((args) => make((args as InputValues)[parameter.name]));
    }
    case 'context':
      return () => (_source, context) => context;
    default:
      return () => (source) => source;
  }
}

const constantMaker =
  (make: (args: unknown) => unknown): ((args: InputValues) => PreparedCall) =>
  (args) => {
    const value = make(args);
    return () => value;
  };

const instances = new Map<unknown, unknown>();

/** Resolver classes have no state, so one instance of each is enough. */
function instanceOf<T>(type: new () => T): T {
  const instance = (instances.get(type) as T | undefined) ?? new type();
  instances.set(type, instance);
  return instance;
}

type TypeResolver = (value: object) => string;

/**
 * Makes unions and interfaces remember the type of each class. For each object TypeGraphQL tries one class after another
 * by `instanceof`, with the same result for all objects of one class. Types with a `resolveType` of their own are left
 * alone. Changes the schema and returns it.
 */
export function bindTypes(schema: GraphQLSchema): GraphQLSchema {
  const { unions, interfaceTypes } = getMetadataStorage();
  for (const { name, resolveType } of [...unions, ...interfaceTypes]) {
    const type = schema.getType(name);
    if (isAbstractType(type) && !resolveType) rememberTypes(type);
  }
  return schema;
}

function rememberTypes(type: GraphQLAbstractType): void {
  const resolve = type.resolveType as TypeResolver;
  const names = new Map<unknown, string>();
  const resolveType: TypeResolver = (value) => {
    const prototype: unknown = Object.getPrototypeOf(value);
    const name = names.get(prototype) ?? resolve(value);
    names.set(prototype, name);
    return name;
  };
  type.resolveType = resolveType;
}
