import { GroupRule } from '../../../domain/fields/vocabulary.js';
import { EligibilityRule } from '../../../domain/parts/eligibility-rule.js';
import type { Programme } from '../../../domain/programme.js';
import type { Soundness } from '../../document/inventory.js';
import { at, type Problem } from '../../document/problem.js';
import { requiredIn, requirementsOf } from '../../document/requirements.js';
import type { HubYearLaw, ProgrammesOfHubYear } from './law.js';

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
  const message = `${names}: none could be joined first. Remove one requirement.`;
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
