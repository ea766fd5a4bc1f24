import { type ParticipationUnit, PublisherKind } from '../domain/fields/vocabulary.js';
import type { EligibilityRule } from '../domain/parts/eligibility-rule.js';
import type { Programme } from '../domain/programme.js';
import { evaluateRule } from './evaluate-rule.js';
import { factSubject, isAboutPerson, makeHubFinding, placeOf } from './findings/finding.js';
import { findingOnRole } from './findings/person-findings.js';
import { evaluatePhase } from './findings/phase-findings.js';
import { atLeast, Verdict } from './findings/verdict.js';
import { allPhasesOf, subjectOf } from './profile/asker.js';
import type { ProfileField, Situation } from './profile/profile.js';
import { conditionOf, listConditions, type VerdictCondition, type VerdictReason } from './reasons.js';
import {
  changes,
  demands,
  facts,
  general,
  hubQuestions,
  type Subject,
  subjects,
  summaries,
  wouldChange,
} from './words/sentences.js';

/** What a verdict on a programme depends on. */
export type JudgedProgramme = Pick<
  Programme,
  'title' | 'phases' | 'audiences' | 'audienceRoles' | 'participation' | 'eligibilityRule' | 'fieldQuestions'
>;

/** The answer to "may I join?", with its reasons. */
export interface Judgement {
  readonly verdict: Verdict;
  /** The verdict in one sentence. */
  readonly summary: string;
  /** Who would join; undefined where the source doesn't say. */
  readonly joinedBy: ParticipationUnit | undefined;
  /** The deciding reasons come first. The verdict is that of the worst reason. */
  readonly reasons: readonly VerdictReason[];
  /** Fields that the profile leaves out and that could decide; empty unless the verdict is UNKNOWN. */
  readonly missing: readonly ProfileField[];
  /** Questions to the hub; empty unless the verdict is UNKNOWN. */
  readonly ask: readonly string[];
}

/** Judges whether somebody may join a programme: by its rule, its phases, whom it is for, and its open questions. */
export function judge(programme: JudgedProgramme, asked: Situation): Judgement {
  const joinedBy = programme.participation.unit;
  const situation = { ...asked, joinedBy, phases: programme.phases };
  const all = allConditions(programme, situation);
  const verdict = atLeast(
    all.length,
    all.map((condition) => condition.verdict),
  );
  const open = verdict === Verdict.UNKNOWN ? all.flatMap((condition) => condition.open) : [];
  const who = verdictSubject(programme, situation);
  return {
    verdict,
    summary: summaryOf(verdict, all, { who, title: programme.title }),
    joinedBy,
    reasons: toReasons(all, verdict, who),
    missing: isOpenWhoMayJoin(programme) ? [] : [...new Set(open.flatMap(({ missing }) => missing ?? []))],
    ask: [...new Set(open.flatMap(({ ask }) => ask ?? []))],
  };
}

function allConditions(programme: JudgedProgramme, situation: Situation): readonly VerdictCondition[] {
  const { eligibilityRule: rule } = programme;
  const stated = rule ? listConditions(evaluateRule(rule, situation)) : conditionsWithoutRule(programme, situation);
  const isPhaseStated = stated.some(
    ({ verdict, rule: of }) => of?.test?.kind === 'PHASE' && verdict === Verdict.NOT_ELIGIBLE,
  );
  const found = [
    ...(isPhaseStated ? [] : phaseCondition(programme, situation)),
    ...stated,
    ...audienceCondition(programme, situation),
    ...questionCondition(programme),
    ...hubCondition(rule, situation),
  ];
  return found.length > 0 ? found : [noConditions(situation)];
}

const noConditions = (situation: Situation): VerdictCondition => ({
  verdict: Verdict.ELIGIBLE,
  text: general.noConditions(factSubject(situation)),
  evidence: [],
  change: undefined,
  open: [],
});

/** Without a rule, the phases have to fit; whom a school can send, only the hub can tell. */
function conditionsWithoutRule(programme: JudgedProgramme, situation: Situation): readonly VerdictCondition[] {
  const { phases, participation } = programme;
  const isShared = phases.length > 0 && phaseCondition(programme, situation).length === 0;
  const fits = isShared ? [conditionOf(evaluatePhase({ values: phases }, situation))] : [];
  if (subjectOf(situation.profile, participation.unit) !== 'SENT' || isOpenWhoMayJoin(programme)) return fits;
  const finding = makeHubFinding({
    demand: '',
    fact: general.noRuleForSent,
    change: changes.hubConfirms,
    ask: hubQuestions.noRule,
  });
  return [...fits, conditionOf(finding)];
}

/**
 * A profile and a programme that have phases, and none in common, don't fit, whether or not the rule asks for the phase. An
 * open question about the phases leaves it to the hub.
 */
