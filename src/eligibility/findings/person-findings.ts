import { ParticipationUnit } from '../../domain/fields/vocabulary.js';
import type { EligibilityTest } from '../../domain/parts/eligibility-rule.js';
import { englishList } from '../../text/english-list.js';
import { isPerson } from '../profile/asker.js';
import { type Profile, ProfileField, type Situation } from '../profile/profile.js';
import { matchRole, phasesNamedBy } from '../words/roles.js';
import { changes, conditions, demands, facts, hubQuestions, subjects } from '../words/sentences.js';
import {
  type Finding,
  factSubject,
  findingOnSent,
  isAboutPerson,
  makeFinding,
  makeHubFinding,
  makeUnknownFinding,
} from './finding.js';
import { Verdict } from './verdict.js';

// The tests that ask who somebody is, apart from whom they teach.

/** A person who takes part together with a department counts both as a person and as a department. */
export function evaluateUnit({ values }: EligibilityTest, situation: Situation): Finding {
  const { profile, joinedBy } = situation;
  const texts = { demand: demands.unit(values), change: changes.unit(values) };
  const { unit = isPerson(profile) ? ParticipationUnit.INDIVIDUAL : undefined } = profile;
  if (unit === undefined) return makeUnknownFinding(ProfileField.UNIT, { ...texts, fact: facts.tellUnit });
  const both = unit === ParticipationUnit.INDIVIDUAL_WITH_DEPARTMENT ? ['INDIVIDUAL', 'DEPARTMENT'] : [];
  const joins = joinedBy !== undefined && isPerson(profile) !== joinedBy.startsWith('INDIVIDUAL') ? [joinedBy] : [];
  const isMet = [unit, ...both, ...joins].some((one) => values.includes(one));
  return makeFinding(isMet, { ...texts, fact: facts.unit(unit) });
}

/** A role is that of the person who joins. A school can send somebody who has it. */
export function evaluateRole({ values }: EligibilityTest, situation: Situation): Finding {
  const demand = demands.role(values);
  if (!isAboutPerson(situation)) return findingOnSent(demand, situation, facts.sentRole(factSubject(situation)));
  return findingOnRole(values, situation, demand);
}

/** The finding on the role of the person who asks. Somebody who is in a year of teaching is a teacher. */
export function findingOnRole(wanted: readonly string[], situation: Situation, demand: string): Finding {
  const { profile } = situation;
  const texts = { demand, change: changes.role(wanted) };
  const role = profile.role?.trim() || undefined;
  const known = role ?? (isTeaching(profile) ? 'teacher' : undefined);
  const elsewhere = role === undefined ? undefined : findingOnNamedPhase(role, situation, demand);
  const match = known === undefined ? 'UNCLEAR' : matchRole(known, wanted);
  const fact = role === undefined ? facts.teaches : facts.role(role);
  if (match === 'SAME' && elsewhere) return elsewhere;
  if (match !== 'UNCLEAR') return makeFinding(match === 'SAME', { ...texts, fact });
  if (role === undefined) return makeUnknownFinding(ProfileField.ROLE, { ...texts, fact: facts.tellRole });
  const change = changes.hubCountsRole(role);
  return makeHubFinding({ demand, fact: facts.askRole(role), change, ask: hubQuestions.role(role) });
}

/**
 * UNKNOWN for a role that names another phase than the programme's, such as a Reception teacher's where Primary is meant.
 * The school may have both phases, so the year groups decide.
 */
function findingOnNamedPhase(role: string, situation: Situation, demand: string): Finding | undefined {
  const { profile, phases = [], isExclusion } = situation;
  const named = phasesNamedBy(role);
  const isElsewhere = phases.length > 0 && named.length > 0 && !named.some((phase) => phases.includes(phase));
  if (!isElsewhere || profile.yearGroups !== undefined || isExclusion) return undefined;
  const fact = `${facts.role(role)} ${facts.tellYearGroups(subjects.you)}`;
  return makeUnknownFinding(ProfileField.YEAR_GROUPS, { demand, fact, change: changes.phase(subjects.you, phases) });
}

const isTeaching = ({ yearsTeaching = 0 }: Profile) => yearsTeaching > 0;

export function evaluateYearsTeaching(test: EligibilityTest, situation: Situation): Finding {
  const years = situation.profile.yearsTeaching;
  const { min = 1, max = Number.POSITIVE_INFINITY } = test.range ?? {};
  const wanted =
    max === Number.POSITIVE_INFINITY
      ? `${min} or later`
      : max - min < 2
        ? englishList([...new Set([min, max])].map(String))
        : `${min} to ${max}`;
  const texts = { demand: demands.yearsTeaching(wanted), change: changes.yearsTeaching(wanted) };
  if (!isAboutPerson(situation)) {
    return findingOnSent(texts.demand, situation, facts.sentRole(factSubject(situation)));
  }
  if (years === undefined) {
    return makeUnknownFinding(ProfileField.YEARS_TEACHING, { ...texts, fact: facts.tellYearsTeaching });
  }
  const change = years < min ? texts.change : undefined;
  const isMet = years >= min && years <= max;
  return softenIfHedged(makeFinding(isMet, { ...texts, fact: facts.yearsTeaching(years), change }), test);
}

/** A hedged number excludes nobody: the hub knows how far from it is near enough. */
function softenIfHedged(finding: Finding, { range, text }: EligibilityTest): Finding {
  if (!range?.approximate || finding.verdict !== Verdict.NOT_ELIGIBLE) return finding;
  const fact = `${finding.fact} ${conditions.approximate}`;
  const change = finding.change ?? changes.hubConfirms;
  return { ...finding, verdict: Verdict.UNKNOWN, fact, change, ask: hubQuestions.nearEnough(text) };
}

/** The cohort of a specialist never changes, so `change` is set only where the profile doesn't name the cohort. */
export function evaluateSpecialistCohort(test: EligibilityTest, { profile }: Situation): Finding {
  const cohort = profile.specialistCohort;
  const { min = 1, max = Number.POSITIVE_INFINITY } = test.range ?? {};
  const cohorts =
    max === Number.POSITIVE_INFINITY
      ? `Cohort ${min} or later`
      : max === min
        ? `Cohort ${min}`
        : `Cohorts ${min} to ${max}`;
  const demand = demands.cohort(cohorts);
  if (cohort === undefined) {
    const texts = { demand, fact: facts.tellCohort, change: changes.cohort(cohorts) };
    return makeUnknownFinding(ProfileField.SPECIALIST_COHORT, texts);
  }
  if (cohort === 0) return makeFinding(false, { demand, fact: facts.noSpecialist });
  return softenIfHedged(makeFinding(cohort >= min && cohort <= max, { demand, fact: facts.cohort(cohort) }), test);
}
