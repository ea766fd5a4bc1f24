import { quote } from '../../domain/fields/rules.js';
import { ParticipationUnit } from '../../domain/fields/vocabulary.js';
import type { EligibilityTest } from '../../domain/parts/eligibility-rule.js';
import { ProfileField } from '../profile/profile.js';
import type { Situation } from '../profile/situation.js';
import { spelling } from '../profile/spelling.js';
import { decided, named, unknown } from './answers.js';
import type { Finding } from './finding.js';
import { Verdict } from './verdict.js';
import { wordingFits } from './wording-fits.js';

// The tests that ask who somebody is, apart from whom they teach.

const unitNames: Readonly<Record<ParticipationUnit, string>> = {
  SCHOOL: 'a school',
  DEPARTMENT: 'a mathematics department',
  TRUST: 'a multi-academy trust',
  INDIVIDUAL: 'a person',
  INDIVIDUAL_WITH_DEPARTMENT: 'a person together with a department',
};

/** Who takes part together with a department takes part as a person, and the department takes part. */
export function unit({ values }: EligibilityTest, { profile }: Situation): Finding {
  const change = `if you sign up as ${named(unitNames, values)}`;
  if (profile.unit === undefined) return unknown(ProfileField.UNIT, 'who signs up', change);
  const both = profile.unit === ParticipationUnit.INDIVIDUAL_WITH_DEPARTMENT;
  const units = both ? [profile.unit, 'INDIVIDUAL', 'DEPARTMENT'] : [profile.unit];
  const isMet = units.some((one) => values.includes(one));
  return decided(isMet, `You sign up as ${unitNames[profile.unit]}.`, change);
}

export const role = (test: EligibilityTest, { profile }: Situation): Finding =>
  inWords(test, profile.role, 'role', ProfileField.ROLE);

export const schoolKind = (test: EligibilityTest, { profile }: Situation): Finding =>
  inWords(test, profile.schoolKind, 'kind of school', ProfileField.SCHOOL_KIND);

function inWords(test: EligibilityTest, said: string | undefined, what: string, field: ProfileField): Finding {
  const change = `if your ${what} is ${test.values.join(' or ')}`;
  if (said === undefined || said.trim() === '') return unknown(field, `your ${what}`, change);
  const verdict = wordingFits(said, test.values);
  const told = `Your ${what} is ${quote(said)}`;
  if (verdict !== Verdict.UNKNOWN) return decided(verdict === Verdict.ELIGIBLE, `${told}.`, change);
  const ask = `Does the ${what} ${quote(said)} count as ${test.values.join(' or ')}?`;
  return { verdict, told: `${told}: ask the hub whether that counts.`, change, missing: field, ask };
}

/** Only a hub's own name can be told from a profile; whether a school is in a county or a town cannot. */
export function area({ values, text }: EligibilityTest, { profile: { hub } }: Situation): Finding {
  const names = hub ? [spelling(hub.title), spelling(hub.title.replace(/maths hub/i, '')), spelling(hub.slug)] : [];
  if (values.some((value) => names.includes(spelling(value)))) {
    return { verdict: Verdict.ELIGIBLE, told: `Your hub is ${hub?.title}.` };
  }
  return {
    verdict: Verdict.UNKNOWN,
    told: 'Ask the hub whether your school is in the area.',
    ask: `Is this so of our school: ${text}`,
    change: `if you are in ${values.join(' or ')}`,
    missing: hub ? undefined : ProfileField.HUB,
  };
}

export function yearsTeaching({ range }: EligibilityTest, { profile }: Situation): Finding {
  const asked = profile.yearsTeaching;
  const { min = 1, max = Number.POSITIVE_INFINITY } = range ?? {};
  const years = max === Number.POSITIVE_INFINITY ? `${min} or later` : max === min ? `${min}` : `${min} to ${max}`;
  if (asked === undefined) {
    return unknown(ProfileField.YEARS_TEACHING, 'which year of teaching you are in', `in year ${years} of teaching`);
  }
  const told = asked === 0 ? 'You do not teach yet.' : `You are in year ${asked} of teaching.`;
  return decided(asked >= min && asked <= max, told, asked < min ? `in year ${min} of teaching` : undefined);
}

/** Nothing changes the cohort of a specialist, so that only who has not told it hears what would. */
export function specialistCohort({ range }: EligibilityTest, { profile }: Situation): Finding {
  const cohort = profile.specialistCohort;
  const { min = 1, max = Number.POSITIVE_INFINITY } = range ?? {};
  if (cohort === undefined) {
    const cohorts = max === Number.POSITIVE_INFINITY ? `Cohort ${min} or later` : `Cohorts ${min} to ${max}`;
    const what = 'whether you are, or have in your department, a Mastery Specialist, and of which cohort';
    return unknown(ProfileField.SPECIALIST_COHORT, what, `with a Mastery Specialist of ${cohorts}`);
  }
  const told = cohort === 0 ? 'You have no Mastery Specialist.' : `Your Mastery Specialist is of Cohort ${cohort}.`;
  return decided(cohort > 0 && cohort >= min && cohort <= max, told);
}
