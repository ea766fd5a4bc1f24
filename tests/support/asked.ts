import { type ExecutionResult, type GraphQLSchema, graphql } from 'graphql';
import { buildCatalogueSchema } from '../../src/graphql/schema.js';
import type { Snapshot } from '../../src/store/snapshot.js';

let built: GraphQLSchema | undefined;

/** The executable schema, made once for a test file. */
export function catalogueSchema(): GraphQLSchema {
  built ??= buildCatalogueSchema();
  return built;
}

/** The whole result of an operation over a snapshot, without a socket. */
export function asking(
  snapshot: Snapshot,
  source: string,
  variables?: Readonly<Record<string, unknown>>,
): Promise<ExecutionResult> {
  return graphql({ schema: catalogueSchema(), source, variableValues: variables, contextValue: { snapshot } });
}

/** The data of an operation that has to succeed. */
export async function asked<Data>(
  snapshot: Snapshot,
  source: string,
  variables?: Readonly<Record<string, unknown>>,
): Promise<Data> {
  const { data, errors } = await asking(snapshot, source, variables);
  if (errors) throw new Error(errors.map(({ message }) => message).join('\n'), { cause: errors[0] });
  return data as Data;
}

/** The codes of the errors of an operation. */
export async function refusals(snapshot: Snapshot, source: string, variables?: Readonly<Record<string, unknown>>) {
  const { errors = [] } = await asking(snapshot, source, variables);
  return errors.map(({ extensions }) => extensions['code']);
}
