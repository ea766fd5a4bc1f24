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
import { refusal } from '../errors/refusal.js';
import type { Limits } from './limits.js';
import { formatNumber, requestRefusal, toInt } from './refusals.js';

/** Reasons for which a request is stopped. */
type StopReason = 'objects' | 'work' | 'milliseconds';

/** After so many objects and comparisons the clock is looked at. */
const clockInterval = 1000;

/**
 * What one request may still take while it runs: objects that its resolvers return, comparisons of its filters, and time.
 * When one of them is used up, the request is stopped: the budget throws from then on, and nothing is answered.
 */
export class NodeBudget {
  readonly #limits: Pick<Limits, StopReason>;
  readonly #now: () => number;
  #objects = 0;
  #comparisons = 0;
  #untilClock = 0;
  /** Undefined until something is counted: an expensive query waits for its turn before it runs. */
  #deadline: number | undefined;
  #stopReason: StopReason | undefined;

  /** `now`: a clock in milliseconds. */
  constructor(limits: Pick<Limits, StopReason>, now: () => number = monotonicClock) {
    this.#limits = limits;
    this.#now = now;
  }

  /** How many objects were counted. */
  get spent(): number {
    return this.#objects;
  }

  /** Whether the request was stopped: nothing of its answer may be sent. */
  get isExceeded(): boolean {
    return this.#stopReason !== undefined;
  }

  /** Counts objects. Throws a refusal when the request is stopped. */
  spend(objects: number): void {
    this.#objects += objects;
    if (this.#objects > this.#limits.objects) this.#stop('objects');
    this.#lookAtClock(objects);
  }

  /** Spends nothing and returns false where that would exceed the limit. */
  trySpend(objects: number): boolean {
    if (this.#objects + objects > this.#limits.objects) return false;
    this.spend(objects);
    return true;
  }

  /** Counts comparisons of two values. Throws a refusal when the request is stopped. */
  compare(comparisons: number): void {
    this.#comparisons += comparisons;
    if (this.#comparisons > this.#limits.work) this.#stop('work');
    this.#lookAtClock(comparisons);
  }

  /** Throws a refusal where the request was stopped before. */
  check(): void {
    if (this.#stopReason) throw this.refusal();
  }

  #lookAtClock(counted: number): void {
    this.#untilClock -= counted;
    if (this.#untilClock > 0) return;
    this.#untilClock = clockInterval;
    const now = this.#now();
    this.#deadline ??= now + this.#limits.milliseconds;
    if (now > this.#deadline) this.#stop('milliseconds');
  }

  #stop(reason: StopReason): never {
    this.#stopReason ??= reason;
    throw this.refusal();
  }

  /** `hasChanged`: of a mutation, which may have been committed before it was stopped. */
  refusal(hasChanged = false): GraphQLError {
    const measure = this.#stopReason ?? 'objects';
    const limit = this.#limits[measure];
    const { what, remedy } = stopTexts[measure];
    const changes = hasChanged ? ' Changes made before that are stored.' : '';
    const message = `${what.replace('{}', formatNumber(limit))}, so it was stopped.${changes} ${remedy}`;
    if (measure === 'milliseconds') {
      return refusal('TIME_LIMIT_EXCEEDED', message, { limit, http: { status: 503, headers: retrySoon } });
    }
    const requested = measure === 'objects' ? this.#objects : this.#comparisons;
    return requestRefusal('COST_LIMIT_EXCEEDED', message, { requested: toInt(requested), limit, measure, path: [] });
  }
}

const monotonicClock = () => performance.now();
const retrySoon: ReadonlyMap<string, string> = new Map([['retry-after', '1']]);

const stopTexts: Readonly<Record<StopReason, { readonly what: string; readonly remedy: string }>> = {
  objects: { what: 'The answer grew to more than {} objects', remedy: 'Request less in one query.' },
  work: {
    what: 'The query compared more than {} values',
    remedy: 'Use fewer conditions, above all on texts, or send several queries.',
  },
  milliseconds: {
    what: 'The query took longer than {} milliseconds',
    remedy: 'Request less in one query, or try again later: the service may be busy.',
  },
};

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
    budget.check(); // Fields that are still being resolved end soon.
    const value: unknown = resolve(source, args, context, info);
    return value instanceof Promise ? value.then((result) => count(result, budget)) : count(value, budget);
  };
  if (!isPrepared(resolve)) return counting;
  const prepare = (args: InputValues): PreparedCall => {
    const call = resolve.prepare(args);
    return (source, context) => {
      const { budget } = context as Budgeted;
      if (!budget) return call(source, context);
      budget.check();
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
