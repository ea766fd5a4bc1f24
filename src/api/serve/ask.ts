import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
import { type ExecutionResult, GraphQLError } from 'graphql';
import type { Reading } from '../../catalogue/reading.js';
import type { Operations } from './operations.js';

/**
 * The data that one of the committed documents asks for: answered as if a client had sent it, within the same limits.
 * Rejects with the first error of the answer.
 */
export async function ask<Data, Variables extends object>(
  operations: Operations,
  reading: Reading,
  document: DocumentTypeDecoration<Data, Variables>,
  variables: Variables,
): Promise<Data> {
  const headers = { 'content-type': 'application/json' };
  const request = { method: 'POST', headers, search: '', body: { query: String(document), variables } };
  const { body } = await operations.answer(request, reading);
  return dataOf<Data>(body.toString());
}

/** The data of an answer as it is sent. Throws the first of its errors. */
export function dataOf<Data>(answer: string): Data {
  const { data, errors = [] } = JSON.parse(answer) as ExecutionResult<Data>;
  const [error] = errors;
  if (error) throw new GraphQLError(error.message, { path: error.path, extensions: error.extensions });
  if (!data) throw new Error('An answer has neither data nor errors.');
  return data;
}
