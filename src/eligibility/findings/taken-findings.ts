import { Timing } from '../../domain/fields/vocabulary.js';
import type { EligibilityTest } from '../../domain/parts/eligibility-rule.js';
import { ProfileField, type Situation } from '../profile/profile.js';
import { yearsLater } from '../profile/years.js';
import type { Finding } from './finding.js';
import { Verdict } from './verdict.js';

/** The id that a test asks about. The laws of the catalogue guarantee that these tests name one. */
const thingOf = ({ programme }: EligibilityTest) => programme ?? '';

/**
 * Has somebody taken part? The year of the programme decides: what is required has to be completed before that year. The
 * same year isn't earlier, and what is still going on in that year isn't completed.
 */
export function evaluateCompleted(test: EligibilityTest, situation: Situation): Finding {
  if (test.timing === Timing.SAME_YEAR) return evaluateTaking(test, situation);
  const all = findExperiences(thingOf(test), situation);
  const fitting = all.filter((experience) => wasInTime(experience, test.timing, situation.year));
  const sure = fitting.find((experience) => experience.sure);
  if (sure) return { verdict: Verdict.ELIGIBLE, basis: formatExperience(sure) };
  const change = changeOf(test, situation);
  const { title, series } = situation.nameOf(thingOf(test));
  if (series === undefined) {
    const ask = `Does what we have done count as ${title}?`;
    return { verdict: Verdict.UNKNOWN, basis: 'This programme is not in the catalogue. Ask the hub.', ask };
  }
  if (fitting.length > 0 || situation.profile.completed === undefined) {
    const basis =
      fitting.length > 0 ? `Tell us whether you took part in ${title}.` : 'Tell us what you have completed, and when.';
    return { verdict: Verdict.UNKNOWN, basis, missing: ProfileField.COMPLETED, change };
  }
  return { verdict: Verdict.NOT_ELIGIBLE, basis: formatWrongTime(all, test, situation), change };
}

export function evaluateNeverCompleted(test: EligibilityTest, situation: Situation): Finding {
  const done = evaluateCompleted(test, situation);
  if (done.verdict === Verdict.ELIGIBLE) return { verdict: Verdict.NOT_ELIGIBLE, basis: done.basis };
  if (done.verdict === Verdict.NOT_ELIGIBLE)
    return { verdict: Verdict.ELIGIBLE, basis: 'You have not taken part in it.' };
  return { ...done, change: `if you have never taken part in ${situation.nameOf(thingOf(test)).title}` };
}

/** Is somebody taking part at the same time? Taking part in another year says nothing about this one. */
export function evaluateTaking(test: EligibilityTest, situation: Situation): Finding {
  const { profile, year, nameOf } = situation;
  const { title, series } = nameOf(thingOf(test));
  const when = test.timing ?? Timing.SAME_YEAR;
  const fitting = findExperiences(thingOf(test), situation).filter((taken) => wasInTime(taken, when, year));
  const sure = fitting.find((experience) => experience.sure);
  if (sure) return { verdict: Verdict.ELIGIBLE, basis: formatExperience(sure) };
  const change = `if you also take part in ${title} in ${year}`;
  const isKnown = profile.current !== undefined && (profile.currentYear ?? year) === year && series !== undefined;
  if (isKnown && fitting.length === 0) {
    return {
      verdict: Verdict.NOT_ELIGIBLE,
      basis: 'It is not among the programmes that you are taking part in.',
      change,
    };
  }
  const basis = `Tell us whether you are taking part in ${title} in ${year}.`;
  return { verdict: Verdict.UNKNOWN, basis, missing: ProfileField.CURRENT, change };
}

function wasInTime({ year, now }: Experience, timing: Timing | undefined, asked: string): boolean {
  if (timing === Timing.SAME_YEAR) return year === asked;
  if (timing === Timing.PREVIOUS_YEAR) return year === yearsLater(asked, -1);
  if (timing === Timing.ANY_EARLIER_YEAR || now) return year < asked;
  return timing === undefined && year <= asked;
}

const formatExperience = ({ year, now }: Experience) =>
  now ? 'You are taking part in it now, and will have completed it by then.' : `You took part in ${year}.`;

function formatWrongTime(all: readonly Experience[], { timing }: EligibilityTest, { year }: Situation): string {
  const [taken] = [...all].sort((a, b) => (a.year < b.year ? 1 : -1));
  if (!taken) return 'It is not among the programmes that you have completed.';
  const due = timing === Timing.PREVIOUS_YEAR ? `in ${yearsLater(year, -1)}` : `before ${year}`;
  return taken.now && taken.year >= year
    ? 'You are taking part in it now, so it counts once the year is over.'
    : `You took part in ${taken.year}, but it has to be ${due}.`;
}

function changeOf(test: EligibilityTest, situation: Situation): string {
  const { profile, year, nameOf } = situation;
  const { title } = nameOf(thingOf(test));
  const isPrevious = test.timing === Timing.PREVIOUS_YEAR;
  if (findExperiences(thingOf(test), situation).some((taken) => taken.now && taken.year === year)) {
    return `in ${yearsLater(year, 1)}, after this year in ${title}`;
  }
  const right = isPrevious ? ', in the academic year right after it' : '';
  if (profile.completed !== undefined) return `after a year in ${title}${right}`;
  const when = isPrevious ? `in ${yearsLater(year, -1)}` : 'in an earlier year';
  return `if you took part in ${title} ${when}; or else after a year in it${right}`;
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
