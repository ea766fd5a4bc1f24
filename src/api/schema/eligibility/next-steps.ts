import type { Snapshot } from '../../../catalogue/view/snapshot.js';
import { LinkKind } from '../../../domain/fields/vocabulary.js';
import type { Programme } from '../../../domain/programme.js';
import type { Profile } from '../../../eligibility/profile/profile.js';
import { phasesOf, yearsLater } from '../../../eligibility/profile/years.js';
import type { Scope } from '../../context/scope.js';
import { eligibilityOf } from './eligibility-of.js';
import type { Eligibility } from './eligibility-types.js';
import { followsOn, takenSeries } from './follows-on.js';

/**
 * What somebody could join next in a hub's year (its newest, unless one is given): all that is not ruled out, except
 *
 * - what they have been in, or are in, unless it has a next part of its own;
 * - what is for other phases or year groups than theirs, unless they are eligible, or it follows on from what they have
 *   been in.
 *
 * What follows on comes first, then what they are eligible for, then the hub's own order. What they are taking part in
 * counts as taken the year before, unless the profile says which year it is about.
 */
export function nextSteps(profile: Profile, { hub, year }: Scope, snapshot: Snapshot): readonly Eligibility[] {
  const [newest] = snapshot.yearsOfHub(hub);
  const offered = year ?? newest;
  if (offered === undefined) return [];
  const later: Profile = { ...profile, currentYear: profile.currentYear ?? yearsLater(offered, -1) };
  const taken = new Set(takenSeries(profile, snapshot).map(({ id }) => id));
  const leadOn = followsOn(profile, hub, snapshot);
  return snapshot
    .programmesOfHub(hub)
    .filter((programme) => programme.academicYear === offered)
    .filter((programme) => !taken.has(programme.series) || hasNextPart(programme, snapshot))
    .map((programme) => eligibilityOf(programme, later, snapshot, leadOn))
    .filter((eligibility) => isForThem(eligibility, profile))
    .sort((a, b) => rank(a) - rank(b));
}

const within: ReadonlySet<LinkKind> = new Set([LinkKind.ALTERNATES_WITH, LinkKind.CONTINUES_AS]);

/** Whether a programme goes on in itself: a pathway one year and another the next, or a stage after a stage. */
const hasNextPart = ({ links }: Programme, snapshot: Snapshot) =>
  links.some((link) => {
    const { from, to } = snapshot.wired(link);
    return within.has(link.kind) && snapshot.programmeOf(from) === snapshot.programmeOf(to);
  });

function isForThem({ verdict, programme, followsOn }: Eligibility, { phase, yearGroups }: Profile): boolean {
  if (verdict !== 'UNKNOWN') return verdict === 'ELIGIBLE';
  const fits = (own: readonly string[], served: readonly string[]) =>
    own.length === 0 || served.length === 0 || own.some((one) => served.includes(one));
  const areTheirs = fits(phasesOf(phase, yearGroups), programme.phases) && fits(yearGroups ?? [], programme.yearGroups);
  return followsOn.length > 0 || areTheirs;
}

const rank = ({ verdict, followsOn }: Eligibility) => (followsOn.length > 0 ? 0 : 2) + (verdict === 'ELIGIBLE' ? 0 : 1);
