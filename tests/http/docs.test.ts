import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { renderMarkdown } from '../../src/site/docs/render-markdown.js';
import { type BuiltService, sharedService } from '../support/built-service.js';

let catalogue: BuiltService;
beforeAll(async () => {
  catalogue = await sharedService();
});
afterAll(() => catalogue.stop());

const ownLinksIn = (html: string) => [...html.matchAll(/(?:href|src)="(\/[^"#]*)/g)].map(([, link]) => link ?? '');

describe('/docs', () => {
  it('leads to every document of the project, and all their links are answered', async () => {
    const { statusCode, body } = await catalogue.send('/docs');
    expect(statusCode).toBe(200);
    const pages = ownLinksIn(body).filter((link) => link.startsWith('/docs/'));
    const files = ['docs', 'docs/adr'].flatMap((folder) => readdirSync(folder).filter((name) => name.endsWith('.md')));
    expect(pages.length).toBe(files.length + 3);
    const links = new Set<string>();
    for (const page of pages) {
      const { statusCode, body } = await catalogue.send(page);
      expect([page, statusCode]).toEqual([page, 200]);
      for (const link of ownLinksIn(body)) links.add(link.replaceAll('&amp;', '&'));
    }
    for (const link of links) expect([link, (await catalogue.send(link)).statusCode]).toEqual([link, 200]);
  });

  it('leads from the name of a file to its page, and says what is wrong otherwise', async () => {
    const { statusCode, headers } = await catalogue.send('/docs/guard.md');
    expect([statusCode, headers.location]).toEqual([302, '/docs/guard']);
    for (const path of ['/docs/no-such-document', '/docs/..%2Fpackage.json', '/docs/../package.json'])
      expect([path, (await catalogue.send(path)).statusCode]).toEqual([path, 404]);
  });
});

describe('renderMarkdown()', () => {
  const render = (markdown: string) =>
    renderMarkdown(markdown, 'docs/a.md', (file) => (file === 'README.md' ? '/docs/readme' : undefined));

  it.each([
    ['[start](../README.md#limits)', '<a href="/docs/readme#limits">start</a>'],
    ['[code](../src/main.ts)', 'code'],
    ['[x](javascript:alert(1))', 'x'],
    ['[x](https://example.org/?a=1&b=2)', '<a href="https://example.org/?a=1&amp;b=2">x</a>'],
    ['<script>alert(1)</script> & more', '&lt;script&gt;alert(1)&lt;/script&gt; &amp; more'],
    ['`<b>`', '<code>&lt;b&gt;</code>'],
    ['## What it *does* now', '<h2 id="what-it-does-now">What it <em>does</em> now</h2>'],
    ['![alt](../nowhere.png)', 'alt'],
  ])('writes %s', async (markdown, html) => {
    const rendered = await render(markdown);
    expect(rendered).toContain(html);
    expect(rendered).not.toContain('<script');
    expect(rendered).not.toContain('javascript:');
  });
});
