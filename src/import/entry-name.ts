import type { Collection, EntryInstance, Values } from '../store/entry-change.js';
import { nouns } from '../store/nouns.js';
import { inWords } from '../store/thing-at.js';

/** What a person calls an entry: `programme "mastering-number" of 2021/22`. */
export const entryName = (list: Collection, entry: Values | EntryInstance): string =>
  inWords(list, entry) ?? `${nouns[list]} without a name`;
