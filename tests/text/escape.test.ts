import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { asHtml, asMarkdown, escapeHtml, xmlText } from '../../src/text/escape.js';
import { shorten } from '../../src/text/shorten.js';

const marks: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
/** What a browser reads. Throws where there is markup, or half an entity. */
function readHtml(html: string): string {
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

  test('is parsed as the original text', () => {
    fc.assert(fc.property(text, (plain) => expect(readHtml(escapeHtml(plain))).toBe(plain)));
  });

  test('is one complete paragraph without a cut entity, whatever the length limit', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 60 }), (plain, max) => {
        const short = shorten(plain, max);
        const [, inside = '<'] = /^<p>([\s\S]*)<\/p>$/.exec(asHtml(short)) ?? [];
        expect(readHtml(inside)).toBe(short);
      }),
    );
  });
});

/** What CommonMark reads of a backslash before punctuation: the punctuation. */
const readMarkdown = (markdown: string) => markdown.replace(/\\([!-/:-@[-`{-~])/g, '$1');
/** What is left for CommonMark to take for markup. */
const unescaped = (markdown: string) => markdown.replace(/\\[!-/:-@[-`{-~]/g, '');

// One line, as the catalogue's texts are, with much that looks like markup.
const line = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 6 }).map((part) => part.replace(/\p{Cc}/gu, '')),
      fc.constantFrom(
        '*',
        '_',
        '**',
        '`',
        '[a](b)',
        '![',
        '<b>',
        '&amp;',
        '\\',
        '~~',
        '#',
        '>',
        '- ',
        '1. ',
        '2) ',
        '|',
        '=',
        '+ ',
      ),
    ),
    { maxLength: 20 },
  )
  .map((parts) => parts.join('').trim());

describe('Text as Markdown', () => {
  test.each([
    ['Years 5–8 (Continuity)', 'Years 5–8 (Continuity)'],
    ['*Mastering* _Number_', '\\*Mastering\\* \\_Number\\_'],
    ['[here](https://example.org)', '\\[here\\](https://example.org)'],
    ['<b>bold</b> & more', '\\<b\\>bold\\</b\\> \\& more'],
    ['# Title', '\\# Title'],
    ['> quoted', '\\> quoted'],
    ['- item', '\\- item'],
    ['+ item', '\\+ item'],
    ['1. item', '1\\. item'],
    ['2021) item', '2021\\) item'],
    ['=== ===', '\\=== ==='],
    ['--- ---', '\\--- ---'],
    ['a - b', 'a - b'],
    ['in 1. and 2. place', 'in 1. and 2. place'],
    ['C:\\maths', 'C:\\\\maths'],
    ['', ''],
  ])('%j is %j', (plain, markdown) => {
    expect(asMarkdown(plain)).toBe(markdown);
  });

  test('is parsed as the original text', () => {
    fc.assert(fc.property(line, (plain) => expect(readMarkdown(asMarkdown(plain))).toBe(plain)));
  });

  test('contains no emphasis, code, link, tag, entity or table', () => {
    fc.assert(fc.property(line, (plain) => expect(unescaped(asMarkdown(plain))).not.toMatch(/[\\`*_[\]<>|~&!]/)));
  });

  test('does not start a heading, a quotation, a list, a rule or an indented block', () => {
    fc.assert(
      fc.property(line, (plain) => expect(asMarkdown(plain)).not.toMatch(/^(?: {4}|\t| {0,3}(?:[#>*+=_`~-]|\d+[.)]))/)),
    );
  });
});

describe('xmlText', () => {
  it('escapes markup, and white space that an attribute would lose', () => {
    expect(xmlText(`<a href="b">&amp; ]]> 'c'\t\n\r`)).toBe(
      `&lt;a href=&quot;b&quot;&gt;&amp;amp; ]]&gt; 'c'&#9;&#10;&#13;`,
    );
  });

  it('keeps characters beyond the first plane, and replaces characters that XML forbids', () => {
    expect(xmlText('👩🏽‍🏫 𝔐')).toBe('👩🏽‍🏫 𝔐');
    expect(xmlText('a\u0000b\ufffec\ud800d\udfffe')).toBe('a\ufffdb\ufffdc\ufffdd\ufffde');
  });
});
