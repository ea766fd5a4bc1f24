import { fold } from './fold.js';

/** One spelling for all of a name's: case, accents, punctuation, spaces and a plural s at the end take no part; "&" is "and". */
export function nameSpelling(name: string): string {
  return fold(name)
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/s$/, '');
}
