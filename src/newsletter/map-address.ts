import type { NewsletterQuery } from '../generated/graphql.js';
import { picksParameters } from '../map/map-of-picks.js';

/** The ids of the picks that were found, each once. */
export const pickedIds = ({ selection }: NewsletterQuery): readonly string[] => [
  ...new Set(selection.items.map(({ programme }) => programme.id)),
];

/** Where a catalogue has the map of programmes with these ids, as PNG or as SVG. */
export function mapAddress(ids: readonly string[], catalogue: string, format: 'png' | 'svg' = 'png'): string {
  const { scale, ...shown } = picksParameters(ids);
  const parameters = new URLSearchParams(format === 'png' ? { ...shown, scale } : shown);
  return `${catalogue}/map.${format}?${parameters.toString().replaceAll('%2C', ',')}`;
}
