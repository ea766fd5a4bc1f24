import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { serverAudits } from 'graphql-http';
import { type BuiltService, sharedService } from '../support/built-service.js';

// GraphQL over HTTP, as its reference audits read it. Every MUST holds. A SHOULD or MAY that does not is listed here and,
// with the reason, in docs/graphql-over-http.md.

const known: Readonly<Record<string, string>> = {
  '572B': 'SHOULD use 200 status code on document parsing failure when accepting application/json',
  FDE2: 'SHOULD use 200 status code on document validation failure when accepting application/json',
  '7B9B': 'SHOULD use a status code of 200 on variable coercion failure when accepting application/json',
};

const audits = serverAudits({ url: () => `${catalogue.url}/graphql`, fetchFn: fetch });
let catalogue: BuiltService;

beforeAll(async () => {
  catalogue = await sharedService();
});
afterAll(() => catalogue.stop());

describe('the GraphQL over HTTP audits', () => {
  it.each(audits.map(({ id, name, fn }) => ({ id, name, fn })))('$id $name', async ({ id, name, fn }) => {
    const result = await fn();
    const reason = 'reason' in result ? result.reason : '';
    if (id in known) expect({ name, status: result.status }).toEqual({ name: known[id], status: 'warn' });
    else expect({ id, name, status: result.status, reason }).toMatchObject({ status: 'ok' });
  });
});
