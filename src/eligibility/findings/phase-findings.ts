import { phaseLabels } from '../../domain/fields/labels.js';
import type { EligibilityTest } from '../../domain/parts/eligibility-rule.js';
import { type Profile, ProfileField, type Situation } from '../profile/profile.js';
import { coverPhase, formatYearGroups, groupsIn, phasesOf } from '../profile/years.js';
import { type Finding, joinNamesWithOr, makeFinding, makeUnknownFinding } from './finding.js';
import { Verdict } from './verdict.js';

// The tests that ask whom somebody teaches.

/**
 * Is somebody in a phase? They are in the one that they name, and in those of the year groups that they name. Reception is
 * in the Early Years and is taught in primary schools, so teaching Reception alone never excludes the primary phase, and
 * being primary never excludes Reception.
 */
export function evaluatePhase(test: EligibilityTest, situation: Situation): Finding {
  const { profile } = situation;
  const groups = profile.yearGroups ?? [];
  const change = `if you are in the ${joinNamesWithOr(phaseLabels, test.values)} phase`;
  if (profile.phase === undefined && groups.length === 0)
    return makeUnknownFinding(ProfileField.PHASE, 'your phase', change);
  const said = describeProfile(profile);
  if (phasesOf(profile.phase, groups).some((own) => test.values.includes(own))) return makeFinding(true, said);
  return findingOnReception(test, profile, said) ?? makeFinding(false, said, change);
}

/** The finding where Reception makes the answer unknown; undefined where it makes no difference. */
function findingOnReception({ values }: EligibilityTest, profile: Profile, said: string): Finding | undefined {
  const { phase: own, yearGroups: groups } = profile;
  if (values.includes('EARLY_YEARS') && own === 'PRIMARY' && groups === undefined) {
    const basis = `${said} Tell us whether you teach Reception, which counts as Early Years.`;
    return { verdict: Verdict.UNKNOWN, basis, missing: ProfileField.YEAR_GROUPS, change: 'if you teach Reception' };
  }
  if (!values.includes('PRIMARY')) return undefined;
  const change = 'if the hub counts Reception as primary';
  if (own === 'EARLY_YEARS' && groups === undefined) {
    const basis = `${said} Tell us whether you teach Reception, which primary schools have too.`;
    return { verdict: Verdict.UNKNOWN, basis, missing: ProfileField.YEAR_GROUPS, change };
  }
  if (!groups?.includes('RECEPTION')) return undefined;
  return {
    verdict: Verdict.UNKNOWN,
    basis: `${said} Reception belongs to the Early Years, but primary schools teach it too. Ask the hub whether it counts.`,
    ask: 'We teach Reception. Does that count as the primary phase here?',
    missing: own === undefined ? ProfileField.PHASE : undefined,
    change,
  };
}

/** Does somebody teach a year group? Where they name none, their phase decides if it has all of these groups or none. */
export function evaluateYearGroup({ values }: EligibilityTest, { profile }: Situation): Finding {
  const change = `if you teach ${formatYearGroups(values)}`;
  const { phase: own, yearGroups: groups } = profile;
  if (groups) {
    const isMet = groups.some((group) => values.includes(group));
    return makeFinding(
      isMet,
      groups.length > 0 ? `You teach ${formatYearGroups(groups, 'and')}.` : 'You teach no year group.',
      change,
    );
  }
  if (own && coverPhase(values, own)) return makeFinding(true, describeProfile(profile));
  const isPossible = own === undefined || groupsIn(own).some((group) => values.includes(group));
  if (!isPossible) return makeFinding(false, describeProfile(profile), change);
  return makeUnknownFinding(ProfileField.YEAR_GROUPS, 'which year groups you teach', change);
}

function describeProfile({ phase: own, yearGroups: groups = [] }: Profile): string {
  return [
    ...(own ? [`Your phase is ${phaseLabels[own]}.`] : []),
    ...(groups.length > 0 ? [`You teach ${formatYearGroups(groups, 'and')}.`] : []),
  ].join(' ');
}
