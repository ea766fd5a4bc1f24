import { yearsLater } from '../../domain/fields/academic-years.js';
import { Timing } from '../../domain/fields/vocabulary.js';
import type { EligibilityTest } from '../../domain/parts/eligibility-rule.js';
import { ProfileField, type Situation } from '../profile/profile.js';
import { changes, demands, facts, hubQuestions, type Subject } from '../words/sentences.js';
import { type Finding, factSubject, makeFinding, makeHubFinding, makeUnknownFinding } from './finding.js';
import { Verdict } from './verdict.js';

/** The id that a test asks about. The laws of the catalogue guarantee that these tests name one. */
const thingOf = ({ programme }: EligibilityTest) => programme ?? '';

/**
 * Has somebody taken part? The year of the programme decides: what is required has to be completed before that year. The
 * same year isn't earlier, and what is still going on in that year isn't completed.
 */
export function evaluateCompleted(test: EligibilityTest, situation: Situation): Finding {
  if (test.timing === Timing.SAME_YEAR) return evaluateTaking(test, situation);
  const { profile, year } = situation;
  const { title, series } = situation.nameOf(thingOf(test));
  const who = factSubject(situation);
  const demand = demands.completed(title, formatTiming(test, year));
  const all = findExperiences(thingOf(test), situation);
  const fitting = all.filter((experience) => wasInTime(experience, test.timing, year));
  const sure = fitting.find((experience) => experience.sure);
  if (sure) return makeFinding(true, { demand, fact: formatExperience(sure, title, who) });
  const change = changeOf(test, situation);
  if (series === undefined)
    return makeHubFinding({
      demand,
      fact: facts.outsideCatalogue,
      change: changes.hubConfirms,
      ask: hubQuestions.outside(title),
    });
  if (fitting.length > 0)
    return makeUnknownFinding(ProfileField.COMPLETED, { demand, fact: facts.tellPart(who, title), change });
  const predecessor = findingOnPredecessor(test, situation, demand);
  if (predecessor) return predecessor;
  if (profile.completed === undefined)
    return makeUnknownFinding(ProfileField.COMPLETED, { demand, fact: facts.tellCompleted(who), change });
  return makeFinding(false, { demand, fact: formatWrongTime(all, situation), change });
}

const formatTiming = ({ timing }: EligibilityTest, year: string) =>
  timing === Timing.PREVIOUS_YEAR ? `in the academic year before, ${yearsLater(year, -1)}` : 'in an earlier year';

/** Whether a predecessor of what is required counts, only the hub can tell. */
function findingOnPredecessor(test: EligibilityTest, situation: Situation, demand: string): Finding | undefined {
  const { title, predecessors = [] } = situation.nameOf(thingOf(test));
  const before = predecessors.find((id) =>
    findExperiences(id, situation).some((taken) => taken.sure && wasInTime(taken, test.timing, situation.year)),
  );
  if (before === undefined) return undefined;
  const taken = situation.nameOf(before).title;
  return makeHubFinding({
    demand,
    fact: facts.predecessor(factSubject(situation), taken, title),
    change: changes.hubCounts(taken),
    ask: hubQuestions.predecessor(taken, title),
  });
}

export function evaluateNeverCompleted(test: EligibilityTest, situation: Situation): Finding {
  const done = evaluateCompleted(test, situation);
  const same = findExperiences(thingOf(test), situation).find(
    (taken) => taken.sure && isDoneInYear(taken, test, situation),
  );
  const { title } = situation.nameOf(thingOf(test));
  const who = factSubject(situation);
  const demand = demands.neverCompleted(title);
  if (same) return makeFinding(false, { demand, fact: formatExperience(same, title, who) });
  if (done.verdict === Verdict.ELIGIBLE) return { verdict: Verdict.NOT_ELIGIBLE, demand, fact: done.fact };
  if (done.verdict === Verdict.NOT_ELIGIBLE) return makeFinding(true, { demand, fact: facts.neverTookPart(who) });
  return { ...done, demand, change: changes.neverCompleted(who, title) };
}

