import { Timing } from '../../domain/fields/vocabulary.js';
import type { EligibilityTest } from '../../domain/parts/eligibility-rule.js';
import { ProfileField } from '../profile/profile.js';
import type { Situation } from '../profile/situation.js';
import { yearsLater } from '../profile/years-later.js';
import { type Experience, experiences } from './experiences.js';
import type { Finding } from './finding.js';
import { Verdict } from './verdict.js';

/** The thing that a test asks about; the rules of the catalogue see to it that one is there. */
const thingOf = ({ programme }: EligibilityTest) => programme ?? '';

/**
 * Having taken part. The year of the programme that is asked about decides: what is required was completed before it,
 * so that the same year is not earlier, and what goes on in that year is not completed.
 */
export function completed(test: EligibilityTest, situation: Situation): Finding {
  if (test.timing === Timing.SAME_YEAR) return taking(test, situation);
  const all = experiences(thingOf(test), situation);
  const fitting = all.filter((experience) => wasInTime(experience, test.timing, situation.year));
  const sure = fitting.find((experience) => experience.sure);
  if (sure) return { verdict: Verdict.ELIGIBLE, told: did(sure) };
  const change = changeOf(test, situation);
  const { title, series } = situation.named(thingOf(test));
  if (series === undefined) {
    const ask = `Does what you have done count as this: ${title}?`;
    return { verdict: Verdict.UNKNOWN, told: 'This catalogue does not hold it: ask the hub.', ask };
  }
  if (fitting.length > 0 || situation.profile.completed === undefined) {
    const told =
      fitting.length > 0 ? `Tell us whether you were in ${title}.` : 'Tell us what you have completed, and when.';
    return { verdict: Verdict.UNKNOWN, told, missing: ProfileField.COMPLETED, change };
  }
  return { verdict: Verdict.NOT_ELIGIBLE, told: untimely(all, test, situation), change };
}

export function neverCompleted(test: EligibilityTest, situation: Situation): Finding {
  const done = completed(test, situation);
  if (done.verdict === Verdict.ELIGIBLE) return { verdict: Verdict.NOT_ELIGIBLE, told: done.told };
  if (done.verdict === Verdict.NOT_ELIGIBLE) return { verdict: Verdict.ELIGIBLE, told: 'You have not.' };
  return { ...done, change: `if you have never taken part in ${situation.named(thingOf(test)).title}` };
}

/** Taking part at the same time. What is known to go on in another year says nothing of this one. */
export function taking(test: EligibilityTest, situation: Situation): Finding {
  const { profile, year, named } = situation;
  const { title, series } = named(thingOf(test));
  const when = test.timing ?? Timing.SAME_YEAR;
  const fitting = experiences(thingOf(test), situation).filter((taken) => wasInTime(taken, when, year));
  const sure = fitting.find((experience) => experience.sure);
  if (sure) return { verdict: Verdict.ELIGIBLE, told: did(sure) };
  const change = `if you also take part in ${title} in ${year}`;
  const isKnown = profile.current !== undefined && (profile.currentYear ?? year) === year && series !== undefined;
  if (isKnown && fitting.length === 0) {
    return { verdict: Verdict.NOT_ELIGIBLE, told: 'It is not among what you are taking part in.', change };
  }
  const told = `Tell us whether you take part in it in ${year}.`;
  return { verdict: Verdict.UNKNOWN, told, missing: ProfileField.CURRENT, change };
}

function wasInTime({ year, now }: Experience, timing: Timing | undefined, asked: string): boolean {
  if (timing === Timing.SAME_YEAR) return year === asked;
  if (timing === Timing.PREVIOUS_YEAR) return year === yearsLater(asked, -1);
  if (timing === Timing.ANY_EARLIER_YEAR || now) return year < asked;
  return timing === undefined && year <= asked;
}

const did = ({ year, now }: Experience) =>
  now ? 'You are taking part in it now, which counts by then.' : `You did, in ${year}.`;

function untimely(all: readonly Experience[], { timing }: EligibilityTest, { year }: Situation): string {
  const [taken] = [...all].sort((a, b) => (a.year < b.year ? 1 : -1));
  if (!taken) return 'It is not among what you have completed.';
  const due = timing === Timing.PREVIOUS_YEAR ? `it has to be ${yearsLater(year, -1)}` : `it has to be before ${year}`;
  return taken.now && taken.year >= year
    ? `You are taking part in it now, which counts once the year is over.`
    : `You took part in ${taken.year}, and ${due}.`;
}

function changeOf(test: EligibilityTest, situation: Situation): string {
  const { profile, year, named } = situation;
  const { title } = named(thingOf(test));
  const isPrevious = test.timing === Timing.PREVIOUS_YEAR;
  if (experiences(thingOf(test), situation).some((taken) => taken.now && taken.year === year)) {
    return `in ${yearsLater(year, 1)}, after this year in ${title}`;
  }
  const right = isPrevious ? ', in the academic year right after it' : '';
  if (profile.completed !== undefined) return `after a year in ${title}${right}`;
  const when = isPrevious ? `in ${yearsLater(year, -1)}` : 'in an earlier year';
  return `if you took part in ${title} ${when}; or else after a year in it${right}`;
}