function phaseCondition(
  { phases, fieldQuestions }: JudgedProgramme,
  situation: Situation,
): readonly VerdictCondition[] {
  const { profile } = situation;
  const own = allPhasesOf(profile);
  if (own.length === 0 || phases.length === 0 || own.some((phase) => phases.includes(phase))) return [];
  const who = factSubject(situation);
  const [demand, fact] = [demands.phase(phases), facts.phase(who, own)];
  const question = fieldQuestions.find(({ field }) => field === 'PHASES')?.question;
  if (question !== undefined) {
    const asked = `${fact} ${general.openQuestion(question)}`;
    return [conditionOf(makeHubFinding({ demand, fact: asked, change: changes.hubConfirms, ask: question }))];
  }
  const change = changes.phase(who, phases);
  return [conditionOf({ verdict: Verdict.NOT_ELIGIBLE, demand, fact, change })];
}

/** Whether a person is meant, where no rule asks for their role. Schools are never asked. */
function audienceCondition(programme: JudgedProgramme, situation: Situation): readonly VerdictCondition[] {
  const { audiences, audienceRoles, eligibilityRule: rule } = programme;
  if (!isAboutPerson(situation) || (rule && asksFor('ROLE', rule))) return [];
  if (audienceRoles.length > 0)
    return [conditionOf(findingOnRole(audienceRoles, situation, demands.role(audienceRoles)))];
  const demand = audiences.length > 0 ? demands.audience(audiences) : '';
  const texts = { demand, fact: facts.noAudienceRoles, change: changes.hubConfirms };
  return [conditionOf(makeHubFinding({ ...texts, ask: hubQuestions.audience }))];
}

/** Whether it is an open question who may join at all. Then only the hub can tell, whatever the profile states. */
const isOpenWhoMayJoin = ({ fieldQuestions }: JudgedProgramme): boolean =>
  fieldQuestions.some(({ field }) => field === 'ELIGIBILITY_RULE');

/** An open question about who may join at all. */
const questionCondition = ({ fieldQuestions }: JudgedProgramme): readonly VerdictCondition[] =>
  fieldQuestions
    .filter(({ field }) => field === 'ELIGIBILITY_RULE')
    .map(({ question }) => {
      const fact = general.openQuestion(question);
      return conditionOf(makeHubFinding({ demand: '', fact, change: changes.hubConfirms, ask: question }));
    });

/**
 * A source says what its hub offers and to whom, usually without saying that this means the hub's own schools. So if the
 * profile names another hub, the answer is not known, unless the rule itself asks for an area.
 */
function hubCondition(rule: EligibilityRule | undefined, { profile, hub }: Situation): readonly VerdictCondition[] {
  if (!hub || !profile.hub || hub.id === profile.hub.id || hub.kind === PublisherKind.NATIONAL_CENTRE) return [];
  if (rule && asksFor('AREA', rule)) return [];
  const fact = general.otherHub(hub.title, profile.hub.title);
  return [conditionOf(makeHubFinding({ demand: '', fact, change: changes.hubConfirms, ask: hubQuestions.otherHub }))];
}

const asksFor = (kind: 'ROLE' | 'AREA', { all, any, test }: EligibilityRule): boolean =>
  test?.kind === kind || [...all, ...any].some((part) => asksFor(kind, part));

/** Whom the verdict is about: the person, the school, or somebody whom the school can send. */
function verdictSubject({ audienceRoles }: JudgedProgramme, situation: Situation): Subject {
  const { profile, joinedBy } = situation;
  const subject = subjectOf(profile, joinedBy);
  if (subject === 'INSTITUTION') return subjects.institution(placeOf(joinedBy));
  if (subject === 'SENT') {
    const place = placeOf(profile.unit);
    return joinedBy === undefined ? subjects.institution(place) : subjects.sent(audienceRoles[0], place);
  }
  if (joinedBy === 'INDIVIDUAL_WITH_DEPARTMENT') return subjects.youWithDepartment;
  return joinedBy === undefined ? subjects.youOrSchool : subjects.you;
}

function summaryOf(
  verdict: Verdict,
  all: readonly VerdictCondition[],
  { who, title }: { readonly who: Subject; readonly title: string },
): string {
  if (verdict === Verdict.ELIGIBLE) return summaries.eligible(who, title);
  const deciding = all.filter((condition) => condition.verdict === verdict);
  if (verdict === Verdict.NOT_ELIGIBLE)
    return summaries.notEligible(who === subjects.youOrSchool ? subjects.you : who, title, deciding[0]?.text ?? '');
  const known = deciding.flatMap(({ change }) => change ?? []);
  return known.length < deciding.length ? summaries.askHub(who, title) : summaries.unknown(who, title, known);
}

function toReasons(all: readonly VerdictCondition[], verdict: Verdict, who: Subject): readonly VerdictReason[] {
  const isOnly = all.filter((condition) => condition.verdict !== Verdict.ELIGIBLE).length === 1;
  const worstFirst: readonly Verdict[] = [verdict, Verdict.NOT_ELIGIBLE, Verdict.UNKNOWN, Verdict.ELIGIBLE];
  return [...all]
    .sort((a, b) => worstFirst.indexOf(a.verdict) - worstFirst.indexOf(b.verdict))
    .map(({ change, open: _, ...reason }) => ({
      ...reason,
      wouldChange:
        change === undefined ? undefined : isOnly ? wouldChange.only(who, change) : wouldChange.among(change),
    }));
}
