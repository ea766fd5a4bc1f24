import type { HTTPGraphQLResponse } from '@apollo/server';
import { bytes } from '../../engine/quoted.js';
import type { Written } from '../../engine/written.js';
import type { CostExtension } from './cost-extension.js';
import type { ToldErrors } from './told-errors.js';

/** What is sent for a request. */
export interface Answer {
  readonly status: number;
  readonly headers: Iterable<readonly [name: string, value: string]>;
  /** In UTF-8. */
  readonly body: Buffer;
  /** Whether the same request is answered the same as long as its reading is: a query without errors. */
  readonly isLasting: boolean;
}

/** What Apollo answers. Incremental delivery is not offered, so that every answer is complete. */
export function apolloAnswer({ status = 200, headers, body }: HTTPGraphQLResponse, isQuery: boolean): Answer {
  const text = body.kind === 'complete' ? body.string : '';
  // Apollo writes errors before all else.
  return {
    status,
    headers,
    body: Buffer.from(text),
    isLasting: isQuery && status === 200 && text.startsWith('{"data":'),
  };
}

/** What was written, as Apollo would answer it: the same members in the same order, and a line end. */
export function writtenAnswer(
  { data }: Written,
  told: ToldErrors,
  cost: CostExtension | undefined,
  type: string,
): Answer {
  const { errors, status } = told;
  const first = errors.length > 0 ? `"errors":${bytes(JSON.stringify(errors))},` : '';
  const last = cost ? `,"extensions":${JSON.stringify({ cost })}` : '';
  const body = Buffer.from(`{${first}"data":${data}${last}}\n`, 'latin1');
  return { status, headers: [['content-type', type]], body, isLasting: errors.length === 0 };
}
