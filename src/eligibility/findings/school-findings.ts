import type { EligibilityTest } from '../../domain/parts/eligibility-rule.js';
import { schoolOf } from '../profile/asker.js';
import { ProfileField, type Situation } from '../profile/profile.js';
import { spelling } from '../words/normalise.js';
import { type KindMatch, matchSchoolKind, parseSchoolKind } from '../words/school-kind.js';
import { changes, demands, facts, hubQuestions } from '../words/sentences.js';
import { type Finding, makeFinding, makeHubFinding, makeUnknownFinding } from './finding.js';

// The tests that ask what kind of school it is, and where.

/** Is a school of one of the kinds? */
export function evaluateSchoolKind({ values }: EligibilityTest, { profile }: Situation): Finding {
  const texts = { demand: demands.schoolKind(values), change: changes.schoolKind(values) };
  const { schoolKind } = profile;
  const found = values.map((value) => matchKind(value, profile));
  const fact = schoolKind === undefined ? fundingFact(profile.stateFunded) : facts.schoolKind(schoolKind);
  if (found.some(({ match }) => match === 'SAME')) return makeFinding(true, { ...texts, fact });
  if (found.length > 0 && found.every(({ match }) => match === 'OTHER')) return makeFinding(false, { ...texts, fact });
  const missing = found.find((one) => one.missing !== undefined)?.missing;
  if (missing === 'FUNDING')
    return makeUnknownFinding(ProfileField.STATE_FUNDED, { ...texts, fact: facts.tellStateFunded });
  if (schoolKind === undefined)
    return makeUnknownFinding(ProfileField.SCHOOL_KIND, { ...texts, fact: facts.tellSchoolKind });
  const change = changes.hubCounts(schoolKind);
  const ask = hubQuestions.schoolKind(schoolKind, values);
  return makeHubFinding({ demand: texts.demand, fact: facts.askSchoolKind(schoolKind), change, ask });
}

function matchKind(value: string, profile: Situation['profile']): KindMatch {
  if (profile.schoolKind !== undefined && spelling(profile.schoolKind) === spelling(value)) return { match: 'SAME' };
  const wanted = parseSchoolKind(value);
  return wanted ? matchSchoolKind(wanted, schoolOf(profile)) : { match: 'UNCLEAR', missing: 'KIND' };
}

const fundingFact = (stateFunded: boolean | undefined) => (stateFunded ? facts.stateFunded : facts.notStateFunded);

/** Does the state fund the school? Its kind says so too: an academy is funded, and an independent school is not. */
export function evaluateStateFunded(_: EligibilityTest, { profile }: Situation): Finding {
  const { stateFunded } = schoolOf(profile);
  const texts = { demand: demands.stateFunded, change: changes.stateFunded };
  if (stateFunded === undefined)
    return makeUnknownFinding(ProfileField.STATE_FUNDED, { ...texts, fact: facts.tellStateFunded });
  return makeFinding(stateFunded, { ...texts, fact: fundingFact(stateFunded) });
}

/** An area is met by its own name, or by that of the hub. Whether another place is part of it, only the hub can tell. */
export function evaluateArea({ values }: EligibilityTest, { profile: { hub, area } }: Situation): Finding {
  const texts = { demand: demands.area(values), change: changes.area(values) };
  const isNamed = (...names: readonly string[]) =>
    values.some((value) => names.map(spelling).includes(spelling(value)));
  if (area !== undefined && isNamed(area)) return makeFinding(true, { ...texts, fact: facts.area(area) });
  if (hub && isNamed(hub.title, hub.title.replace(/maths hub/i, ''), hub.slug))
    return makeFinding(true, { ...texts, fact: facts.hub(hub.title) });
  if (area === undefined) return makeUnknownFinding(ProfileField.AREA, { ...texts, fact: facts.tellArea });
  const change = changes.hubCounts(area);
  return makeHubFinding({ ...texts, fact: facts.askArea(area), change, ask: hubQuestions.area(area, values) });
}
