import { Timing } from '../domain/fields/vocabulary.js';
import { type Demand, demands } from './demands.js';
import { Verdict } from './findings/verdict.js';
import { type Judgement, judge } from './judge.js';
import { judged } from './judged.js';
import type { Obstacle, PlanQuestion, Way } from './plan-question.js';
import type { Profile, Taken } from './profile/profile.js';
import type { Situation } from './profile/situation.js';
import { yearsLater } from './profile/years-later.js';
import type { Reason } from './reason.js';

/** How many joins and choices are looked at before the search stops. */
const mostWork = 2_000;
const mostObstacles = 20;

interface Step extends Taken {
  readonly series: string;
  readonly alongside: boolean;
}

interface Due extends Demand {
  /** The year of the programme that demands it. */
  readonly asked: string;
}

/** One search for ways to a goal, backwards from it, year by year. */
export class PlanSearch {
  readonly #question: PlanQuestion;
  readonly #background: readonly Taken[];
  readonly #seen = new Set<string>();
  readonly #obstacles = new Map<string, Obstacle>();
  #work = 0;

  constructor(question: PlanQuestion) {
    const { completed = [], current = [], currentYear = yearsLater(question.startYear, -1) } = question.profile;
    this.#question = question;
    this.#background = [...completed, ...current.map((of) => ({ of, year: currentYear }))];
  }

  get isExhausted(): boolean {
    return this.#work >= mostWork;
  }

