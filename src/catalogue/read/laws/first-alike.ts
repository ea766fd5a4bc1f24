import type { Placed } from '../../document/inventory.js';
import { at } from '../../document/problem.js';

/** The pointer to the first item like this one in the list that it stands in; nothing where it is the first itself. */
export function firstAlike<T extends object>(
  placed: Placed<T>,
  list: readonly object[],
  isAlike: (item: T) => boolean,
): string | undefined {
  const { thing } = placed;
  const index = list.findIndex((item) => item?.constructor === thing.constructor && isAlike(item as T));
  if (index < 0 || list[index] === thing) return undefined;
  const { pointer } = placed;
  return at(pointer.slice(0, pointer.lastIndexOf('/')), index);
}
