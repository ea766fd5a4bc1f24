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
import { type InputValues, isPrepared, type PreparedCall, propertyResolver } from '../../engine/prepared-resolver.js';
import { formatNumber, requestRefusal } from './refusals.js';

/** Counts the objects that the resolvers of one request return, and ends it when they are more than the limit. */
export class NodeBudget {
  readonly limit: number;
  #spent = 0;

  constructor(limit: number) {
    this.limit = limit;
  }

  /** How many objects were counted. */
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

  /** Spends nothing and returns false where that would exceed the limit. */
  trySpend(objects: number): boolean {
    if (this.#spent + objects > this.limit) return false;
    this.#spent += objects;
    return true;
  }

  /** `hasChanged`: of a mutation, which may have been committed before its answer grew too large. */
  refusal(hasChanged = false): GraphQLError {
    const changes = hasChanged ? ' Changes made before that are stored.' : '';
    const message = `The answer grew to more than ${formatNumber(this.limit)} objects, so it was stopped.${changes} Request less in one query.`;
    const details = { requested: this.#spent, limit: this.limit, measure: 'objects', path: [] };
    return requestRefusal('COST_LIMIT_EXCEEDED', message, details);
  }
}

/** A context whose request has its objects counted. */
export interface Budgeted {
  readonly budget?: NodeBudget | undefined;
}

/** How many objects a request has; 0 without a budget. */
export const actualOf = ({ budget }: Budgeted): number => budget?.spent ?? 0;

type Resolver = GraphQLFieldResolver<unknown, Budgeted>;
/** Counts the objects in the value of a resolver, and returns the value. */
type Count = (value: unknown, budget: NodeBudget) => unknown;

/**
 * Makes each field that returns objects count them in the budget of its context, and throw when that is exceeded. Changes
 * the schema and returns it. Introspection isn't counted: its fields belong to graphql-js.
 */
export function withNodeBudget(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      const count = counterOf(getNullableType(field.type));
      if (count) field.resolve = countingResolver(field.resolve ?? propertyResolver(field.name), count);
    }
  }
  return schema;
}

function counterOf(type: GraphQLOutputType): Count | undefined {
  if (isCompositeType(type)) return countOne;
  if (!isListType(type) || !isCompositeType(getNullableType(type.ofType))) return undefined;
  return isNonNullType(type.ofType) ? countAll : countNonNull;
}

function countingResolver(resolve: Resolver, count: Count): Resolver {
  const counting: Resolver = (source, args, context, info) => {
    const { budget } = context;
    if (!budget) return resolve(source, args, context, info);
    if (budget.isExceeded) throw budget.refusal(); // Fields that are still being resolved end soon.
    const value: unknown = resolve(source, args, context, info);
    return value instanceof Promise ? value.then((result) => count(result, budget)) : count(value, budget);
  };
  if (!isPrepared(resolve)) return counting;
  const prepare = (args: InputValues): PreparedCall => {
    const call = resolve.prepare(args);
    return (source, context) => {
      const { budget } = context as Budgeted;
      if (!budget) return call(source, context);
      if (budget.isExceeded) throw budget.refusal();
      return count(call(source, context), budget);
    };
  };
  return Object.assign(counting, { prepare });
}

const countOne: Count = (value, budget) => {
  if (value !== null && value !== undefined) budget.spend(1);
  return value;
};

const countAll: Count = (value, budget) => {
  const items = itemsOf(value);
  budget.spend(items?.length ?? 0);
  return items ?? value;
};

/** For a list that may contain null, which is no object. */
const countNonNull: Count = (value, budget) => {
  const items = itemsOf(value);
  budget.spend(items?.filter((item) => item !== null && item !== undefined).length ?? 0);
  return items ?? value;
};

function itemsOf(value: unknown): readonly unknown[] | undefined {
  if (Array.isArray(value)) return value;
  const isIterable = typeof value === 'object' && value !== null && Symbol.iterator in value;
  return isIterable ? [...(value as Iterable<unknown>)] : undefined;
}
