import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type BuiltService, sharedService } from '../support/built-service.js';

let catalogue: BuiltService;
beforeAll(async () => {
  catalogue = await sharedService();
});
afterAll(() => catalogue.stop());

type Method = 'DELETE' | 'GET' | 'HEAD' | 'OPTIONS' | 'PATCH' | 'POST' | 'PUT';
const send = (method: Method, url: string, headers: Record<string, string> = {}) =>
  catalogue.send({ method, url, headers });

describe('A page of another host', () => {
  const elsewhere = { origin: 'https://hub.example.org' };

  test('may POST JSON after a preflight request, which is answered', async () => {
    const answer = await send('OPTIONS', '/graphql', {
      ...elsewhere,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'content-type,authorization',
    });
    expect([answer.statusCode, answer.body]).toEqual([204, '']);
    expect(answer.headers).toMatchObject({
      'access-control-allow-origin': '*',
      'access-control-allow-methods': 'GET, HEAD, POST',
      'access-control-allow-headers': 'content-type,authorization',
      'access-control-max-age': '86400',
    });
  });

  test.each([
    ['GET', '/graphql?query=%7Bcatalogue%7Brevision%7D%7D', 200],
    ['GET', '/graphql', 400],
    ['GET', '/nowhere', 404],
    ['PUT', '/graphql', 405],
  ] as const)('may read the answer to %s %s', async (method, url, status) => {
    const answer = await send(method, url, elsewhere);
    expect([answer.statusCode, answer.headers['access-control-allow-origin']]).toEqual([status, '*']);
  });

  test('never gets credentials allowed', async () => {
    const answer = await send('GET', '/graphql?query=%7Bcatalogue%7Brevision%7D%7D', elsewhere);
    expect(answer.headers).not.toHaveProperty('access-control-allow-credentials');
  });
});

describe('HEAD', () => {
  test.each([
    '/',
    '/playground',
    '/healthz',
    '/readyz',
    '/graphql?query=%7Bcatalogue%7Brevision%7D%7D',
    '/nowhere',
    '/graphql',
  ])('is answered at %s like GET, without the body', async (url) => {
    const [head, whole] = await Promise.all([send('HEAD', url), send('GET', url)]);
    expect([head.statusCode, head.body]).toEqual([whole.statusCode, '']);
    for (const name of ['content-type', 'content-security-policy', 'x-content-type-options']) {
      expect(head.headers[name]).toBe(whole.headers[name]);
    }
  });
});

describe('OPTIONS', () => {
  test.each(['/', '/graphql', '/healthz'])('is answered at %s, with and without preflight headers', async (url) => {
    const answer = await send('OPTIONS', url);
    expect([answer.statusCode, answer.headers['access-control-allow-methods']]).toEqual([204, 'GET, HEAD, POST']);
  });
});

describe('Another method', () => {
  test.each([
    ['PUT', '/graphql', 'GET, HEAD, POST'],
    ['DELETE', '/graphql', 'GET, HEAD, POST'],
    ['PATCH', '/graphql?query=%7Bcatalogue%7Brevision%7D%7D', 'GET, HEAD, POST'],
    ['POST', '/', 'GET, HEAD'],
    ['POST', '/healthz', 'GET, HEAD'],
    ['DELETE', '/playground', 'GET, HEAD'],
  ] as const)('is refused with the allowed methods: %s %s', async (method, url, allowed) => {
    const answer = await send(method, url);
    expect([answer.statusCode, answer.headers['allow']]).toEqual([405, allowed]);
    expect(answer.json()).toEqual({
      errors: [
        { message: `This address accepts only these methods: ${allowed}.`, extensions: { code: 'BAD_REQUEST' } },
      ],
    });
  });

  test('is answered with 404 at an unknown address', async () => {
    expect((await send('POST', '/nowhere')).statusCode).toBe(404);
  });
});
