import type { ValidationError } from 'class-validator';
import { type Instantiable, shapeOf } from '../../domain/fields/fields.js';
import type { Rule } from '../../domain/fields/rules.js';
import { at, type Problem } from '../document/problem.js';
import { keepsRules } from './keeps-rules.js';
import { validationErrors } from './validation-errors.js';

/**
 * Holds the rules of every value in revived instances. Adds to `unsound` each instance with a value that breaks one.
 * class-validator finds which values those are. It takes its time, so it is asked only where there is one.
 */
export function holdRules(instance: object, unsound: Set<object>): readonly Problem[] {
  if (keepsRules(instance)) return [];
  return validationErrors(instance).flatMap((error) => broken(error, '', unsound));
}

function broken(error: ValidationError, pointer: string, unsound: Set<object>): readonly Problem[] {
  const here = at(pointer, error.property);
  const nested = (error.children ?? []).flatMap((child) => broken(child, here, unsound));
  if (!error.constraints?.['rule'] || !error.target) return nested; // What is no object was told at the revival.
  unsound.add(error.target);
  return [...faults(error.target, error.property, error.value, here), ...nested];
}

/** class-validator says which property broke its rule; the rule says what is wrong, item by item. */
function faults(owner: object, property: string, value: unknown, pointer: string): readonly Problem[] {
  const shape = shapeOf(owner.constructor as Instantiable).get(property);
  const rule: Rule = shape?.rule ?? (() => undefined);
  const entries: readonly (readonly [string, unknown])[] =
    shape?.many && Array.isArray(value)
      ? value.map((item, index) => [at(pointer, index), item] as const)
      : [[pointer, value]];
  return entries.flatMap(([where, item]) => {
    const fault = item === undefined ? undefined : rule(item);
    return fault ? [{ ...fault, pointer: where }] : [];
  });
}
