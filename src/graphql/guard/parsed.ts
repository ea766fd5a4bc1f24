import { type DocumentNode, GraphQLError, parse } from 'graphql';

/** Parses a query whose tokens were counted. Throws a refusal for one that is not GraphQL. */
export function parsed(text: string, mostTokens: number): DocumentNode {
  try {
    return parse(text, { maxTokens: mostTokens });
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    const { message, source, positions } = error;
    throw new GraphQLError(message, {
      source,
      positions,
      extensions: { code: 'GRAPHQL_PARSE_FAILED', http: { status: 400 } },
    });
  }
}
