import { groupBy } from '../../../base/group-by.js';
import { choice, quote, type Rule } from '../../../domain/fields/rules.js';
import { GroupRule, ParticipationUnit, Phase, Timing, YearGroup } from '../../../domain/fields/vocabulary.js';
import { EligibilityRule, EligibilityTest } from '../../../domain/parts/eligibility-rule.js';
import { FieldQuestion } from '../../../domain/parts/field-question.js';
import type { Programme } from '../../../domain/programme.js';
import type { Soundness } from '../../document/inventory.js';
import type { Problem } from '../../document/problem.js';
import { requiredIn, requirementsOf } from '../../document/requirements.js';
import { defineCatalogueLaw, defineEntryLaw, defineHubYearLaw, type ProgrammesOfHubYear, report } from './law.js';

/** A rule is exactly one of `all`, `any`, `not` and `test`. */
export const rulesHaveOneForm = defineEntryLaw([EligibilityRule], (located) => {
  const message = ruleFault(located.thing);
  return report(located, message === undefined ? undefined : { code: 'RULE_MALFORMED', message });
});

function ruleFault({ all, any, atLeast, not, test }: EligibilityRule): string | undefined {
  const said = [all.length > 0, any.length > 0, not !== undefined, test !== undefined].filter(Boolean).length;
  if (said !== 1)
    return `The rule has ${said} of all, any, not and test. Give exactly one of them, and put the others inside it.`;
  if (not?.test?.kind === 'COMMITMENT')
    return 'Anybody can make a commitment, so it can exclude nobody. Remove the rule, or use another kind of test.';
  if (atLeast !== undefined && any.length === 0)
    return 'atLeast is allowed only together with any. Remove it, or list the alternatives in any.';
  if (atLeast !== undefined && atLeast > any.length)
    return `The rule asks for at least ${atLeast} of ${any.length} alternatives. Lower atLeast.`;
  return undefined;
}

/** The property that a test of each kind needs. */
const neededProperty: Readonly<Record<EligibilityTest['kind'], 'programme' | 'values' | 'range' | 'text'>> = {
  COMPLETED: 'programme',
  TAKING: 'programme',
  NEVER_COMPLETED: 'programme',
  PHASE: 'values',
  YEAR_GROUP: 'values',
  UNIT: 'values',
  ROLE: 'values',
  SCHOOL_KIND: 'values',
  STATE_FUNDED: 'text',
  AREA: 'values',
  YEARS_TEACHING: 'range',
  SPECIALIST_COHORT: 'range',
  COMMITMENT: 'text',
  CRITERIA: 'text',
};

const valueRules: Readonly<Record<string, Rule>> = {
  PHASE: choice(Phase),
  YEAR_GROUP: choice(YearGroup),
  UNIT: choice(ParticipationUnit),
};

/** A test has what its kind needs, and values of its vocabulary. */
export const testsAreComplete = defineEntryLaw([EligibilityTest], (located) => {
  const { thing } = located;
  const needed = neededProperty[thing.kind];
  const given = thing[needed];
  if (given === undefined || (Array.isArray(given) && given.length === 0)) {
    const message = `A test of the kind ${thing.kind} needs "${needed}". Add it.`;
    return report(located, { code: 'TEST_INCOMPLETE', message }, needed);
  }
  const rule = valueRules[thing.kind];
  return thing.values.flatMap((value, index) => report(located, rule?.(value), 'values', index));
});

/** A question that is stored with a field or a test is one of the open questions of its programme, in the same words. */
export const questionsAreOpen = defineEntryLaw<FieldQuestion | EligibilityTest>(
  [FieldQuestion, EligibilityTest],
  (located, soundness) => {
    const { thing, programme } = located;
    const key = thing instanceof FieldQuestion ? 'question' : 'openQuestion';
    const question = thing instanceof FieldQuestion ? thing.question : thing.openQuestion;
    if (question === undefined || !programme || !soundness.isSound(programme)) return [];
    if (programme.openQuestions.includes(question)) return [];
    const message = `${quote(question)} is none of the open questions of the programme. Add it to openQuestions, or remove it here if it is answered.`;
    return report(located, { code: 'QUESTION_NOT_OPEN', message }, key);
  },
);

