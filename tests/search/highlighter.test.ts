import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Highlighter } from '../../src/search/highlighter.js';
import { anIndex } from './an-index.js';

const highlight = (text: string, query: string, room?: number) => {
  const index = anIndex({ a: text, b: 'mastery sktm specialist knowledge for teaching mathematics' });
  return new Highlighter(index.search(query).words).html(text, room);
};

describe('It marks', () => {
  test.each([
    ['the word as it stands', 'Work GROUPS’ plans', 'group', 'Work <mark>GROUPS</mark>’ plans'],
    [
      'the other form of a synonym',
      'SKTM for all',
      'specialist knowledge for teaching maths',
      '<mark>SKTM</mark> for all',
    ],
    ['the whole phrase', 'about Teaching for Mastery.', 'TfM', 'about <mark>Teaching for Mastery</mark>.'],
    ['another spelling', 'Maths at A Level', 'mathematics a-levels', '<mark>Maths</mark> at <mark>A Level</mark>'],
    ['a word that begins so', 'Strong leadership', 'lead', 'Strong <mark>leadership</mark>'],
    ['a word despite a typo', 'More fractions', 'fracitons', 'More <mark>fractions</mark>'],
    ['a range once', 'Y5 – 8 Continuity', 'year 6', '<mark>Y5 – 8</mark> Continuity'],
    ['words with accents', 'Élan vital', 'elan', '<mark>Élan</mark> vital'],
    [
      'beside what must be escaped',
      '<b>maths & "more"</b>',
      'maths',
      '&lt;b&gt;<mark>maths</mark> &amp; &quot;more&quot;&lt;/b&gt;',
    ],
  ])('%s', (_, text, query, expected) => expect(highlight(text, query)).toBe(expected));

  test('nothing where nothing matches, nor across sentences', () => {
    expect(highlight('Fractions', 'mastery')).toBeUndefined();
    expect(highlight('Good teaching. Mastery follows', 'tfm')).toBeUndefined();
  });

  test('a typo only where it was what matched', () => {
    expect(highlight('reaching and teaching', 'teaching')).toBe('reaching and <mark>teaching</mark>');
  });
});

describe('Of a long text it shows', () => {
  const long = 'one two three four five six fractions seven eight nine ten fractions geometry eleven twelve thirteen';

  test('what surrounds the most words, cut between words', () => {
    expect(highlight(long, 'fractions geometry', 40)).toBe(
      '…nine ten <mark>fractions</mark> <mark>geometry</mark> eleven…',
    );
  });

  test('its start or its end without an ellipsis there', () => {
    expect(highlight(long, 'two', 14)).toBe('one <mark>two</mark> three…');
    expect(highlight(long, 'thirteen', 16)).toBe('…twelve <mark>thirteen</mark>');
  });

  test('a part of a word that is longer than there is room', () => {
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

describe('Whatever the text and the query,', () => {
  test('there are no tags but marks, each closed before the next opens', () => {
    fc.assert(
      fc.property(anyText, anyQuery, fc.integer({ min: 1, max: 60 }), (text, query, room) => {
        const html = highlight(text, query, room) ?? '';
        expect(html.replace(/<mark>[^<>]+<\/mark>/g, '')).not.toMatch(/[<>"']|&(?!(?:amp|lt|gt|quot|#39);)/);
      }),
      { numRuns: 1_000 },
    );
  });

  test('the text stays what it is', () => {
    fc.assert(
      fc.property(anyText, anyQuery, (text, query) => {
        const html = highlight(text, query);
        if (html !== undefined) expect(unescaped(html)).toBe(text);
      }),
      { numRuns: 500 },
    );
  });

  test('an excerpt is a part of the text, no longer than there is room, and has a mark', () => {
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
