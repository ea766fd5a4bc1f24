import type { EligibilityRule } from '../domain/parts/eligibility-rule.js';
import type { Evidence } from '../domain/parts/evidence.js';
import { type EvaluatedRule, isAllOf } from './evaluate-rule.js';
import { Verdict } from './findings/verdict.js';
import { formatRule } from './format-rule.js';

/** One reason for a verdict, in plain words: a condition, or a set of alternatives. */
export interface VerdictReason {
  readonly verdict: Verdict;
  readonly text: string;
  /** The part of the rule that the reason is about; undefined where it comes from no rule. */
  readonly rule?: EligibilityRule | undefined;
  readonly evidence: readonly Evidence[];
  /** What would meet the condition; undefined where nothing would, or where it is met already. */
  readonly wouldChange?: string | undefined;
}

/** A reason whose `wouldChange` still lacks the beginning of its sentence: `change` is only the end. */
export type RuleCondition = Omit<VerdictReason, 'wouldChange'> & { readonly change: string | undefined };

const heads: Readonly<Record<Verdict, string>> = {
  ELIGIBLE: 'This condition is met',
  NOT_ELIGIBLE: 'This condition is not met',
  UNKNOWN: 'It is not known whether this condition is met',
};

/**
 * Lists the conditions of an evaluated rule: one for each test that has to be met, and one for each set of alternatives.
 * The verdict on the rule is that of its worst condition.
 */
export function listConditions(judged: EvaluatedRule): readonly RuleCondition[] {
  const { exemption, rest, finding } = judged;
  if (exemption?.verdict === Verdict.ELIGIBLE) return [exemptCondition(judged, exemption)];
  if (exemption?.verdict === Verdict.UNKNOWN && rest !== Verdict.ELIGIBLE)
    return [possiblyExemptCondition(judged, exemption)];
  if (finding) {
    const { test } = judged.rule;
    return [makeCondition(judged, `${finding.head ?? heads[rest]}: ${test?.text} ${finding.basis}`)];
  }
  if (judged.excluded) return [exclusionCondition(judged, judged.excluded)];
  return isAllOf(judged) ? judged.parts.flatMap(listConditions) : [alternativesCondition(judged)];
}

const makeCondition = (judged: EvaluatedRule, text: string): RuleCondition => ({
  verdict: judged.verdict,
  text: text.trim(),
  rule: judged.rule,
  evidence: decidingEvidence(judged),
  change: changeOf(judged),
});

function alternativesCondition(judged: EvaluatedRule): RuleCondition {
  const { parts, needed, rest } = judged;
  const listed = parts.map(({ rule }, index) => `(${index + 1}) ${formatRule(rule)}`).join('; ');
  const quantity = needed === 1 ? 'One of these is' : `${needed} of these are`;
  const verb = rest === Verdict.NOT_ELIGIBLE ? 'needed' : 'enough';
  const basis = parts.flatMap((part, index) => {
    const words = basisOf(part);
    return isDeciding(part, rest) && words ? [`About (${index + 1}): ${words}`] : [];
  });
  return makeCondition(judged, [`${heads[rest]}. ${quantity} ${verb}: ${listed}.`, ...basis].join(' '));
}

const exclusionHeads: Readonly<Record<Verdict, string>> = {
  ELIGIBLE: 'You are not excluded by this',
  NOT_ELIGIBLE: 'You are excluded by this',
  UNKNOWN: 'It is not known whether you are excluded by this',
};

const exclusionCondition = (judged: EvaluatedRule, excluded: EvaluatedRule): RuleCondition =>
  makeCondition(judged, `${exclusionHeads[judged.rest]}: ${formatRule(excluded.rule)}. ${basisOf(excluded)}`);

const exemptCondition = (judged: EvaluatedRule, exemption: EvaluatedRule): RuleCondition => ({
  ...makeCondition(
    judged,
    `This condition does not apply to you, because you are exempt: ${formatRule(exemption.rule)}. ${basisOf(exemption)}`,
  ),
  evidence: decidingEvidence(exemption),
});

function possiblyExemptCondition(judged: EvaluatedRule, exemption: EvaluatedRule): RuleCondition {
  const rest = { ...judged.rule, unless: undefined };
  const basis = [basisOf({ ...judged, exemption: undefined }), basisOf(exemption)].filter(Boolean).join(' ');
  return makeCondition(
    judged,
    `${heads.UNKNOWN}: ${formatRule(rest)}; unless exempt: ${formatRule(exemption.rule)}. ${basis}`,
  );
}

/** Whether a part decides the verdict: the eligible parts where the whole is eligible, otherwise all the others. */
const isDeciding = ({ verdict }: EvaluatedRule, whole: Verdict) =>
  (verdict === Verdict.ELIGIBLE) === (whole === Verdict.ELIGIBLE);

const decidingParts = ({ excluded, parts, rest }: EvaluatedRule) =>
  excluded ? [excluded] : parts.filter((part) => isDeciding(part, rest));

function basisOf(judged: EvaluatedRule): string {
  const { finding, exemption, rest } = judged;
  const inside = finding ? [finding.basis] : decidingParts(judged).map(basisOf);
  const outside = exemption && rest !== Verdict.ELIGIBLE ? [basisOf(exemption)] : [];
  return [...inside, ...outside].filter(Boolean).join(' ');
}

function decidingEvidence(judged: EvaluatedRule): readonly Evidence[] {
  const { finding, rule, exemption } = judged;
  const inside = finding ? testEvidence(rule) : decidingParts(judged).flatMap(decidingEvidence);
  return [...new Set([...inside, ...(exemption ? decidingEvidence(exemption) : [])])];
}

const testEvidence = ({ test }: EligibilityRule) => test?.evidence ?? [];

/** What would meet the rule, as the end of a sentence; undefined where it is met, or where something in it can't change. */
function changeOf(judged: EvaluatedRule): string | undefined {
  const { verdict, exemption } = judged;
  if (verdict === Verdict.ELIGIBLE) return undefined;
  const ways = [restChange(judged), exemption && changeOf(exemption)].filter((way) => way !== undefined);
  return ways.length > 0 ? ways.join('; or ') : undefined;
}

function restChange({ finding, excluded, rest, parts, needed }: EvaluatedRule): string | undefined {
  if (finding) return finding.change;
  if (excluded)
    return rest === Verdict.UNKNOWN ? `if this does not apply to you: ${formatRule(excluded.rule)}` : undefined;
  const open = parts.filter(({ verdict }) => verdict !== Verdict.ELIGIBLE);
  const lacking = needed - (parts.length - open.length);
  const changes = open.map(changeOf).filter((change) => change !== undefined);
  if (changes.length < lacking) return undefined;
  if (lacking === open.length) return changes.join('; and ');
  return lacking === 1 ? changes.join('; or ') : `with ${lacking} of these: ${changes.join('; ')}`;
}
