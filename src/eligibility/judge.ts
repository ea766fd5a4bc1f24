import { PublisherKind } from '../domain/fields/vocabulary.js';
import type { EligibilityRule } from '../domain/parts/eligibility-rule.js';
import { atLeast } from './at-least.js';
import { type Condition, conditions } from './conditions.js';
import type { Finding } from './findings/finding.js';
import { Verdict } from './findings/verdict.js';
import { type Judged, judged } from './judged.js';
import type { ProfileField } from './profile/profile.js';
import type { Situation } from './profile/situation.js';
import type { Reason } from './reason.js';

/** The answer to "may I join?", with its reasons. */
export interface Judgement {
  readonly verdict: Verdict;
  /** Those that decide first. The verdict is that of the worst of them. */
  readonly reasons: readonly Reason[];
  /** What the profile leaves out that could decide; empty unless the verdict is UNKNOWN. */
  readonly missing: readonly ProfileField[];
  /** What to ask the hub; empty unless the verdict is UNKNOWN. */
  readonly ask: readonly string[];
}

/** Judges whether somebody may join a programme by its rule. Without a rule, they may: the source sets no condition. */
export function judge(rule: EligibilityRule | undefined, situation: Situation): Judgement {
  const whole = rule && judged(rule, situation);
  const elsewhere = hubCondition(rule, situation);
  const all = [...(whole ? conditions(whole) : [unconditional]), ...elsewhere];
  const verdict = atLeast(
    all.length,
    all.map((condition) => condition.verdict),
  );
  const open = verdict === Verdict.UNKNOWN && whole ? openFindings(whole) : [];
  const asks = open.flatMap(({ ask }) => ask ?? []);
  return {
    verdict,
    reasons: reasoned(all, verdict),
    missing: [...new Set(open.flatMap(({ missing }) => missing ?? []))],
    ask: verdict === Verdict.UNKNOWN ? [...new Set([...asks, ...elsewhere.map(() => mayOthersJoin)])] : [],
  };
}

const unconditional: Condition = {
  verdict: Verdict.ELIGIBLE,
  text: 'The source sets no condition for joining.',
  evidence: [],
  change: undefined,
};

const mayOthersJoin = 'May we join, although we belong to another hub?';

/**
 * A source says what its hub offers and to whom, as a rule without naming the hub's own schools. So where a profile
 * says that it belongs to another hub, the answer is not known, unless the rule itself speaks of the area.
 */
function hubCondition(rule: EligibilityRule | undefined, { profile, hub }: Situation): readonly Condition[] {
  if (!hub || !profile.hub || hub.id === profile.hub.id || hub.kind === PublisherKind.NATIONAL_CENTRE) return [];
  if (rule && asksForArea(rule)) return [];
  const text = `Not known: this is offered by ${hub.title}, and your hub is ${profile.hub.title}. Ask whether you may join.`;
  return [{ verdict: Verdict.UNKNOWN, text, evidence: [], change: 'if the hub confirms it' }];
}

const asksForArea = ({ all, any, test }: EligibilityRule): boolean =>
  test?.kind === 'AREA' || [...all, ...any].some(asksForArea);

function reasoned(all: readonly Condition[], verdict: Verdict): readonly Reason[] {
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

/** The findings that leave the whole open, and would decide it. */
function openFindings({ verdict, rest, finding, parts, exemption }: Judged): readonly Finding[] {
  if (verdict !== Verdict.UNKNOWN) return [];
  const inside = rest === Verdict.UNKNOWN ? (finding ? [finding] : parts.flatMap(openFindings)) : [];
  return exemption ? [...inside, ...openFindings(exemption)] : inside;
}
