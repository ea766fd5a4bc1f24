import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { parse, validate } from 'graphql';
import { readingOf } from '../../src/catalogue/reading.js';
import { catalogueSchema } from '../support/asked.js';
import { type BuiltService, realCatalogue, type SentRequest, sharedService } from '../support/built-service.js';
import { catalogueLiterals } from '../support/catalogue-literals.js';
import { type ExpectedAnswer, expectedAnswer } from '../support/expected-answer.js';
import { Past } from '../support/past.js';
import {
  abstractConditions,
  type RandomOperation,
  RandomOperations,
  randomFrom,
  varied,
} from '../support/random-operation.js';

// The service answers generated operations as graphql-js does, byte for byte, whether its answers are cached or not. A
// release asks 20,000 ("npm run torture"); GENERATED_SEED tries others.
const number = Number(process.env['GENERATED_QUERIES'] ?? 40);
const seed = Number(process.env['GENERATED_SEED'] ?? 11);

/** Longer addresses are refused by the HTTP parser of Node. */
const longestUrl = 12_000;

let services: readonly BuiltService[];
let catalogue: Past;
beforeAll(async () => {
  services = await Promise.all([sharedService(), sharedService({ answerBytes: 0 })]);
  catalogue = new Past(JSON.parse(await readFile(realCatalogue, 'utf8')));
});
afterAll(async () => {
  for (const service of services) {
    expect(await service.errors()).toEqual([]);
    await service.stop();
  }
});

const seen = { same: 0, invalid: 0, refused: 0, byGet: 0, onAbstract: 0 };

/** One operation with one set of variables, and what graphql-js answers. */
interface Way {
  readonly operation: RandomOperation;
  readonly expected: ExpectedAnswer;
}

const post = (payload: RandomOperation): SentRequest => ({ url: '/graphql', method: 'POST', payload });
const get = ({ query, variables }: RandomOperation): SentRequest => ({
  url: `/graphql?${new URLSearchParams({ query, variables: JSON.stringify(variables) })}`,
});

/** Undefined where the guard refuses the operation: graphql-js has no limits. */
async function wayOf(operation: RandomOperation): Promise<Way | undefined> {
  const [first] = services as [BuiltService];
  const { statusCode, body } = await first.send(post(operation));
  if (statusCode === 400 && /"code":"\w+_(LIMIT_EXCEEDED|TOO_LARGE)"/.test(body)) return undefined;
  return { operation, expected: await expectedAnswer(operation, readingOf(catalogue)) };
}

async function expectSame(request: SentRequest, { operation, expected }: Way): Promise<void> {
  for (const service of services) {
    const { statusCode, body } = await service.send(request);
    const isSame = expected.body === undefined ? !body.includes('"data":') : body === expected.body;
    if (isSame && statusCode === expected.status) continue;
    const told = [`${expected.status} ${expected.body}`, `${statusCode} ${body}`];
    throw new Error(`${JSON.stringify(operation)}\ngraphql-js: ${told[0]}\nby ${request.method ?? 'GET'}: ${told[1]}`);
  }
}

/** Sends an operation three times by POST and once by GET, with other variables in between. */
async function expectSameEachTime(operation: RandomOperation): Promise<void> {
  const all = await Promise.all([operation, ...varied(operation)].map(wayOf));
  const ways = all.filter((way) => way !== undefined);
  seen.refused += all.length - ways.length;
  for (let time = 1; time <= 3; time++) {
    for (const way of ways) await expectSame(post(way.operation), way);
  }
  for (const way of ways) {
    const request = get(way.operation);
    if ((request.url?.length ?? 0) > longestUrl) continue;
    await expectSame(request, way);
    seen.byGet++;
  }
  if (ways.length > 0) seen.same++;
  if (ways.length > 0 && abstractConditions(catalogueSchema(), operation.query).length > 0) seen.onAbstract++;
}

test(`${number} generated operations are answered as graphql-js answers them`, async () => {
  const schema = catalogueSchema();
  const operations = new RandomOperations(schema, randomFrom(seed), catalogueLiterals(catalogue.snapshot));
  for (let asked = 0; asked < number; asked++) {
    const operation = operations.next();
    if (validate(schema, parse(operation.query)).length > 0) seen.invalid++;
    else await expectSameEachTime(operation);
  }
  expect(seen.same).toBeGreaterThan(number / 2);
  expect(seen.byGet).toBeGreaterThan(number / 2);
  expect(seen.onAbstract).toBeGreaterThan(number / 4);
}, 7_200_000);
