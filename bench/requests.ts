import type { Contender } from './contenders.js';
import type { Asked, Catalogue, Question } from './questions.js';

/**
 * How requests follow each other: `warm`, the same again and again; `plan-warm`, one text with variables that vary;
 * `cold`, a text never seen before, by another name of the operation.
 */
export type Regime = 'warm' | 'plan-warm' | 'cold';

const varied = 4096;
let named = 0;

/** Makes the requests of a regime, as the text that goes over the wire; undefined where it cannot be asked. */
export function requestsOf(
  contender: Contender,
  question: Question,
  regime: Regime,
  catalogue: Catalogue,
): (() => string) | undefined {
  const path = contender.path?.(question) ?? '/graphql';
  const bodyOf = (n: number) => {
    const asked = askedOf(contender, question, n, catalogue);
    return asked && JSON.stringify(asked);
  };
  const first = bodyOf(0);
  if (first === undefined) return undefined;
  if (regime === 'warm') {
    const request = posted(path, first);
    return () => request;
  }
  const bodies = Array.from({ length: varied }, (_, n) => bodyOf(n + 1) ?? '');
  if (regime === 'plan-warm') {
    const requests = bodies.map((body) => posted(path, body));
    let n = 0;
    return () => requests[n++ % varied] as string;
  }
  let n = 0;
  return () => posted(path, (bodies[n++ % varied] as string).replace(/query \w+/, `query Cold${named++}`));
}

/** The n-th request of a question, in the words of a contender. */
export function askedOf(contender: Contender, question: Question, n: number, catalogue: Catalogue): Asked | undefined {
  const asked = { query: question.query, variables: question.variables(n, catalogue) };
  return contender.asks ? contender.asks(question, asked) : asked;
}

function posted(path: string, body: string): string {
  return `POST ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\naccept: application/json\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
}
