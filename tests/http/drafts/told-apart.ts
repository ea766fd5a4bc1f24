import { defaultLimits, type Limits } from '../../../src/api/guard/limits.js';
import type { BuiltService } from '../../support/built-service.js';
import type { Asked } from './every-request.js';
import { mark } from './two-catalogues.js';

/** So that a query may ask for all that there is. */
export const unlimited = Object.fromEntries(Object.keys(defaultLimits).map((name) => [name, 1e9])) as unknown as Limits;
/** So that no answer tells how much a client has left. */
export const unlimitedRates = { RATE_LIMIT: '0', RATE_LIMIT_TOKEN: '0' };

/** A request by which the two can be told apart, and how. */
export interface Difference {
  readonly door: string;
  readonly request: Asked['request'];
  readonly drafts: string;
  readonly none: string;
}

/** All by which the public could tell one service from another: status, headers, and every byte that it is sent. */
async function answer(service: BuiltService, { request }: Asked): Promise<string> {
  const { statusCode, headers, body } = await service.send(request);
  const { date: _, 'x-request-id': __, ...others } = headers;
  const told = `${statusCode} ${JSON.stringify(others)}\n${body}`;
  // A mail has the time at which it was made, and marks of its own between its parts.
  return request.url?.toString().startsWith('/newsletter.eml')
    ? told.replace(/"etag":"[^ ]*?",|^(Date|Message-ID): .*$/gm, '').replace(/--_NmP-[\w-]+/g, '')
    : told;
}

/** The requests that a service with drafts answers otherwise than the one without, or with a draft. */
export async function toldApart(
  all: readonly Asked[],
  drafts: BuiltService,
  none: BuiltService,
): Promise<readonly Difference[]> {
  const differences: Difference[] = [];
  for (const asked of all) {
    const [one, other] = [await answer(drafts, asked), await answer(none, asked)];
    if (one === other && (asked.namesDraft || !mark.test(one))) continue;
    const at = [...one].findIndex((letter, index) => letter !== other[index]);
    const around = (text: string) => text.slice(Math.max(0, at - 80), at + 200);
    differences.push({ door: asked.door, request: asked.request, drafts: around(one), none: around(other) });
  }
  return differences;
}
