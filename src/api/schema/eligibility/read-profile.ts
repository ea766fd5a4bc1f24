import type { Snapshot } from '../../../catalogue/view/snapshot.js';
import type { Profile } from '../../../eligibility/profile/profile.js';
import { type Scope, scopeOf } from '../../context/scope.js';
import { refusal } from '../../errors/refusal.js';
import { takenThing } from './named-thing.js';
import type { ProfileInput } from './profile-input.js';

const mostTaken = 100;

/** Where a profile's programmes are looked up: in the hub of the arguments, or its own, or the home hub. */
export const profileScope = (
  { hub: own }: ProfileInput,
  hub: string | null | undefined,
  year: string | null | undefined,
  snapshot: Snapshot,
): Scope => scopeOf(hub ?? own, year, snapshot);

/** A profile with the ids of what it names. Throws a refusal for what is not there. */
export function readProfile(input: ProfileInput, scope: Scope, snapshot: Snapshot): Profile {
  const { completed, current } = input;
  const taken = (completed?.length ?? 0) + (current?.length ?? 0);
  if (taken > mostTaken) {
    throw refusal('TOO_MANY_REFS', `The profile names ${taken} programmes; the most is ${mostTaken}.`);
  }
  checkNumber('yearsTeaching', input.yearsTeaching, 80);
  checkNumber('specialistCohort', input.specialistCohort, 1000);
  return {
    phase: input.phase ?? undefined,
    yearGroups: input.yearGroups ?? undefined,
    unit: input.unit ?? undefined,
    role: input.role ?? undefined,
    schoolKind: input.schoolKind ?? undefined,
    hub: input.hub == null ? undefined : scopeOf(input.hub, undefined, snapshot).hub,
    yearsTeaching: input.yearsTeaching ?? undefined,
    specialistCohort: input.specialistCohort ?? undefined,
    completed: completed?.map(({ series, year }) => ({ of: takenThing(series, scope, snapshot), year })),
    current: current?.map((ref) => takenThing(ref, scope, snapshot)),
    currentYear: input.currentYear ?? undefined,
  };
}

function checkNumber(name: string, value: number | null | undefined, most: number): void {
  if (value == null || (value >= 0 && value <= most)) return;
  throw refusal('NUMBER_INVALID', `${name} is ${value}: give 0 to ${most}, or leave it out.`);
}
