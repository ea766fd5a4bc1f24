import { yearsLater } from '../domain/fields/academic-years.js';
import { Timing } from '../domain/fields/vocabulary.js';
import { evaluateRule } from './evaluate-rule.js';
import { Verdict } from './findings/verdict.js';
import { type Judgement, judge } from './judge.js';
import { type Demand, listDemands } from './list-demands.js';
import type { EligibilityPlan, JoinTerms, Obstacle, PlanQuestion, Way } from './plan-types.js';
import type { Attendance, Profile, Situation } from './profile/profile.js';
import type { VerdictReason } from './reasons.js';

/** How many joins and combinations the search looks at before it stops. */
const mostWork = 2_000;
const mostObstacles = 20;
const mostYears = 6;
const mostWays = 10;

/**
 * Plans the ways to a goal, year by year. The search goes backwards from the goal to what it requires, and to what that
 * requires in turn, so its cost depends on those rules and not on the size of the catalogue. A profile that doesn't say
 * what was completed counts as having completed nothing, because a plan from nothing is valid for everybody.
 */
export function findPlan(question: PlanQuestion): EligibilityPlan {
  const search = new PlanSearch(question);
  const ways: Way[] = [];
  for (let years = 0; years < mostYears && ways.length < mostWays; years++) {
    ways.push(...search.waysIn(yearsLater(question.startYear, years), mostWays));
  }
  const fresh = ways.filter(({ joins }) => !joins.some(({ of }) => search.wasTaken(of)));
  return {
    ways: (fresh.length > 0 ? fresh : ways).slice(0, mostWays),
    obstacles: ways.length > 0 ? [] : search.obstacles,
    truncated: search.isExhausted || ways.length >= mostWays,
  };
}

interface Step extends Attendance {
  readonly series: string;
  readonly terms: JoinTerms;
  readonly alongside: boolean;
}

interface DatedDemand extends Demand {
  /** The year of the programme that demands it. */
  readonly asked: string;
}

/** One search for the ways to a goal, backwards from it, year by year. */
class PlanSearch {
  readonly #question: PlanQuestion;
  readonly #background: readonly Attendance[];
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

  /** Whether it was taken before the plan. A way that takes something again is offered only if there is no other way. */
  wasTaken(of: string): boolean {
    return this.#background.some((taken) => taken.of === of);
  }

  /** The ways that reach the goal in a year and that no earlier call has returned. */
  waysIn(year: string, most: number): readonly Way[] {
    const goal: DatedDemand = { of: this.#question.goal, timing: Timing.SAME_YEAR, asked: year };
    const ways: Way[] = [];
    for (const steps of this.#schedules([goal], [])) {
      const key = keyOf(steps);
      const way = this.#seen.has(key) ? undefined : this.#way(steps);
      if (way) {
        this.#seen.add(key);
        ways.push(way);
      }
      if (ways.length >= most) break;
    }
    return ways.sort((a, b) => doubtful(a) - doubtful(b) || a.joins.length - b.joins.length);
  }

  *#schedules(due: readonly DatedDemand[], steps: readonly Step[]): Generator<readonly Step[]> {
    const [first, ...others] = due;
    if (!first) return yield steps;
    if (steps.some((step) => step.of === first.of && isDue(step.year, first))) {
      return yield* this.#schedules(others, steps);
    }
    for (const year of this.#yearsFor(first)) yield* this.#joining(first.of, year, others, steps);
  }

  *#joining(of: string, year: string, due: readonly DatedDemand[], steps: readonly Step[]): Generator<readonly Step[]> {
    const { series = of } = this.#question.nameOf(of);
    if (steps.some((step) => step.of === of)) return;
    const offers = this.#question.offers(series, year);
    if (offers.length === 0) this.#obstruct({ series, reasons: [] });
    for (const terms of offers) {
      if (this.#work++ >= mostWork) return;
      yield* this.#joiningGroup({ of, series, year, terms, alongside: false }, due, steps);
    }
  }

  *#joiningGroup(step: Step, due: readonly DatedDemand[], steps: readonly Step[]): Generator<readonly Step[]> {
    const { series, year, terms } = step;
    const brought = this.#alongside(step).filter(({ of: other }) => !isStep(other, year, steps));
    const extended = [...steps, step, ...brought];
    const { eligibilityRule: rule, participation } = terms.judged;
    const situation = { ...this.#situation(year, extended), joinedBy: participation.unit };
    let isOpen = false;
    for (const needed of rule ? listDemands(evaluateRule(rule, situation)) : [[]]) {
      isOpen = true;
      yield* this.#schedules([...needed.map((demand) => ({ ...demand, asked: year })), ...due], extended);
      if (this.#work++ >= mostWork) return;
    }
    if (!isOpen) this.#obstruct({ series, reasons: faults(judge(terms.judged, situation).reasons) });
  }

  /** The programmes that joining a programme also joins, and those that these join in turn: of several groups the first. */
  #alongside({ series: joined, year, terms }: Step): readonly Step[] {
    const brought = new Map<string, Step>();
    const add = (series: string) => {
      const [first] = brought.has(series) || series === joined ? [] : this.#question.offers(series, year);
      if (first) brought.set(series, { of: series, series, year, terms: first, alongside: true });
    };
    terms.alongside.forEach(add);
    for (const step of brought.values()) step.terms.alongside.forEach(add);
    return [...brought.values()];
  }

  /** The latest year first, so that a way has no idle years unless a rule asks for them. */
  #yearsFor({ timing, asked }: DatedDemand): readonly string[] {
    const { startYear } = this.#question;
    if (timing === Timing.SAME_YEAR) return [asked];
    const years: string[] = [];
    for (let year = yearsLater(asked, -1); year >= startYear; year = yearsLater(year, -1)) years.push(year);
    return timing === Timing.PREVIOUS_YEAR ? years.slice(0, 1) : years;
  }

