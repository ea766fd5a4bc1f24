const unchanged = new Set(['series', 'species', 'news']);

/**
 * The singular of an English plural, by its ending only: `groups` is `group`, `studies` is `study`, `approaches` is
 * `approach`. Words in -ss, -us, -is and -ics stay (`progress`, `focus`, `analysis`, `statistics`), and so does any
 * word under three letters. Harman's S-stemmer, and the sibilants; a heavier stemmer would join words that teachers
 * tell apart.
 */
export function singular(word: string): string {
  if (word.length < 3 || !word.endsWith('s') || unchanged.has(word)) return word;
  if (/(?:[sui]s|ics)$/.test(word)) return word;
  if (/[^ae]ies$/.test(word) && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ss|x|ch|sh)es$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}
