import type { LinkEnd } from '../../../catalogue/document/reference-resolver.js';
import type { Snapshot } from '../../../catalogue/view/snapshot.js';
import type { WiredLink } from '../../../catalogue/view/wiring.js';
import { LinkKind, Obligation } from '../../../domain/fields/vocabulary.js';
import type { Hub } from '../../../domain/hub.js';
import { Programme } from '../../../domain/programme.js';
import { Series } from '../../../domain/series.js';
import { judge } from '../../../eligibility/judge.js';
import type { Profile } from '../../../eligibility/profile/profile.js';
import { phasesOf, yearsLater } from '../../../eligibility/profile/years.js';
import { formatContact } from '../../../text/format-contact.js';
import type { Scope } from '../../context/scope.js';
import type { Eligibility } from './eligibility-types.js';
import { describeNamed } from './named-thing.js';

/** Whether somebody may join a programme, what they join with it, and whom to ask if that is not known. */
export function judgeEligibility(
  programme: Programme,
  profile: Profile,
  snapshot: Snapshot,
  leadOn: FollowsOn = findPrecedingSeries(profile, snapshot.hubOf(programme), snapshot),
): Eligibility {
  const hub = snapshot.hubOf(programme);
  const nameOf = (id: string) => describeNamed(id, snapshot);
  const situation = { profile, year: programme.academicYear, hub, nameOf };
  const { verdict, reasons, missing, ask } = judge(programme.eligibilityRule, situation);
  const contacts = programme.contacts.map(formatContact).join('; ');
  const address = contacts || hub.email || hub.website;
  return {
    programme,
    verdict,
    reasons,
    mustAlsoJoin: findJoinedProgrammes(programme, snapshot),
    askHub: verdict === 'UNKNOWN' ? address : undefined,
    questions: ask,
    tellUs: missing,
    followsOn: leadOn(programme),
  };
}

/** The programmes that a participant of this one joins automatically, including those that they bring in turn. */
function findJoinedProgrammes(programme: Programme, snapshot: Snapshot): readonly Programme[] {
  const joined = new Set([programme]);
  for (const one of joined) {
    for (const { to } of bindingLinks(one, snapshot)) if (to instanceof Programme) joined.add(to);
  }
  joined.delete(programme);
  return [...joined];
}

/** The links to what participants of a programme must run alongside. */
export const bindingLinks = (programme: Programme, snapshot: Snapshot): readonly WiredLink[] =>
  snapshot.linkIndex
    .from(programme)
    .filter(({ link }) => link.kind === LinkKind.RUNS_ALONGSIDE && link.obligation === Obligation.MUST);

/** Finds the series that somebody has taken and that lead on to a programme. */
type FollowsOn = (programme: Programme) => readonly Series[];

/**
 * Finds the series that a profile has completed or is taking part in, and that lead on to a programme of a hub: by the
 * programme's own rule or links, or by the links of what the hub offered of those series in any year, since a series may
 * not be offered any more in the year of the programme. In the order of the profile.
 */
function findPrecedingSeries(profile: Profile, hub: Hub, snapshot: Snapshot): FollowsOn {
  const taken = seriesTaken(profile, snapshot);
  const ledTo = seriesAfter(new Set(taken.map(({ id }) => id)), hub, snapshot);
  return (programme) => {
    const before = snapshot.linkIndex.stepsTo(programme).map(({ from }) => seriesOf(from, snapshot));
    return taken.filter(({ id }) => ledTo.get(id)?.has(programme.series) || before.includes(id));
  };
}

/** The series that a profile has completed or is taking part in. External things have no series. */
function seriesTaken({ completed = [], current = [] }: Profile, snapshot: Snapshot): readonly Series[] {
  const ids = [...completed.map(({ of }) => of), ...current].flatMap((of) => describeNamed(of, snapshot).series ?? []);
  const found = [...new Set(ids)].map((id) => snapshot.node(id));
  return found.filter((node) => node instanceof Series);
}

/** The series to which a hub's programmes of some series lead on, by series. */
function seriesAfter(taken: ReadonlySet<string>, hub: Hub, snapshot: Snapshot) {
  const after = new Map<string, Set<string | undefined>>();
  for (const programme of snapshot.programmesOfHub(hub)) {
    if (!taken.has(programme.series)) continue;
    const known = after.get(programme.series) ?? new Set();
    for (const { to } of snapshot.linkIndex.stepsFrom(programme)) known.add(seriesOf(to, snapshot));
    after.set(programme.series, known);
  }
  return after;
}

/** The id of the series that an end of a link is, or belongs to. */
export function seriesOf(end: LinkEnd, snapshot: Snapshot): string | undefined {
  return end instanceof Series ? end.id : snapshot.programmeOf(end)?.series;
}

/**
 * The programmes that somebody could join next in a hub's year (by default that of `Snapshot.defaultYear`): all that are
 * not ruled out, except
 *
 * - those that they have taken or are taking part in, unless these have a next part of their own;
 * - those for other phases or year groups, unless the person is eligible, or they follow on from a programme that the
 *   person has taken.
 *
 * Programmes that follow on come first, then those for which the person is eligible, otherwise in the hub's own order.
 * Current programmes count as taken in the year before, unless the profile says which year they are in.
 */
export function findNextSteps(profile: Profile, { hub, year }: Scope, snapshot: Snapshot): readonly Eligibility[] {
  const offered = year ?? snapshot.defaultYear(hub);
  if (offered === undefined) return [];
  const later: Profile = { ...profile, currentYear: profile.currentYear ?? yearsLater(offered, -1) };
  const taken = new Set(seriesTaken(profile, snapshot).map(({ id }) => id));
  const leadOn = findPrecedingSeries(profile, hub, snapshot);
  return snapshot
    .programmesOfHub(hub)
    .filter((programme) => programme.academicYear === offered)
    .filter((programme) => !taken.has(programme.series) || hasNextPart(programme, snapshot))
    .map((programme) => judgeEligibility(programme, later, snapshot, leadOn))
    .filter((eligibility) => isForThem(eligibility, profile))
    .sort((a, b) => rank(a) - rank(b));
}

const innerKinds: ReadonlySet<LinkKind> = new Set([LinkKind.ALTERNATES_WITH, LinkKind.CONTINUES_AS]);

/** Whether a programme has a next part of its own: another pathway in the next year, or a next stage. */
const hasNextPart = ({ links }: Programme, snapshot: Snapshot) =>
  links.some((link) => {
    const { from, to } = snapshot.wired(link);
    return innerKinds.has(link.kind) && snapshot.programmeOf(from) === snapshot.programmeOf(to);
  });

function isForThem({ verdict, programme, followsOn }: Eligibility, { phase, yearGroups }: Profile): boolean {
  if (verdict !== 'UNKNOWN') return verdict === 'ELIGIBLE';
  const fits = (own: readonly string[], served: readonly string[]) =>
    own.length === 0 || served.length === 0 || own.some((one) => served.includes(one));
  const areTheirs = fits(phasesOf(phase, yearGroups), programme.phases) && fits(yearGroups ?? [], programme.yearGroups);
  return followsOn.length > 0 || areTheirs;
}

const rank = ({ verdict, followsOn }: Eligibility) => (followsOn.length > 0 ? 0 : 2) + (verdict === 'ELIGIBLE' ? 0 : 1);
