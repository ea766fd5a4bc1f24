/** Text without case and accents, and with straight apostrophes and hyphens, to compare what people type. */
export function fold(text: string): string {
  const plain = /^[\x20-\x7e]*$/.test(text) ? text : text.normalize('NFKD').replace(/\p{M}/gu, '');
  return plain.toLowerCase().replace(/[’‘]/g, "'").replace(/[‐-―]/g, '-');
}

/** Normalizes a name: without case, accents, punctuation, spaces and a plural s at the end; "&" becomes "and". */
export function nameSpelling(name: string): string {
  return fold(name)
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/s$/, '');
}

/** Normalizes a code: "NCP21-07", "NCP 21-07", "ncp2107" and "21-07" give the same. */
export function codeSpelling(code: string): string {
  return code
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .replace(/^ncp/, '');
}

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

/** Adds a number to a slug if it is taken. */
export function unusedSlug(slug: string, isTaken: (slug: string) => boolean): string {
  if (!isTaken(slug)) return slug;
  for (let number = 2; ; number += 1) if (!isTaken(`${slug}-${number}`)) return `${slug}-${number}`;
}
