import { describe, expect, it } from '@jest/globals';
import { matchRole, phasesNamedBy } from '../../../src/eligibility/words/roles.js';

describe('matchRole()', () => {
  it.each([
    ['Primary Teachers', ['teacher']],
    ['  class   teacher ', ['teacher']],
    ['H.o.D.', ['head of department', 'HoD']],
    ['Head of Maths', ['head of department']],
    ['A-level maths teacher', ['A level teacher']],
    ['Curriculum leader for mathematics', ['subject leader']],
    ['GCSE resit teacher', ['GCSE re-sit teacher']],
    ['Reception teacher', ['teacher']],
    ['Y9 maths teacher', ['teacher']],
    ['Year 12 teacher', ['teacher']],
    ['HLTA', ['TA']],
    ['PGCE tutor', ['involved in training ITT students']],
  ])('knows that %p is one of %j', (role, wanted) => {
    expect(matchRole(role, wanted)).toBe('SAME');
  });

  it.each([
    ['TA', ['teacher']],
    ['HLTA', ['head of department', 'subject leader']],
    ['Year 2 teacher', ['primary teaching assistant', 'TA']],
  ])('knows that %p is none of %j', (role, wanted) => {
    expect(matchRole(role, wanted)).toBe('OTHER');
  });

  it.each([
    ['deputy head of department', ['head of department']],
    ['trainee teacher', ['teacher']],
    ['former teacher', ['teacher']],
    ['not a teacher', ['teacher']],
    ['teacher (retired)', ['teacher']],
    ['teacher and TA', ['teacher']],
    ['head of science', ['head of department']],
    ['teacher', ['primary teacher']],
    ['A level teacher', ['A level maths teacher']],
    ['MAT lead', ['maths MAT lead']],
    ['caretaker', ['teacher']],
    ['maths lead', ['head of department', 'subject leader']],
    ['TA', ['teacher', 'caretaker']],
    ['', ['teacher']],
    ['TA', []],
  ])('does not decide whether %p is one of %j', (role, wanted) => {
    expect(matchRole(role, wanted)).toBe('UNCLEAR');
  });
});

describe('phasesNamedBy()', () => {
  it.each([
    ['Yr 6 Teacher', ['PRIMARY']],
    ['Year 10 teacher', ['SECONDARY']],
    ['KS5 teacher', ['POST_16']],
    ['A-level maths teacher', ['POST_16']],
    ['Reception TA', ['EARLY_YEARS']],
    ['primary teacher', ['EARLY_YEARS', 'PRIMARY']],
    ['maths teacher', []],
  ])('reads in %p %j', (role, phases) => {
    expect(phasesNamedBy(role)).toEqual(phases);
  });
});
