import { setImmediate as nextTurn } from 'node:timers/promises';
import type { GraphQLFormattedError, GraphQLSchema } from 'graphql';
import type { AccessList } from '../../access/access-list.js';
import type { DocumentSet } from '../../access/trusted-documents.js';
import type { Overload } from '../../base/overload.js';
import { TaskQueue } from '../../base/task-queue.js';
import type { Reading } from '../../catalogue/reading.js';
import type { Context, MutationRecord } from '../context/context.js';
import type { ImportPlanner } from '../context/import-planner.js';
import { Guard } from '../guard/guard.js';
import { defaultLimits, type Limits } from '../guard/limits.js';
import { NodeBudget } from '../guard/node-budget.js';
import type { Price } from '../guard/price.js';
import type { PricedRequest } from '../guard/priced-request.js';
import { answerSizeRefusal, busyRefusal, fitsInBytes, rateRefusal } from '../guard/refusals.js';
import {
  type Answer,
  type AnsweredOperation,
  costExtension,
  costHeader,
  formatAnswer,
  formatError,
  formatErrors,
} from './answer.js';
import { ApolloAnswers } from './apollo.js';
import { CompiledOperations } from './compiled-operations.js';
import { PersistedQueries } from './persisted-queries.js';
import { type HttpOperation, type ParsedRequest, parseRequest } from './request.js';
import { TrustCheck, type TrustSettings } from './trust-check.js';

/** How many expensive queries may wait; further ones are refused. */
const maxWaiting = 50;
/** The same in an overload: each of them waits for the ones before it and, in between, for other requests. */
const maxWaitingInOverload = 3;
/** After so many turns of the event loop without a request, all requests that had arrived are answered. */
const quietTurns = 3;
/** How many times as long as an expensive query took, other requests are answered before the next one. */
const shareOfOthers = 3;
/** An expensive query doesn't wait after one that took fewer milliseconds: most take a fraction of their price. */
const brief = 1;
/** A query above one of these prices takes some milliseconds or more. */
const cheap: Price = { objects: 5_000, characters: 500_000, work: 500_000 };

export interface OperationsOptions {
  readonly limits?: Limits;
  /** Called with each unexpected error, to log it. */
  readonly onUnexpected: (error: unknown, requestId?: string) => void;
  /** Called after each mutation, to log and count it. */
  readonly onMutation?: (record: MutationRecord) => void;
  /** Plans imports of files; absent where nobody can import. */
  readonly imports?: ImportPlanner | undefined;
  /** The tokens, which administrators change by mutations; absent where nobody can. */
  readonly access?: AccessList | undefined;
  /** False in tests that compare compiled answers with those of graphql-js. */
  readonly compiles?: boolean;
  /** Absent where nobody tells of an overload. */
  readonly overload?: Overload;
  /** The documents of front ends, and what happens to other operations; absent where there are none. */
  readonly trusted?: TrustSettings | undefined;
}

/**
 * Answers GraphQL requests over HTTP, in four steps:
 *
 * 1. `request.ts` finds the operation of the request.
 * 2. `../guard/guard.ts` parses and prices it, and refuses what is too large; `trust-check.ts` what is not trusted.
 * 3. `compiled-operations.ts` validates, compiles and runs a query; `apollo.ts` takes everything else.
 * 4. `answer.ts` formats the errors, adds the cost and makes bytes of it.
 *
 * See docs/adr/007.
 */
export class Operations {
  readonly #apollo: ApolloAnswers;
  readonly #guard: Guard;
  readonly #compiled: CompiledOperations | undefined;
  readonly #documents: (() => DocumentSet) | undefined;
  /** Undefined if every operation is answered. */
  readonly #trust: TrustCheck | undefined;
  readonly #persisted: PersistedQueries;
  readonly #overload: Overload | undefined;
  readonly #expensive = new TaskQueue();
  /** How many expensive queries wait for their turn. */
  #waiting = 0;
  /** How many milliseconds the last expensive query took. */
  #lastDuration = 0;
  /** How many requests there have been. */
  #arrivals = 0;
  readonly #schema: GraphQLSchema;
  readonly #onUnexpected: (error: unknown, requestId?: string) => void;
  /** The ids of the requests whose answers have these errors. */
  readonly #requestIds = new WeakMap<object, string>();
  readonly #audit: (record: MutationRecord) => void;
  readonly #access: AccessList | undefined;
  readonly #imports: ImportPlanner | undefined;

  static async start(schema: GraphQLSchema, options: OperationsOptions): Promise<Operations> {
    const operations = new Operations(schema, options);
    await operations.#apollo.start();
    return operations;
  }

