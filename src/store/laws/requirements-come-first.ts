import { EligibilityRule, EligibilityTest } from '../../domain/eligibility-rule.js';
import { Programme } from '../../domain/programme.js';
import { GroupRule, Timing } from '../../domain/vocabulary.js';
import type { Directory } from '../directory.js';
import type { Inventory } from '../inventory.js';
import { at, type Problem } from '../problem.js';
import { requiredIn, requirementsOf } from '../requirements.js';
import type { Law } from './law.js';

/** What a programme requires comes before it: no circle of requirements, and nothing of a later year. */
export const requirementsComeFirst: Law = (inventory, directory) => [
  ...later(inventory, directory),
  ...circles(inventory, directory),
];

function later(inventory: Inventory, directory: Directory): readonly Problem[] {
  return inventory.sound(EligibilityTest).flatMap((placed) => {
    const { thing, programme } = placed;
    if (thing.kind !== 'COMPLETED' && thing.kind !== 'TAKING') return [];
    const required = thing.programme === undefined ? undefined : directory.find(thing.programme)?.programme;
    if (thing.timing === Timing.FOLLOWING_YEAR) {
      const message = 'What is required cannot be taken in the following year. Correct the timing.';
      return [{ code: 'REQUIRES_LATER' as const, pointer: at(placed.pointer, 'timing'), message }];
    }
    if (!programme || !required || required.academicYear <= programme.academicYear) return [];
    const message = `It is a part of "${required.slug}" of ${required.academicYear}, which comes later. Name an earlier one.`;
    return [{ code: 'REQUIRES_LATER' as const, pointer: at(placed.pointer, 'programme'), message }];
  });
}

type Needs = (programme: Programme) => readonly Programme[];

/** Circles through a programme that is looked at. Those that stand elsewhere are sound, and are walked through. */
function circles(inventory: Inventory, directory: Directory): readonly Problem[] {
  const looked = new Map(inventory.all(Programme).map((placed) => [placed.thing, placed]));
  const isSound = (thing: Programme) => inventory.isSound(thing) && rulesAreSound(inventory, thing.eligibilityRule);
  const known = new Map<Programme, readonly Programme[]>();
  const needs: Needs = (programme) => {
    const before = known.get(programme);
    if (before) return before;
    const found = isSound(programme) ? required(programme, directory) : [];
    known.set(programme, found);
    return found;
  };
  return circlesIn([...looked.keys()].filter(isSound), needs).map((circle) => {
    const names = [...circle, ...circle.slice(0, 1)].map(({ slug }) => slug).join(' requires ');
    const pointer = at(
      circle.map((programme) => looked.get(programme)?.pointer).find((place) => place !== undefined) ?? '',
      'eligibilityRule',
    );
    return {
      code: 'REQUIRES_CYCLE',
      pointer,
      message: `${names}: none could be joined first. Remove one requirement.`,
    };
  });
}

function rulesAreSound(inventory: Inventory, rule: EligibilityRule | undefined): boolean {
  if (!rule) return true;
  const isSound = (part: unknown) => part instanceof EligibilityRule && rulesAreSound(inventory, part);
  return (
    inventory.isSound(rule) &&
    (!rule.test || inventory.isSound(rule.test)) &&
    rule.all.every(isSound) &&
    rule.any.every(isSound) &&
    (rule.unless === undefined || isSound(rule.unless))
  );
}

/** Going on in a programme, as one of several ways into it, is no circle: the others lead in. */
function required(programme: Programme, directory: Directory): readonly Programme[] {
  const ids = programme.eligibilityRule ? requiredIn(programme.eligibilityRule) : [];
  const ends = ids.map((id) => directory.end(id, programme)).filter((end) => end instanceof Programme);
  if (!ends.includes(programme)) return ends;
  return requirementsOf(programme).flatMap(({ link, group }) => {
    const end = directory.end(link.to, programme);
    const goesOn = end === programme && group !== undefined && group.rule !== GroupRule.ALL_OF;
    return end instanceof Programme && !goesOn ? [end] : [];
  });
}

/** One circle for each way back that a walk meets; a walk visits each programme once. */
function circlesIn(starts: readonly Programme[], needs: Needs): readonly (readonly Programme[])[] {
  const done = new Set<Programme>();
  const found: (readonly Programme[])[] = [];
  for (const start of starts) {
    const path: { readonly at: Programme; next: number }[] = done.has(start) ? [] : [{ at: start, next: 0 }];
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const next = needs(top.at)[top.next++];
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
