import type { ParticipationUnit } from '../../src/domain/fields/vocabulary.js';
import type { EligibilityRule, EligibilityTest } from '../../src/domain/parts/eligibility-rule.js';
import type { JudgedProgramme } from '../../src/eligibility/judge.js';
import type { Profile, Situation, ThingName } from '../../src/eligibility/profile/profile.js';

// Rules as the store revives them: `anyOf(needs('development'), asks('PHASE', { values: ['PRIMARY'] }))`.

/** A programme that schools join, called "This", with nothing but a rule. */
export const judged = (
  eligibilityRule: EligibilityRule | undefined,
  parts: Partial<JudgedProgramme> & { readonly unit?: ParticipationUnit | undefined } = {},
): JudgedProgramme => {
  const { unit = 'SCHOOL', ...rest } = parts;
  const participation = { participants: [], roles: [], commitments: [], frequency: [], release: [], unit };
  return {
    title: 'This',
    phases: [],
    audiences: [],
    audienceRoles: [],
    fieldQuestions: [],
    participation,
    eligibilityRule,
    ...rest,
  };
};

let made = 0;

const aRule = (parts: Partial<EligibilityRule>): EligibilityRule => ({
  id: `rul-${++made}`,
  all: [],
  any: [],
  ...parts,
});

export const asks = (kind: EligibilityTest['kind'], parts: Partial<EligibilityTest> = {}): EligibilityRule =>
  aRule({
    test: { kind, text: `Meets ${kind}.`, strength: 'STATED', listed: true, values: [], evidence: [], ...parts },
  });

/** Having been in a series. Things are named by plain words: "development/first" is a part of "development". */
export const needs = (programme: string, parts: Partial<EligibilityTest> = {}): EligibilityRule =>
  asks('COMPLETED', { programme, text: `Was in ${programme}.`, ...parts });

export const allOf = (...all: readonly EligibilityRule[]) => aRule({ all });
export const anyOf = (...any: readonly EligibilityRule[]) => aRule({ any });
export const someOf = (atLeast: number, ...any: readonly EligibilityRule[]) => aRule({ any, atLeast });
export const unless = (exemption: EligibilityRule, rule: EligibilityRule) => ({ ...rule, unless: exemption });

export const not = (excluded: EligibilityRule) => aRule({ not: excluded });

export const yes = () => asks('COMMITMENT');
export const no = () => needs('nothing');
export const perhaps = () => asks('CRITERIA');

/** "outside" is a thing outside the catalogue. */
export const nameOf = (id: string): ThingName => ({
  title: id,
  series: id === 'outside' ? undefined : id.split('/')[0],
});

/** Somebody who asks in 2021/22. */
export const asking = (profile: Profile = {}, parts: Partial<Situation> = {}): Situation => ({
  profile: { completed: [], ...profile },
  year: '2021/22',
  nameOf,
  ...parts,
});