  private constructor(schema: GraphQLSchema, options: OperationsOptions) {
    const { limits = defaultLimits, onUnexpected, onMutation = () => {}, compiles = true, trusted } = options;
    this.#documents = trusted?.documents;
    this.#overload = options.overload;
    this.#trust = trusted && trusted.mode !== 'off' ? new TrustCheck(trusted) : undefined;
    this.#persisted = new PersistedQueries({ documents: this.#documents, trust: this.#trust });
    this.#guard = new Guard(schema, limits);
    this.#compiled = compiles ? new CompiledOperations(schema) : undefined;
    this.#schema = schema;
    this.#onUnexpected = onUnexpected;
    this.#audit = onMutation;
    this.#access = options.access;
    this.#imports = options.imports;
    this.#apollo = new ApolloAnswers(schema, this.#format, this.#remember);
  }

  /** The limits of every request, compiled or not. */
  get limits(): Limits {
    return this.#guard.limits;
  }

  /** The documents that requests may name; another object when answers to their names may be other ones. */
  get documents(): DocumentSet | undefined {
    return this.#documents?.();
  }

  /** The answer to a request, all of it from one reading. Never rejects for what a client sent. */
  answer(request: HttpOperation, reading: Reading): Answer | Promise<Answer> {
    let parsed: ParsedRequest | undefined;
    let context: Context;
    this.#arrivals++;
    try {
      parsed = parseRequest(request, this.#persisted);
      context = this.#context(request, parsed, reading);
      // The bearer of a token is trusted more than a document is.
      if (this.#trust && parsed && context.priced && !reading.token) this.#trust.check(parsed.query, context.priced);
      const wait = context.priced ? (request.charge?.(context.priced.price) ?? 0) : 0;
      if (wait > 0) throw rateRefusal(wait);
    } catch (refusal) {
      return this.#refuse(request, refusal);
    }
    const answer = this.#inTurn(request, parsed, context);
    const operation = operationOf(context.priced);
    return answer instanceof Promise ? answer.then((each) => ({ ...each, operation })) : { ...answer, operation };
  }

  /** Runs an operation now, or an expensive query in its turn. */
  #inTurn(request: HttpOperation, parsed: ParsedRequest | undefined, context: Context): Answer | Promise<Answer> {
    if (!isExpensive(context.priced)) return this.#run(request, parsed, context);
    if (this.#expensive.length === 0 && this.#lastDuration < brief) return this.#runAtOnce(request, parsed, context);
    const most = this.#overload?.isAt(performance.now()) ? maxWaitingInOverload : maxWaiting;
    if (this.#waiting >= most) return this.#refuse(request, busyRefusal());
    this.#waiting++;
    return this.#expensive.run(() => this.#runInTurn(request, parsed, context));
  }

  /** Runs an expensive query after other requests, so that many expensive queries delay another client only once. */
  async #runInTurn(request: HttpOperation, parsed: ParsedRequest | undefined, context: Context): Promise<Answer> {
    await this.#answerOthers();
    this.#waiting--;
    if (context.priced && !fitsInBytes(context.priced.price, request.room?.()))
      return this.#refuse(request, busyRefusal());
    const start = performance.now();
    // The time of the query starts now and not when it began to wait.
    const answer = await this.#run(request, parsed, { ...context, budget: new NodeBudget(this.limits) });
    this.#lastDuration = performance.now() - start;
    return answer;
  }

  /** Runs an expensive query while none waits. The next ones wait for it if it isn't answered at once. */
  #runAtOnce(request: HttpOperation, parsed: ParsedRequest | undefined, context: Context): Answer | Promise<Answer> {
    const start = performance.now();
    const answer = this.#run(request, parsed, context);
    const noteDuration = () => {
      this.#lastDuration = performance.now() - start;
    };
    if (answer instanceof Promise) return this.#expensive.run(() => answer.finally(noteDuration));
    noteDuration();
    return answer;
  }

  /**
   * Lets the requests that have arrived be answered, for a limited time. Each turn of the event loop accepts only one
   * connection, and reads its request in a later turn.
   */
  async #answerOthers(): Promise<void> {
    const end = performance.now() + shareOfOthers * this.#lastDuration;
    let quiet = 0;
    do {
      const before = this.#arrivals;
      await nextTurn();
      quiet = this.#arrivals === before ? quiet + 1 : 0;
    } while (quiet < quietTurns && performance.now() < end);
  }

