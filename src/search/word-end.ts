const letterOrDigit = /[\p{L}\p{Nd}\p{M}]/u;
const apostrophe = /['’ʼ]/;

const outside = 1;
const inside = 2;
const between = 3;
// What each UTF-16 unit is to a word; 0 is not asked yet. Filled as texts need it.
const kinds = new Uint8Array(65_536);

/**
 * Where the word that starts at this offset ends (exclusive), or the offset itself where none starts. Letters, digits
 * and the marks that combine with them make a word; so does an apostrophe between two of them.
 */
export function wordEnd(text: string, start: number): number {
  let at = start;
  for (; at < text.length; at += 1) {
    const kind = kindAt(text, at);
    if (kind === inside) continue;
    const joins = kind === between && at > start && at + 1 < text.length && kindAt(text, at + 1) === inside;
    if (!joins) break;
  }
  return at;
}

function kindAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if ((unit & 0xf800) === 0xd800) return kindOf(characterAt(text, unit < 0xdc00 ? at : at - 1));
  if (kinds[unit] === 0) kinds[unit] = kindOf(String.fromCharCode(unit));
  return kinds[unit] ?? outside;
}

const kindOf = (character: string) =>
  apostrophe.test(character) ? between : letterOrDigit.test(character) ? inside : outside;

const characterAt = (text: string, at: number) => String.fromCodePoint(text.codePointAt(Math.max(at, 0)) ?? 0);
