import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Highlighter } from '../../src/search/highlighter.js';
import { anIndex } from './an-index.js';

const highlight = (text: string, query: string, room?: number) => {
  const index = anIndex({ a: text, b: 'mastery sktm specialist knowledge for teaching mathematics' });
  return new Highlighter(index.search(query).words).html(text, room);
};

describe('Highlighter marks', () => {
  test.each([
    [
      'a word without changing its case or apostrophe',
      'Work GROUPS’ plans',
      'group',
      'Work <mark>GROUPS</mark>’ plans',
    ],
    [
      'the abbreviation of a phrase in the query',
      'SKTM for all',
      'specialist knowledge for teaching maths',
      '<mark>SKTM</mark> for all',
    ],
    [
      'a whole phrase for its abbreviation',
      'about Teaching for Mastery.',
      'TfM',
      'about <mark>Teaching for Mastery</mark>.',
    ],
    [
      'a word in another spelling',
      'Maths at A Level',
      'mathematics a-levels',
      '<mark>Maths</mark> at <mark>A Level</mark>',
    ],
    ['a word that begins with a word of the query', 'Strong leadership', 'lead', 'Strong <mark>leadership</mark>'],
    ['a word that the query has with a typo', 'More fractions', 'fracitons', 'More <mark>fractions</mark>'],
    ['a range of year groups once', 'Y5 – 8 Continuity', 'year 6', '<mark>Y5 – 8</mark> Continuity'],
    ['words with accents', 'Élan vital', 'elan', '<mark>Élan</mark> vital'],
    [
      'words between characters that it escapes',
      '<b>maths & "more"</b>',
      'maths',
      '&lt;b&gt;<mark>maths</mark> &amp; &quot;more&quot;&lt;/b&gt;',
    ],
  ])('%s', (_, text, query, expected) => expect(highlight(text, query)).toBe(expected));

  test('nothing where no word matches, and no phrase across two sentences', () => {
    expect(highlight('Fractions', 'mastery')).toBeUndefined();
    expect(highlight('Good teaching. Mastery follows', 'tfm')).toBeUndefined();
  });

  test('no similar word where the word itself matches', () => {
    expect(highlight('reaching and teaching', 'teaching')).toBe('reaching and <mark>teaching</mark>');
  });
});

describe('Highlighter cuts a long text to', () => {
  const long = 'one two three four five six fractions seven eight nine ten fractions geometry eleven twelve thirteen';

  test('the part with the most matches, cut between words', () => {
    expect(highlight(long, 'fractions geometry', 40)).toBe(
      '…nine ten <mark>fractions</mark> <mark>geometry</mark> eleven…',
    );
  });

  test('its start or its end, with an ellipsis on the other side only', () => {
    expect(highlight(long, 'two', 14)).toBe('one <mark>two</mark> three…');
    expect(highlight(long, 'thirteen', 16)).toBe('…twelve <mark>thirteen</mark>');
  });

  test('a part of a matching word that is longer than the room', () => {
    expect(highlight('antidisestablishmentarianism now', 'antidisestablishmentarianism', 7)).toBe(
      '<mark>antidis</mark>…',
    );
  });
});

const unescaped = (html: string) =>
  html
    .replace(/<\/?mark>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&');

const piece = fc.oneof(
  fc.constantFrom('<mark>', '</mark>', '<script>', '&amp;', '&', '"', "'", '…', '\u0301', '🧮', ' ', ' ', '\n', 'Y5-8'),
  fc.constantFrom('maths', 'SKTM', 'teaching for mastery', 'fractions', 'group’s', 'ﬁ'),
  fc.string({ unit: 'binary', maxLength: 8 }),
);
const anyText = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));
const anyQuery = fc.oneof(fc.constantFrom('maths', 'tfm', 'y6 fractions', 'group', 'fi mark script amp'), anyText);

describe('For any text and any query, Highlighter', () => {
  test('writes no tag but mark, and closes each before it opens the next', () => {
    fc.assert(
      fc.property(anyText, anyQuery, fc.integer({ min: 1, max: 60 }), (text, query, room) => {
        const html = highlight(text, query, room) ?? '';
        expect(html.replace(/<mark>[^<>]+<\/mark>/g, '')).not.toMatch(/[<>"']|&(?!(?:amp|lt|gt|quot|#39);)/);
      }),
      { numRuns: 1_000 },
    );
  });

  test('leaves the text itself unchanged', () => {
    fc.assert(
      fc.property(anyText, anyQuery, (text, query) => {
        const html = highlight(text, query);
        if (html !== undefined) expect(unescaped(html)).toBe(text);
      }),
      { numRuns: 500 },
    );
  });

  test('cuts to a part of the text that fits the room and has a mark', () => {
    fc.assert(
      fc.property(anyText, anyQuery, fc.integer({ min: 2, max: 60 }), (text, query, room) => {
        const html = highlight(text, query, room);
        if (html === undefined) return;
        const excerpt = unescaped(html);
        const withoutEllipses = [excerpt, excerpt.slice(1), excerpt.slice(0, -1), excerpt.slice(1, -1)];
        expect(withoutEllipses.some((part) => part.length <= room && text.includes(part))).toBe(true);
        expect(html).toMatch(/<mark>/);
      }),
      { numRuns: 1_000 },
    );
  });
});
