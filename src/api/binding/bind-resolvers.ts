import { type GraphQLSchema, isObjectType } from 'graphql';
import { getMetadataStorage } from 'type-graphql';
import { propertyResolver } from '../../engine/prepared-resolver.js';
import type { Call, Values } from '../../engine/run.js';
import { Unsupported } from '../../engine/unsupported.js';
import { boundMethod } from './bound-method.js';

type Metadata = ReturnType<typeof getMetadataStorage>;
type Method = Metadata['queries'][number] | Metadata['fieldResolvers'][number];
type Property = NonNullable<Metadata['objectTypes'][number]['fields']>[number];
type Parameter = NonNullable<Method['params']>[number];
type Resolver = abstract new (...args: never[]) => object;

/**
 * Has each field that a method of ours resolves call that method at once. TypeGraphQL calls the same method with the
 * same arguments, but as its checks may have to wait, it makes a promise of every argument. A field that no method
 * resolves reads its property. It changes the schema and returns it; what needs more of TypeGraphQL, such as a
 * middleware, is left to it.
 */
export function bindResolvers(schema: GraphQLSchema, resolvers: readonly Resolver[]): GraphQLSchema {
  const { queries, fieldResolvers, objectTypes } = getMetadataStorage();
  const ours = new Set<unknown>(resolvers);
  for (const method of queries) {
    if (ours.has(method.target)) bind(schema, 'Query', method);
  }
  for (const { name, target, fields = [] } of objectTypes) {
    const methods = fieldResolvers.filter(({ getObjectType }) => getObjectType?.() === target);
    for (const method of methods) {
      if (method.kind === 'internal') bindGetter(schema, name, method);
      else if (ours.has(method.target)) bind(schema, name, method);
    }
    const resolved = new Set(methods.map(({ schemaName }) => schemaName));
    for (const field of fields) if (!resolved.has(field.schemaName)) bindProperty(schema, name, field);
  }
  return schema;
}

function bind(schema: GraphQLSchema, typeName: string, method: Method): void {
  const field = fieldOf(schema, typeName, method.schemaName);
  if (field && isPlain(method)) field.resolve = boundMethod(method);
}

function bindProperty(schema: GraphQLSchema, typeName: string, property: Property): void {
  const field = fieldOf(schema, typeName, property.schemaName);
  if (field?.resolve && isPlain(property)) field.resolve = propertyResolver(property.name);
}

/** A getter of an object's own class reads like a property; TypeGraphQL's resolver stays for objects of another class. */
function bindGetter(schema: GraphQLSchema, typeName: string, method: Method): void {
  const { target, methodName } = method;
  const field = fieldOf(schema, typeName, method.schemaName);
  const isGetter = Object.getOwnPropertyDescriptor(target.prototype, methodName)?.get !== undefined;
  if (!field?.resolve || !isGetter || !isPlain(method)) return;
  const read: Call = (source) => {
    if (source instanceof target) return (source as Values)[methodName];
    throw new Unsupported(`A ${typeName} is of another class.`);
  };
  field.resolve = Object.assign(field.resolve, { prepare: () => read });
}

function fieldOf(schema: GraphQLSchema, typeName: string, name: string) {
  const type = schema.getType(typeName);
  return isObjectType(type) ? type.getFields()[name] : undefined;
}

/** Whether a field takes nothing that TypeGraphQL has to find or to check first. */
const isPlain = ({ params = [], middlewares = [], roles }: Method | Property) =>
  middlewares.length === 0 && roles === undefined && params.every(isPlainParameter);

function isPlainParameter(parameter: Parameter): boolean {
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
