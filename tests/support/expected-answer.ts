import { execute, parse, validate } from 'graphql';
import type { Context } from '../../src/api/context/context.js';
import { Guard } from '../../src/api/guard/guard.js';
import { defaultLimits } from '../../src/api/guard/limits.js';
import { formatError, formatErrors } from '../../src/api/serve/answer.js';
import type { Reading } from '../../src/catalogue/reading.js';
import { catalogueSchema } from './asked.js';

export interface Operation {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

export interface ExpectedAnswer {
  readonly status: number;
  /** Absent if the operation can't be run with its variables. */
  readonly body?: string;
}

let guard: Guard | undefined;

/**
 * The expected answer of the service, byte for byte: the result of `execute` of graphql-js. Nothing is refused, compiled
 * or cached; only the field `cost(query:)` uses the guard, for a price.
 */
export async function expectedAnswer({ query, variables }: Operation, reading: Reading): Promise<ExpectedAnswer> {
  const schema = catalogueSchema();
  const document = parse(query);
  const [invalid] = validate(schema, document);
  if (invalid) throw new Error(`${invalid.message}\n${query}`);
  guard ??= new Guard(schema, defaultLimits);
  const contextValue: Context = { ...reading, guard };
  const result = await execute({ schema, document, variableValues: variables, contextValue });
  if (result.data === undefined) return { status: 400 };
  const { errors, status } = formatErrors(result.errors ?? [], (formatted, error) =>
    formatError(formatted, error, schema),
  );
  return { status, body: `${JSON.stringify({ ...(errors.length > 0 && { errors }), data: result.data })}\n` };
}
