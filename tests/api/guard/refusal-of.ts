import { GraphQLError } from 'graphql';

export interface Told {
  readonly code: unknown;
  readonly message: string;
  readonly extensions: Readonly<Record<string, unknown>>;
}

/** What a request is refused with; undefined where it passes. */
export function refusalOf(examine: () => unknown): Told | undefined {
  try {
    examine();
    return undefined;
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    return { code: error.extensions['code'], message: error.message, extensions: error.extensions };
  }
}
