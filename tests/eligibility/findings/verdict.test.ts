import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { atLeast, Verdict } from '../../../src/eligibility/findings/verdict.js';

const { ELIGIBLE: yes, NOT_ELIGIBLE: no, UNKNOWN: perhaps } = Verdict;

describe('atLeast', () => {
  it.each([
    [2, [yes, yes], yes],
    [2, [yes, no], no],
    [2, [yes, perhaps], perhaps],
    [2, [no, perhaps], no],
    [1, [no, no], no],
    [1, [no, perhaps], perhaps],
    [1, [yes, perhaps], yes],
    [0, [], yes],
    [2, [yes, perhaps, no], perhaps],
    [2, [yes, yes, no], yes],
  ])('of %d in %j is %s', (needed, verdicts, expected) => {
    expect(atLeast(needed, verdicts)).toBe(expected);
  });

  it('is the verdict on which all completions of unknown parts agree', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(yes, no, perhaps), { maxLength: 7 }), fc.nat(8), (verdicts, needed) => {
        expect(atLeast(needed, verdicts)).toBe(agreed(completions(verdicts).map((all) => holds(all, needed))));
      }),
    );
  });
});

const holds = (all: readonly boolean[], needed: number) => all.filter(Boolean).length >= needed;

const completions = (verdicts: readonly Verdict[]): readonly (readonly boolean[])[] =>
  verdicts.reduce<readonly (readonly boolean[])[]>(
    (done, verdict) =>
      done.flatMap((all) =>
        verdict === perhaps
          ? [
              [...all, true],
              [...all, false],
            ]
          : [[...all, verdict === yes]],
      ),
    [[]],
  );

const agreed = (answers: readonly boolean[]) => (answers.every(Boolean) ? yes : answers.some(Boolean) ? perhaps : no);
