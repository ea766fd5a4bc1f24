import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type BuiltService, sharedService, startService } from '../support/built-service.js';

const addressesIn = (xml: string) => [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address]) => address ?? '');

describe('/sitemap.xml', () => {
  let catalogue: BuiltService;
  beforeAll(async () => {
    catalogue = await sharedService();
  });
  afterAll(() => catalogue.stop());

  it('has the main pages and the page of every programme, which are all there', async () => {
    const { statusCode, headers, body } = await catalogue.send('/sitemap.xml');
    expect([statusCode, headers['content-type']]).toEqual([200, 'application/xml; charset=utf-8']);
    const paths = addressesIn(body).map((address) => new URL(address).pathname);
    expect(paths.filter((path) => /^\/programmes\/[^/]+\/[^/]+\/./.test(path))).toHaveLength(24);
    for (const path of paths) expect([path, (await catalogue.send(path)).statusCode]).toEqual([path, 200]);
  });

  it('is kept by its tag', async () => {
    const { headers } = await catalogue.send('/sitemap.xml');
    const known = { 'if-none-match': String(headers.etag) };
    expect((await catalogue.send({ method: 'GET', url: '/sitemap.xml', headers: known })).statusCode).toBe(304);
  });

  it.each([
    ['part=2', 404, 'The sitemap has 1 part.'],
    ['part=0', 400, 'part is'],
  ])('refuses ?%s', async (search, status, message) => {
    const { statusCode, body } = await catalogue.send(`/sitemap.xml?${search}`);
    expect([statusCode, body]).toEqual([status, expect.stringContaining(message)]);
  });

  it('needs the public address of the service', async () => {
    const service = await startService({ environment: { HOST: '0.0.0.0' } });
    const { statusCode, body } = await service.send('/sitemap.xml');
    await service.stop();
    expect([statusCode, body]).toEqual([404, expect.stringContaining('Set PUBLIC_URL.')]);
  });
});
