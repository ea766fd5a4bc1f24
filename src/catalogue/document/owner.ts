import type { Collection, EntryInstance, Values } from './entry-change.js';

const ownerKeys: Readonly<Record<Collection, string | undefined>> = {
  hubs: 'id',
  sources: 'publisher',
  series: 'owner',
  externalThings: undefined,
  programmes: 'hub',
};

/**
 * The id of the hub that an entry belongs to. Undefined for an external thing, which belongs to no hub, and for a series
 * whose hub is not stored.
 */
export function ownerOf(list: Collection, entry: EntryInstance | Values | undefined): string | undefined {
  const key = ownerKeys[list];
  const value: unknown = entry && key && Reflect.get(entry, key);
  return typeof value === 'string' ? value : undefined;
}
