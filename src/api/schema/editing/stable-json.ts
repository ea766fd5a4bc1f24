/** JSON in which the order of keys says nothing: the same for whatever means the same. */
export const stableJson = (value: unknown): string => JSON.stringify(value, sorted);

const sorted = (_key: string, value: unknown) =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;
