import { choice, type Rule } from '../../../domain/fields/rules.js';
import { GroupRule, ParticipationUnit, Phase, Timing, YearGroup } from '../../../domain/fields/vocabulary.js';
import { EligibilityRule, EligibilityTest } from '../../../domain/parts/eligibility-rule.js';
import type { Programme } from '../../../domain/programme.js';
import type { Soundness } from '../../document/inventory.js';
import { at, type Problem } from '../../document/problem.js';
import { requiredIn, requirementsOf } from '../../document/requirements.js';
import type { CatalogueLaw, EntryLaw, HubYearLaw, ProgrammesOfHubYear } from './law.js';

/** Each rule is one thing. */
export const rulesAreRules: EntryLaw<EligibilityRule> = {
  scope: 'entry',
  classes: [EligibilityRule],
  problems(placed) {
    const fault = faultOf(placed.thing);
    return fault ? [{ code: 'RULE_MALFORMED', pointer: placed.pointer, message: fault }] : [];
  },
};

function faultOf({ all, any, atLeast, test }: EligibilityRule): string | undefined {
  const said = [all.length > 0, any.length > 0, test !== undefined].filter(Boolean).length;
  if (said !== 1)
    return `The rule has ${said} of all, any and test. Give exactly one of them, and put the others inside it.`;
  if (atLeast !== undefined && any.length === 0)
    return 'atLeast is allowed only together with any. Remove it, or list the alternatives in any.';
  if (atLeast !== undefined && atLeast > any.length)
    return `The rule asks for at least ${atLeast} of ${any.length} alternatives. Lower atLeast.`;
  return undefined;
}

const asksFor: Readonly<Record<EligibilityTest['kind'], 'programme' | 'values' | 'range' | 'text'>> = {
  COMPLETED: 'programme',
  TAKING: 'programme',
  NEVER_COMPLETED: 'programme',
  PHASE: 'values',
  YEAR_GROUP: 'values',
  UNIT: 'values',
  ROLE: 'values',
  SCHOOL_KIND: 'values',
  AREA: 'values',
  YEARS_TEACHING: 'range',
  SPECIALIST_COHORT: 'range',
  COMMITMENT: 'text',
  CRITERIA: 'text',
};

const ruleOfValues: Readonly<Record<string, Rule>> = {
  PHASE: choice(Phase),
  YEAR_GROUP: choice(YearGroup),
  UNIT: choice(ParticipationUnit),
};

/** Each test has what its kind asks about. */
export const testsAreComplete: EntryLaw<EligibilityTest> = {
  scope: 'entry',
  classes: [EligibilityTest],
  problems(placed) {
    const { thing } = placed;
    const asked = asksFor[thing.kind];
    const given = thing[asked];
    if (given === undefined || (Array.isArray(given) && given.length === 0)) {
      const message = `A test of the kind ${thing.kind} needs "${asked}". Add it.`;
      return [{ code: 'TEST_INCOMPLETE', pointer: at(placed.pointer, asked), message }];
    }
    const rule = ruleOfValues[thing.kind];
    return thing.values.flatMap((value, index) => {
      const fault = rule?.(value);
      return fault ? [{ ...fault, pointer: at(at(placed.pointer, 'values'), index) }] : [];
    });
  },
};

/** Nothing of a later year is required. */
export const requirementsComeFirst: CatalogueLaw<EligibilityTest> = {
  scope: 'catalogue',
  classes: [EligibilityTest],
  problems(placed, lookup) {
    const { thing, programme } = placed;
    if (thing.kind !== 'COMPLETED' && thing.kind !== 'TAKING') return [];
    if (thing.timing === Timing.FOLLOWING_YEAR) {
      const message = 'A required programme cannot be taken in the following year. Correct the timing.';
      return [{ code: 'REQUIRES_LATER', pointer: at(placed.pointer, 'timing'), message }];
    }
    const required = thing.programme === undefined ? undefined : lookup.programmeOf(thing.programme);
    if (!programme || !required || required.academicYear <= programme.academicYear) return [];
    const message = `It is a part of "${required.slug}" of ${required.academicYear}, which comes later. Require an earlier programme.`;
    return [{ code: 'REQUIRES_LATER', pointer: at(placed.pointer, 'programme'), message }];
  },
};

