import { type Instantiable, shapeOf } from '../../../domain/fields/fields.js';
import { quote } from '../../../domain/fields/rules.js';
import { IntRange } from '../../../domain/parts/duration.js';
import { ModuleChoice } from '../../../domain/parts/module.js';
import { Pathway } from '../../../domain/parts/pathway.js';
import { Programme } from '../../../domain/programme.js';
import type { Location } from '../../document/location.js';
import { at, type Problem } from '../../document/problem.js';
import { ofEachClass } from '../../document/walk.js';
import type { EntryLaw } from './law.js';

/** A list of plain values holds none twice. */
export const valuesStandOnce: EntryLaw = {
  scope: 'entry',
  of: (type) => listsOf(type).length > 0,
  problems: (placed) =>
    listsOf(placed.thing.constructor as Instantiable).flatMap((key) => {
      const values = (placed.thing as Readonly<Record<string, readonly unknown[]>>)[key] ?? [];
      return values.length > 1 ? repeated(values, placed, key) : [];
    }),
};

/** The properties of a class that are lists of plain values. */
const listsOf = ofEachClass((type): readonly string[] =>
  [...shapeOf(type)].flatMap(([key, { many, of }]) => (many && !of ? [key] : [])),
);

function repeated(values: readonly unknown[], placed: Location, key: string): readonly Problem[] {
  return values.flatMap((value: unknown, index) => {
    if (value === undefined || values.indexOf(value) === index) return [];
    const message = `${quote(value)} is in the list twice. Remove it here.`;
    return [{ code: 'LIST_DUPLICATE' as const, pointer: at(at(placed.pointer, key), index), message }];
  });
}

/** A range names a bound, and its least is not more than its most. */
export const rangesAreOrdered: EntryLaw<IntRange> = {
  scope: 'entry',
  of: [IntRange],
  problems(placed) {
    const { min, max } = placed.thing;
    if (min === undefined && max === undefined) {
      const message = 'The range is empty. Give min, max or both, or leave the range out.';
      return [{ code: 'RANGE_REVERSED', pointer: placed.pointer, message }];
    }
    if (min === undefined || max === undefined || min <= max) return [];
    const message = `The minimum, ${min}, is greater than the maximum, ${max}. Swap them.`;
    return [{ code: 'RANGE_REVERSED', pointer: placed.pointer, message }];
  },
};

/** No more modules are chosen than there are, and the fewest are not more than the most. */
export const choicesArePossible: EntryLaw<ModuleChoice> = {
  scope: 'entry',
  of: [ModuleChoice],
  problems(placed, soundness) {
    const { thing, owner } = placed;
    const { min, max = min } = thing;
    if (!soundness.isSound(owner)) return [];
    const listed = owner instanceof Programme || owner instanceof Pathway ? owner.modules.length : 0;
    if (min <= max && max <= listed) return [];
    const message = `The choice asks for ${min} to ${max} modules, but only ${listed} are listed. Correct the numbers, or add the missing modules.`;
    return [{ code: 'MODULE_CHOICE_IMPOSSIBLE', pointer: placed.pointer, message }];
  },
};

/** A programme that is to be published by itself is withdrawn by itself after that, if it is. */
export const timesAreOrdered: EntryLaw<Programme> = {
  scope: 'entry',
  of: [Programme],
  problems(placed) {
    const { publishAt, withdrawAt } = placed.thing;
    if (publishAt === undefined || withdrawAt === undefined) return [];
    if (Date.parse(publishAt) < Date.parse(withdrawAt)) return [];
    const message = `The programme would be withdrawn at ${withdrawAt}, before it is published at ${publishAt}. Correct one of the two times.`;
    return [{ code: 'TIMES_REVERSED', pointer: at(placed.pointer, 'withdrawAt'), message }];
  },
};
