import { ApolloServer } from '@apollo/server';
import type { GraphQLSchema } from 'graphql';
import type { Reading } from '../../catalogue/reading.js';
import type { Context } from '../context/context.js';
import { Guard } from '../guard/guard.js';
import { defaultLimits, type Limits } from '../guard/limits.js';
import { NodeBudget } from '../guard/node-budget.js';
import { type Answer, apolloAnswer, writtenAnswer } from './answer.js';
import { apolloOptions } from './apollo-options.js';
import { type Asked, forApollo } from './asked.js';
import { CompiledOperations } from './compiled-operations.js';
import { costExtension, costHeader } from './cost-extension.js';
import { MediaTypes } from './media-types.js';
import { PersistedTexts } from './persisted-texts.js';
import { type RequestIn, requestIn } from './request-in.js';
import { isUnplanned, toldError } from './told-error.js';
import { toldErrors } from './told-errors.js';

export interface OperationsOptions {
  readonly limits?: Limits;
  /** Told of each error that nobody planned, to log it. */
  readonly onUnplanned: (error: unknown) => void;
  /** Whether what is asked again is compiled; it is, unless a test compares. */
  readonly compiles?: boolean;
}

/**
 * Answers GraphQL requests over HTTP. The guard looks at each first. A valid query is compiled and run; all else is for
 * Apollo Server to run or to refuse. See docs/adr/007.
 */
export class Operations {
  readonly #apollo: ApolloServer<Context>;
  readonly #guard: Guard;
  readonly #compiled: CompiledOperations | undefined;
  readonly #types = new MediaTypes();
  readonly #texts = new PersistedTexts();
  readonly #format: Parameters<typeof toldErrors>[1];

  static async start(schema: GraphQLSchema, options: OperationsOptions): Promise<Operations> {
    const operations = new Operations(schema, options);
    await operations.#apollo.start();
    return operations;
  }

  private constructor(schema: GraphQLSchema, options: OperationsOptions) {
    const { limits = defaultLimits, onUnplanned, compiles = true } = options;
    this.#guard = new Guard(schema, limits);
    this.#compiled = compiles ? new CompiledOperations(schema) : undefined;
    this.#format = (formatted, error) => {
      if (isUnplanned(error)) onUnplanned(error);
      return toldError(formatted, error);
    };
    this.#apollo = new ApolloServer(apolloOptions({ schema, formatError: this.#format }));
  }

  /** What a request may take, whichever way it asks. */
  get limits(): Limits {
    return this.#guard.limits;
  }

  /** The answer to a request, all of it from one reading. Never rejects for what a client sent. */
  answer(request: Asked, reading: Reading): Answer | Promise<Answer> {
    let operation: RequestIn | undefined;
    let context: Context;
    try {
      operation = requestIn(request, this.#texts);
      context = this.#context(request, operation, reading);
      const answer = operation && this.#compiledAnswer(request, operation, context);
      if (answer) return this.#remembered(operation, answer);
    } catch (refusal) {
      return this.#apolloAnswer(request, () => Promise.reject(refusal)); // It tells errors as GraphQL does.
    }
    const answer = this.#executed(operation?.asked ?? request, context);
    return operation?.sha256 ? answer.then((each) => this.#remembered(operation, each)) : answer;
  }

  stop(): Promise<void> {
    return this.#apollo.stop();
  }

  #compiledAnswer(request: Asked, operation: RequestIn, context: Context): Answer | undefined {
    const type = this.#types.get(request);
    if (!type || !context.priced || !operation.isWellFormed) return undefined;
    const written = this.#compiled?.run(context.priced, operation.variables ?? {}, context);
    if (context.budget?.isExceeded) throw context.budget.refusal();
    return written && writtenAnswer(written, toldErrors(written.errors, this.#format), costExtension(context), type);
  }

  /** Has graphql-js run an operation. An answer that grew over the limit is refused whole: none of it is sent. */
  async #executed(request: Asked, context: Context): Promise<Answer> {
    const budget = this.#budget();
    const kind = context.priced?.operation?.operation;
    const answer = await this.#apolloAnswer(request, async () => ({ ...context, budget }), kind === 'query');
    if (!budget.isExceeded) return answer;
    return this.#apolloAnswer(request, () => Promise.reject(budget.refusal(kind === 'mutation')));
  }

  async #apolloAnswer(request: Asked, context: () => Promise<Context>, isQuery = false): Promise<Answer> {
    const response = await this.#apollo.executeHTTPGraphQLRequest({ httpGraphQLRequest: forApollo(request), context });
    this.#types.learn(request, response);
    return apolloAnswer(response, isQuery);
  }

  /** Remembers a text that was sent with its hash, once it is known to be valid: what is not is answered 400. */
  #remembered(operation: RequestIn | undefined, answer: Answer): Answer {
    if (operation?.sha256 && answer.status === 200) this.#texts.remember(operation.sha256, operation.query);
    return answer;
  }

  #context(request: Asked, operation: RequestIn | undefined, reading: Reading): Context {
    const { state, view, snapshot, token, store } = reading;
    return {
      state,
      view,
      snapshot,
      token,
      store,
      guard: this.#guard,
      budget: this.#budget(),
      priced: operation && this.#guard.examine(operation, snapshot.programmeCount),
      tellsCost: request.headers[costHeader] !== undefined,
    };
  }

  #budget = () => new NodeBudget(this.#guard.limits.objects);
}
