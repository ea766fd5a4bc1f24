import type { EligibilityRule } from '../domain/parts/eligibility-rule.js';
import type { Evidence } from '../domain/parts/evidence.js';
import { Verdict } from './findings/verdict.js';
import { isAllOf, type Judged } from './judged.js';
import type { Reason } from './reason.js';
import { ruleWords } from './rule-words.js';

/** A reason of which `wouldChange` still lacks its beginning. */
export type Condition = Omit<Reason, 'wouldChange'> & { readonly change: string | undefined };

const heads: Readonly<Record<Verdict, string>> = {
  ELIGIBLE: 'Met',
  NOT_ELIGIBLE: 'Not met',
  UNKNOWN: 'Not known',
};

/**
 * The conditions of a judged rule, one for each test that has to hold and one for each set of alternatives. The verdict
 * on the rule is that of its worst condition.
 */
export function conditions(judged: Judged): readonly Condition[] {
  const { exemption, rest, finding } = judged;
  if (exemption?.verdict === Verdict.ELIGIBLE) return [exempt(judged, exemption)];
  if (exemption?.verdict === Verdict.UNKNOWN && rest !== Verdict.ELIGIBLE) return [perhapsExempt(judged, exemption)];
  if (finding) {
    const { test } = judged.rule;
    return [condition(judged, `${finding.head ?? heads[rest]}: ${test?.text} ${finding.told}`)];
  }
  return isAllOf(judged) ? judged.parts.flatMap(conditions) : [alternatives(judged)];
}

const condition = (judged: Judged, text: string): Condition => ({
  verdict: judged.verdict,
  text: text.trim(),
  rule: judged.rule,
  evidence: evidenceOf(judged),
  change: changeOf(judged),
});

function alternatives(judged: Judged): Condition {
  const { parts, needed, rest } = judged;
  const listed = parts.map(({ rule }, index) => `(${index + 1}) ${ruleWords(rule)}`).join('; ');
  const quantity = needed === 1 ? 'one' : String(needed);
  const verb = rest === Verdict.NOT_ELIGIBLE ? 'needed' : 'enough';
  const told = parts.flatMap((part, index) => {
    const words = toldOf(part);
    return isDeciding(part, rest) && words ? [`On (${index + 1}): ${words}`] : [];
  });
  const are = needed === 1 ? 'is' : 'are';
  return condition(judged, [`${heads[rest]}: ${quantity} of these ${are} ${verb}: ${listed}.`, ...told].join(' '));
}

const exempt = (judged: Judged, exemption: Judged): Condition => ({
  ...condition(judged, `Met: you are exempt. ${ruleWords(exemption.rule)}. ${toldOf(exemption)}`),
  evidence: evidenceOf(exemption),
});

function perhapsExempt(judged: Judged, exemption: Judged): Condition {
  const rest = { ...judged.rule, unless: undefined };
  const told = [toldOf({ ...judged, exemption: undefined }), toldOf(exemption)].filter(Boolean).join(' ');
  return condition(judged, `Not known: ${ruleWords(rest)}; unless exempt: ${ruleWords(exemption.rule)}. ${told}`);
}

/** Where alternatives do, those that do; otherwise those that do not, or may not. */
const isDeciding = ({ verdict }: Judged, whole: Verdict) =>
  (verdict === Verdict.ELIGIBLE) === (whole === Verdict.ELIGIBLE);

const decidingIn = ({ parts, rest }: Judged) => parts.filter((part) => isDeciding(part, rest));

function toldOf(judged: Judged): string {
  const { finding, exemption, rest } = judged;
  const inside = finding ? [finding.told] : decidingIn(judged).map(toldOf);
  const outside = exemption && rest !== Verdict.ELIGIBLE ? [toldOf(exemption)] : [];
  return [...inside, ...outside].filter(Boolean).join(' ');
}

function evidenceOf(judged: Judged): readonly Evidence[] {
  const { finding, rule, exemption } = judged;
  const inside = finding ? testEvidence(rule) : decidingIn(judged).flatMap(evidenceOf);
  return [...new Set([...inside, ...(exemption ? evidenceOf(exemption) : [])])];
}

const testEvidence = ({ test }: EligibilityRule) => test?.evidence ?? [];

/** What would make it hold, as the end of a sentence; undefined where it holds, or something in it cannot change. */
function changeOf(judged: Judged): string | undefined {
  const { verdict, exemption } = judged;
  if (verdict === Verdict.ELIGIBLE) return undefined;
  const ways = [restChange(judged), exemption && changeOf(exemption)].filter((way) => way !== undefined);
  return ways.length > 0 ? ways.join('; or ') : undefined;
}

function restChange({ finding, parts, needed }: Judged): string | undefined {
  if (finding) return finding.change;
  const open = parts.filter(({ verdict }) => verdict !== Verdict.ELIGIBLE);
  const lacking = needed - (parts.length - open.length);
  const changes = open.map(changeOf).filter((change) => change !== undefined);
  if (changes.length < lacking) return undefined;
  if (lacking === open.length) return changes.join('; and ');
  return lacking === 1 ? changes.join('; or ') : `with ${lacking} of these: ${changes.join('; ')}`;
}
