import { Field, ObjectType } from 'type-graphql';
import { sameGroup } from '../../../catalogue/document/groups.js';
import type { Snapshot } from '../../../catalogue/view/snapshot.js';
import { yearsLater } from '../../../domain/fields/academic-years.js';
import { ListSize } from '../../../domain/fields/cost-directives.js';
import { AcademicYear } from '../../../domain/fields/scalars.js';
import type { Hub } from '../../../domain/hub.js';
import { Programme } from '../../../domain/programme.js';
import { Series } from '../../../domain/series.js';
import { Verdict } from '../../../eligibility/findings/verdict.js';
import { findPlan } from '../../../eligibility/plan.js';
import type { Join, JoinTerms, Obstacle, Way } from '../../../eligibility/plan-types.js';
import type { Profile } from '../../../eligibility/profile/profile.js';
import { general } from '../../../eligibility/words/sentences.js';
import { Reason } from './eligibility-types.js';
import { bindingLinks, seriesOf } from './judge-programmes.js';
import { describeNamed } from './named-thing.js';

@ObjectType({ description: 'Joining one programme, as one step of a plan.', simpleResolvers: true })
class PlanJoin {
  @Field(() => Programme, {
    description: 'The programme. If the hub has not published that year yet, its programme of the nearest year.',
  })
  readonly programme!: Programme;

  @Field(() => Boolean, { description: 'True if the hub has published this programme for this year.' })
  readonly published!: boolean;

  @Field(() => Boolean, {
    description: 'True if the participant joins it automatically, with another programme of the same year.',
  })
  readonly alongside!: boolean;

  @Field(() => Verdict, { description: 'Whether it can be joined in that year: ELIGIBLE or UNKNOWN.' })
  readonly verdict!: Verdict;

  @ListSize({ assumedSize: 2 })
  @Field(() => [Reason], { description: 'Conditions for which it is not known whether they are met.' })
  readonly conditions!: readonly Reason[];
}

@ObjectType({ description: 'The programmes to join in one academic year.', simpleResolvers: true })
class PlanYear {
  @Field(() => AcademicYear, { description: 'The academic year.' })
  readonly year!: string;

  @ListSize({ assumedSize: 2 })
  @Field(() => [PlanJoin], {
    description: 'The programmes to join in this year, including those joined automatically.',
  })
  readonly joins!: readonly PlanJoin[];
}

@ObjectType({ description: 'One plan that leads to the goal, year by year.', simpleResolvers: true })
class PlanWay {
  @ListSize({ assumedSize: 3 })
  @Field(() => [PlanYear], {
    description: 'The years in which a programme is joined, in order. The goal is in the last year.',
  })
  readonly years!: readonly PlanYear[];

  @Field(() => Verdict, { description: 'ELIGIBLE if every step is; otherwise UNKNOWN.' })
  readonly verdict!: Verdict;
}

@ObjectType({ description: 'Something that prevents reaching the goal.', simpleResolvers: true })
class PlanObstacle {
  @Field(() => Series, { description: 'The series that cannot be joined.' })
  readonly series!: Series;

  @Field(() => String, { description: 'The reason, in one sentence.' })
  readonly text!: string;

  @ListSize({ assumedSize: 2 })
  @Field(() => [Reason], {
    description: 'The conditions that are not met; empty if the hub does not offer the programme.',
  })
  readonly reasons!: readonly Reason[];
}

@ObjectType({
  description: 'The year-by-year plans that lead to a programme, or the reasons why there are none.',
  simpleResolvers: true,
})
export class Plan {
  @Field(() => Programme, { description: 'The programme to reach.' })
  readonly goal!: Programme;

  @Field(() => AcademicYear, { description: 'The first year in which a programme can be joined.' })
  readonly startYear!: string;

  @ListSize({ assumedSize: 4 })
  @Field(() => [PlanWay], {
    description: 'The plans: fewest years first, then fewest open conditions, then fewest programmes.',
  })
  readonly ways!: readonly PlanWay[];

  @Field(() => String, {
    nullable: true,
    description: 'The reason why there is no plan, in one sentence; null if there is one.',
  })
  readonly whyNot?: string | undefined;

  @ListSize({ assumedSize: 3 })
  @Field(() => [PlanObstacle], { description: 'What prevents a plan; empty if there is one.' })
  readonly obstacles!: readonly PlanObstacle[];

  @ListSize({ assumedSize: 2 })
  @Field(() => [String], { description: 'The assumptions that the plan makes.' })
  readonly assumptions!: readonly string[];

  @Field(() => Boolean, {
    description:
      'True if there may be more plans. The search stops after ten plans, after six years, or at its limit of work.',
  })
  readonly truncated!: boolean;
}