  #run(request: HttpOperation, parsed: ParsedRequest | undefined, context: Context): Answer | Promise<Answer> {
    try {
      const answer = parsed && this.#answerCompiled(request, parsed, context);
      if (answer) return this.#persist(parsed, answer);
    } catch (refusal) {
      return this.#refuse(request, refusal);
    }
    const answer = this.#answerByApollo(parsed?.http ?? request, context);
    return parsed?.sha256 ? answer.then((each) => this.#persist(parsed, each)) : answer;
  }

  /** Apollo formats a refusal as it does any error. */
  #refuse(request: HttpOperation, refusal: unknown): Promise<Answer> {
    this.#remember(refusal, request.id);
    return this.#apollo.answer(request, () => Promise.reject(refusal));
  }

  stop(): Promise<void> {
    return this.#apollo.stop();
  }

  #answerCompiled(request: HttpOperation, parsed: ParsedRequest, context: Context): Answer | undefined {
    const mediaType = this.#apollo.mediaTypeFor(request);
    if (!mediaType || !context.priced || !parsed.isWellFormed) return undefined;
    const result = this.#compiled?.run(context.priced, parsed.variables ?? {}, context);
    if (context.budget?.isExceeded) throw context.budget.refusal();
    if (!result) return undefined;
    for (const error of result.errors) this.#remember(error, request.id);
    const errors = formatErrors(result.errors, this.#format);
    const answer = formatAnswer(result, { errors, cost: costExtension(context), mediaType });
    const tooLarge = this.#sizeRefusal(answer, context);
    if (tooLarge) throw tooLarge;
    return answer;
  }

  /** Has graphql-js run an operation. An answer that grew over the limit is refused whole: none of it is sent. */
  async #answerByApollo(request: HttpOperation, context: Context): Promise<Answer> {
    const kind = context.priced?.operation?.operation;
    // A mutation waits for the disk, and what it changed is stored whatever happens then.
    const limits = kind === 'mutation' ? { ...this.limits, milliseconds: Number.POSITIVE_INFINITY } : this.limits;
    const budget = new NodeBudget(limits);
    const answer = await this.#apollo.answer(request, async () => ({ ...context, budget }), kind === 'query');
    const tooManyObjects = budget.isExceeded ? budget.refusal(kind === 'mutation') : undefined;
    const refusal = tooManyObjects ?? (kind === 'query' ? this.#sizeRefusal(answer, context) : undefined);
    return refusal ? this.#refuse(request, refusal) : answer;
  }

  #sizeRefusal = ({ body }: Answer, { snapshot }: Context) =>
    answerSizeRefusal(body.length, this.limits, snapshot.programmeCount);

  /** Remembers a query that was sent with its hash, once it is known to be valid: an invalid one is answered 400. */
  #persist(parsed: ParsedRequest | undefined, answer: Answer): Answer {
    if (parsed?.sha256 && answer.status === 200) this.#persisted.set(parsed.sha256, parsed.query);
    return answer;
  }

  #context(request: HttpOperation, parsed: ParsedRequest | undefined, reading: Reading): Context {
    const { state, view, hub, snapshot, token, store } = reading;
    const priced = parsed && this.#guard.examine(parsed, snapshot.programmeCount);
    if (priced && !fitsInBytes(priced.price, request.room?.())) throw busyRefusal();
    return {
      state,
      view,
      hub,
      snapshot,
      token,
      store,
      guard: this.#guard,
      audit: this.#audit,
      access: this.#access,
      imports: this.#imports,
      budget: new NodeBudget(this.limits),
      priced,
      requestId: request.id,
      tellsCost: request.headers[costHeader] !== undefined,
    };
  }

  /** Apollo Server formats errors without their request. */
  #remember = (error: unknown, requestId: string | undefined): void => {
    if (requestId !== undefined) this.#requestIds.set(Object(error), requestId);
  };

  #format = (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const shown = formatError(formatted, error, this.#schema);
    // The message of this code says that the error was logged.
    if (shown.extensions?.['code'] === 'INTERNAL_SERVER_ERROR')
      this.#onUnexpected(error, this.#requestIds.get(Object(error)));
    return shown;
  };
}

function operationOf(priced: PricedRequest | undefined): AnsweredOperation | undefined {
  if (!priced) return undefined;
  const { objects, work } = priced.price;
  return { name: priced.operation?.name?.value, objects, work };
}

function isExpensive(priced: PricedRequest | undefined): boolean {
  if (priced?.operation?.operation !== 'query') return false;
  const { objects, characters, work } = priced.price;
  return objects > cheap.objects || characters > cheap.characters || work > cheap.work;
}
