import { describe, expect, it } from '@jest/globals';
import { matchSchoolKind, parseSchoolKind } from '../../../src/eligibility/words/school-kind.js';

const match = (wanted: string, own: string, stateFunded?: boolean) => {
  const kind = parseSchoolKind(wanted);
  if (!kind) throw new Error(`${wanted} is not understood.`);
  return matchSchoolKind(kind, { kind: parseSchoolKind(own), stateFunded });
};

describe('parseSchoolKind()', () => {
  it.each([
    ['primary school', 'primary', undefined],
    ['C of E Primary Academy', 'primary', true],
    ['independent 11–18 school', '11-18', false],
    ['11 to 16 academies', '11-16', true],
    ['sixth-form college', 'sixth form college', undefined],
    ['community college', 'secondary', undefined],
    ['primary school with nursery', 'primary with nursery', undefined],
    ['academy', undefined, true],
  ])('understands %p', (text, stage, stateFunded) => {
    const kind = parseSchoolKind(text);
    expect([kind?.stage?.name, kind?.funding?.stateFunded]).toEqual([stage, stateFunded]);
  });

  it.each(['former primary school', 'not a primary school', 'primary and secondary', 'hospital', ''])(
    'does not guess what %p means',
    (text) => {
      expect(parseSchoolKind(text)).toBeUndefined();
    },
  );
});

describe('matchSchoolKind()', () => {
  it.each([
    ['primary school', 'infant school', 'SAME'],
    ['primary school', 'middle school', 'UNCLEAR'],
    ['primary school', '11-18 school', 'OTHER'],
    ['post-16 institution', 'FE college', 'SAME'],
    ['11-18 school', '11-16 school', 'OTHER'],
    ['11-18 school', 'secondary school', 'UNCLEAR'],
    ['state-funded school', 'academy', 'SAME'],
    ['state-funded school', 'private school', 'OTHER'],
    ['state-funded school', 'primary school', 'UNCLEAR'],
    ['academy', 'maintained school', 'OTHER'],
    ['special school', 'primary school', 'UNCLEAR'],
  ])('of %p with %p is %s', (wanted, own, expected) => {
    expect(match(wanted, own).match).toBe(expected);
  });

  it('uses what is known of the funding, and says what is missing', () => {
    expect(match('state-funded school', 'primary school', true).match).toBe('SAME');
    expect(match('state-funded school', 'primary school').missing).toBe('FUNDING');
    expect(match('academy', 'primary school', true)).toEqual({ match: 'UNCLEAR', missing: 'KIND' });
    expect(match('academy', 'primary school', false).match).toBe('OTHER');
  });
});
