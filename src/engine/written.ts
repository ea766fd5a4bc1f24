import type { GraphQLError } from 'graphql';

/** What a run of a compiled operation gives. */
export interface Written {
  /** The value of `data` as JSON in UTF-8, with one character for each byte. */
  readonly data: string;
  /** As graphql-js gives them, in its order. */
  readonly errors: readonly GraphQLError[];
}
