import { describe, expect, test } from '@jest/globals';
import { sharedService } from '../support/built-service.js';

const query = '{ catalogue { revision } }';
const nested = (levels: number) => '['.repeat(levels) + ']'.repeat(levels);

/** Sends a body as text, and gives the status and the code of the answer. */
async function post(payload: string): Promise<readonly unknown[]> {
  const service = await sharedService();
  const headers = { 'content-type': 'application/json' };
  const answer = await service.send({ method: 'POST', url: '/graphql', headers, payload });
  return [answer.statusCode, answer.json().errors?.[0]?.extensions.code];
}

describe('A request that is nested too deeply is answered 400:', () => {
  test.each([
    ['800 KB of nested variables', `"variables":{"a":${nested(400_000)}}`, 'BAD_REQUEST'],
    ['33 levels of variables', `"variables":{"a":${nested(33)}}`, 'VARIABLES_TOO_LARGE'],
    ['4,500 levels of extensions', `"extensions":{"a":${nested(4_500)}}`, 'BAD_REQUEST'],
    ['33 levels of extensions', `"extensions":{"a":${nested(32)}}`, 'BAD_REQUEST'],
    ['4,500 levels of another member', `"more":${nested(4_500)}`, 'BAD_REQUEST'],
  ])('%s', async (_, member, code) => {
    expect(await post(`{"query":"${query}",${member}}`)).toEqual([400, code]);
  });

  test('1,500 levels of extensions in an address', async () => {
    const service = await sharedService();
    const answer = await service.send({ url: '/graphql', query: { query, extensions: `{"a":${nested(1_500)}}` } });
    expect([answer.statusCode, answer.json().errors[0].extensions.code]).toEqual([400, 'BAD_REQUEST']);
  });
});

test.each([
  ['32 levels of variables', `"variables":{"a":${nested(32)}}`],
  ['32 levels of extensions', `"extensions":{"a":${nested(31)}}`],
  ['brackets inside of texts', `"variables":{"a":"${'[{'.repeat(500)}","b":"\\\\","c":"\\"${'['.repeat(500)}"}`],
])('A request with %s is answered', async (_, member) => {
  expect(await post(`{"query":"${query}",${member}}`)).toEqual([200, undefined]);
});
