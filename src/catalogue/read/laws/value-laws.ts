import { type Instantiable, shapeOf } from '../../../domain/fields/fields.js';
import { quote } from '../../../domain/fields/rules.js';
import { IntRange } from '../../../domain/parts/duration.js';
import { ModuleChoice } from '../../../domain/parts/module.js';
import { Pathway } from '../../../domain/parts/pathway.js';
import { Programme } from '../../../domain/programme.js';
import { ofEachClass } from '../../document/walk.js';
import { defineEntryLaw, report } from './law.js';

/** A list of plain values contains none twice. */
export const listValuesAreUnique = defineEntryLaw(
  (type) => valueListsOf(type).length > 0,
  (located) =>
    valueListsOf(located.thing.constructor as Instantiable).flatMap((key) => {
      const values = (located.thing as Readonly<Record<string, readonly unknown[]>>)[key] ?? [];
      if (values.length < 2) return []; // As most lists are.
      return values.flatMap((value, index) => {
        if (value === undefined || values.indexOf(value) === index) return [];
        const message = `${quote(value)} is in the list twice. Remove it here.`;
        return report(located, { code: 'LIST_DUPLICATE', message }, key, index);
      });
    }),
);

/** The properties of a class that are lists of plain values. */
const valueListsOf = ofEachClass((type): readonly string[] =>
  [...shapeOf(type)].flatMap(([key, { many, nestedClass }]) => (many && !nestedClass ? [key] : [])),
);

/** A range has a bound, and its minimum is not greater than its maximum. */
export const rangesAreOrdered = defineEntryLaw([IntRange], (located) => {
  const { min, max } = located.thing;
  if (min !== undefined && max !== undefined && min > max) {
    const message = `The minimum, ${min}, is greater than the maximum, ${max}. Swap them.`;
    return report(located, { code: 'RANGE_REVERSED', message });
  }
  if (min !== undefined || max !== undefined) return [];
  const message = 'The range is empty. Give min, max or both, or leave the range out.';
  return report(located, { code: 'RANGE_REVERSED', message });
});

/** A choice asks for no more modules than there are, and its minimum is not greater than its maximum. */
export const moduleChoicesArePossible = defineEntryLaw([ModuleChoice], (located, soundness) => {
  const { thing, owner } = located;
  const { min, max = min } = thing;
  const listed = owner instanceof Programme || owner instanceof Pathway ? owner.modules.length : 0;
  if (!soundness.isSound(owner) || (min <= max && max <= listed)) return [];
  const message = `The choice asks for ${min} to ${max} modules, but only ${listed} are listed. Correct the numbers, or add the missing modules.`;
  return report(located, { code: 'MODULE_CHOICE_IMPOSSIBLE', message });
});

/** A programme is scheduled to be withdrawn after it is scheduled to be published. */
export const timesAreOrdered = defineEntryLaw([Programme], (located) => {
  const { publishAt, withdrawAt } = located.thing;
  if (publishAt === undefined || withdrawAt === undefined) return [];
  if (Date.parse(publishAt) < Date.parse(withdrawAt)) return [];
  const message = `The programme would be withdrawn at ${withdrawAt}, before it is published at ${publishAt}. Correct one of the two times.`;
  return report(located, { code: 'TIMES_REVERSED', message }, 'withdrawAt');
});
