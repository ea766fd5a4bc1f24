import type { Instantiable } from '../../domain/fields/fields.js';

/** Makes an instance of a class, with these values of its properties. */
export type Maker = (values: readonly unknown[]) => object;

/**
 * Makes instances of a class with these properties, each of them, in this order. V8 gives an object room for the
 * properties that its constructor names; what is added afterwards stands apart, takes twice the memory and is slower to
 * make and to read. So the constructor is written here. Nothing but the names in our own classes goes into its text.
 */
export function makerOf(type: Instantiable, names: readonly string[]): Maker {
  const body = names.map((name, index) => `this[${JSON.stringify(name)}] = values[${index}];`).join('\n');
  const Made = new Function('values', body) as unknown as new (values: readonly unknown[]) => object;
  Made.prototype = type.prototype;
  return (values) => new Made(values);
}
