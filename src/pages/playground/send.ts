import { type ExecutionResult, GraphQLError } from 'graphql';
import { post } from '../service.js';

/** Sends a request of GraphiQL to the service. Where no answer in JSON comes, the answer is an error that says why. */
export async function send(
  request: object,
  options?: { readonly headers?: Readonly<Record<string, string>> },
): Promise<ExecutionResult> {
  try {
    // With this header the answer says in `extensions.cost` what it cost.
    const response = await post(request, { ...options?.headers, 'x-catalogue-cost': '1' });
    const answer: unknown = await response.json().catch(() => undefined);
    return isAnswer(answer) ? answer : failure(describeStatus(response.status));
  } catch (error) {
    if (error instanceof TypeError) return failure(navigator.onLine ? unreachable : offline);
    return failure(`The request was not sent: ${error instanceof Error ? error.message : error}`);
  }
}

const failure = (message: string): ExecutionResult => ({ errors: [new GraphQLError(message)] });

const isAnswer = (answer: unknown): answer is ExecutionResult =>
  typeof answer === 'object' && answer !== null && ('data' in answer || 'errors' in answer);

const offline = 'You are offline. Connect to the internet, then run the query again.';
const unreachable =
  'The service can’t be reached. It may be stopped, your connection may be broken, or a header has a value that browsers refuse. Try again in a moment.';

const reasons: Readonly<Record<number, string>> = {
  401: 'a sign-in or a valid token is needed. Correct the token under Headers, or remove it to read public data',
  403: 'access is not allowed from here. Ask whoever runs the service',
  413: 'the request is too large. Send a shorter query',
  429: 'too many requests were sent. Wait a minute, then run the query again',
  502: 'the service is not running at the moment. Try again in a minute',
  503: 'the service is starting or has too much to do. Try again in a moment',
  504: 'the service took too long. Ask for less, or try again in a moment',
};

/** What an answer that isn't GraphQL means: a proxy or another program sent it in place of the service. */
const describeStatus = (status: number) =>
  `The answer is ${status} and not GraphQL: ${reasons[status] ?? 'another program may be answering in place of the service. Check the address, or try again in a moment'}.`;
