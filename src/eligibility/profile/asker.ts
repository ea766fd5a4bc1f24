import { type ParticipationUnit, Phase, type YearGroup } from '../../domain/fields/vocabulary.js';
import { type KnownSchool, parseSchoolKind } from '../words/school-kind.js';
import type { Profile } from './profile.js';
import { phasesOf } from './years.js';

/** Whether a person asks, or a school, department or trust. Without `unit`, who states a role or years of teaching is a person. */
export const isPerson = ({ unit, role, yearsTeaching }: Profile): boolean =>
  unit === undefined ? role !== undefined || yearsTeaching !== undefined : isOfPersons(unit);

/** Whether persons join, and not schools, departments or trusts. */
export const isOfPersons = (unit: ParticipationUnit): boolean =>
  unit === 'INDIVIDUAL' || unit === 'INDIVIDUAL_WITH_DEPARTMENT';

/**
 * Whom a verdict is about. PERSON: whoever asks. INSTITUTION: the school, department or trust that asks, or that the person
 * who asks belongs to. SENT: a person whom the school that asks can send.
 */
export type VerdictSubject = 'PERSON' | 'INSTITUTION' | 'SENT';

/** Whom the verdict on a programme is about. `joinedBy` is undefined where the source doesn't say who joins. */
export function subjectOf(profile: Profile, joinedBy: ParticipationUnit | undefined): VerdictSubject {
  if (joinedBy !== undefined && !isOfPersons(joinedBy)) return 'INSTITUTION';
  return isPerson(profile) ? 'PERSON' : 'SENT';
}

/** What a profile says of the school, as far as its words are understood. */
export const schoolOf = ({ schoolKind, stateFunded }: Profile): KnownSchool => {
  const kind = schoolKind === undefined ? undefined : parseSchoolKind(schoolKind);
  return { kind, stateFunded: stateFunded ?? kind?.funding?.stateFunded };
};

/** The phases that a profile names: by its phase, its year groups and its kind of school. */
export function allPhasesOf(profile: Profile): readonly Phase[] {
  const own = phasesOf(profile.phase, profile.yearGroups);
  const stage = schoolOf(profile).kind?.stage;
  const possible = isPerson(profile) && own.length > 0 ? [] : (stage?.mayHave ?? []);
  const named = [...own, ...(stage?.phases ?? []), ...possible];
  return (Object.keys(Phase) as Phase[]).filter((phase) => named.includes(phase));
}

/** The year groups of the school that a kind of school names. `certain`: every such school has them. */
export function yearGroupsOfSchool(
  profile: Profile,
): Readonly<Record<'certain' | 'possible', readonly YearGroup[]>> | undefined {
  const stage = schoolOf(profile).kind?.stage;
  return stage && { certain: stage.yearGroups, possible: [...stage.yearGroups, ...stage.mayHaveYearGroups] };
}
