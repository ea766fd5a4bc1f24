import type { LinkEnd } from '../../../catalogue/document/reference-resolver.js';
import type { Snapshot } from '../../../catalogue/view/snapshot.js';
import type { WiredLink } from '../../../catalogue/view/wiring.js';
import { yearsLater } from '../../../domain/fields/academic-years.js';
import { LinkKind, Obligation } from '../../../domain/fields/vocabulary.js';
import type { Hub } from '../../../domain/hub.js';
import { Programme } from '../../../domain/programme.js';
import { Series } from '../../../domain/series.js';
import { Verdict } from '../../../eligibility/findings/verdict.js';
import { judge } from '../../../eligibility/judge.js';
import { isOfPersons, isPerson } from '../../../eligibility/profile/asker.js';
import type { Profile, ProfileField } from '../../../eligibility/profile/profile.js';
import { profileQuestions } from '../../../eligibility/words/sentences.js';
import { formatContact } from '../../../text/format-contact.js';
import type { Scope } from '../../context/scope.js';
import type { Eligibility, EligibilityList } from './eligibility-types.js';
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
  const { verdict, summary, joinedBy, reasons, missing, ask } = judge(programme, situation);
  const contacts = programme.contacts.map(formatContact).join('; ');
  const address = contacts || hub.email || hub.website;
  return {
    programme,
    verdict,
    joinedBy,
    summary,
    reasons,
    mustAlsoJoin: findJoinedProgrammes(programme, snapshot),
    askHub: verdict === 'UNKNOWN' ? address : undefined,
    questions: [...missing.map((field) => profileQuestions[field]), ...ask],
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
 * The answers for each programme of a hub's year (by default that of `Snapshot.defaultYear`), what fits first. Current
 * programmes count as taken in the year before, unless the profile says which year they are in.
 */
export function listEligibilities(
  profile: Profile,
  { hub, year, verdicts }: Scope & { readonly verdicts: readonly Verdict[] },
  snapshot: Snapshot,
): EligibilityList {
  const offered = year ?? snapshot.defaultYear(hub);
  if (offered === undefined) return { items: [], questions: [] };
  const later: Profile = { ...profile, currentYear: profile.currentYear ?? yearsLater(offered, -1) };
  const taken = new Set(seriesTaken(profile, snapshot).map(({ id }) => id));
  const leadOn = findPrecedingSeries(profile, hub, snapshot);
  const isTaken = ({ programme }: Eligibility) => taken.has(programme.series) && !hasNextPart(programme, snapshot);
  const rank = (one: Eligibility) =>
    8 * verdictOrder.indexOf(one.verdict) +
    (joinsItself(one, profile) ? 0 : 4) +
    (one.followsOn.length > 0 ? 0 : 2) +
    (isTaken(one) ? 1 : 0);
  const items = snapshot
    .programmesOfHub(hub)
    .filter((programme) => programme.academicYear === offered)
    .map((programme) => judgeEligibility(programme, later, snapshot, leadOn))
    .filter(({ verdict }) => verdicts.includes(verdict))
    .sort((a, b) => rank(a) - rank(b));
  return { items, questions: questionsOf(items) };
}

const verdictOrder: readonly Verdict[] = [Verdict.ELIGIBLE, Verdict.UNKNOWN, Verdict.NOT_ELIGIBLE];

/** Whether who asks would join, and not their school, or somebody whom it sends. */
const joinsItself = ({ joinedBy }: Eligibility, profile: Profile): boolean =>
  joinedBy === undefined || isPerson(profile) === isOfPersons(joinedBy);

/** What to tell us, each asked once; what most answers depend on comes first. */
function questionsOf(items: readonly Eligibility[]): readonly string[] {
  const times = new Map<ProfileField, number>();
  for (const { tellUs } of items) for (const field of tellUs) times.set(field, (times.get(field) ?? 0) + 1);
  return [...times].sort(([, a], [, b]) => b - a).map(([field]) => profileQuestions[field]);
}

const innerKinds: ReadonlySet<LinkKind> = new Set([LinkKind.ALTERNATES_WITH, LinkKind.CONTINUES_AS]);

/** Whether a programme has a next part of its own: another pathway in the next year, or a next stage. */
const hasNextPart = ({ links }: Programme, snapshot: Snapshot) =>
  links.some((link) => {
    const { from, to } = snapshot.wired(link);
    return innerKinds.has(link.kind) && snapshot.programmeOf(from) === snapshot.programmeOf(to);
  });
