import { describe, expect, it } from '@jest/globals';
import { ParameterRefused } from '../../src/domain/fields/query-parameters.js';
import { NewsletterRefused } from '../../src/newsletter/newsletter-refused.js';
import { parseNewsletterRequest } from '../../src/newsletter/newsletter-request.js';

const wanted = (search: string) =>
  parseNewsletterRequest(new URLSearchParams(search), new Date('2022-03-13T23:30:00Z'));

describe('parseNewsletterRequest()', () => {
  it('splits picks at commas, except in a name that contains a comma', () => {
    const { refs } = wanted('refs=b, a,&ref=Reasoning, in depth&refs=a');
    expect(refs).toEqual(['b', 'a', 'Reasoning, in depth', 'a']);
  });

  it('defaults to blurbs of 280 characters, no added texts, the home hub and today', () => {
    expect(wanted('')).toEqual({
      refs: [],
      hub: undefined,
      year: undefined,
      maxLength: 280,
      heading: '',
      intro: '',
      closing: '',
      rewordings: new Map(),
      sectionHeadings: false,
      map: false,
      download: false,
      drafts: false,
      day: '2022-03-13',
    });
  });

  it('keeps lines and paragraphs, puts a heading on one line, and removes control characters', () => {
    const { heading, intro } = wanted(
      `heading=${encodeURIComponent(' One\r\ntwo \u0007')}&intro=${encodeURIComponent('a\r\nb\n\nc\u0000')}`,
    );
    expect([heading, intro]).toEqual(['One two', 'a\nb\n\nc']);
  });

  it('keeps right-to-left marks, emoji and curly quotes', () => {
    const text = '“Curly” ‏עברית‎ 👩🏽‍🏫 & <b>';
    expect(wanted(`heading=${encodeURIComponent(text)}`).heading).toBe(text);
  });

  it('reads the day as given, or as a calendar in England shows it', () => {
    expect(wanted('on=2022-04-01').day).toBe('2022-04-01');
    const inSummer = parseNewsletterRequest(new URLSearchParams(), new Date('2022-07-01T23:30:00Z'));
    expect(inSummer.day).toBe('2022-07-02');
  });

  it('gives each new text to its pick, also to one with a colon', () => {
    const { rewordings } = wanted('refs=a,b&ref=a: b&reword=a:For a.&reword=a: b:For the other.&reword=b:');
    expect([...rewordings]).toEqual([
      ['a', 'For a.'],
      ['a: b', 'For the other.'],
    ]);
    expect(() => wanted('refs=a&reword=c:Words')).toThrow(
      'reword is "c:Words", which begins with none of the picks. Write the pick, a colon and its new text',
    );
  });

  it.each([
    ['on=2022-02-30', 'on is "2022-02-30". Write a day like 2022-03-14.'],
    ['ref[]=a', '"ref[]" is not a parameter of a newsletter. Did you mean "refs"?'],
    ['maxlength=5', 'Did you mean "maxLength"?'],
    ['lenght=5', 'Did you mean "maxLength"?'],
    ['clos=Bye', 'Did you mean "closing"?'],
    ['maxLength=0', 'maxLength is "0". Give a whole number from 1 to 2000.'],
    ['maxLength=9999', 'from 1 to 2000'],
    ['maxLength=-1', 'from 1 to 2000'],
    ['heading=a&heading=b', 'heading is given 2 times. Give it once.'],
  ])('refuses ?%s, and says what to do', (search, message) => {
    expect(() => wanted(search)).toThrow(ParameterRefused);
    expect(() => wanted(search)).toThrow(message);
  });

  it('refuses a text that is too long', () => {
    const tooLong = () => wanted(`intro=${'x'.repeat(5001)}`);
    expect(tooLong).toThrow(NewsletterRefused);
    expect(tooLong).toThrow('intro has 5001 characters; the most is 5000. Shorten it.');
  });
});
