import { inWords, nouns } from '../catalogue/document/collections.js';
import type { Collection, EntryInstance, Values } from '../catalogue/document/entry-change.js';

/** What a person calls an entry: `programme "mastering-number" of 2021/22`. */
export const entryName = (list: Collection, entry: Values | EntryInstance): string =>
  inWords(list, entry) ?? `${nouns[list]} without a name`;
