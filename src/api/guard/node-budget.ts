import {
  type GraphQLError,
  type GraphQLFieldResolver,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNullableType,
  isCompositeType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { isPrepared, type PreparedCall, propertyResolver, type Values } from '../../engine/prepared-resolver.js';
import { formatNumber, requestRefusal } from './refusals.js';

/** Counts the objects that one request is given, and ends it when they are more than the limit. */
export class NodeBudget {
  readonly limit: number;
  #spent = 0;

  constructor(limit: number) {
    this.limit = limit;
  }

  /** How many objects were given. */
  get spent(): number {
    return this.#spent;
  }

  /** Whether the request was ended: nothing of its answer may be sent. */
  get isExceeded(): boolean {
    return this.#spent > this.limit;
  }

  /** Throws a refusal when it is exceeded. */
  spend(objects: number): void {
    this.#spent += objects;
    if (this.isExceeded) throw this.refusal();
  }

  /** False, and nothing spent, where that would exceed it. */
  trySpend(objects: number): boolean {
    if (this.#spent + objects > this.limit) return false;
    this.#spent += objects;
    return true;
  }

  /** `hasChanged`: of a mutation, which may have been committed before its answer grew too large. */
  refusal(hasChanged = false): GraphQLError {
    const changes = hasChanged ? ' What it had changed by then is stored.' : '';
    const message = `The answer grew to more than ${formatNumber(this.limit)} objects and was given up.${changes} Ask for less in one query.`;
    const details = { requested: this.#spent, limit: this.limit, measure: 'objects', path: [] };
    return requestRefusal('COST_LIMIT_EXCEEDED', message, details);
  }
}

/** What a context carries to have the objects of its request counted. */
export interface Budgeted {
  readonly budget?: NodeBudget | undefined;
}

/** How many objects a request was given; 0 where nobody counted. */
export const actualOf = ({ budget }: Budgeted): number => budget?.spent ?? 0;

type Resolver = GraphQLFieldResolver<unknown, Budgeted>;
/** Counts what a resolver gave, and gives it on. */
type Take = (value: unknown, budget: NodeBudget) => unknown;

/**
 * Has each field that gives objects count them in the budget of its context, and give up when that is exceeded. It changes
 * the schema and returns it. Introspection is not counted: its fields are graphql-js's own.
 */
export function withNodeBudget(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      const take = taking(getNullableType(field.type));
      if (take) field.resolve = counted(field.resolve ?? propertyResolver(field.name), take);
    }
  }
  return schema;
}

function taking(type: GraphQLOutputType): Take | undefined {
  if (isCompositeType(type)) return takeOne;
  if (!isListType(type) || !isCompositeType(getNullableType(type.ofType))) return undefined;
  return isNonNullType(type.ofType) ? takeAll : takeSome;
}

function counted(resolve: Resolver, take: Take): Resolver {
  const counting: Resolver = (source, args, context, info) => {
    const { budget } = context;
    if (!budget) return resolve(source, args, context, info);
    if (budget.isExceeded) throw budget.refusal(); // Whatever is still under way ends soon.
    const value: unknown = resolve(source, args, context, info);
    return value instanceof Promise ? value.then((given) => take(given, budget)) : take(value, budget);
  };
  if (!isPrepared(resolve)) return counting;
  const prepare = (args: Values): PreparedCall => {
    const call = resolve.prepare(args);
    return (source, context) => {
      const { budget } = context as Budgeted;
      if (!budget) return call(source, context);
      if (budget.isExceeded) throw budget.refusal();
      return take(call(source, context), budget);
    };
  };
  return Object.assign(counting, { prepare });
}

const takeOne: Take = (value, budget) => {
  if (value !== null && value !== undefined) budget.spend(1);
  return value;
};

const takeAll: Take = (value, budget) => {
  const items = itemsOf(value);
  budget.spend(items?.length ?? 0);
  return items ?? value;
};

/** A list that may hold null, which is no object. */
const takeSome: Take = (value, budget) => {
  const items = itemsOf(value);
  budget.spend(items?.filter((item) => item !== null && item !== undefined).length ?? 0);
  return items ?? value;
};

function itemsOf(value: unknown): readonly unknown[] | undefined {
  if (Array.isArray(value)) return value;
  const isIterable = typeof value === 'object' && value !== null && Symbol.iterator in value;
  return isIterable ? [...(value as Iterable<unknown>)] : undefined;
}
