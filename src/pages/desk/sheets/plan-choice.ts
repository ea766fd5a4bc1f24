import type { PlanItem } from './import-request.js';

// Which changes of a plan are ticked. A tick is for a change as it was seen: if the next plan has other values for it,
// it is not ticked there.

export type Ticks = ReadonlySet<string>;

const tickOf = (item: PlanItem): string => JSON.stringify(item);

export const isTicked = (ticks: Ticks, item: PlanItem): boolean => ticks.has(tickOf(item));

export const tickAll = (items: readonly PlanItem[]): Ticks => new Set(items.map(tickOf));

/** Ticks a change with those that it needs, or takes the tick from it and from those that need it. */
export function changeTick(items: readonly PlanItem[], ticks: Ticks, item: PlanItem): Ticks {
  const isOn = !isTicked(ticks, item);
  const related = (one: PlanItem) =>
    items.filter((other) => (isOn ? one.needs.includes(other.key) : other.needs.includes(one.key)));
  const next = new Set(ticks);
  for (const each of withRelated(item, related)) isOn ? next.add(tickOf(each)) : next.delete(tickOf(each));
  return next;
}

function withRelated(item: PlanItem, related: (item: PlanItem) => readonly PlanItem[]): ReadonlySet<PlanItem> {
  const found = new Set([item]);
  for (const each of found) for (const other of related(each)) found.add(other);
  return found;
}

/** A change that no other needs, and the new entries that it needs. */
export interface ItemGroup {
  readonly head: PlanItem;
  readonly needed: readonly PlanItem[];
}

/** Each programme with what it needs. What several need stands with the first of them. */
export function groupItems(items: readonly PlanItem[]): readonly ItemGroup[] {
  const byKey = new Map(items.map((item) => [item.key, item]));
  const neededKeys = new Set(items.flatMap(({ needs }) => needs));
  const placed = new Set<PlanItem>();
  const needsOf = ({ needs }: PlanItem) => needs.flatMap((key) => byKey.get(key) ?? []);
  return items
    .filter(({ key }) => !neededKeys.has(key))
    .map((head) => {
      const needed = [...withRelated(head, needsOf)].filter((item) => item !== head && !placed.has(item));
      for (const item of needed) placed.add(item);
      return { head, needed };
    });
}
