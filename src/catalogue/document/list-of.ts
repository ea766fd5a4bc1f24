import { ExternalThing } from '../../domain/external-thing.js';
import { Hub } from '../../domain/hub.js';
import { Programme } from '../../domain/programme.js';
import { Series } from '../../domain/series.js';
import { Source } from '../../domain/source.js';
import { type Collection, collections, type EntryInstance } from './entry-change.js';

/** The class of the entries of each list. */
export const classOf = {
  hubs: Hub,
  sources: Source,
  series: Series,
  externalThings: ExternalThing,
  programmes: Programme,
} as const satisfies Record<Collection, new () => EntryInstance>;

/** The list that an entry stands in. */
export function listOf(entry: EntryInstance): Collection {
  const list = collections.find((name) => entry instanceof classOf[name]);
  if (!list) throw new Error(`"${entry.id}" is no entry of a catalogue.`);
  return list;
}
