import type { GeneratedCatalogue } from '../data/generated-catalogue.js';
import type { Contender } from './contenders.js';
import type { Asked, Question } from './questions.js';
import type { Regime } from './regime.js';

/** Many enough that what is kept per value of the variables is of no use. */
const varied = 4096;

/** The makers of requests by regime, each giving the text that goes over the wire. */
const makers: Readonly<Record<Regime, (bodyOf: (n: number) => string, path: string) => () => string>> = {
  warm: (bodyOf, path) => {
    const request = posted(path, bodyOf(0));
    return () => request;
  },
  'plan-warm': (bodyOf, path) => {
    const requests = Array.from({ length: varied }, (_, n) => posted(path, bodyOf(n + 1)));
    let n = 0;
    return () => requests[n++ % varied] as string;
  },
  cold: (bodyOf, path) => {
    const bodies = Array.from({ length: varied }, (_, n) => bodyOf(n + 1));
    let n = 0;
    return () => posted(path, renamed(bodies[n++ % varied] as string));
  },
};

let names = 0;
/** A text of its own: the same operation by another name. */
const renamed = (body: string) => body.replace(/query (\w+)/, (_, name) => `query ${name}${++names}`);

/** Makes the requests of a regime; undefined if the contender cannot express the question. */
export function requestsOf(
  contender: Contender,
  question: Question,
  regime: Regime,
  catalogue: GeneratedCatalogue,
): (() => string) | undefined {
  if (!askedOf(contender, question, 0, catalogue)) return undefined;
  const bodyOf = (n: number) => JSON.stringify(askedOf(contender, question, n, catalogue));
  return makers[regime](bodyOf, pathOf(contender, question));
}

/** The n-th request of a question, in the words of a contender. */
export function askedOf(
  { asks }: Contender,
  question: Question,
  n: number,
  catalogue: GeneratedCatalogue,
): Asked | undefined {
  const asked = { query: question.query, variables: question.variables(n, catalogue) };
  return asks ? asks(question, asked) : asked;
}

export const pathOf = ({ path }: Contender, question: Question): string => path?.(question) ?? '/graphql';

/** A whole request that posts JSON. */
export function posted(path: string, body: string, headers = ''): string {
  return [
    `POST ${path} HTTP/1.1`,
    'host: 127.0.0.1',
    'accept: application/json',
    'content-type: application/json',
    `content-length: ${Buffer.byteLength(body)}`,
    `${headers}\r\n${body}`,
  ].join('\r\n');
}
