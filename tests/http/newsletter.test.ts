import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type BuiltService, sharedService, startService } from '../support/built-service.js';
import { hasThreadTimes, mainThreadShare } from '../support/main-thread-share.js';
import { describeWith } from '../support/outside-program.js';

let catalogue: BuiltService;
beforeAll(async () => {
  catalogue = await sharedService({ publicUrl: 'https://catalogue.example.org' });
});
afterAll(() => catalogue.stop());

const get = (url: string, headers: Readonly<Record<string, string>> = {}) => catalogue.send({ url, headers });

interface Refusal {
  readonly errors: readonly [{ readonly message: string; readonly extensions: { readonly code: string } }];
}

const picks = 'refs=mastering-number,nobody,pd-lead';

describe.each([
  ['html', 'text/html; charset=utf-8', 'inline; filename="newsletter.html"'],
  ['txt', 'text/plain; charset=utf-8', 'inline; filename="newsletter.txt"'],
  ['eml', 'message/rfc822', 'attachment; filename="newsletter.eml"'],
  ['json', 'application/json; charset=utf-8', undefined],
])('/newsletter.%s', (format, type, disposition) => {
  const url = `/newsletter.${format}`;

  it('is the newsletter, and reports how many picks were not found', async () => {
    const { statusCode, headers, body } = await get(`${url}?${picks}`);
    expect(statusCode).toBe(200);
    expect(headers).toMatchObject({
      'content-type': type,
      'cache-control': 'no-cache',
      'x-catalogue-revision': '1',
      'x-newsletter-missing': '1',
      'access-control-allow-origin': '*',
    });
    expect(headers['content-disposition']).toBe(disposition);
    expect(body).toContain('The Mastering Number Programme');
  });

  it.each([
    ['', 'ARGUMENT_INVALID', 'refs is empty.'],
    ['refs=,', 'ARGUMENT_INVALID', 'refs is empty.'],
    ['picks=a', 'ARGUMENT_INVALID', 'Did you mean'],
    ['refs=a&hub=nowhere', 'HUB_UNKNOWN', 'is not the slug of a hub'],
    ['refs=a&year=21', 'BAD_USER_INPUT', 'Write an academic year as two consecutive years'],
    [`refs=${'a,'.repeat(101)}`, 'TOO_MANY_REFS', 'at most 100 are allowed'],
  ])('refuses ?%s with %s', async (search, code, message) => {
    const { statusCode, headers, body } = await get(`${url}?${search}`);
    const [error] = (JSON.parse(body) as Refusal).errors;
    expect([statusCode, error.extensions.code]).toEqual([400, code]);
    expect(error.message).toContain(message);
    expect(headers['cache-control']).toBe('no-store');
    expect(headers).not.toHaveProperty('etag');
  });
});

describe('/newsletter.html', () => {
  it('is answered with 304 if the client has it', async () => {
    const url = `/newsletter.html?${picks}`;
    const { headers } = await get(url);
    const etag = String(headers.etag);
    for (const condition of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const answer = await get(url, { 'if-none-match': condition });
      expect([answer.statusCode, answer.body, answer.headers.etag]).toEqual([304, '', etag]);
    }
    expect((await get(`${url}&heading=Other`, { 'if-none-match': etag })).statusCode).toBe(200);
  });

  it('answers a mistyped address in a browser with a page that says what to correct', async () => {
    const { statusCode, headers, body } = await get(`/newsletter.html?${picks}&lenght=5&on=monday&heading=Hi`, {
      accept: 'text/html',
    });
    expect([statusCode, headers['content-type'], headers['cache-control']]).toEqual([
      400,
      'text/html; charset=utf-8',
      'no-store',
    ]);
    expect(body).toContain(
      '&quot;lenght&quot; is not a parameter of a newsletter. Did you mean &quot;maxLength&quot;?',
    );
    expect(body).toContain('href="/newsletter?refs=mastering-number,nobody,pd-lead&amp;heading=Hi"');
  });

  it('tells on the day that it is given whether applications have closed', async () => {
    const { statusCode, body } = await get(`/newsletter.txt?${picks}&on=2022-13-01`);
    expect([statusCode, body]).toEqual([400, expect.stringContaining('Write a day like 2022-03-14.')]);
    expect((await get(`/newsletter.txt?${picks}&on=2022-03-14`)).statusCode).toBe(200);
  });

  it('marks words of the sender where it is a page, and not where it is saved', async () => {
    const page = await get(`/newsletter.html?${picks}&heading=Hi`);
    expect([page.headers['content-disposition'], page.body]).toEqual([
      'inline; filename="newsletter.html"',
      expect.stringContaining('The sender’s own words:'),
    ]);
    const saved = await get(`/newsletter.html?${picks}&heading=Hi&download=1`);
    expect([saved.headers['content-disposition'], saved.body]).toEqual([
      'attachment; filename="newsletter.html"',
      expect.not.stringContaining('sender'),
    ]);
  });

  it('runs no script, loads nothing, and may not be framed by other hosts', async () => {
    const policy = String((await get(`/newsletter.html?${picks}`)).headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'self'");
    expect(policy).toMatch(/; sandbox allow-popups allow-popups-to-escape-sandbox$/);
    expect(policy).not.toContain('allow-scripts');
  });

  it('links to the public address of the catalogue', async () => {
    const { body } = await get('/newsletter.html?refs=pd-lead');
    expect(body).toContain(
      'https://catalogue.example.org/map?hub=east-midlands-east&amp;year=2021/22&amp;programme=pd-lead',
    );
  });
});

describe('/newsletter', () => {
  it('is a page that loads its own script and style and nothing else', async () => {
    const { statusCode, headers, body } = await get('/newsletter');
    expect([statusCode, headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
    expect(policy).not.toContain('unsafe');
    expect(body).not.toMatch(/<script(?![^>]* src=)|<style| style=| on\w+=/);
  });

  it('is the same page with and without a trailing slash', async () => {
    const { statusCode, headers } = await get('/newsletter/?refs=pd-lead');
    expect([statusCode, headers.location]).toEqual([308, '/newsletter?refs=pd-lead']);
  });

  it('is listed on the 404 page', async () => {
    expect((await get('/nowhere')).body).toContain('\n  /newsletter ');
    expect((await get('/')).body).toContain('href="/newsletter"');
  });
});

it('caused no internal error', async () => {
  expect(await catalogue.errors()).toEqual([]);
});

describeWith(hasThreadTimes, 'this system has no /proc.')('the first mail of a service', () => {
  it('is rendered beside the main thread, which loads no library for it', async () => {
    const service = await startService();
    try {
      await service.send('/newsletter.txt?refs=mastering-number');
      const share = await mainThreadShare(service, async () => {
        expect((await service.send('/newsletter.html?refs=mastering-number')).statusCode).toBe(200);
      });
      expect(share).toBeLessThan(0.4);
    } finally {
      await service.stop();
    }
  });
});
