import { createRequire } from 'node:module';
import type { ValidationError } from 'class-validator';
import { type Instantiable, type Shape, shapeOf } from '../../domain/fields/fields.js';
import type { Rule } from '../../domain/fields/rules.js';
import { at, type Problem } from '../document/problem.js';

/**
 * Holds the rules of every value in revived instances. Adds to `unsound` each instance with a value that breaks one.
 * class-validator finds which values those are. It takes its time, so it is asked only where there is one.
 */
export function checkRules(instance: object, unsound: Set<object>): readonly Problem[] {
  if (satisfiesRules(instance)) return [];
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

/** Whether every value of an instance, and of what it contains, keeps its rule. What is no object breaks none. */
export function satisfiesRules(instance: object): boolean {
  const values = instance as Readonly<Record<string, unknown>>;
  for (const [key, shape] of ruledBy(instance.constructor as Instantiable))
    if (!keeps(values[key], shape)) return false;
  return true;
}

function keeps(value: unknown, shape: Shape): boolean {
  if (value === undefined || value === null) return true;
  if (!shape.many) return keepsOne(value, shape);
  if (!Array.isArray(value)) return false;
  for (const item of value as readonly unknown[]) if (item !== undefined && !keepsOne(item, shape)) return false;
  return true;
}

function keepsOne(value: unknown, { nestedClass, rule }: Shape): boolean {
  if (nestedClass) return !(value instanceof Object) || satisfiesRules(value);
  return rule?.(value) === undefined;
}

const ruled = new Map<Instantiable, readonly (readonly [string, Shape])[]>();

/** The properties of a class that have a rule, or contain something. */
function ruledBy(type: Instantiable): readonly (readonly [string, Shape])[] {
  const known = ruled.get(type) ?? [...shapeOf(type)].filter(([, { nestedClass, rule }]) => nestedClass || rule);
  ruled.set(type, known);
  return known;
}

type ClassValidator = typeof import('class-validator');

const require = createRequire(import.meta.url);
const told = new Set<Instantiable>();

/**
 * The values of an instance, and of what it contains, that break a rule, as class-validator finds them. It is three
 * hundred files large, so it is loaded, and told the rules that the fields of the domain declare, when it is first asked.
 */
export function validationErrors(instance: object): readonly ValidationError[] {
  const library = require('class-validator') as ClassValidator;
  tellRules(instance.constructor as Instantiable, library);
  return library.validateSync(instance, { forbidUnknownValues: true, stopAtFirstError: true });
}

function tellRules(type: Instantiable, library: ClassValidator): void {
  if (told.has(type)) return;
  told.add(type);
  for (const [property, { nestedClass, rule, many }] of shapeOf(type)) {
    library.IsOptional()(type.prototype, property); // What is missing is told when the document is revived.
    if (nestedClass) library.ValidateNested()(type.prototype, property);
    if (nestedClass) tellRules(nestedClass(), library);
    if (rule) follows(rule, many, library)(type.prototype, property);
  }
}

/** Has class-validator hold a rule. The fault itself is found again by whoever reports it. */
function follows(rule: Rule, each: boolean, { ValidateBy }: ClassValidator): PropertyDecorator {
  const holds = (value: unknown) => rule(value) === undefined;
  const validate = each ? (values: unknown) => Array.isArray(values) && values.every(holds) : holds;
  return ValidateBy({ name: 'rule', validator: { validate, defaultMessage: () => 'breaks a rule' } });
}
