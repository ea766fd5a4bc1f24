import { failed, type Place } from './place.js';
import type { Run, Writer } from './run.js';
import { Unsupported } from './unsupported.js';

/** Writes a list, item by item. `place` is that of its items. */
export function listWriter(write: Writer, place: Place): Writer {
  const slot = place.path.at(-1) as number;
  const item = (value: unknown, index: number, run: Run) => {
    run.indexes[slot] = index;
    try {
      return write(value, run);
    } catch (error) {
      return failed(error, place, run);
    }
  };
  return (values, run) => {
    if (!isIterable(values)) throw new Unsupported(`"${place.coordinate}" gave no list.`);
    let text = '[';
    let index = 0;
    for (const value of values) {
      if (index > 0) text += ',';
      text += item(value, index++, run);
    }
    return `${text}]`;
  };
}

const isIterable = (values: unknown): values is Iterable<unknown> =>
  Array.isArray(values) || (typeof values === 'object' && values !== null && Symbol.iterator in values);
