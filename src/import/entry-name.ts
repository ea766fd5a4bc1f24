import { quote } from '../domain/rules.js';
import type { Collection, EntryInstance, Values } from '../store/entry-change.js';
import { nameIn } from './name-in.js';

const nouns: Readonly<Record<Collection, string>> = {
  hubs: 'hub',
  sources: 'source',
  series: 'series',
  externalThings: 'external thing',
  programmes: 'programme',
};

/** What a person calls an entry: `programme "mastering-number" of 2021/22`. */
export function entryName(list: Collection, named: Values | EntryInstance): string {
  const entry = named as Values;
  const year = list === 'programmes' && typeof entry['academicYear'] === 'string' ? ` of ${entry['academicYear']}` : '';
  return `${nouns[list]} ${quote(typeof entry['slug'] === 'string' ? entry['slug'] : nameIn(entry))}${year}`;
}
