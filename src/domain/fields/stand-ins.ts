/**
 * Marks the properties of an instance that are not filled in: those whose value is a stand-in. A symbol is left out of JSON
 * and kept in a copy of the instance.
 */
const missing = Symbol('missing');
const nothing: readonly string[] = Object.freeze([]);

/** Notes which properties of a new instance are stand-ins. */
export function noteMissing(instance: object, names: readonly string[]): void {
  Reflect.set(instance, missing, Object.freeze(names));
}

/** The properties of an instance that are not filled in, in the order of its class. */
export const missingIn = (instance: object): readonly string[] =>
  (instance as { readonly [missing]?: readonly string[] })[missing] ?? nothing;

/** The properties of an instance that are stored, as an object: without stand-ins. */
export function withoutStandIns<T extends object>(instance: T): T {
  const names = missingIn(instance);
  if (names.length === 0) return instance;
  return Object.fromEntries(Object.entries(instance).filter(([key]) => !names.includes(key))) as T;
}
