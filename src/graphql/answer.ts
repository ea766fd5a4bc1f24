import type { HTTPGraphQLResponse } from '@apollo/server';
import { bytes } from '../execution/quoted.js';
import type { Written } from '../execution/written.js';
import type { CostTold } from './guard/cost-told.js';
import type { ToldErrors } from './told-errors.js';

/** What is sent for a request. */
export interface Answer {
  readonly status: number;
  readonly headers: Iterable<readonly [name: string, value: string]>;
  readonly body: string | Buffer;
}

/** What Apollo answers. Incremental delivery is not offered, so that every answer is complete. */
export const apolloAnswer = ({ status, headers, body }: HTTPGraphQLResponse): Answer => ({
  status: status ?? 200,
  headers,
  body: body.kind === 'complete' ? body.string : '',
});

/** What was written, as Apollo would answer it: the same members in the same order, and a line end. */
export function writtenAnswer({ data }: Written, told: ToldErrors, cost: CostTold | undefined, type: string): Answer {
  const { errors, status } = told;
  const first = errors.length > 0 ? `"errors":${bytes(JSON.stringify(errors))},` : '';
  const last = cost ? `,"extensions":${JSON.stringify({ cost })}` : '';
  const body = Buffer.from(`{${first}"data":${data}${last}}\n`, 'latin1');
  return { status, headers: [['content-type', type]], body };
}
