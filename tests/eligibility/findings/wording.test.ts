import { expect, it } from '@jest/globals';
import { Verdict } from '../../../src/eligibility/findings/verdict.js';
import { matchWording } from '../../../src/eligibility/findings/wording.js';

const teachers = ['primary teacher', 'teacher'];
const leaders = ['head of department', 'subject leader'];
const assistants = ['primary teaching assistant', 'TA'];
const post16 = ['post-16 institution', '11-18 school'];

it.each([
  ['a primary class teacher', teachers],
  ['TEACHERS', teachers],
  ['Head of the maths department', leaders],
  ['Head of Maths', leaders],
  ['HoD', leaders],
  ['subject lead', leaders],
  ['Teaching Assistants', assistants],
  ['T.A. / teaching-assistant', assistants],
  ['HLTA', assistants],
  ['nonspecialist teacher of maths', ['non-specialist teacher']],
  ['leader of maths', ['mathematics lead']],
  ['maths lead of a multi-academy trust', ['MAT lead']],
  ['11–18 academy', post16],
  ['school for 11 to 18', post16],
  ['Sixth-form college', post16],
])('%s matches', (said, wordings) => {
  expect(matchWording(said, wordings)).toBe(Verdict.ELIGIBLE);
});

it.each([
  ['teaching assistant', teachers],
  ['class teacher', assistants],
  ['primary school', post16],
  ['infant and nursery school', post16],
])('%s certainly does not match', (said, wordings) => {
  expect(matchWording(said, wordings)).toBe(Verdict.NOT_ELIGIBLE);
});

it.each([
  ['bursar', teachers],
  ['teacher', leaders],
  ['head of department', assistants],
  ['teacher', ['non-specialist teacher']],
  ['non-specialist teacher', ['specialist teacher']],
  ['no longer a teacher', teachers],
  ['secondary school', post16],
  ['primary and secondary school', post16],
  ['', teachers],
  ['consultant', ['TA']],
  ['teacher', []],
])('%s possibly matches', (said, wordings) => {
  expect(matchWording(said, wordings)).toBe(Verdict.UNKNOWN);
});
