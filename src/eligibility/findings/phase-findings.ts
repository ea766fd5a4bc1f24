import type { Phase, YearGroup } from '../../domain/fields/vocabulary.js';
import type { EligibilityTest } from '../../domain/parts/eligibility-rule.js';
import { allPhasesOf, schoolOf, yearGroupsOfSchool } from '../profile/asker.js';
import { type Profile, ProfileField, type Situation } from '../profile/profile.js';
import { coverPhase, formatYearGroups, groupsIn, phasesOf } from '../profile/years.js';
import { changes, demands, facts, hubQuestions } from '../words/sentences.js';
import {
  asksForSchool,
  type Finding,
  factSubject,
  isAboutPerson,
  makeFinding,
  makeHubFinding,
  makeUnknownFinding,
} from './finding.js';

// The tests that ask whom somebody teaches.

/** Is somebody, or a school, in one of the phases? */
export function evaluatePhase({ values }: Pick<EligibilityTest, 'values'>, situation: Situation): Finding {
  const texts = phaseTexts(values, situation);
  if (isAboutPerson(situation)) return findingOnPerson(values, situation, texts);
  return asksForSchool(situation)
    ? findingOnSchoolOfPerson(values, situation, texts)
    : findingOnSchool(values, situation, texts);
}

interface PhaseTexts {
  readonly demand: string;
  readonly fact: string;
  readonly change: string;
}

function phaseTexts(values: readonly string[], situation: Situation): PhaseTexts {
  const { profile } = situation;
  const who = factSubject(situation);
  const fact = facts.otherPhase(who, allPhasesOf(profile), profile.schoolKind);
  return { demand: demands.phase(values), fact, change: changes.phase(who, values) };
}

/** What a person teaches decides, and their kind of school where they don't say. */
function findingOnPerson(values: readonly string[], situation: Situation, texts: PhaseTexts): Finding {
  const { profile } = situation;
  const own = phasesOf(profile.phase, profile.yearGroups);
  const { stage } = schoolOf(profile).kind ?? {};
  const isOfSchool = stage?.phases.some((phase) => values.includes(phase)) ?? false;
  const who = factSubject(situation);
  if (own.some((phase) => values.includes(phase))) return makeFinding(true, { ...texts, fact: facts.phase(who, own) });
  if (own.length > 0) return findingOnOtherPhase(values, situation, texts);
  if (!stage) return makeUnknownFinding(ProfileField.PHASE, { ...texts, fact: facts.tellPhase(who) });
  const isSure = isOfSchool && stage.phases.every((phase) => values.includes(phase) || phase === 'EARLY_YEARS');
  if (isSure && values.includes(mainPhase(stage.phases))) return makeFinding(true, texts);
  const isPossible = isOfSchool || stage.mayHave.some((phase) => values.includes(phase));
  if (!isPossible) return makeFinding(false, texts);
  return makeUnknownFinding(ProfileField.PHASE, { ...texts, fact: facts.tellPhase(who) });
}

/** A primary school has Early Years classes too, but its teachers are mainly in Primary. */
const mainPhase = (phases: readonly Phase[]): string => phases.at(-1) ?? '';

/** A person teaches in another phase; where the school has several, only the hub can tell whether that counts. */
function findingOnOtherPhase(values: readonly string[], { profile }: Situation, texts: PhaseTexts): Finding {
  const { stage } = schoolOf(profile).kind ?? {};
  const { schoolKind = '', yearGroups = [] } = profile;
  const isOfSchool = stage?.phases.some((phase) => values.includes(phase)) ?? false;
  if (isOfSchool && stage?.mixed) return findingOnMixed(values, schoolKind, texts);
  if (isOfSchool && values.includes('PRIMARY') && yearGroups.includes('RECEPTION')) {
    const [fact, change] = [facts.receptionAsPrimary, changes.receptionAsPrimary];
    return makeHubFinding({ ...texts, fact, change, ask: hubQuestions.receptionAsPrimary });
  }
  return makeFinding(false, texts);
}

const findingOnMixed = (values: readonly string[], schoolKind: string, texts: PhaseTexts): Finding =>
  makeHubFinding({
    demand: texts.demand,
    fact: facts.severalPhases(schoolKind),
    change: changes.hubCounts(schoolKind),
    ask: hubQuestions.phase(schoolKind, values),
  });