  get obstacles(): readonly Obstacle[] {
    return [...this.#obstacles.values()];
  }

  /** Whether it was taken before the plan: what has to be taken again is taken again only where there is no other way. */
  isKnown(of: string): boolean {
    return this.#background.some((taken) => taken.of === of);
  }

  /** The ways that reach the goal in a year, and were not found in an earlier one. */
  waysIn(year: string, most: number): readonly Way[] {
    const goal: Due = { of: this.#question.goal, timing: Timing.SAME_YEAR, asked: year };
    const ways: Way[] = [];
    for (const steps of this.#schedules([goal], [])) {
      const name = nameOf(steps);
      const way = this.#seen.has(name) ? undefined : this.#way(steps);
      if (way) {
        this.#seen.add(name);
        ways.push(way);
      }
      if (ways.length >= most) break;
    }
    return ways.sort((a, b) => doubtful(a) - doubtful(b) || a.joins.length - b.joins.length);
  }

  *#schedules(due: readonly Due[], steps: readonly Step[]): Generator<readonly Step[]> {
    const [first, ...others] = due;
    if (!first) return yield steps;
    if (steps.some((step) => step.of === first.of && isDue(step.year, first))) {
      return yield* this.#schedules(others, steps);
    }
    for (const year of this.#yearsFor(first)) yield* this.#joining(first.of, year, others, steps);
  }

  *#joining(of: string, year: string, due: readonly Due[], steps: readonly Step[]): Generator<readonly Step[]> {
    const { series = of } = this.#question.named(of);
    if (this.#work++ >= mostWork || steps.some((step) => step.of === of)) return;
    const offer = this.#question.offer(series, year);
    if (!offer) return this.#obstruct({ series, reasons: [] });
    const brought = this.#alongside(series, year).filter(({ of: other }) => !isStep(other, year, steps));
    const extended = [...steps, { of, series, year, alongside: false }, ...brought];
    const situation = this.#situation(year, extended);
    let isOpen = false;
    for (const needed of offer.rule ? demands(judged(offer.rule, situation)) : [[]]) {
      isOpen = true;
      yield* this.#schedules([...needed.map((demand) => ({ ...demand, asked: year })), ...due], extended);
      if (this.#work++ >= mostWork) return;
    }
    if (!isOpen) this.#obstruct({ series, reasons: faults(judge(offer.rule, situation).reasons) });
  }

  /** What a programme brings along, and what that brings. */
  #alongside(series: string, year: string): readonly Step[] {
    const brought = new Set([series]);
    for (const one of brought) {
      for (const other of this.#question.offer(one, year)?.alongside ?? []) brought.add(other);
    }
    brought.delete(series);
    return [...brought]
      .filter((one) => this.#question.offer(one, year))
      .map((one) => ({ of: one, series: one, year, alongside: true }));
  }

  /** The latest first, so that a way has no idle years unless something asks for them. */
  #yearsFor({ timing, asked }: Due): readonly string[] {
    const { startYear } = this.#question;
    if (timing === Timing.SAME_YEAR) return [asked];
    const years: string[] = [];
    for (let year = yearsLater(asked, -1); year >= startYear; year = yearsLater(year, -1)) years.push(year);
    return timing === Timing.PREVIOUS_YEAR ? years.slice(0, 1) : years;
  }

  /** Who asks, as they will be in a year. */
  #situation(year: string, steps: readonly Step[]): Situation {
    const { profile, startYear, hub, named } = this.#question;
    const taken = [...this.#background, ...steps];
    const grown = Number(year.slice(0, 4)) - Number(startYear.slice(0, 4));
    const aged: Profile = {
      ...profile,
      yearsTeaching: profile.yearsTeaching === undefined ? undefined : profile.yearsTeaching + grown,
      completed: taken.filter((one) => one.year < year),
      current: taken.filter((one) => one.year === year).map(({ of }) => of),
      currentYear: year,
    };
    return { profile: aged, year, hub, named };
  }

  /** The steps with what each depends on; undefined where one of them rules another out. */
  #way(steps: readonly Step[]): Way | undefined {
    const judgements = [...steps].sort(byYear).map((step) => this.#judged(step, steps));
    const failed = judgements.filter(({ verdict }) => verdict === Verdict.NOT_ELIGIBLE);
    for (const { series, reasons } of failed) this.#obstruct({ series, reasons: faults(reasons) });
    if (failed.length > 0) return undefined;
    const joins = judgements.map(({ reasons, ...join }) => ({ ...join, conditions: doubtsOf(reasons) }));
    const isCertain = joins.every(({ verdict }) => verdict === Verdict.ELIGIBLE);
    return { joins, verdict: isCertain ? Verdict.ELIGIBLE : Verdict.UNKNOWN };
  }

  /** What is brought along is joined by way of the programme that brings it, whatever its own rule says. */
  #judged(step: Step, steps: readonly Step[]): Step & Pick<Judgement, 'verdict' | 'reasons'> {
    if (step.alongside) return { ...step, verdict: Verdict.ELIGIBLE, reasons: [] };
    const others = steps.filter((other) => other !== step);
    const rule = this.#question.offer(step.series, step.year)?.rule;
    const { verdict, reasons } = judge(rule, this.#situation(step.year, others));
    return { ...step, verdict, reasons };
  }

  #obstruct(obstacle: Obstacle): void {
    if (this.#obstacles.size >= mostObstacles) return;
    if (!this.#obstacles.has(obstacle.series)) this.#obstacles.set(obstacle.series, obstacle);
  }
}

const isDue = (year: string, { timing, asked }: Due): boolean =>
  timing === Timing.SAME_YEAR
    ? year === asked
    : timing === Timing.PREVIOUS_YEAR
      ? year === yearsLater(asked, -1)
      : year < asked;

const byYear = (a: Taken, b: Taken) => (a.year < b.year ? -1 : a.year > b.year ? 1 : 0);

/** Equal for ways with the same steps in the same order, whatever years lie between them. */
function nameOf(steps: readonly Step[]): string {
  const byYears = new Map<string, string[]>();
  for (const { of, year } of [...steps].sort(byYear)) byYears.set(year, [...(byYears.get(year) ?? []), of].sort());
  return [...byYears.values()].map((names) => names.join(' ')).join(' > ');
}

const isStep = (of: string, year: string, steps: readonly Step[]) =>
  steps.some((step) => step.of === of && step.year === year);

const doubtsOf = (reasons: readonly Reason[]) => reasons.filter(({ verdict }) => verdict === Verdict.UNKNOWN);

const faults = (reasons: readonly Reason[]) => reasons.filter(({ verdict }) => verdict === Verdict.NOT_ELIGIBLE);

const doubtful = ({ joins }: Way) => joins.filter(({ verdict }) => verdict !== Verdict.ELIGIBLE).length;
