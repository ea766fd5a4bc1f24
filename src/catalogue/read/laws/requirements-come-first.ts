import { Timing } from '../../../domain/fields/vocabulary.js';
import { EligibilityTest } from '../../../domain/parts/eligibility-rule.js';
import { at } from '../../document/problem.js';
import type { CatalogueLaw } from './law.js';

/** Nothing of a later year is required. */
export const requirementsComeFirst: CatalogueLaw<EligibilityTest> = {
  scope: 'catalogue',
  of: [EligibilityTest],
  problems(placed, lookup) {
    const { thing, programme } = placed;
    if (thing.kind !== 'COMPLETED' && thing.kind !== 'TAKING') return [];
    if (thing.timing === Timing.FOLLOWING_YEAR) {
      const message = 'What is required cannot be taken in the following year. Correct the timing.';
      return [{ code: 'REQUIRES_LATER', pointer: at(placed.pointer, 'timing'), message }];
    }
    const required = thing.programme === undefined ? undefined : lookup.programmeOf(thing.programme);
    if (!programme || !required || required.academicYear <= programme.academicYear) return [];
    const message = `It is a part of "${required.slug}" of ${required.academicYear}, which comes later. Name an earlier one.`;
    return [{ code: 'REQUIRES_LATER', pointer: at(placed.pointer, 'programme'), message }];
  },
};
