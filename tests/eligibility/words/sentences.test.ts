import { describe, expect, it } from '@jest/globals';
import { conditions, demands, facts, subjects, summaries } from '../../../src/eligibility/words/sentences.js';

describe('the sentences of an answer', () => {
  it.each([
    ['primary school', 'a'],
    ['11–18 school', 'an'],
    ['8-13 school', 'an'],
    ['16–19 academy', 'a'],
    ['FE college', 'an'],
    ['academy', 'an'],
    ['university technical college', 'a'],
  ])('say of a school %p that it is %p one', (kind, article) => {
    expect(facts.schoolKind(kind)).toBe(`Your school is ${article} “${kind}”.`);
  });

  it('say what a condition asks also where it is met', () => {
    expect(conditions.met(demands.phase(['PRIMARY']), facts.schoolKind('primary school'))).toBe(
      'This is for the Primary phase. Your school is a “primary school”, so this condition is met.',
    );
  });

  it('keep alternatives apart from what is needed besides', () => {
    const [phase, role] = ['if you work in Primary', 'if your role is “teacher”'];
    const summaryOf = (changes: readonly string[]) => summaries.unknown(subjects.you, 'Number', changes);
    expect(summaryOf([phase, role])).toBe(`You can join Number ${phase}, and ${role}.`);
    expect(summaryOf([`${phase}, or if you ask later`, role])).toBe(
      `You can join Number ${phase}, or if you ask later; and ${role}.`,
    );
  });
});
