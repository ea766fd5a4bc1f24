import { isDeepStrictEqual } from 'node:util';
import { type Instantiable, shapeOf } from '../../domain/fields/fields.js';
import type { Collection, EntryInstance } from '../document/entry-change.js';
import { type FieldChange, fieldChanges, isStamp } from '../document/field-changes.js';
import { toPlainEntry } from '../document/plain.js';
import type { ShownKind } from '../revision/commit.js';
import { inView, isInView } from '../revision/in-view.js';
import type { View } from '../revision/view.js';

/** One entry in two states of a view; absent where it is not in view. */
export interface Pair {
  readonly before: EntryInstance | undefined;
  readonly after: EntryInstance | undefined;
}

interface Found extends Pair {
  readonly in: Collection;
  readonly kind: ShownKind;
  readonly view: View;
  /** The hub that was at home, of the one that came home. */
  readonly home: string | undefined;
}

/** In what one entry differs between two states of a view. */
export class Difference {
  readonly #found: Found;

  constructor(found: Found) {
    this.#found = found;
  }

  get in(): Collection {
    return this.#found.in;
  }

  get kind(): ShownKind {
    return this.#found.kind;
  }

  get before(): EntryInstance | undefined {
    return this.#found.before;
  }

  get after(): EntryInstance | undefined {
    return this.#found.after;
  }

  get id(): string {
    return (this.after ?? this.before)?.id ?? '';
  }

  /** Field by field; of what is in view in one state alone, all that it has there. */
  get fields(): readonly FieldChange[] {
    const { view, home } = this.#found;
    const homes = home === undefined ? [] : [{ path: 'homeHub', before: home, after: this.id }];
    const [before, after] = [this.before, this.after].map((entry) => (entry ? inView(view, toPlainEntry(entry)) : {}));
    const type = (this.after ?? this.before)?.constructor as Instantiable;
    return [...fieldChanges(type, before ?? {}, after ?? {}), ...homes];
  }
}

/** Whether a view shows two states of an entry to be different. */
export function differs({ before, after }: Pair, view: View): boolean {
  if (before === after) return false;
  if (!before || !after) return true;
  const properties = [...shapeOf(after.constructor as Instantiable).keys()];
  return properties.some(
    (key) =>
      !isStamp(key) && isInView(view, key) && !isDeepStrictEqual(Reflect.get(before, key), Reflect.get(after, key)),
  );
}
