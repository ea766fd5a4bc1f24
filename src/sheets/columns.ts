import { type Class, type Shape, shapeOf } from '../domain/fields/fields.js';
import { IntRange } from '../domain/parts/duration.js';
import { EligibilityRule } from '../domain/parts/eligibility-rule.js';
import { Link } from '../domain/parts/link.js';

/** How a value is written in one cell. */
type Notation =
  /** A text, number, date, yes or no, a word of a vocabulary, or the name of another thing. */
  | 'value'
  /** Several of those, with semicolons between them. */
  | 'list'
  /** "6 to 7", "4", "3 or more", "up to 5", "about 6". */
  | 'range'
  /**
   * Several small things, with semicolons between them: "kind: WORKSHOP, count: 6; kind: SCHOOL_VISIT, count: 1". A value
   * of an object in one of them is written with its path: "duration.days: 1".
   */
  | 'records'
  /** Anything else. */
  | 'json';

/** A column, and the value of a thing that is in it. */
export interface Column {
  /** The path of the value in the thing: `participation.unit`. */
  readonly name: string;
  readonly path: readonly string[];
  readonly notation: Notation;
  readonly shape: Shape;
  /** Whether every such thing has the value. */
  readonly required: boolean;
  /** Whether the cell may be `notSaid` in place of a value. */
  readonly mayBeNotSaid?: boolean;
}

/**
 * In the first column of an object that a draft may lack: the source says nothing of the whole object, which is stored
 * without values. If all of its cells are empty, a draft lacks it.
 */
export const notSaid = 'not said';

/** The first columns, by which people recognise a row. */
const leadingColumns = ['hub', 'academicYear', 'slug', 'title', 'series', 'status'];

/** Fields of an entry that the service alone sets: a sheet has no column for them, and an import doesn't change them. */
export const serviceManagedFields: ReadonlySet<string> = new Set(['revision', 'updatedAt', 'formerSlugs']);

/** The column of every sheet that has the revision of the entry of a row, from when the sheet was exported. */
export const revisionColumn = 'revision';

/**
 * The columns of a class: the identifying ones first, then the rest in the order of declaration, and the id at the end,
 * because nobody needs to read it. A nested object has a column for each value. Lists of classes in `elsewhere` have
 * sheets of their own.
 */
export function columnsOf(type: Class, elsewhere: ReadonlySet<Class>): readonly Column[] {
  return columnsWithin(type, [], true, elsewhere).sort((a, b) => columnRank(a) - columnRank(b));
}

function columnRank({ name }: Column): number {
  const front = leadingColumns.indexOf(name);
  if (front >= 0) return front;
  return leadingColumns.length + (name === 'id' ? 1 : 0);
}

function columnsWithin(
  type: Class,
  path: readonly string[],
  required: boolean,
  elsewhere: ReadonlySet<Class>,
): Column[] {
  return [...shapeOf(type)].flatMap(([key, shape]) => {
    if (path.length === 0 && serviceManagedFields.has(key)) return [];
    const here = [...path, key];
    const nested = shape.nestedClass?.();
    if (nested && shape.many && elsewhere.has(nested)) return [];
    const notation = notationOf(shape);
    const needed = required && shape.required;
    if (nested && !notation) {
      const [first, ...others] = columnsWithin(nested, here, needed, elsewhere);
      return first ? [{ ...first, mayBeNotSaid: shape.standIn !== undefined }, ...others] : [];
    }
    return [{ name: here.join('.'), path: here, notation: notation ?? 'value', shape, required: needed }];
  });
}

/** The values of one of several small things in a cell, in the order in which they are written. */
export const recordColumns = ({ nestedClass }: Shape): readonly Column[] =>
  nestedClass ? columnsWithin(nestedClass(), [], true, new Set()) : [];

/** Sets the value at a path in a thing, and makes the objects on the way. */
export function setAtPath(thing: Record<string, unknown>, path: readonly string[], value: unknown): void {
  let holder = thing;
  for (const key of path.slice(0, -1)) {
    holder[key] ??= {};
    holder = holder[key] as Record<string, unknown>;
  }
  holder[path.at(-1) ?? ''] = value;
}

/** The value at a path in a thing; undefined if there is none. */
export const valueAt = (thing: object, path: readonly string[]): unknown =>
  path.reduce<unknown>((holder, key) => (holder instanceof Object ? Reflect.get(holder, key) : undefined), thing);

/** The notation of a value; undefined for a nested object, whose values have columns of their own. */
function notationOf(shape: Shape): Notation | undefined {
  const { nestedClass, many } = shape;
  const nested = nestedClass?.();
  if (!nested) return many ? 'list' : 'value';
  if (nested === IntRange) return 'range';
  if (nested === EligibilityRule || nested === Link) return 'json';
  return many ? 'records' : undefined;
}
