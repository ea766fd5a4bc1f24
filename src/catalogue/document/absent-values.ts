import { type Instantiable, shapeOf } from '../../domain/fields/fields.js';
import type { Values } from './entry-change.js';
import { ofEachClass } from './walk.js';

/** Whether a value is left out, so that it can be derived. */
export const isLeftOut = (value: unknown, many: boolean): boolean =>
  value === undefined || (many ? Array.isArray(value) && value.length === 0 : value === null);

/** An entry as JSON with the values that need not be typed. The same object if none is left out. */
export const withAbsentValues = <T extends Values>(entry: T, type: Instantiable): T => filled(entry, type, entry) as T;

function filled(values: Values, type: Instantiable, entry: Values): Values {
  let result = values;
  const set = (key: string, value: unknown) => {
    if (result === values) result = { ...values };
    Reflect.set(result, key, value);
  };
  for (const [key, { absent, nestedClass, many }] of propertiesToFill(type)) {
    const stated = values[key];
    const derived = absent && isLeftOut(stated, many) ? absent(values, entry) : undefined;
    if (derived !== undefined) set(key, derived);
    if (!nestedClass || isLeftOut(stated, many)) continue;
    const inside = (part: unknown) => (isObject(part) ? filled(part, nestedClass(), entry) : part);
    const next = Array.isArray(stated) ? stated.map(inside) : inside(stated);
    const isSame = Array.isArray(stated)
      ? (next as unknown[]).every((part, index) => part === stated[index])
      : next === stated;
    if (!isSame) set(key, next);
  }
  return result;
}

const propertiesToFill = ofEachClass((type) =>
  [...shapeOf(type)].filter(([, { absent, nestedClass }]) => absent !== undefined || nestedClass !== undefined),
);

const isObject = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
