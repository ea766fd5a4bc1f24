import type { GraphQLError, GraphQLFormattedError } from 'graphql';

export interface ToldErrors {
  readonly errors: readonly GraphQLFormattedError[];
  /** Of the whole answer. */
  readonly status: number;
}

type Format = (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;

/** Errors of fields as clients are told of them. An error may say what HTTP should; clients do not see that. */
export function toldErrors(errors: readonly GraphQLError[], format: Format): ToldErrors {
  let status = 200;
  const told = errors.map((error) => {
    const { http, ...extensions } = error.extensions;
    status = (http as { readonly status?: number } | undefined)?.status ?? status;
    const code = extensions['code'] ?? 'INTERNAL_SERVER_ERROR';
    return format({ ...error.toJSON(), extensions: { ...extensions, code } }, error);
  });
  return { errors: told, status };
}
