import {
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
  execute,
  type GraphQLSchema,
  parse,
  validate,
} from 'graphql';
import { buildCatalogueSchema } from '../../src/api/schema/schema.js';
import type { Snapshot } from '../../src/catalogue/view/snapshot.js';

let built: GraphQLSchema | undefined;

/** The executable schema, built once for each test file. */
export function catalogueSchema(): GraphQLSchema {
  built ??= buildCatalogueSchema();
  return built;
}

const valid = new Map<string, DocumentNode>();

/** The complete result of an operation. A text is parsed and validated only once. */
export async function answered(
  source: string,
  asked: Pick<ExecutionArgs, 'variableValues' | 'contextValue'>,
): Promise<ExecutionResult> {
  const schema = catalogueSchema();
  const document = valid.get(source) ?? parse(source);
  const errors = valid.has(source) ? [] : validate(schema, document);
  if (errors.length > 0) return { errors };
  valid.set(source, document);
  return execute({ schema, document, ...asked });
}

/** The complete result of an operation over a snapshot, without a socket. */
export function asking(
  snapshot: Snapshot,
  source: string,
  variables?: Readonly<Record<string, unknown>>,
): Promise<ExecutionResult> {
  return answered(source, { variableValues: variables, contextValue: { snapshot } });
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
