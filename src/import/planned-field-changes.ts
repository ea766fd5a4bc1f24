import { isDeepStrictEqual } from 'node:util';
import type { Values } from '../catalogue/document/entry-change.js';
import { displayName } from './match/draft.js';
import { isObject } from './read/statements.js';

/** How one field of an entry changes. A value is undefined where there is none. */
export interface PlannedFieldChange {
  /** The path of the field: `participation.unit`, `modules["number-sense"].title`. */
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** The innermost fields in which two values differ. */
export function plannedFieldChanges(before: unknown, after: unknown, field = ''): readonly PlannedFieldChange[] {
  if (isDeepStrictEqual(before, after)) return [];
  if (isObject(before) && isObject(after)) {
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    return keys.flatMap((key) => plannedFieldChanges(before[key], after[key], field ? `${field}.${key}` : key));
  }
  if (isListWithIds(before) && isListWithIds(after)) return itemChanges(before, after, field);
  return [{ field, before, after }];
}

/** Whether it is a list of objects with ids. An absent list counts as an empty one. */
function isListWithIds(value: unknown): value is readonly Values[] | undefined {
  return (
    value === undefined ||
    (Array.isArray(value) && value.every((item) => isObject(item) && typeof item['id'] === 'string'))
  );
}

function itemChanges(
  before: readonly Values[] = [],
  after: readonly Values[] = [],
  field: string,
): readonly PlannedFieldChange[] {
  const byId = new Map(before.map((item) => [item['id'], item]));
  const ids = new Set(after.map((item) => item['id']));
  const label = (item: Values) => `${field}[${JSON.stringify(item['slug'] ?? displayName(item))}]`;
  const kept = before.filter((item) => ids.has(item['id']));
  const order = after.filter((item) => byId.has(item['id']));
  const moved = !isDeepStrictEqual(
    kept.map(({ id }) => id),
    order.map(({ id }) => id),
  );
  return [
    ...before
      .filter((item) => !ids.has(item['id']))
      .map((item) => ({ field: label(item), before: item, after: undefined })),
    ...after.flatMap((item) =>
      byId.has(item['id'])
        ? plannedFieldChanges(byId.get(item['id']), item, label(item))
        : [{ field: label(item), before: undefined, after: item }],
    ),
    ...(moved ? [{ field: `${field} (order)`, before: kept.map(displayName), after: order.map(displayName) }] : []),
  ];
}
