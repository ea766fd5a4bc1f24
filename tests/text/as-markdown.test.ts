import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { asMarkdown } from '../../src/text/as-markdown.js';

/** What CommonMark reads of a backslash before punctuation: the punctuation. */
const read = (markdown: string) => markdown.replace(/\\([!-/:-@[-`{-~])/g, '$1');
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

  test('is read as the text that was written', () => {
    fc.assert(fc.property(line, (plain) => expect(read(asMarkdown(plain))).toBe(plain)));
  });

  test('has nothing that could be emphasis, code, a link, a tag, an entity or a table', () => {
    fc.assert(fc.property(line, (plain) => expect(unescaped(asMarkdown(plain))).not.toMatch(/[\\`*_[\]<>|~&!]/)));
  });

  test('does not start a heading, a quotation, a list, a rule or an indented block', () => {
    fc.assert(
      fc.property(line, (plain) => expect(asMarkdown(plain)).not.toMatch(/^(?: {4}|\t| {0,3}(?:[#>*+=_`~-]|\d+[.)]))/)),
    );
  });
});
