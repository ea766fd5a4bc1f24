import { fold } from './fold.js';

const longest = 60;

/** A name as lower-case words joined by hyphens, for web addresses; cut at a word where it is long. "programme" where it has no letters. */
export function slugOf(name: string): string {
  const words = fold(name)
    .replace(/&/g, ' and ')
    .replace(/'/g, '')
    .match(/[a-z0-9]+/g) ?? ['programme'];
  const kept = words.filter((_, index) => words.slice(0, index + 1).join('-').length <= longest);
  return kept.length > 0 ? kept.join('-') : (words[0] ?? '').slice(0, longest);
}
