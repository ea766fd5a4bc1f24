/**
 * Cuts plain text at a word so that it has at most `max` characters, the ellipsis included. Text that fits comes back
 * as it is. Where not even the first word fits, only the ellipsis is left. Characters are Unicode code points.
 */
export function shorten(text: string, max: number): string {
  const characters = Array.from(text);
  if (characters.length <= max) return text;
  // A loop, since a pattern that ends in `$` would be tried from every character.
  let end = max;
  while (/^\S/u.test(characters[end - 1] ?? '')) end--;
  while (/^[\s,;:.–—-]/u.test(characters[end - 1] ?? '')) end--;
  return `${characters.slice(0, end).join('')}…`;
}
