import type { Instantiable } from '../../../domain/fields/fields.js';
import type { Fault } from '../../../domain/fields/rules.js';
import type { Programme } from '../../../domain/programme.js';
import type { Soundness } from '../../document/inventory.js';
import type { Location } from '../../document/location.js';
import { at, type Problem } from '../../document/problem.js';
import type { CatalogueLookup } from './catalogue-lookup.js';

/**
 * A law holds between values; the rule of a single value is in `domain/`. Each law declares its scope, and is given that
 * scope and nothing else: all of a document at a check, and the part that an edit touches at a commit (ADR 14). It relies
 * on sound instances only, so that one fault is reported once.
 */
export type Law = EntryLaw | HubYearLaw | CatalogueLaw;

/** Looks at one thing, and at the entry that contains it. At a commit: the entries that are new or changed. */
export interface EntryLaw<T extends object = object> extends LawOfThings<T> {
  readonly scope: 'entry';
  problems(located: Location<T>, soundness: Soundness): readonly Problem[];
}

/** Looks at all programmes of one hub and year. At a commit: each hub-year that has, or had, a changed programme. */
export interface HubYearLaw {
  readonly scope: 'hub year';
  problems(hubYear: ProgrammesOfHubYear, soundness: Soundness): readonly Problem[];
}

/**
 * Looks at one thing, and looks others up by their ids and slugs. At a commit: the entries that are new or changed, and
 * those that refer to a thing about which the lookup gives another answer now.
 */
export interface CatalogueLaw<T extends object = object> extends LawOfThings<T> {
  readonly scope: 'catalogue';
  problems(located: Location<T>, lookup: CatalogueLookup): readonly Problem[];
}

interface LawOfThings<T> {
  /** The classes whose sound instances are checked; a function chooses classes whose unsound instances are checked too. */
  readonly classes: readonly (new () => T)[] | ((type: Instantiable) => boolean);
}

export const defineEntryLaw = <T extends object>(
  classes: EntryLaw<T>['classes'],
  problems: EntryLaw<T>['problems'],
): EntryLaw<T> => ({
  scope: 'entry',
  classes,
  problems,
});

export const defineHubYearLaw = (problems: HubYearLaw['problems']): HubYearLaw => ({ scope: 'hub year', problems });

export const defineCatalogueLaw = <T extends object>(
  classes: CatalogueLaw<T>['classes'],
  problems: CatalogueLaw<T>['problems'],
): CatalogueLaw<T> => ({ scope: 'catalogue', classes, problems });

/** The sound programmes of one hub and year. */
export interface ProgrammesOfHubYear {
  /** The programmes that an edit leaves unchanged come first, because a law reports the later one of two that clash. */
  readonly programmes: readonly Location<Programme>[];
  /** The programmes that an edit adds or changes; all programmes when a whole document is checked. */
  readonly changed: readonly Location<Programme>[];
}

/** The problem of a thing, or of one of its properties; none if there is no fault. */
export function report(
  located: { readonly pointer: string },
  fault: Fault | undefined,
  ...path: readonly (string | number)[]
): readonly Problem[] {
  // A pointer is made where it is read, and most things have no fault.
  return fault ? [{ ...fault, pointer: path.reduce<string>(at, located.pointer) }] : [];
}

/** The pointer to the first item like this one in the list that it stands in; undefined if it is the first itself. */
export function firstAlike<T extends object>(
  located: Location<T>,
  list: readonly object[],
  isAlike: (item: T) => boolean,
): string | undefined {
  const { thing } = located;
  const index = list.findIndex((item) => item?.constructor === thing.constructor && isAlike(item as T));
  if (index < 0 || list[index] === thing) return undefined;
  const { pointer } = located;
  return at(pointer.slice(0, pointer.lastIndexOf('/')), index);
}

/** Each item that shares its key with one before it, and the first one of that key. */
export function repeatsIn<T>(items: readonly T[], keyOf: (item: T) => string): readonly (readonly [T, T])[] {
  const first = new Map<string, T>();
  return items.flatMap((item) => {
    const key = keyOf(item);
    const other = first.get(key);
    if (other === undefined) first.set(key, item);
    return other === undefined ? [] : [[item, other] as const];
  });
}
