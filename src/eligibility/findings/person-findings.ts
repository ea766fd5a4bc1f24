import { quote } from '../../domain/fields/rules.js';
import { ParticipationUnit } from '../../domain/fields/vocabulary.js';
import type { EligibilityTest } from '../../domain/parts/eligibility-rule.js';
import { englishList } from '../../text/english-list.js';
import { ProfileField, type Situation } from '../profile/profile.js';
import { type Finding, joinNamesWithOr, makeFinding, makeUnknownFinding } from './finding.js';
import { Verdict } from './verdict.js';
import { matchWording, spelling } from './wording.js';

// The tests that ask who somebody is, apart from whom they teach.

const unitNames: Readonly<Record<ParticipationUnit, string>> = {
  SCHOOL: 'a school',
  DEPARTMENT: 'a mathematics department',
  TRUST: 'a multi-academy trust',
  INDIVIDUAL: 'a person',
  INDIVIDUAL_WITH_DEPARTMENT: 'a person together with a department',
};

/** A person who takes part together with a department counts both as a person and as a department. */
export function evaluateUnit({ values }: EligibilityTest, { profile }: Situation): Finding {
  const change = `if you sign up as ${joinNamesWithOr(unitNames, values)}`;
  if (profile.unit === undefined) return makeUnknownFinding(ProfileField.UNIT, 'who signs up', change);
  const both = profile.unit === ParticipationUnit.INDIVIDUAL_WITH_DEPARTMENT;
  const units = both ? [profile.unit, 'INDIVIDUAL', 'DEPARTMENT'] : [profile.unit];
  const isMet = units.some((one) => values.includes(one));
  return makeFinding(isMet, `You sign up as ${unitNames[profile.unit]}.`, change);
}

export const evaluateRole = (test: EligibilityTest, { profile }: Situation): Finding =>
  findingOnWording(test, profile.role, 'role', ProfileField.ROLE);

export const evaluateSchoolKind = (test: EligibilityTest, { profile }: Situation): Finding =>
  findingOnWording(test, profile.schoolKind, 'kind of school', ProfileField.SCHOOL_KIND);

function findingOnWording(test: EligibilityTest, said: string | undefined, what: string, field: ProfileField): Finding {
  const change = `if your ${what} is ${englishList(test.values)}`;
  if (said === undefined || said.trim() === '') return makeUnknownFinding(field, `your ${what}`, change);
  const verdict = matchWording(said, test.values);
  const basis = `Your ${what} is ${quote(said)}`;
  if (verdict !== Verdict.UNKNOWN) return makeFinding(verdict === Verdict.ELIGIBLE, `${basis}.`, change);
  const ask = `Does the ${what} ${quote(said)} count as ${englishList(test.values)}?`;
  return { verdict, basis: `${basis}. Ask the hub whether that counts.`, change, missing: field, ask };
}

/** A profile names a hub, so an area with the name of that hub can be checked. A county or a town can't. */
export function evaluateArea({ values, text }: EligibilityTest, { profile: { hub } }: Situation): Finding {
  const names = hub ? [spelling(hub.title), spelling(hub.title.replace(/maths hub/i, '')), spelling(hub.slug)] : [];
  if (values.some((value) => names.includes(spelling(value)))) {
    return { verdict: Verdict.ELIGIBLE, basis: `Your hub is ${hub?.title}.` };
  }
  return {
    verdict: Verdict.UNKNOWN,
    basis: 'Ask the hub whether your school is in the area.',
    ask: `Does our school meet this? ${text}`,
    change: `if you are in ${englishList(values)}`,
    missing: hub ? undefined : ProfileField.HUB,
  };
}

export function evaluateYearsTeaching(test: EligibilityTest, { profile }: Situation): Finding {
  const { range } = test;
  const asked = profile.yearsTeaching;
  const { min = 1, max = Number.POSITIVE_INFINITY } = range ?? {};
  const years = max === Number.POSITIVE_INFINITY ? `${min} or later` : max === min ? `${min}` : `${min} to ${max}`;
  if (asked === undefined) {
    return makeUnknownFinding(
      ProfileField.YEARS_TEACHING,
      'which year of teaching you are in',
      `in year ${years} of teaching`,
    );
  }
  const basis = asked === 0 ? 'You do not teach yet.' : `You are in year ${asked} of teaching.`;
  const change = asked < min ? `in year ${min} of teaching` : undefined;
  return softenIfHedged(makeFinding(asked >= min && asked <= max, basis, change), test);
}

/** A hedged number excludes nobody: the hub knows how far from it is near enough. */
function softenIfHedged(finding: Finding, { range, text }: EligibilityTest): Finding {
  if (!range?.approximate || finding.verdict !== Verdict.NOT_ELIGIBLE) return finding;
  const basis = `${finding.basis} The number is approximate: ask the hub whether that is near enough.`;
  return { ...finding, verdict: Verdict.UNKNOWN, basis, ask: `Are we near enough to this? ${text}` };
}

/** The cohort of a specialist never changes, so `change` is set only where the profile doesn't name the cohort. */
export function evaluateSpecialistCohort(test: EligibilityTest, { profile }: Situation): Finding {
  const { range } = test;
  const cohort = profile.specialistCohort;
  const { min = 1, max = Number.POSITIVE_INFINITY } = range ?? {};
  if (cohort === undefined) {
    const cohorts = max === Number.POSITIVE_INFINITY ? `Cohort ${min} or later` : `Cohorts ${min} to ${max}`;
    const what = 'whether you are, or have in your department, a Mastery Specialist, and of which cohort';
    return makeUnknownFinding(ProfileField.SPECIALIST_COHORT, what, `with a Mastery Specialist of ${cohorts}`);
  }
  if (cohort === 0) return makeFinding(false, 'You have no Mastery Specialist.');
  const basis = `Your Mastery Specialist belongs to Cohort ${cohort}.`;
  return softenIfHedged(makeFinding(cohort >= min && cohort <= max, basis), test);
}