/** A person's own phase and year groups don't say what the school is: they can fail the test, but not meet it. */
function findingOnSchoolOfPerson(values: readonly string[], situation: Situation, texts: PhaseTexts): Finding {
  const { profile } = situation;
  const { stage } = schoolOf(profile).kind ?? {};
  if (stage) return findingOnStage(values, situation, texts);
  const own = phasesOf(profile.phase, profile.yearGroups);
  if (own.length > 0 && !own.some((phase) => values.includes(phase))) return makeFinding(false, texts);
  return findingOnUnknownSchool(profile, texts);
}

/** A kind of school whose words are not understood is for the hub; one that is missing is for who asks. */
function findingOnUnknownSchool({ schoolKind }: Profile, texts: PhaseTexts): Finding {
  if (schoolKind === undefined)
    return makeUnknownFinding(ProfileField.SCHOOL_KIND, { ...texts, fact: facts.tellSchoolKind });
  return makeHubFinding({
    demand: texts.demand,
    fact: facts.askSchoolKind(schoolKind),
    change: changes.hubCounts(schoolKind),
    ask: hubQuestions.phase(schoolKind, []),
  });
}

/** A school is in the phase that it states, and in those of its kind; one that sends somebody, in those of its year groups. */
function findingOnSchool(values: readonly string[], situation: Situation, texts: PhaseTexts): Finding {
  const { profile, joinedBy } = situation;
  const { stage } = schoolOf(profile).kind ?? {};
  if (stage?.mixed) return findingOnStage(values, situation, texts);
  const groups = joinedBy === undefined || joinedBy.startsWith('INDIVIDUAL') ? profile.yearGroups : [];
  const own = phasesOf(profile.phase, groups);
  if (own.some((phase) => values.includes(phase))) return makeFinding(true, texts);
  if (stage) return findingOnStage(values, situation, texts);
  if (own.length > 0) return makeFinding(false, texts);
  if (profile.schoolKind !== undefined) return findingOnUnknownSchool(profile, texts);
  return makeUnknownFinding(ProfileField.PHASE, { ...texts, fact: facts.tellPhase(factSubject(situation)) });
}

function findingOnStage(values: readonly string[], { profile }: Situation, texts: PhaseTexts): Finding {
  const { stage } = schoolOf(profile).kind ?? {};
  const { schoolKind = '' } = profile;
  const shared = stage?.phases.filter((phase) => values.includes(phase)) ?? [];
  const isWhole = shared.length === stage?.phases.length || shared.length > 1;
  const fact = facts.schoolKind(schoolKind);
  if (shared.length > 0)
    return stage?.mixed && !isWhole ? findingOnMixed(values, schoolKind, texts) : makeFinding(true, { ...texts, fact });
  if (!stage?.mayHave.some((phase) => values.includes(phase))) return makeFinding(false, { ...texts, fact });
  return makeUnknownFinding(ProfileField.PHASE, { ...texts, fact: facts.tellSchoolKind });
}

/** Does somebody teach a year group, or has a school one? */
export function evaluateYearGroup({ values }: EligibilityTest, situation: Situation): Finding {
  const { profile } = situation;
  const who = factSubject(situation);
  const wanted = formatYearGroups(values);
  const texts = { demand: demands.yearGroups(wanted), change: changes.yearGroups(who, wanted) };
  const { phase: own, yearGroups: groups } = profile;
  if (groups) {
    const fact = groups.length > 0 ? facts.yearGroups(who, formatYearGroups(groups, 'and')) : facts.noYearGroups(who);
    return makeFinding(
      groups.some((group) => values.includes(group)),
      { ...texts, fact },
    );
  }
  const kind = yearGroupsOfSchool(profile);
  const ofKind = kind && facts.schoolKind(profile.schoolKind ?? '');
  const has = (list: readonly YearGroup[]) => list.some((group) => values.includes(group));
  if (ofKind && !has(kind.possible)) return makeFinding(false, { ...texts, fact: ofKind });
  if (ofKind && has(kind.certain) && !isAboutPerson(situation)) return makeFinding(true, { ...texts, fact: ofKind });
  if (own && coverPhase(values, own)) return makeFinding(true, { ...texts, fact: facts.phase(who, [own]) });
  if (own && !has(groupsIn(own))) return makeFinding(false, { ...texts, fact: facts.phase(who, [own]) });
  return makeUnknownFinding(ProfileField.YEAR_GROUPS, { ...texts, fact: facts.tellYearGroups(who) });
}
