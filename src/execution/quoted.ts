// Anything but plain ASCII that JSON writes as it stands.
const special = /[^ !#-[\]-~]/;

const mostKept = 30_000;
const longestKept = 4_000;

// What a catalogue says it says again and again, and looking a text up is quicker than looking at its letters. When the
// recent ones are many they become the earlier ones, and those that were not asked for since are forgotten.
let recent = new Map<string, string>();
let earlier = new Map<string, string>();

/** A text as `JSON.stringify` writes it, in UTF-8, with one character for each byte. */
export function quoted(text: string): string {
  return recent.get(text) ?? looked(text);
}

function looked(text: string): string {
  const found = earlier.get(text) ?? made(text);
  if (text.length > longestKept) return found;
  if (recent.size >= mostKept) [earlier, recent] = [recent, new Map()];
  recent.set(text, found);
  return found;
}

const made = (text: string) => (special.test(text) ? bytes(JSON.stringify(text)) : `"${text}"`);

/** Text in UTF-8, with one character for each byte. */
export const bytes = (text: string): string => Buffer.from(text).toString('latin1');
