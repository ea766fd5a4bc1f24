import { createRequire } from 'node:module';
import type { ValidationError } from 'class-validator';
import { type Instantiable, shapeOf } from '../../domain/fields/fields.js';
import type { Rule } from '../../domain/fields/rules.js';
import { missingIn } from '../../domain/fields/stand-ins.js';
import { at, type Problem } from '../document/problem.js';

type ClassValidator = typeof import('class-validator');

const require = createRequire(import.meta.url);
const declared = new Set<Instantiable>();

/**
 * Finds the values of a revived instance, and of what it contains, that break their rule, and adds the instances with
 * such a value to `unsound`. class-validator finds them. It is slow and three hundred files large, so it is loaded, and
 * the rules of the domain are declared to it, when `revive` says that a rule is broken.
 */
export function checkRules(instance: object, unsound: Set<object>): readonly Problem[] {
  const library = require('class-validator') as ClassValidator;
  declareRules(instance.constructor as Instantiable, library);
  const errors = library.validateSync(instance, { forbidUnknownValues: true, stopAtFirstError: true });
  return errors.flatMap((error) => broken(error, '', unsound));
}

function broken(error: ValidationError, pointer: string, unsound: Set<object>): readonly Problem[] {
  const here = at(pointer, error.property);
  const nested = (error.children ?? []).flatMap((child) => broken(child, here, unsound));
  if (!error.constraints?.['rule'] || !error.target) return nested; // `revive` reports values that are not objects.
  if (missingIn(error.target).includes(error.property)) return nested; // A stand-in need not keep the rule.
  unsound.add(error.target);
  return [...faults(error.target, error.property, error.value, here), ...nested];
}

/** class-validator says which property breaks its rule; the rule says what is wrong, item by item. */
function faults(owner: object, property: string, value: unknown, pointer: string): readonly Problem[] {
  const shape = shapeOf(owner.constructor as Instantiable).get(property);
  const rule = shape?.rule;
  const entries: readonly (readonly [string, unknown])[] =
    shape?.many && Array.isArray(value)
      ? value.map((item, index) => [at(pointer, index), item] as const)
      : [[pointer, value]];
  return entries.flatMap(([where, item]) => {
    const fault = item === undefined ? undefined : rule?.(item);
    return fault ? [{ ...fault, pointer: where }] : [];
  });
}

function declareRules(type: Instantiable, library: ClassValidator): void {
  if (declared.has(type)) return;
  declared.add(type);
  for (const [property, { nestedClass, rule, many }] of shapeOf(type)) {
    library.IsOptional()(type.prototype, property); // `revive` reports missing values.
    if (nestedClass) library.ValidateNested()(type.prototype, property);
    if (nestedClass) declareRules(nestedClass(), library);
    if (rule) decoratorOf(rule, many, library)(type.prototype, property);
  }
}

/** A decorator of class-validator that checks a rule. `faults` finds the fault again, to report it. */
function decoratorOf(rule: Rule, each: boolean, { ValidateBy }: ClassValidator): PropertyDecorator {
  const holds = (value: unknown) => rule(value) === undefined;
  const validate = each ? (values: unknown) => Array.isArray(values) && values.every(holds) : holds;
  return ValidateBy({ name: 'rule', validator: { validate, defaultMessage: () => 'breaks a rule' } });
}