/** Never means in the same year neither, unless a timing is asked for. */
const isDoneInYear = ({ year, now }: Experience, { timing }: EligibilityTest, situation: Situation) =>
  timing === undefined && !now && year === situation.year;

/** Is somebody taking part at the same time? Taking part in another year says nothing about this one. */
export function evaluateTaking(test: EligibilityTest, situation: Situation): Finding {
  const { profile, year, nameOf } = situation;
  const { title, series } = nameOf(thingOf(test));
  const who = factSubject(situation);
  const texts = { demand: demands.taking(title, year), change: changes.taking(who, title, year) };
  const when = test.timing ?? Timing.SAME_YEAR;
  const fitting = findExperiences(thingOf(test), situation).filter((taken) => wasInTime(taken, when, year));
  const sure = fitting.find((experience) => experience.sure);
  if (sure) return makeFinding(true, { ...texts, fact: formatExperience(sure, title, who) });
  const isKnown = profile.current !== undefined && (profile.currentYear ?? year) === year && series !== undefined;
  if (isKnown && fitting.length === 0) return makeFinding(false, { ...texts, fact: facts.doesNotTakePart(who) });
  return makeUnknownFinding(ProfileField.CURRENT, { ...texts, fact: facts.tellCurrent(who, title, year) });
}

/** Without a timing, any earlier year counts. */
function wasInTime({ year }: Experience, timing: Timing | undefined, asked: string): boolean {
  if (timing === Timing.SAME_YEAR) return year === asked;
  if (timing === Timing.PREVIOUS_YEAR) return year === yearsLater(asked, -1);
  return year < asked;
}

const formatExperience = ({ year, now }: Experience, title: string, who: Subject) =>
  now ? facts.takesPart(who, title, year) : facts.tookPart(who, title, year);

function formatWrongTime(all: readonly Experience[], situation: Situation): string {
  const who = factSubject(situation);
  const [taken] = [...all].sort((a, b) => (a.year < b.year ? 1 : -1));
  if (!taken) return facts.neverTookPart(who);
  return taken.now && taken.year >= situation.year ? facts.takesPartNow(who) : facts.tookPartTooEarly(who, taken.year);
}

function changeOf(test: EligibilityTest, situation: Situation): string {
  const { profile, year, nameOf } = situation;
  const { title } = nameOf(thingOf(test));
  const isPrevious = test.timing === Timing.PREVIOUS_YEAR;
  const isNow = findExperiences(thingOf(test), situation).some((taken) => taken.now && taken.year === year);
  if (isNow) return changes.nextYear(title, yearsLater(year, 1));
  if (profile.completed !== undefined) return changes.afterwards(title, isPrevious);
  const when = isPrevious ? `in ${yearsLater(year, -1)}` : 'in an earlier year';
  return changes.completed(factSubject(situation), title, when);
}

/** Past or present participation in the thing that a test asks about. */
interface Experience {
  readonly year: string;
  /** Whether it is still going on, that is, listed in `current`. */
  readonly now: boolean;
  /** False if the profile names only the whole series, and the test asks for a part of it. */
  readonly sure: boolean;
}

/** Finds a profile's participation in a thing. Having taken a part counts as having taken the whole series. */
function findExperiences(of: string, { profile, year, nameOf }: Situation): readonly Experience[] {
  const completed = (profile.completed ?? []).map((taken) => ({ ...taken, now: false }));
  const current = (profile.current ?? []).map((id) => ({ of: id, year: profile.currentYear ?? year, now: true }));
  return [...completed, ...current].flatMap((taken) => {
    const sure = taken.of === of || nameOf(taken.of).series === of;
    const maybe = nameOf(of).series === taken.of;
    return sure || maybe ? [{ year: taken.year, now: taken.now, sure }] : [];
  });
}