  /** The situation in a later year: the profile has aged, and the steps before that year are completed. */
  #situation(year: string, steps: readonly Step[]): Situation {
    const { profile, startYear, hub, nameOf } = this.#question;
    const taken = [...this.#background, ...steps];
    const grown = Number(year.slice(0, 4)) - Number(startYear.slice(0, 4));
    const aged: Profile = {
      ...profile,
      yearsTeaching: profile.yearsTeaching === undefined ? undefined : profile.yearsTeaching + grown,
      completed: taken.filter((one) => one.year < year),
      current: taken.filter((one) => one.year === year).map(({ of }) => of),
      currentYear: year,
    };
    return { profile: aged, year, hub, nameOf };
  }

  /** The steps with what each depends on; undefined where one step rules another out. */
  #way(steps: readonly Step[]): Way | undefined {
    const judgements = [...steps].sort(byYear).map((step) => this.#judge(step, steps));
    const failed = judgements.filter(({ verdict }) => verdict === Verdict.NOT_ELIGIBLE);
    for (const { series, reasons } of failed) this.#obstruct({ series, reasons: faults(reasons) });
    if (failed.length > 0) return undefined;
    const joins = judgements.map(({ reasons, terms, ...join }) => {
      return { ...join, programme: terms.programme, conditions: doubtsOf(reasons) };
    });
    const isCertain = joins.every(({ verdict }) => verdict === Verdict.ELIGIBLE);
    return { joins, verdict: isCertain ? Verdict.ELIGIBLE : Verdict.UNKNOWN };
  }

  /** A programme that comes alongside another is joined through that one, whatever its own rule says. */
  #judge(step: Step, steps: readonly Step[]): Step & Pick<Judgement, 'verdict' | 'reasons'> {
    if (step.alongside) return { ...step, verdict: Verdict.ELIGIBLE, reasons: [] };
    const others = steps.filter((other) => other !== step);
    const { verdict, reasons } = judge(step.terms.judged, this.#situation(step.year, others));
    return { ...step, verdict, reasons };
  }

  #obstruct(obstacle: Obstacle): void {
    if (this.#obstacles.size >= mostObstacles) return;
    if (!this.#obstacles.has(obstacle.series)) this.#obstacles.set(obstacle.series, obstacle);
  }
}

const isDue = (year: string, { timing, asked }: DatedDemand): boolean =>
  timing === Timing.SAME_YEAR
    ? year === asked
    : timing === Timing.PREVIOUS_YEAR
      ? year === yearsLater(asked, -1)
      : year < asked;

const byYear = (a: Attendance, b: Attendance) => (a.year < b.year ? -1 : a.year > b.year ? 1 : 0);

/** Equal for ways with the same steps in the same order, whatever years are between them. */
function keyOf(steps: readonly Step[]): string {
  const byYears = new Map<string, string[]>();
  for (const { of, year, terms } of [...steps].sort(byYear))
    byYears.set(year, [...(byYears.get(year) ?? []), terms.group === undefined ? of : `${of} ${terms.group}`].sort());
  return [...byYears.values()].map((names) => names.join(', ')).join(' > ');
}

const isStep = (of: string, year: string, steps: readonly Step[]) =>
  steps.some((step) => step.of === of && step.year === year);

const doubtsOf = (reasons: readonly VerdictReason[]) => reasons.filter(({ verdict }) => verdict === Verdict.UNKNOWN);

const faults = (reasons: readonly VerdictReason[]) => reasons.filter(({ verdict }) => verdict === Verdict.NOT_ELIGIBLE);

const doubtful = ({ joins }: Way) => joins.filter(({ verdict }) => verdict !== Verdict.ELIGIBLE).length;
