import type { EligibilityRule } from '../domain/parts/eligibility-rule.js';
import type { Evidence } from '../domain/parts/evidence.js';
import { type EvaluatedRule, isAllOf } from './evaluate-rule.js';
import type { Finding } from './findings/finding.js';
import { Verdict } from './findings/verdict.js';
import { formatRule } from './format-rule.js';
import { changes, conditions } from './words/sentences.js';

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
export interface VerdictCondition extends Omit<VerdictReason, 'wouldChange'> {
  readonly change: string | undefined;
  /** What keeps the condition unknown. */
  readonly open: readonly Finding[];
}

/** A condition that comes from no rule. */
export const conditionOf = (finding: Finding, text = textOf(finding)): VerdictCondition => ({
  verdict: finding.verdict,
  text,
  evidence: [],
  change: finding.verdict === Verdict.ELIGIBLE ? undefined : finding.change,
  open: finding.verdict === Verdict.UNKNOWN ? [finding] : [],
});

const texts = { ELIGIBLE: conditions.met, NOT_ELIGIBLE: conditions.failed, UNKNOWN: conditions.unknown } as const;

const textOf = ({ verdict, demand, fact }: Finding): string => texts[verdict](demand, fact);

/**
 * Lists the conditions of an evaluated rule: one for each test that has to be met, and one for each set of alternatives.
 * The verdict on the rule is that of its worst condition.
 */
export function listConditions(judged: EvaluatedRule): readonly VerdictCondition[] {
  const { exemption, rest, finding, excluded } = judged;
  if (exemption?.verdict === Verdict.ELIGIBLE) {
    return [{ ...makeCondition(judged, conditions.exempt(factsOf(exemption))), evidence: decidingEvidence(exemption) }];
  }
  if (exemption?.verdict === Verdict.UNKNOWN && rest !== Verdict.ELIGIBLE) {
    const own = textOfRule({ ...judged, exemption: undefined });
    return [makeCondition(judged, conditions.maybeExempt(own, textOfRule(exemption)))];
  }
  if (finding || excluded) return [makeCondition(judged, textOfRule(judged))];
  return isAllOf(judged) ? judged.parts.flatMap(listConditions) : [makeCondition(judged, textOfRule(judged))];
}

const makeCondition = (judged: EvaluatedRule, text: string): VerdictCondition => ({
  verdict: judged.verdict,
  text: text.trim(),
  rule: judged.rule,
  evidence: decidingEvidence(judged),
  change: changeOf(judged),
  open: openFindings(judged),
});

const exclusions = {
  ELIGIBLE: conditions.notExcluded,
  NOT_ELIGIBLE: conditions.excluded,
  UNKNOWN: conditions.maybeExcluded,
} as const;

function textOfRule(judged: EvaluatedRule): string {
  const { finding, excluded, rest } = judged;
  if (finding) return textOf(finding);
  if (excluded) return exclusions[rest](`${formatRule(excluded.rule)}.`, factsOf(excluded));
  const inside = decidingParts(judged).map(textOfRule);
  return [...headOf(judged), ...new Set(inside)].join(' ');
}

/** What has to be met of a group, unless each of its parts has to be. */
function headOf(judged: EvaluatedRule): readonly string[] {
  const { parts, needed, rest } = judged;
  if (isAllOf(judged) || rest === Verdict.ELIGIBLE) return [];
  const met = parts.filter(({ verdict }) => verdict === Verdict.ELIGIBLE).length;
  if (rest === Verdict.UNKNOWN) return [needed === 1 ? conditions.oneNeeded : conditions.someNeeded(needed)];
  return [needed === 1 ? conditions.noneMet : conditions.someMet(needed, met)];
}

/** The parts that decide the verdict: those with the same verdict as the whole. */
const decidingParts = ({ excluded, parts, rest }: EvaluatedRule) =>
  excluded ? [excluded] : parts.filter(({ verdict }) => verdict === rest);

/** What is known of who asks, of everything that decides. */
function factsOf(judged: EvaluatedRule): string {
  const { finding, exemption, rest } = judged;
  const inside = finding ? [finding.fact] : decidingParts(judged).map(factsOf);
  const outside = exemption && rest !== Verdict.ELIGIBLE ? [factsOf(exemption)] : [];
  return [...inside, ...outside].filter(Boolean).join(' ');
}

function decidingEvidence(judged: EvaluatedRule): readonly Evidence[] {
  const { finding, rule, exemption } = judged;
  const inside = finding ? testEvidence(rule) : decidingParts(judged).flatMap(decidingEvidence);
  return [...new Set([...inside, ...(exemption ? decidingEvidence(exemption) : [])])];
}

const testEvidence = ({ test }: EligibilityRule) => test?.evidence ?? [];

/** The unknown findings that keep a whole rule unknown. */
function openFindings({ verdict, rest, finding, excluded, parts, exemption }: EvaluatedRule): readonly Finding[] {
  if (verdict !== Verdict.UNKNOWN) return [];
  const within = excluded ? [excluded] : parts;
  const inside = rest === Verdict.UNKNOWN ? (finding ? [finding] : within.flatMap(openFindings)) : [];
  return exemption ? [...inside, ...openFindings(exemption)] : inside;
}

/** What would meet the rule, as the end of a sentence; undefined where it is met, or where something in it can't change. */
function changeOf(judged: EvaluatedRule): string | undefined {
  const { verdict, exemption } = judged;
  if (verdict === Verdict.ELIGIBLE) return undefined;
  const ways = [restChange(judged), exemption && changeOf(exemption)].filter((way) => way !== undefined);
  return ways.length > 0 ? ways.join(', or ') : undefined;
}

function restChange({ finding, excluded, rest, parts, needed }: EvaluatedRule): string | undefined {
  if (finding) return finding.change;
  if (excluded) return rest === Verdict.UNKNOWN ? changes.notExcluded(formatRule(excluded.rule)) : undefined;
  const open = parts.filter(({ verdict }) => verdict !== Verdict.ELIGIBLE);
  const lacking = needed - (parts.length - open.length);
  const possible = open.map(changeOf).filter((change) => change !== undefined);
  if (possible.length < lacking) return undefined;
  const ways = [...new Set(possible)];
  if (lacking === open.length || ways.length === 1) return ways.join(', and ');
  return lacking === 1 ? ways.join(', or ') : changes.some(lacking, ways);
}