/** Nothing of a later year is required. */
export const requirementsAreNotLater = defineCatalogueLaw([EligibilityTest], (located, lookup) => {
  const { thing, programme } = located;
  if (thing.kind !== 'COMPLETED' && thing.kind !== 'TAKING') return [];
  if (thing.timing === Timing.FOLLOWING_YEAR || thing.timing === Timing.ANY_LATER_YEAR) {
    const message = 'A required programme cannot be taken in a later year. Correct the timing.';
    return report(located, { code: 'REQUIRES_LATER', message }, 'timing');
  }
  const required = thing.programme === undefined ? undefined : lookup.programmeOf(thing.programme);
  if (!programme || !required || required.academicYear <= programme.academicYear) return [];
  const message = `It is a part of "${required.slug}" of ${required.academicYear}, which comes later. Require an earlier programme.`;
  return report(located, { code: 'REQUIRES_LATER', message }, 'programme');
});

/**
 * Requirements form no cycle. What is required is a series, which means the programmes of the same hub and year. Any of
 * several groups meets it, so that a series requires only what all its groups require.
 */
export const requirementsHaveNoCycle = defineHubYearLaw((hubYear, soundness) => {
  const programmes = hubYear.programmes.map(({ thing }) => thing);
  const ruled = programmes.filter(({ eligibilityRule }) => eligibilityRule && isSound(eligibilityRule, soundness));
  if (ruled.length === 0) return [];
  // By their ids, so that the same cycles are found whatever the order of the programmes.
  const groups = groupBy([...programmes].sort(byId), ({ series }) => series);
  const offers = new Map([...groups].flatMap(([series, [first]]) => (first ? [[series, first] as const] : [])));
  const needs = new Map([...groups.values()].map((group) => [group[0] as Programme, requiredByAll(group, offers)]));
  const starts = ruled.filter((programme) => offers.get(programme.series) === programme).sort(byId);
  return cyclesIn(starts, needs).flatMap((cycle) => reportCycle(cycle, hubYear));
});

/** Reported at the first programme that has changed, as the others alone form no cycle. */
function reportCycle(cycle: readonly Programme[], { changed, programmes }: ProgrammesOfHubYear): readonly Problem[] {
  const first = [...changed, ...programmes].find(({ thing }) => cycle.includes(thing));
  const start = first ? cycle.indexOf(first.thing) : 0;
  const names = [...cycle.slice(start), ...cycle.slice(0, start + 1)].map(({ slug }) => slug).join(' requires ');
  const message = `These programmes require each other, so none could be joined first: ${names}. Remove one requirement.`;
  return report(first ?? { pointer: '' }, { code: 'REQUIRES_CYCLE', message }, 'eligibilityRule');
}

function isSound(rule: EligibilityRule, soundness: Soundness): boolean {
  const isSoundPart = (part: unknown) => part instanceof EligibilityRule && isSound(part, soundness);
  return (
    soundness.isSound(rule) &&
    (!rule.test || soundness.isSound(rule.test)) &&
    rule.all.every(isSoundPart) &&
    rule.any.every(isSoundPart) &&
    (rule.unless === undefined || isSoundPart(rule.unless)) &&
    (rule.not === undefined || isSoundPart(rule.not))
  );
}

const byId = (a: Programme, b: Programme) => (a.id < b.id ? -1 : 1);

function requiredByAll(group: readonly Programme[], offers: ReadonlyMap<string, Programme>): readonly Programme[] {
  const [first = [], ...others] = group.map((programme) => requiredBy(programme, offers));
  return first.filter((end) => others.every((ends) => ends.includes(end)));
}

/** A programme that is one of several ways into itself is no cycle: the other ways lead into it. */
function requiredBy(programme: Programme, offers: ReadonlyMap<string, Programme>): readonly Programme[] {
  const ids = programme.eligibilityRule ? requiredIn(programme.eligibilityRule) : [];
  const ends = ids.flatMap((id) => offers.get(id) ?? []);
  const own = offers.get(programme.series);
  if (!own || !ends.includes(own)) return ends;
  return requirementsOf(programme).flatMap(({ link, group }) => {
    const end = offers.get(link.to);
    const goesOn = end === own && group !== undefined && group.rule !== GroupRule.ALL_OF;
    return end && !goesOn ? [end] : [];
  });
}

/** One cycle for each edge back to a programme on the path of a depth-first search. */
function cyclesIn(
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