/** The year-by-year plans of somebody to reach a programme. */
export function planGoal(goal: Programme, profile: Profile, startYear: string, snapshot: Snapshot): Plan {
  const hub = snapshot.hubOf(goal);
  const lookUp = programmeLookup(goal, snapshot);
  const { ways, obstacles, truncated } = findPlan({
    profile,
    goal: goal.series,
    startYear,
    hub,
    offers: (series, year) => lookUp(series, year).map((programme, _, all) => termsOf(programme, all, snapshot)),
    nameOf: (id) => describeNamed(id, snapshot),
  });
  const toldWays = ways.map((way) => toPlanWay(way, snapshot));
  return {
    goal,
    startYear,
    ways: toldWays,
    whyNot: ways.length > 0 ? undefined : whyNot(goal, obstacles),
    obstacles: obstacles.map((obstacle) => toPlanObstacle(obstacle, { hub, startYear }, snapshot)),
    assumptions: assumptions(profile, startYear, toldWays),
    truncated,
  };
}

type ProgrammeLookup = (series: string, year: string) => readonly Programme[];

/**
 * Finds the programmes of a series that a hub offers in a year. For a year that it has not published, the nearest earlier
 * year is used, or else its oldest. Of several groups of the goal's series, only the goal itself counts.
 */
function programmeLookup(goal: Programme, snapshot: Snapshot): ProgrammeLookup {
  const published = snapshot.yearsOfHub(snapshot.hubOf(goal));
  const known = new Map<string, readonly Programme[]>();
  return (series, year) => {
    const offers = known.get(series) ?? offersOf(series, goal.hub, snapshot);
    known.set(series, offers);
    const standing = standingYear(published, year);
    const groups = offers.filter(({ academicYear }) => academicYear === standing);
    if (series !== goal.series) return groups;
    const same = sameGroup(goal, groups);
    return same ? [same] : [];
  };
}

/** The programmes of a series in one hub. */
function offersOf(series: string, hub: string, snapshot: Snapshot): readonly Programme[] {
  const thing = snapshot.node(series);
  return thing instanceof Series ? snapshot.programmesOfSeries(thing).filter((offer) => offer.hub === hub) : [];
}

function termsOf(programme: Programme, groups: readonly Programme[], snapshot: Snapshot): JoinTerms {
  const { id, slug } = programme;
  const alongside = bindingLinks(programme, snapshot).flatMap(({ to }) => seriesOf(to, snapshot) ?? []);
  return { programme: id, group: groups.length > 1 ? slug : undefined, judged: programme, alongside };
}

function toPlanWay({ joins, verdict }: Way, snapshot: Snapshot): PlanWay {
  const years = [...new Set(joins.map(({ year }) => year))];
  const inYear = (year: string) => joins.filter((join) => join.year === year);
  return {
    verdict,
    years: years.map((year) => ({ year, joins: inYear(year).map((one) => toPlanJoin(one, snapshot)) })),
  };
}

function toPlanJoin({ programme: id, year, alongside, verdict, conditions }: Join, snapshot: Snapshot): PlanJoin {
  const programme = snapshot.entries.get(Programme, id);
  return { programme, published: programme.academicYear === year, alongside, verdict, conditions };
}

function toPlanObstacle({ series, reasons }: Obstacle, offer: PlannedOffer, snapshot: Snapshot): PlanObstacle {
  const thing = snapshot.node(series);
  if (!(thing instanceof Series)) throw new Error(`"${series}" is no series of this snapshot.`);
  const text = reasons.length > 0 ? reasons.map((reason) => reason.text).join(' ') : notOffered(offer, snapshot);
  return { series: thing, text, reasons };
}

interface PlannedOffer {
  readonly hub: Hub;
  readonly startYear: string;
}

/** Why a plan has no programme of a series: where an offer is not complete, absence proves nothing. */
function notOffered({ hub, startYear }: PlannedOffer, snapshot: Snapshot): string {
  const year = standingYear(snapshot.yearsOfHub(hub), startYear) ?? startYear;
  const offer = snapshot.offersOf(hub).find(({ academicYear }) => academicYear === year);
  return offer?.complete === true ? general.notOffered(hub.title) : general.notEntered(hub.title, year);
}

/** The year whose offer stands for a year that is not published: the nearest earlier one, or else the oldest. */
const standingYear = (published: readonly string[], year: string) =>
  published.find((one) => one <= year) ?? published.at(-1);

const whyNot = ({ title }: Programme, obstacles: readonly Obstacle[]) =>
  obstacles.length > 0
    ? `No plan leads to ${title}. The obstacles say why.`
    : `No plan leads to ${title} within six years.`;

function assumptions(profile: Profile, startYear: string, ways: readonly PlanWay[]): readonly string[] {
  const { completed, current = [], currentYear } = profile;
  const joins = ways.flatMap(({ years }) => years.flatMap((year) => year.joins));
  const before = yearsLater(startYear, -1);
  return [
    ...(completed === undefined
      ? ['You have not said which programmes you have completed, so the plan assumes none.']
      : []),
    ...(current.length > 0 && currentYear === undefined
      ? [`The plan assumes that you complete your current programmes in ${before}.`]
      : []),
    ...(joins.some(({ published }) => !published)
      ? ['For years that the hub has not published yet, the plan assumes the same programmes and conditions.']
      : []),
  ];
}
