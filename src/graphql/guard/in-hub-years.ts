import type { HubYear } from '../../store/hub-year.js';
import type { Snapshot } from '../../store/snapshot.js';

/** A number of a snapshot. */
export type Of<T> = (snapshot: Snapshot) => T;

const finders: ((year: HubYear, snapshot: Snapshot) => unknown)[] = [];

/** Finds something once for each hub-year: it serves all revisions in which that stays as it is. */
export function onceForEachYear<T>(find: (year: HubYear, snapshot: Snapshot) => T): Of<readonly T[]> {
  const found = new WeakMap<HubYear, { readonly value: T }>();
  const once = (year: HubYear, snapshot: Snapshot) => {
    const known = found.get(year) ?? { value: find(year, snapshot) };
    found.set(year, known);
    return known.value;
  };
  finders.push(once);
  return (snapshot) => snapshot.hubYears.map((year) => once(year, snapshot));
}

/** Finds all that is found so, one number of one hub-year at a step, for those who come after. */
export function* boundsByYear(snapshot: Snapshot): Generator<void> {
  for (const year of snapshot.hubYears) {
    for (const find of finders) {
      find(year, snapshot);
      yield;
    }
  }
}

/** The greatest number of any hub-year; 0 for none. */
export function greatestOfYears(find: (year: HubYear, snapshot: Snapshot) => number): Of<number> {
  const numbers = onceForEachYear(find);
  return (snapshot) => numbers(snapshot).reduce((most, number) => Math.max(most, number), 0);
}

/** The numbers of all hub-years together. */
export function sumOfYears(find: (year: HubYear, snapshot: Snapshot) => number): Of<number> {
  const numbers = onceForEachYear(find);
  return (snapshot) => numbers(snapshot).reduce((sum, number) => sum + number, 0);
}

/** For each id the sum of its numbers in all hub-years, and the greatest of these sums; 0 for none. */
export function greatestById(find: (year: HubYear, snapshot: Snapshot) => ReadonlyMap<string, number>): Of<number> {
  const counts = onceForEachYear(find);
  return (snapshot) => {
    const sums = new Map<string, number>();
    let most = 0;
    for (const numbers of counts(snapshot)) {
      for (const [id, number] of numbers) {
        const sum = (sums.get(id) ?? 0) + number;
        sums.set(id, sum);
        if (sum > most) most = sum;
      }
    }
    return most;
  };
}
