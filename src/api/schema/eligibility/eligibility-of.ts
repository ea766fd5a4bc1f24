import type { Snapshot } from '../../../catalogue/view/snapshot.js';
import type { WiredLink } from '../../../catalogue/view/wiring.js';
import { LinkKind, Obligation } from '../../../domain/fields/vocabulary.js';
import { Programme } from '../../../domain/programme.js';
import { judge } from '../../../eligibility/judge.js';
import type { Profile } from '../../../eligibility/profile/profile.js';
import type { Eligibility } from './eligibility-types.js';
import { type FollowsOn, followsOn } from './follows-on.js';
import { namedThing } from './named-thing.js';

/** Whether somebody may join a programme, what comes with it, and whom to ask where that is not known. */
export function eligibilityOf(
  programme: Programme,
  profile: Profile,
  snapshot: Snapshot,
  leadOn: FollowsOn = followsOn(profile, snapshot.hubOf(programme), snapshot),
): Eligibility {
  const hub = snapshot.hubOf(programme);
  const nameOf = (id: string) => namedThing(id, snapshot);
  const situation = { profile, year: programme.academicYear, hub, nameOf };
  const { verdict, reasons, missing, ask } = judge(programme.eligibilityRule, situation);
  const address = programme.contact ?? hub.email ?? hub.website;
  return {
    programme,
    verdict,
    reasons,
    mustAlsoJoin: mustAlsoJoin(programme, snapshot),
    askHub: verdict === 'UNKNOWN' ? address : undefined,
    questions: ask,
    tellUs: missing,
    followsOn: leadOn(programme),
  };
}

/** The programmes that joining one also puts one in, and those that these bring along in turn. */
function mustAlsoJoin(programme: Programme, snapshot: Snapshot): readonly Programme[] {
  const joined = new Set([programme]);
  for (const one of joined) {
    for (const { to } of obligations(one, snapshot)) if (to instanceof Programme) joined.add(to);
  }
  joined.delete(programme);
  return [...joined];
}

/** What a programme binds those who join it to run alongside. */
export const obligations = (programme: Programme, snapshot: Snapshot): readonly WiredLink[] =>
  snapshot
    .linksFrom(programme)
    .filter(({ link }) => link.kind === LinkKind.RUNS_ALONGSIDE && link.obligation === Obligation.MUST);