/** No circle of requirements. What is required is a series, which means the programme of the same hub and year. */
export const requirementsCloseNoCircle: HubYearLaw = {
  scope: 'hub year',
  problems(hubYear) {
    const programmes = hubYear.programmes.map(({ thing }) => thing);
    const ruled = programmes.filter(({ eligibilityRule }) => eligibilityRule && isSound(eligibilityRule, hubYear));
    if (ruled.length === 0) return [];
    const offers = new Map(programmes.map((programme) => [programme.series, programme] as const).reverse());
    const needs = new Map(ruled.map((programme) => [programme, required(programme, offers)]));
    // By their ids, so that the same circles are found whatever the order of the programmes.
    const starts = ruled.sort((a, b) => (a.id < b.id ? -1 : 1));
    return circlesIn(starts, needs).map((circle) => problem(circle, hubYear));
  },
};

/** Told at the first one that has changed, as the others alone close no circle. */
function problem(circle: readonly Programme[], { changed, programmes }: ProgrammesOfHubYear): Problem {
  const first = [...changed, ...programmes].find(({ thing }) => circle.includes(thing));
  const start = first ? circle.indexOf(first.thing) : 0;
  const names = [...circle.slice(start), ...circle.slice(0, start + 1)].map(({ slug }) => slug).join(' requires ');
  const message = `These programmes require each other, so none could be joined first: ${names}. Remove one requirement.`;
  return { code: 'REQUIRES_CYCLE', pointer: at(first?.pointer ?? '', 'eligibilityRule'), message };
}

function isSound(rule: EligibilityRule, soundness: Soundness): boolean {
  const isSoundPart = (part: unknown) => part instanceof EligibilityRule && isSound(part, soundness);
  return (
    soundness.isSound(rule) &&
    (!rule.test || soundness.isSound(rule.test)) &&
    rule.all.every(isSoundPart) &&
    rule.any.every(isSoundPart) &&
    (rule.unless === undefined || isSoundPart(rule.unless))
  );
}

/** Going on in a programme, as one of several ways into it, is no circle: the others lead in. */
function required(programme: Programme, offers: ReadonlyMap<string, Programme>): readonly Programme[] {
  const ids = programme.eligibilityRule ? requiredIn(programme.eligibilityRule) : [];
  const ends = ids.flatMap((id) => offers.get(id) ?? []);
  if (!ends.includes(programme)) return ends;
  return requirementsOf(programme).flatMap(({ link, group }) => {
    const end = offers.get(link.to);
    const goesOn = end === programme && group !== undefined && group.rule !== GroupRule.ALL_OF;
    return end && !goesOn ? [end] : [];
  });
}

/** One circle for each way back that a walk meets; a walk visits each programme once. */
function circlesIn(
  starts: readonly Programme[],
  needs: ReadonlyMap<Programme, readonly Programme[]>,
): readonly (readonly Programme[])[] {
  const done = new Set<Programme>();
  const found: (readonly Programme[])[] = [];
  for (const start of starts) {
    const path: { readonly at: Programme; next: number }[] = done.has(start) ? [] : [{ at: start, next: 0 }];
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const next = needs.get(top.at)?.[top.next++];
      if (!next) {
        done.add(top.at);
        path.pop();
        continue;
      }
      const back = path.findIndex((step) => step.at === next);
      if (back >= 0) found.push(path.slice(back).map((step) => step.at));
      else if (!done.has(next)) path.push({ at: next, next: 0 });
    }
  }
  return found;
}
