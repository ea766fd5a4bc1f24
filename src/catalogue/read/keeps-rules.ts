import { type Instantiable, type Shape, shapeOf } from '../../domain/fields/fields.js';

/** Whether every value of an instance, and of what it contains, keeps its rule. What is no object breaks none. */
export function keepsRules(instance: object): boolean {
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

function keepsOne(value: unknown, { of, rule }: Shape): boolean {
  if (of) return !(value instanceof Object) || keepsRules(value);
  return rule?.(value) === undefined;
}

const ruled = new Map<Instantiable, readonly (readonly [string, Shape])[]>();

/** The properties of a class that have a rule, or contain something. */
function ruledBy(type: Instantiable): readonly (readonly [string, Shape])[] {
  const known = ruled.get(type) ?? [...shapeOf(type)].filter(([, { of, rule }]) => of || rule);
  ruled.set(type, known);
  return known;
}
