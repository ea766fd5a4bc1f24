import type { GraphQLError } from 'graphql';
import type { ErrorCode } from '../errors/error-codes.js';
import { refusal } from '../errors/refusal.js';
import { type Limits, maxAnswerBytes } from './limits.js';
import type { Price, PriceMeasure } from './price.js';

const largestInt = 2 ** 31 - 1;

/** A number as a GraphQL Int: rounded up, and capped at the largest Int. */
export const toInt = (value: number): number => Math.min(Math.ceil(value), largestInt);

/** A number as people read it: "50,000". */
export const formatNumber = (value: number): string => toInt(value).toLocaleString('en-GB');

/** The refusal of a whole request: nothing of it is answered, so that its HTTP status is 400. */
export function requestRefusal(
  code: ErrorCode,
  message: string,
  details: Readonly<Record<string, unknown>> = {},
): GraphQLError {
  return refusal(code, message, { ...details, http: { status: 400 } });
}

/** The limits that are enforced by counting what a request has. */
export type CountedLimit = Exclude<
  keyof Limits,
  | PriceMeasure
  | 'milliseconds'
  | 'keptBytes'
  | 'mutationBytes'
  | 'mutationValues'
  | 'answerBytes'
  | 'answerBytesPerProgramme'
>;

interface LimitText {
  readonly code: ErrorCode;
  readonly what: string;
  readonly remedy: string;
}

const deep = { code: 'DEPTH_LIMIT_EXCEEDED', remedy: 'Request the deeper levels in a second query, by id.' } as const;
const many = 'Request several things at once with `selection(refs:)`, `nodes(ids:)` or a filter.';
const variables = { code: 'VARIABLES_TOO_LARGE', remedy: 'Send less at once.' } as const;

const limitTexts: Readonly<Record<CountedLimit, LimitText>> = {
  depth: { ...deep, what: 'levels of fields' },
  nesting: { ...deep, what: 'levels of brackets or fragments' },
  aliases: { code: 'ALIAS_LIMIT_EXCEEDED', what: 'aliases', remedy: many },
  rootFields: { code: 'ROOT_FIELD_LIMIT_EXCEEDED', what: 'root fields', remedy: many },
  directives: {
    code: 'DIRECTIVE_LIMIT_EXCEEDED',
    what: 'directives',
    remedy: 'Put one directive on a fragment instead of one on each field.',
  },
  selections: {
    code: 'SELECTION_LIMIT_EXCEEDED',
    what: 'fields and fragments',
    remedy: 'Select each field once; put repeated fields in a fragment, or send several queries.',
  },
  repeats: {
    code: 'SELECTION_LIMIT_EXCEEDED',
    what: 'selections of one name, or fragments, in one place',
    remedy: 'Select each field once, and merge the fragments.',
  },
  operations: {
    code: 'OPERATION_LIMIT_EXCEEDED',
    what: 'operations',
    remedy: 'Send only the operation to run, with the fragments that it uses.',
  },
  tokens: {
    code: 'TOKEN_LIMIT_EXCEEDED',
    what: 'tokens (words, numbers and signs)',
    remedy: 'Send a shorter query, or several.',
  },
  queryCharacters: {
    code: 'QUERY_TOO_LARGE',
    what: 'characters',
    remedy: 'Put values in variables, or send several queries.',
  },
  variableBytes: { ...variables, what: 'bytes of variables' },
  variableValues: { ...variables, what: 'values in its variables' },
  variableNesting: { ...variables, what: 'levels of lists and objects in its variables' },
};

/** Throws a refusal where there is more than a limit. `found` may be where the counting ended. */
export function checkLimit(limit: CountedLimit, found: number, limits: Limits): void {
  const most = limits[limit];
  if (found <= most) return;
  const { code, what, remedy } = limitTexts[limit];
  const message = `The query has ${formatNumber(found)} ${what} or more; at most ${formatNumber(most)} are allowed. ${remedy}`;
  throw requestRefusal(code, message, { requested: toInt(found), limit: most });
}

const priceTexts: Readonly<Record<PriceMeasure, { readonly what: string; readonly remedy: string }>> = {
  objects: {
    what: 'would return about {} objects',
    remedy: 'Request smaller pages, fewer levels or fewer lists there, or send several queries.',
  },
  characters: {
    what: 'would return about {} characters',
    remedy: 'Request smaller pages or fewer fields there, or send several queries.',
  },
  work: {
    what: 'would compare about {} values',
    remedy: 'Use fewer conditions, sort keys and searches there, or send several queries.',
  },
};

/** Throws a refusal where a price is over a limit, by the first measure that is. `pathOf` finds where most of it is. */
export function checkPrice(
  price: Price,
  limits: Limits,
  pathOf: (measure: PriceMeasure, limit: number) => readonly string[],
): void {
  for (const measure of ['objects', 'characters', 'work'] as const) {
    const [requested, limit] = [price[measure], limits[measure]];
    if (requested <= limit) continue;
    const path = pathOf(measure, limit).map((name) => name.slice(0, 80)); // Clients choose names of any length.
    const { what, remedy } = priceTexts[measure];
    const message = `The query ${what.replace('{}', formatNumber(requested))}; the limit is ${formatNumber(limit)}. Most of this comes from "${shorten(path.join('.'))}". ${remedy}`;
    throw requestRefusal('COST_LIMIT_EXCEEDED', message, { requested: toInt(requested), limit, measure, path });
  }
}

/** The refusal of an answer that is too large for a catalogue with so many programmes; undefined for any other. */
export function answerSizeRefusal(bytes: number, limits: Limits, programmes: number): GraphQLError | undefined {
  const limit = maxAnswerBytes(limits, programmes);
  if (bytes <= limit) return undefined;
  const message = `The answer has ${formatNumber(bytes)} bytes; the limit for a catalogue of this size is ${formatNumber(limit)}. Request less in one query.`;
  return requestRefusal('COST_LIMIT_EXCEEDED', message, { requested: toInt(bytes), limit, measure: 'bytes', path: [] });
}

/** Whether the answer to a query is estimated to have at most so many bytes; undefined for any number. */
export const fitsInBytes = ({ characters }: Price, bytes: number | undefined): boolean =>
  bytes === undefined || characters <= bytes;

/** The value of the header Retry-After: after how many seconds a client may try again. */
export const retryAfterSeconds = 5;
export const busyMessage = 'The service has too much to do at present. Try again in a few seconds, or request less.';

export function busyRefusal(): GraphQLError {
  const headers = new Map([['retry-after', String(retryAfterSeconds)]]);
  return refusal('SERVICE_BUSY', busyMessage, { http: { status: 503, headers } });
}

/** Says when a client that has used too much may go on. */
export const rateMessage = (seconds: number): string =>
  `You have used more of the service than one client may at present. Try again in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}, or request less at once.`;

/** The refusal of a client that has to wait so many seconds until it can pay for its operation. */
export function rateRefusal(seconds: number): GraphQLError {
  const headers = new Map([['retry-after', String(seconds)]]);
  return refusal('RATE_LIMITED', rateMessage(seconds), { http: { status: 429, headers } });
}

const shorten = (text: string) => (text.length > 120 ? `${text.slice(0, 119)}…` : text);
