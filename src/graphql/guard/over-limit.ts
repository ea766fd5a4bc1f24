import type { GraphQLError } from 'graphql';
import type { ErrorCode } from '../error-codes.js';
import type { Limits } from './limits.js';
import { refused } from './refused.js';
import { inWords, whole } from './told-number.js';

/** Limits that are held by counting. */
export type Counted = Exclude<
  keyof Limits,
  'objects' | 'characters' | 'work' | 'keptBytes' | 'mutationBytes' | 'mutationValues'
>;

interface Told {
  readonly code: ErrorCode;
  readonly what: string;
  readonly remedy: string;
}

const deep = { code: 'DEPTH_LIMIT_EXCEEDED', remedy: 'Ask for the deeper ones in a second query, by id.' } as const;
const many = 'Ask for several things at once with `selection(refs:)`, `nodes(ids:)` or a filter.';
const variables = { code: 'VARIABLES_TOO_LARGE', remedy: 'Send less at once.' } as const;

const told: Readonly<Record<Counted, Told>> = {
  depth: { ...deep, what: 'levels of fields' },
  nesting: { ...deep, what: 'levels of brackets or fragments' },
  aliases: {
    code: 'ALIAS_LIMIT_EXCEEDED',
    what: 'aliases',
    remedy: many,
  },
  rootFields: {
    code: 'ROOT_FIELD_LIMIT_EXCEEDED',
    what: 'fields at the root',
    remedy: many,
  },
  directives: {
    code: 'DIRECTIVE_LIMIT_EXCEEDED',
    what: 'directives',
    remedy: 'Put one on a fragment in place of one on each field.',
  },
  selections: {
    code: 'SELECTION_LIMIT_EXCEEDED',
    what: 'fields and fragments',
    remedy: 'Select each field once; put what repeats in a fragment, or send several queries.',
  },
  repeats: {
    code: 'SELECTION_LIMIT_EXCEEDED',
    what: 'selections of one name, or fragments, in one place',
    remedy: 'Select each field once, and put fragments together.',
  },
  operations: {
    code: 'OPERATION_LIMIT_EXCEEDED',
    what: 'operations',
    remedy: 'Send the one to run, with the fragments that it uses.',
  },
  tokens: {
    code: 'TOKEN_LIMIT_EXCEEDED',
    what: 'tokens (words, numbers and signs)',
    remedy: 'Send a shorter query, or several.',
  },
  queryCharacters: { code: 'QUERY_TOO_LARGE', what: 'characters', remedy: 'Put values in variables, or ask in parts.' },
  variableBytes: { ...variables, what: 'bytes of variables' },
  variableValues: { ...variables, what: 'values in its variables' },
  variableNesting: { ...variables, what: 'levels of lists and objects in its variables' },
};

/** The refusal of a request that has more of something than may be. `found` may be where the counting ended. */
export function overLimit(limit: Counted, found: number, most: number): GraphQLError {
  const { code, what, remedy } = told[limit];
  const message = `The query has ${inWords(found)} ${what} or more; the most is ${inWords(most)}. ${remedy}`;
  return refused(code, message, { requested: whole(found), limit: most });
}
