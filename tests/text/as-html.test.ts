import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { asHtml, escapeHtml } from '../../src/text/as-html.js';
import { shorten } from '../../src/text/shorten.js';

const marks: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
/** What a browser reads. Throws where there is markup, or half an entity. */
function read(html: string): string {
  if (/[<>"']/.test(html)) throw new Error(`Markup in ${html}`);
  return html.replace(/&([^&;]*;?)/g, (_, name: string) => {
    const mark = name.endsWith(';') ? marks[name.slice(0, -1)] : undefined;
    if (!mark) throw new Error(`No entity: &${name}`);
    return mark;
  });
}

const text = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.constantFrom('&', '<', '>', '"', "'", '&amp;', ' ', '</p>'),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''));

describe('Text as HTML', () => {
  test.each([
    ['Teachers & assistants', '<p>Teachers &amp; assistants</p>'],
    ['<script>alert(1)</script>', '<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>'],
    [`"Years 5 to 8" isn't`, '<p>&quot;Years 5 to 8&quot; isn&#39;t</p>'],
    ['&amp;', '<p>&amp;amp;</p>'],
    ['', '<p></p>'],
  ])('%j is %j', (plain, html) => {
    expect(asHtml(plain)).toBe(html);
  });

  test('is read as the text that was written', () => {
    fc.assert(fc.property(text, (plain) => expect(read(escapeHtml(plain))).toBe(plain)));
  });

  test('is one whole paragraph, with no entity cut, however short it is made', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 60 }), (plain, max) => {
        const short = shorten(plain, max);
        const [, inside = '<'] = /^<p>([\s\S]*)<\/p>$/.exec(asHtml(short)) ?? [];
        expect(read(inside)).toBe(short);
      }),
    );
  });
});
