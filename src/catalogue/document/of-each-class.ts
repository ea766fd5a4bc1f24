import type { Instantiable } from '../../domain/fields/fields.js';

/** A function of a class that is asked of many instances: found once for each class. */
export function ofEachClass<T>(find: (type: Instantiable) => T): (type: Instantiable) => T {
  const known = new Map<Instantiable, T>();
  return (type) => {
    const before = known.get(type);
    if (before !== undefined) return before;
    const found = find(type);
    known.set(type, found);
    return found;
  };
}
