import { isDeepStrictEqual } from 'node:util';
import { displayName } from './match/draft.js';

/** How one field of an entry changes. Undefined where the catalogue says, or will say, nothing. */
export interface PlannedFieldChange {
  /** Where it is: `participation.unit`, `modules["number-sense"].title`. */
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The fields in which two states of something differ, as far inside as they can be told. */
export function plannedFieldChanges(before: unknown, after: unknown, field = ''): readonly PlannedFieldChange[] {
  if (isDeepStrictEqual(before, after)) return [];
  if (isObject(before) && isObject(after)) {
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    return keys.flatMap((key) => plannedFieldChanges(before[key], after[key], field ? `${field}.${key}` : key));
  }
  if (isListWithIds(before) && isListWithIds(after)) return itemChanges(before, after, field);
  return [{ field, before, after }];
}

/** Whether it is a list of things that can be told apart by their ids. An absent list is empty. */
function isListWithIds(value: unknown): value is readonly Json[] | undefined {
  return (
    value === undefined ||
    (Array.isArray(value) && value.every((item) => isObject(item) && typeof item['id'] === 'string'))
  );
}

function itemChanges(
  before: readonly Json[] = [],
  after: readonly Json[] = [],
  field: string,
): readonly PlannedFieldChange[] {
  const byId = new Map(before.map((item) => [item['id'], item]));
  const ids = new Set(after.map((item) => item['id']));
  const label = (item: Json) => `${field}[${JSON.stringify(item['slug'] ?? displayName(item))}]`;
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
