import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { catalogueSchema } from '../support/asked.js';
import { type BuiltService, sharedService } from '../support/built-service.js';
import { catalogueLiterals } from '../support/catalogue-literals.js';
import { broken, type RandomOperation, RandomOperations, randomFrom } from '../support/random-operation.js';
import { realSnapshot } from '../support/real-snapshot.js';

// A release asks 20,000 ("npm run torture").
const number = Number(process.env['GENERATED_QUERIES'] ?? 500);
const seed = Number(process.env['GENERATED_SEED'] ?? 1);

let catalogue: BuiltService;
beforeAll(async () => {
  catalogue = await sharedService();
});
afterAll(() => catalogue.stop());

interface Answer {
  readonly data?: unknown;
  readonly extensions?: {
    readonly cost?: { readonly requested: number; readonly limit: number; readonly actual: number };
  };
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

async function ask(operation: RandomOperation) {
  const response = await catalogue.send({
    method: 'POST',
    url: '/graphql',
    headers: { 'x-catalogue-cost': '1' },
    payload: operation,
  });
  return { status: response.statusCode, body: response.json<Answer>() };
}

describe('generated operations, valid and broken', () => {
  it(`are answered without an internal error, and every error has a code: ${number} of them`, async () => {
    const random = randomFrom(seed);
    const operations = new RandomOperations(catalogueSchema(), random, catalogueLiterals(realSnapshot()));
    const seen = new Map<string, number>();
    for (let index = 0; index < number; index++) {
      const good = operations.next();
      const operation = random() < 0.3 ? broken(good, random) : good;
      const { status, body } = await ask(operation);
      const codes = (body.errors ?? []).map(({ extensions }) => extensions?.code);
      if (status >= 500 || codes.includes('INTERNAL_SERVER_ERROR') || codes.includes(undefined)) {
        throw new Error(`${status} ${JSON.stringify(body).slice(0, 500)}\n${JSON.stringify(operation)}`);
      }
      for (const code of codes) seen.set(String(code), (seen.get(String(code)) ?? 0) + 1);
      if (codes.length === 0) seen.set('answered', (seen.get('answered') ?? 0) + 1);
    }
    expect(await catalogue.errors()).toEqual([]);
    expect(seen.get('answered')).toBeGreaterThan(number / 10);
    expect(seen.get('GRAPHQL_VALIDATION_FAILED')).toBeGreaterThan(0);
    expect(seen.get('GRAPHQL_PARSE_FAILED')).toBeGreaterThan(0);
  }, 600_000);
});
