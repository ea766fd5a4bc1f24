import { Obligation, Strength } from '../../domain/fields/vocabulary.js';
import type { EligibilityTest } from '../../domain/parts/eligibility-rule.js';
import type { Situation } from '../profile/situation.js';
import type { Finding } from './finding.js';
import { area, role, schoolKind, specialistCohort, unit, yearsTeaching } from './person-findings.js';
import { phase, yearGroup } from './phase-findings.js';
import { completed, neverCompleted, taking } from './taken-findings.js';
import { Verdict } from './verdict.js';

const findings: Readonly<Record<EligibilityTest['kind'], (test: EligibilityTest, situation: Situation) => Finding>> = {
  COMPLETED: completed,
  TAKING: taking,
  NEVER_COMPLETED: neverCompleted,
  PHASE: phase,
  YEAR_GROUP: yearGroup,
  UNIT: unit,
  ROLE: role,
  SCHOOL_KIND: schoolKind,
  AREA: area,
  YEARS_TEACHING: yearsTeaching,
  SPECIALIST_COHORT: specialistCohort,
  COMMITMENT: commitment,
  CRITERIA: criteria,
};

/**
 * What a test finds out in a situation. `granting` is true of a test that opens a way in (an alternative, an
 * exemption), and false of one that stands in the way.
 *
 * - What the source mentions without listing it is never known.
 * - Failing a condition that is IMPLIED is a "no", with the strength told: what the source says implies it. Failing one
 *   that is AMBIGUOUS is "not known", since the source may not mean it as a condition; and so is getting in by it.
 * - Failing what is only EXPECTED is "not known"; what is ENCOURAGED or possible stands in nobody's way.
 */
export function testFinding(test: EligibilityTest, situation: Situation, granting: boolean): Finding {
  if (!test.listed) return unlisted(test);
  const plain = findings[test.kind](test, situation);
  return granting ? granted(test, plain) : conditioned(test, plain);
}

const eitherWay = 'The source can be read either way on this: ask the hub.';

function granted({ strength, text }: EligibilityTest, plain: Finding): Finding {
  if (strength !== Strength.AMBIGUOUS || plain.verdict !== Verdict.ELIGIBLE) return plain;
  return doubted(plain, eitherWay, `Is this enough: ${text}`);
}

function conditioned({ strength, obligation, text }: EligibilityTest, plain: Finding): Finding {
  if (plain.verdict === Verdict.ELIGIBLE) return plain;
  if (obligation === Obligation.ENCOURAGED || obligation === Obligation.MAY) {
    return { verdict: Verdict.ELIGIBLE, head: 'Welcome, but no condition', told: '' };
  }
  if (plain.verdict === Verdict.UNKNOWN) return plain;
  if (obligation === Obligation.EXPECTED) {
    return doubted(plain, 'It is expected rather than required: ask the hub.', `May we join without this: ${text}`);
  }
  if (strength === Strength.AMBIGUOUS) return doubted(plain, eitherWay, `Is this a condition: ${text}`);
  if (strength === Strength.STATED) return plain;
  return { ...plain, told: `${plain.told} The source implies this condition rather than saying it.` };
}

const doubted = (plain: Finding, why: string, ask: string): Finding => ({
  ...plain,
  verdict: Verdict.UNKNOWN,
  told: `${plain.told} ${why}`,
  change: plain.change ?? 'if the hub says so',
  ask,
});

const unlisted = ({ text }: EligibilityTest): Finding => ({
  verdict: Verdict.UNKNOWN,
  told: 'Ask the hub what exactly that is.',
  change: 'if the hub confirms it',
  ask: `What exactly is asked for, and do we meet it? ${text}`,
});

/** Whoever wants to can undertake something, so that a commitment stands in nobody's way; they are told of it. */
function commitment(): Finding {
  return { verdict: Verdict.ELIGIBLE, head: 'You undertake this', told: '' };
}

function criteria({ text }: EligibilityTest): Finding {
  return {
    verdict: Verdict.UNKNOWN,
    told: 'A profile cannot tell this: ask the hub.',
    change: 'if the hub confirms it',
    ask: `Is this so of us? ${text}`,
  };
}
