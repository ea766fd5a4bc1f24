import type { LinkEnd } from '../../../catalogue/document/directory.js';
import type { Snapshot } from '../../../catalogue/view/snapshot.js';
import type { Programme } from '../../../domain/programme.js';
import { Series } from '../../../domain/series.js';
import { plan } from '../../../eligibility/plan.js';
import type { Join, Obstacle, Offer, Way } from '../../../eligibility/plan-types.js';
import type { Profile } from '../../../eligibility/profile/profile.js';
import { yearsLater } from '../../../eligibility/profile/years.js';
import { obligations } from './eligibility-of.js';
import { namedThing } from './named-thing.js';
import type { Plan, PlanJoin, PlanObstacle, PlanWay } from './plan-types.js';

/** The year-by-year ways of somebody to a programme of a hub. */
export function planned(goal: Programme, profile: Profile, startYear: string, snapshot: Snapshot): Plan {
  const hub = snapshot.hubOf(goal);
  const standing = standIns(goal, snapshot);
  const { ways, obstacles, truncated } = plan({
    profile,
    goal: goal.series,
    startYear,
    hub,
    offer: (series, year) => offered(standing(series, year), snapshot),
    nameOf: (id) => namedThing(id, snapshot),
  });
  const toldWays = ways.map((way) => toldWay(way, standing));
  return {
    goal,
    startYear,
    ways: toldWays,
    whyNot: ways.length > 0 ? undefined : whyNot(goal, obstacles),
    obstacles: obstacles.map((obstacle) => toldObstacle(obstacle, hub.title, snapshot)),
    assumptions: assumptions(profile, startYear, toldWays),
    truncated,
  };
}

type StandIn = (series: string, year: string) => Programme | undefined;

/**
 * What a hub offers of a series in a year. Where it has not published the year, the nearest year before that it has
 * stands for it, or else its oldest.
 */
function standIns(goal: Programme, snapshot: Snapshot): StandIn {
  const published = snapshot.yearsOfHub(snapshot.hubOf(goal));
  const known = new Map<string, readonly Programme[]>();
  return (series, year) => {
    const offers = known.get(series) ?? offersOf(series, goal.hub, snapshot);
    known.set(series, offers);
    const standing = published.find((one) => one <= year) ?? published.at(-1);
    return offers.find(({ academicYear }) => academicYear === standing);
  };
}

/** The programmes of a series in one hub. */
function offersOf(series: string, hub: string, snapshot: Snapshot): readonly Programme[] {
  const thing = snapshot.node(series);
  return thing instanceof Series ? snapshot.programmesOfSeries(thing).filter((offer) => offer.hub === hub) : [];
}

function offered(programme: Programme | undefined, snapshot: Snapshot): Offer | undefined {
  if (!programme) return undefined;
  const alongside = obligations(programme, snapshot).flatMap(({ to }) => seriesOf(to, snapshot));
  return { rule: programme.eligibilityRule, alongside };
}

function seriesOf(end: LinkEnd, snapshot: Snapshot): readonly string[] {
  if (end instanceof Series) return [end.id];
  const programme = snapshot.programmeOf(end);
  return programme ? [programme.series] : [];
}

function toldWay({ joins, verdict }: Way, standing: StandIn): PlanWay {
  const years = [...new Set(joins.map(({ year }) => year))];
  const inYear = (year: string) => joins.filter((join) => join.year === year);
  return {
    verdict,
    years: years.map((year) => ({ year, joins: inYear(year).flatMap((one) => toldJoin(one, standing)) })),
  };
}

function toldJoin({ series, year, alongside, verdict, conditions }: Join, standing: StandIn): readonly PlanJoin[] {
  const programme = standing(series, year);
  return programme ? [{ programme, published: programme.academicYear === year, alongside, verdict, conditions }] : [];
}

function toldObstacle({ series, reasons }: Obstacle, hub: string, snapshot: Snapshot): PlanObstacle {
  const thing = snapshot.node(series);
  if (!(thing instanceof Series)) throw new Error(`"${series}" is no series of this snapshot.`);
  const text = reasons.length > 0 ? reasons.map((reason) => reason.text).join(' ') : `${hub} does not offer it.`;
  return { series: thing, text, reasons };
}

const whyNot = ({ title }: Programme, obstacles: readonly Obstacle[]) =>
  obstacles.length > 0
    ? `There is no way to ${title}: see what stands in it.`
    : `There is no way to ${title} within six years.`;

function assumptions(profile: Profile, startYear: string, ways: readonly PlanWay[]): readonly string[] {
  const { completed, current = [], currentYear } = profile;
  const joins = ways.flatMap(({ years }) => years.flatMap((year) => year.joins));
  const before = yearsLater(startYear, -1);
  return [
    ...(completed === undefined ? ['You have not said what you have completed: nothing is counted.'] : []),
    ...(current.length > 0 && currentYear === undefined
      ? [`What you are taking part in is counted as taken in ${before}.`]
      : []),
    ...(joins.some(({ published }) => !published)
      ? ['Where the hub has not published a year, it offers the same programmes on the same conditions.']
      : []),
  ];
}
