import { Obligation, Strength } from '../../domain/fields/vocabulary.js';
import type { EligibilityTest } from '../../domain/parts/eligibility-rule.js';
import type { Situation } from '../profile/profile.js';
import type { Finding } from './finding.js';
import {
  evaluateArea,
  evaluateRole,
  evaluateSchoolKind,
  evaluateSpecialistCohort,
  evaluateUnit,
  evaluateYearsTeaching,
} from './person-findings.js';
import { evaluatePhase, evaluateYearGroup } from './phase-findings.js';
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
 * - Failing an IMPLIED condition is NOT_ELIGIBLE, and the finding says that the source only implies it. Failing an
 *   AMBIGUOUS condition is UNKNOWN, because the source may not mean it as a condition; so is meeting it as a way in.
 * - Failing what is only EXPECTED is UNKNOWN; failing what is ENCOURAGED or optional bars nobody.
 * - The same holds for meeting an exclusion, and for failing one.
 */
export function evaluateTest(test: EligibilityTest, situation: Situation, use: TestUse): Finding {
  if (!test.listed) return findingOnUnlisted(test);
  return applications[use](test, findings[test.kind](test, situation));
}

const applications: Readonly<Record<TestUse, (test: EligibilityTest, plain: Finding) => Finding>> = {
  CONDITION: applyAsCondition,
  WAY_IN: applyAsWayIn,
  EXCLUSION: applyAsExclusion,
};

const eitherWay = 'The source can be understood in two ways here. Ask the hub.';

function applyAsWayIn({ strength, text }: EligibilityTest, plain: Finding): Finding {
  if (strength !== Strength.AMBIGUOUS || plain.verdict !== Verdict.ELIGIBLE) return plain;
  return makeUnknown(plain, eitherWay, `Is this enough? ${text}`);
}

function applyAsExclusion({ strength, obligation, text }: EligibilityTest, plain: Finding): Finding {
  if (plain.verdict === Verdict.NOT_ELIGIBLE) return plain;
  if (isOptional(obligation)) return { verdict: Verdict.NOT_ELIGIBLE, basis: 'It is only a preference of the hub.' };
  if (plain.verdict === Verdict.UNKNOWN) return plain;
  const ask = `Does this exclude us? ${text}`;
  if (obligation === Obligation.EXPECTED) return makeUnknown(plain, 'The hub may make exceptions. Ask the hub.', ask);
  if (strength === Strength.AMBIGUOUS) return makeUnknown(plain, eitherWay, ask);
  if (strength === Strength.STATED) return plain;
  return { ...plain, basis: `${plain.basis} The source implies this exclusion but does not state it.` };
}

const isOptional = (obligation: Obligation | undefined) =>
  obligation === Obligation.ENCOURAGED || obligation === Obligation.MAY;

function applyAsCondition({ strength, obligation, text }: EligibilityTest, plain: Finding): Finding {
  if (plain.verdict === Verdict.ELIGIBLE) return plain;
  if (isOptional(obligation)) {
    return { verdict: Verdict.ELIGIBLE, head: 'This is welcome, but it is not a condition', basis: '' };
  }
  if (plain.verdict === Verdict.UNKNOWN) return plain;
  if (obligation === Obligation.EXPECTED) {
    return makeUnknown(plain, 'This is expected, but not required. Ask the hub.', `May we join without this? ${text}`);
  }
  if (strength === Strength.AMBIGUOUS) return makeUnknown(plain, eitherWay, `Is this a condition? ${text}`);
  if (strength === Strength.STATED) return plain;
  return { ...plain, basis: `${plain.basis} The source implies this condition but does not state it.` };
}

const makeUnknown = (plain: Finding, why: string, ask: string): Finding => ({
  ...plain,
  verdict: Verdict.UNKNOWN,
  basis: `${plain.basis} ${why}`,
  change: plain.change ?? 'if the hub says so',
  ask,
});

const findingOnUnlisted = ({ text }: EligibilityTest): Finding => ({
  verdict: Verdict.UNKNOWN,
  basis: 'Ask the hub what exactly is required.',
  change: 'if the hub confirms it',
  ask: `What exactly is required, and do we meet it? ${text}`,
});

/** Anybody can make a commitment, so it bars nobody; the finding only mentions it. */
function evaluateCommitment(): Finding {
  return { verdict: Verdict.ELIGIBLE, head: 'You would commit to this', basis: '' };
}

function evaluateCriteria({ text }: EligibilityTest): Finding {
  return {
    verdict: Verdict.UNKNOWN,
    basis: 'Your profile cannot answer this. Ask the hub.',
    change: 'if the hub confirms it',
    ask: `Do we meet this? ${text}`,
  };
}
