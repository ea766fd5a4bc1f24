import type { LinkEnd } from '../../../catalogue/document/directory.js';
import type { Snapshot } from '../../../catalogue/view/snapshot.js';
import type { Hub } from '../../../domain/hub.js';
import type { Programme } from '../../../domain/programme.js';
import { Series } from '../../../domain/series.js';
import type { Profile } from '../../../eligibility/profile/profile.js';
import { namedThing } from './named-thing.js';

/** The series of what somebody has been in that lead on to a programme. */
export type FollowsOn = (programme: Programme) => readonly Series[];

/**
 * Finds the series that a profile has completed or is taking part in, and that lead on to a programme of a hub: by the
 * programme's own rule or links, or by the links of what the hub offered of those series in any year, since a series may
 * not be offered any more in the year of the programme. In the order of the profile.
 */
export function followsOn(profile: Profile, hub: Hub, snapshot: Snapshot): FollowsOn {
  const taken = takenSeries(profile, snapshot);
  const ledTo = seriesAfter(new Set(taken.map(({ id }) => id)), hub, snapshot);
  return (programme) => {
    const before = snapshot.previousSteps(programme).map(({ from }) => seriesOf(from, snapshot));
    return taken.filter(({ id }) => ledTo.get(id)?.has(programme.series) || before.includes(id));
  };
}

/** The series of what a profile has completed or is taking part in; what is outside the catalogue has none. */
export function takenSeries({ completed = [], current = [] }: Profile, snapshot: Snapshot): readonly Series[] {
  const ids = [...completed.map(({ of }) => of), ...current].flatMap((of) => namedThing(of, snapshot).series ?? []);
  const found = [...new Set(ids)].map((id) => snapshot.node(id));
  return found.filter((node) => node instanceof Series);
}

/** What a hub's programmes of some series lead on to, by series. */
function seriesAfter(taken: ReadonlySet<string>, hub: Hub, snapshot: Snapshot) {
  const after = new Map<string, Set<string | undefined>>();
  for (const programme of snapshot.programmesOfHub(hub)) {
    if (!taken.has(programme.series)) continue;
    const known = after.get(programme.series) ?? new Set();
    for (const { to } of snapshot.nextSteps(programme)) known.add(seriesOf(to, snapshot));
    after.set(programme.series, known);
  }
  return after;
}

const seriesOf = (end: LinkEnd, snapshot: Snapshot) =>
  end instanceof Series ? end.id : snapshot.programmeOf(end)?.series;
