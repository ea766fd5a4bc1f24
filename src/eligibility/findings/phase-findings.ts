import type { Phase } from '../../domain/fields/vocabulary.js';
import type { EligibilityTest } from '../../domain/parts/eligibility-rule.js';
import { type Profile, ProfileField } from '../profile/profile.js';
import type { Situation } from '../profile/situation.js';
import { coverPhase, groupsIn, groupWords, phasesOf } from '../profile/year-groups.js';
import { decided, named, unknown } from './answers.js';
import type { Finding } from './finding.js';
import { Verdict } from './verdict.js';

// The tests that ask whom somebody teaches.

export const phaseNames: Readonly<Record<Phase, string>> = {
  EARLY_YEARS: 'Early Years',
  PRIMARY: 'primary',
  SECONDARY: 'secondary',
  POST_16: 'post-16',
};

/**
 * Being in a phase: the one that is named, and those of the year groups that are named. Reception is in the Early Years
 * and is taught in primary schools, so that it alone never decides against the primary phase, nor that against it.
 */
export function phase(test: EligibilityTest, situation: Situation): Finding {
  const { profile } = situation;
  const groups = profile.yearGroups ?? [];
  const change = `if you are in the ${named(phaseNames, test.values)} phase`;
  if (profile.phase === undefined && groups.length === 0) return unknown(ProfileField.PHASE, 'your phase', change);
  const said = toldOf(profile);
  if (phasesOf(profile.phase, groups).some((own) => test.values.includes(own))) return decided(true, said);
  return byReception(test, profile, said) ?? decided(false, said, change);
}

/** What is not known because of Reception; undefined where it decides nothing. */
function byReception({ values }: EligibilityTest, profile: Profile, said: string): Finding | undefined {
  const { phase: own, yearGroups: groups } = profile;
  if (values.includes('EARLY_YEARS') && own === 'PRIMARY' && groups === undefined) {
    const told = `${said} Tell us whether you teach Reception, which counts as Early Years.`;
    return { verdict: Verdict.UNKNOWN, told, missing: ProfileField.YEAR_GROUPS, change: 'if you teach Reception' };
  }
  if (!values.includes('PRIMARY')) return undefined;
  const change = 'if the hub counts Reception as primary';
  if (own === 'EARLY_YEARS' && groups === undefined) {
    const told = `${said} Tell us whether you teach Reception, which primary schools have too.`;
    return { verdict: Verdict.UNKNOWN, told, missing: ProfileField.YEAR_GROUPS, change };
  }
  if (!groups?.includes('RECEPTION')) return undefined;
  return {
    verdict: Verdict.UNKNOWN,
    told: `${said} Reception is in the Early Years, and primary schools have it too: ask the hub whether it counts.`,
    ask: 'We teach Reception: does that count as the primary phase here?',
    missing: own === undefined ? ProfileField.PHASE : undefined,
    change,
  };
}

/** Teaching a year group. Where none is named, the phase may tell: it has all of them, or none. */
export function yearGroup({ values }: EligibilityTest, { profile }: Situation): Finding {
  const change = `if you teach ${groupWords(values)}`;
  const { phase: own, yearGroups: groups } = profile;
  if (groups) {
    const isMet = groups.some((group) => values.includes(group));
    return decided(isMet, groups.length > 0 ? `You teach ${groupWords(groups, 'and')}.` : 'You teach none.', change);
  }
  if (own && coverPhase(values, own)) return decided(true, toldOf(profile));
  const isPossible = own === undefined || groupsIn(own).some((group) => values.includes(group));
  if (!isPossible) return decided(false, toldOf(profile), change);
  return unknown(ProfileField.YEAR_GROUPS, 'which year groups you teach', change);
}

function toldOf({ phase: own, yearGroups: groups = [] }: Profile): string {
  return [
    ...(own ? [`Your phase is ${phaseNames[own]}.`] : []),
    ...(groups.length > 0 ? [`You teach ${groupWords(groups, 'and')}.`] : []),
  ].join(' ');
}
