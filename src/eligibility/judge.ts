import { PublisherKind } from '../domain/fields/vocabulary.js';
import type { EligibilityRule } from '../domain/parts/eligibility-rule.js';
import { type EvaluatedRule, evaluateRule } from './evaluate-rule.js';
import type { Finding } from './findings/finding.js';
import { atLeast, Verdict } from './findings/verdict.js';
import type { ProfileField, Situation } from './profile/profile.js';
import { listConditions, type RuleCondition, type VerdictReason } from './reasons.js';

/** The answer to "may I join?", with its reasons. */
export interface Judgement {
  readonly verdict: Verdict;
  /** The deciding reasons come first. The verdict is that of the worst reason. */
  readonly reasons: readonly VerdictReason[];
  /** Fields that the profile leaves out and that could decide; empty unless the verdict is UNKNOWN. */
  readonly missing: readonly ProfileField[];
  /** Questions to the hub; empty unless the verdict is UNKNOWN. */
  readonly ask: readonly string[];
}

/** Judges by a programme's rule whether somebody may join it. Without a rule they may: the source sets no condition. */
export function judge(rule: EligibilityRule | undefined, situation: Situation): Judgement {
  const whole = rule && evaluateRule(rule, situation);
  const elsewhere = hubCondition(rule, situation);
  const all = [...(whole ? listConditions(whole) : [unconditional]), ...elsewhere];
  const verdict = atLeast(
    all.length,
    all.map((condition) => condition.verdict),
  );
  const open = verdict === Verdict.UNKNOWN && whole ? openFindings(whole) : [];
  const asks = open.flatMap(({ ask }) => ask ?? []);
  return {
    verdict,
    reasons: toReasons(all, verdict),
    missing: [...new Set(open.flatMap(({ missing }) => missing ?? []))],
    ask: verdict === Verdict.UNKNOWN ? [...new Set([...asks, ...elsewhere.map(() => mayOthersJoin)])] : [],
  };
}

const unconditional: RuleCondition = {
  verdict: Verdict.ELIGIBLE,
  text: 'The source sets no conditions for joining.',
  evidence: [],
  change: undefined,
};

const mayOthersJoin = 'May we join, although we belong to another hub?';

/**
 * A source says what its hub offers and to whom, usually without saying that this means the hub's own schools. So if the
 * profile names another hub, the answer is not known, unless the rule itself asks for an area.
 */
function hubCondition(rule: EligibilityRule | undefined, { profile, hub }: Situation): readonly RuleCondition[] {
  if (!hub || !profile.hub || hub.id === profile.hub.id || hub.kind === PublisherKind.NATIONAL_CENTRE) return [];
  if (rule && asksForArea(rule)) return [];
  const text = `It is not known whether you may join, because this is offered by ${hub.title} and your hub is ${profile.hub.title}. Ask the hub.`;
  return [{ verdict: Verdict.UNKNOWN, text, evidence: [], change: 'if the hub confirms it' }];
}

const asksForArea = ({ all, any, test }: EligibilityRule): boolean =>
  test?.kind === 'AREA' || [...all, ...any].some(asksForArea);

function toReasons(all: readonly RuleCondition[], verdict: Verdict): readonly VerdictReason[] {
  const isOnly = all.filter((condition) => condition.verdict !== Verdict.ELIGIBLE).length === 1;
  const start = isOnly ? 'You would be eligible' : 'This would be met';
  const worstFirst: readonly Verdict[] = [verdict, Verdict.NOT_ELIGIBLE, Verdict.UNKNOWN, Verdict.ELIGIBLE];
  return [...all]
    .sort((a, b) => worstFirst.indexOf(a.verdict) - worstFirst.indexOf(b.verdict))
    .map(({ change, ...reason }) => ({
      ...reason,
      wouldChange: change === undefined ? undefined : `${start} ${change}.`,
    }));
}

/** The unknown findings that keep the whole rule unknown. */
function openFindings({ verdict, rest, finding, excluded, parts, exemption }: EvaluatedRule): readonly Finding[] {
  if (verdict !== Verdict.UNKNOWN) return [];
  const within = excluded ? [excluded] : parts;
  const inside = rest === Verdict.UNKNOWN ? (finding ? [finding] : within.flatMap(openFindings)) : [];
  return exemption ? [...inside, ...openFindings(exemption)] : inside;
}
