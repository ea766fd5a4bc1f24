import { Obligation, Strength } from '../../domain/fields/vocabulary.js';
import type { EligibilityTest } from '../../domain/parts/eligibility-rule.js';
import type { Situation } from '../profile/profile.js';
import { changes, conditions, demands, facts, hubQuestions } from '../words/sentences.js';
import { type Finding, makeHubFinding } from './finding.js';
import { evaluateRole, evaluateSpecialistCohort, evaluateUnit, evaluateYearsTeaching } from './person-findings.js';
import { evaluatePhase, evaluateYearGroup } from './phase-findings.js';
import { evaluateArea, evaluateSchoolKind, evaluateStateFunded } from './school-findings.js';
import { evaluateCompleted, evaluateNeverCompleted, evaluateTaking } from './taken-findings.js';
import { Verdict } from './verdict.js';

const findings: Readonly<Record<EligibilityTest['kind'], (test: EligibilityTest, situation: Situation) => Finding>> = {
  COMPLETED: evaluateCompleted,
  TAKING: evaluateTaking,
  NEVER_COMPLETED: evaluateNeverCompleted,
  PHASE: evaluatePhase,
  YEAR_GROUP: evaluateYearGroup,
  UNIT: evaluateUnit,
  ROLE: evaluateRole,
  SCHOOL_KIND: evaluateSchoolKind,
  STATE_FUNDED: evaluateStateFunded,
  AREA: evaluateArea,
  YEARS_TEACHING: evaluateYearsTeaching,
  SPECIALIST_COHORT: evaluateSpecialistCohort,
  COMMITMENT: evaluateCommitment,
  CRITERIA: evaluateCriteria,
};

/**
 * What a test decides. CONDITION: failing it bars from joining. WAY_IN: meeting it is one way in among others, that is, an
 * alternative or an exemption. EXCLUSION: meeting it bars from joining.
 */
export type TestUse = 'CONDITION' | 'WAY_IN' | 'EXCLUSION';

/**
 * Evaluates a test in a situation, for one use.
 *
 * - A test whose values the source mentions without listing them is always UNKNOWN.
 * - A test with an open question is UNKNOWN where it would be met, and shows the question where it is not.
 * - Failing an IMPLIED condition is NOT_ELIGIBLE, and the finding says that the source only implies it. Failing an
 *   AMBIGUOUS condition is UNKNOWN, because the source may not mean it as a condition; so is meeting it as a way in.
 * - Failing what is only EXPECTED is UNKNOWN; failing what is ENCOURAGED or optional bars nobody.
 * - The same holds for meeting an exclusion, and for failing one.
 */
export function evaluateTest(test: EligibilityTest, situation: Situation, use: TestUse): Finding {
  if (!test.listed) return findingOnUnlisted(test);
  const plain = findings[test.kind](test, situation);
  return test.openQuestion === undefined
    ? applications[use](test, plain)
    : withQuestion(test.openQuestion, plain, use === 'EXCLUSION');
}

function withQuestion(question: string, plain: Finding, isExclusion: boolean): Finding {
  const fact = `${plain.fact} ${conditions.openQuestion(question)}`;
  if (plain.verdict !== (isExclusion ? Verdict.NOT_ELIGIBLE : Verdict.ELIGIBLE)) return { ...plain, fact };
  return makeHubFinding({ demand: plain.demand, fact, change: changes.hubConfirms, ask: question });
}

const applications: Readonly<Record<TestUse, (test: EligibilityTest, plain: Finding) => Finding>> = {
  CONDITION: applyAsCondition,
  WAY_IN: applyAsWayIn,
  EXCLUSION: applyAsExclusion,
};

function applyAsWayIn({ strength, text }: EligibilityTest, plain: Finding): Finding {
  if (strength !== Strength.AMBIGUOUS || plain.verdict !== Verdict.ELIGIBLE) return plain;
  return makeUnknown(plain, conditions.eitherWay, hubQuestions.enough(text));
}

function applyAsExclusion({ strength, obligation, text }: EligibilityTest, plain: Finding): Finding {
  if (plain.verdict === Verdict.NOT_ELIGIBLE) return plain;
  if (isOptional(obligation)) return { ...plain, verdict: Verdict.NOT_ELIGIBLE, fact: conditions.preference };
  if (plain.verdict === Verdict.UNKNOWN) return plain;
  const ask = hubQuestions.excludes(text);
  if (obligation === Obligation.EXPECTED) return makeUnknown(plain, conditions.exclusionExceptions, ask);
  if (strength === Strength.AMBIGUOUS) return makeUnknown(plain, conditions.eitherWay, ask);
  return strength === Strength.STATED ? plain : { ...plain, fact: `${plain.fact} ${conditions.implied}` };
}

const isOptional = (obligation: Obligation | undefined) =>
  obligation === Obligation.ENCOURAGED || obligation === Obligation.MAY;

function applyAsCondition({ strength, obligation, text }: EligibilityTest, plain: Finding): Finding {
  if (plain.verdict === Verdict.ELIGIBLE) return plain;
  if (isOptional(obligation)) return { verdict: Verdict.ELIGIBLE, demand: conditions.welcome(plain.demand), fact: '' };
  if (plain.verdict === Verdict.UNKNOWN) return plain;
  if (obligation === Obligation.EXPECTED) return makeUnknown(plain, conditions.expected, hubQuestions.without(text));
  if (strength === Strength.AMBIGUOUS) return makeUnknown(plain, conditions.eitherWay, hubQuestions.isCondition(text));
  return strength === Strength.STATED ? plain : { ...plain, fact: `${plain.fact} ${conditions.implied}` };
}

const makeUnknown = (plain: Finding, why: string, ask: string): Finding => ({
  ...plain,
  verdict: Verdict.UNKNOWN,
  fact: `${plain.fact} ${why}`,
  change: plain.change ?? changes.hubConfirms,
  ask,
});

const findingOnUnlisted = ({ text }: EligibilityTest): Finding =>
  makeHubFinding({
    demand: demands.criteria(text),
    fact: facts.askCriteria,
    change: changes.hubConfirms,
    ask: hubQuestions.unlisted(text),
  });

/** Anybody can make a commitment, so it bars nobody; the finding only mentions it. */
function evaluateCommitment({ text }: EligibilityTest): Finding {
  return { verdict: Verdict.ELIGIBLE, demand: demands.commitment(text), fact: '' };
}

function evaluateCriteria({ text }: EligibilityTest): Finding {
  const [demand, ask] = [demands.criteria(text), hubQuestions.criteria(text)];
  return makeHubFinding({ demand, fact: facts.askHub, change: changes.hubConfirms, ask });
}
