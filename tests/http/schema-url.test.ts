import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { buildClientSchema, buildSchema, getIntrospectionQuery, printSchema } from 'graphql';
import { codegenManifest, idsIn } from '../clients/manifests.js';
import { type BuiltService, sharedService } from '../support/built-service.js';
import { root } from '../support/run-cli.js';

let catalogue: BuiltService;
beforeAll(async () => {
  catalogue = await sharedService();
});
afterAll(() => catalogue.stop());

const url = '/schema.graphql';
const get = (headers: Record<string, string> = {}, method = 'GET') => catalogue.send({ method, url, headers });
const twice = [1, 2]; // The first answer is printed, and the second is cached.

describe('/schema.graphql', () => {
  test('is the committed schema, as plain text', async () => {
    const committed = readFileSync(join(root, 'schema/schema.graphql'), 'utf8');
    for (const _ of twice) {
      const answer = await get();
      expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'text/plain; charset=utf-8']);
      expect(answer.body).toBe(committed.replace(/^#.*\n\n/, ''));
    }
  });

  test('has descriptions, and the directives that state costs', async () => {
    const sdl = (await get()).body;
    expect(sdl).toMatch(/^"""[^"]+"""\ntype Programme /m);
    expect(sdl).toMatch(
      /^ {4}orderBy: \[ProgrammeOrder!\] @cost\(weight: "\d+"\)\n {2}\): ProgrammeConnection! @listSize\(/m,
    );
  });

  test('has the order of names, which introspection has too', async () => {
    const sdl = (await get()).body;
    const names = [...sdl.matchAll(/^(?:enum|input|interface|scalar|type|union) (\w+)/gm)].map(([, name]) => name);
    expect(names).toContain('Programme');
    expect(names).toEqual(names.toSorted());
    const options = { specifiedByUrl: true, directiveIsRepeatable: true, inputValueDeprecation: true, oneOf: true };
    for (const _ of twice) {
      const { data } = await catalogue.ask(getIntrospectionQuery(options));
      expect(printSchema(buildClientSchema(data))).toBe(printSchema(buildSchema(sdl)));
    }
  });

  test('has a strong tag in each encoding, and is answered 304 to any of them', async () => {
    const bytes = (await get()).bytes;
    const decoders = { identity: (body: Buffer) => body, br: brotliDecompressSync, gzip: gunzipSync };
    for (const [encoding, decode] of [...Object.entries(decoders), ...Object.entries(decoders)]) {
      const { headers, bytes: sent } = await get({ 'accept-encoding': encoding });
      expect(headers).toMatchObject({ 'cache-control': 'no-cache', vary: 'accept-encoding, authorization' });
      expect(headers.etag).toMatch(
        encoding === 'identity' ? /^"[\w-]{27}"$/ : new RegExp(`^"[\\w-]{27}\\.${encoding}"$`),
      );
      expect(headers['content-encoding']).toBe(encoding === 'identity' ? undefined : encoding);
      expect(decode(sent).equals(bytes)).toBe(true);
      const again = await get({ 'accept-encoding': encoding, 'if-none-match': headers.etag as string });
      expect([again.statusCode, again.body, again.headers.etag]).toEqual([304, '', headers.etag]);
    }
  });

  test('is answered to HEAD like GET, without the body', async () => {
    for (const encoding of ['identity', 'br']) {
      const [head, whole] = [
        await get({ 'accept-encoding': encoding }, 'HEAD'),
        await get({ 'accept-encoding': encoding }),
      ];
      expect([head.statusCode, head.body]).toEqual([200, '']);
      for (const name of ['etag', 'content-type', 'content-length', 'content-encoding', 'cache-control', 'vary'])
        expect([name, head.headers[name]]).toEqual([name, whole.headers[name]]);
    }
  });

  test('is read by GraphQL Code Generator', async () => {
    const manifest = await codegenManifest(catalogue.url + url, 'query Page { programme(slug: "pd-lead") { title } }');
    expect(Object.keys(await idsIn(manifest))).toEqual(['Page']);
    expect(await readFile(join(dirname(manifest), 'graphql.ts'), 'utf8')).toContain('export type PageQuery = ');
  });
});
