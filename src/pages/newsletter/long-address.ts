/** Mail tools and some browsers cut a longer link, in characters. */
const longestAddress = 2000;

/** The parts of an address that an author can shorten, by their parameters. */
const partNames: Readonly<Record<string, string>> = {
  refs: 'the list of programmes',
  ref: 'the list of programmes',
  heading: 'the heading',
  intro: 'the text before the programmes',
  closing: 'the text after the programmes',
  reword: 'the reworded texts',
  search: 'the search',
  audience: 'the field “For whom”',
};

/** Says that an address is too long, and which of its parts to shorten; empty for one that is short enough. */
export function formatLongAddress(address: string): string {
  if (address.length <= longestAddress) return '';
  const lengths = new Map<string, number>();
  for (const [name, value] of new URL(address).searchParams) {
    const part = partNames[name];
    if (part) lengths.set(part, (lengths.get(part) ?? 0) + encodeURIComponent(value).length);
  }
  const [[part, length] = ['the heading', 0]] = [...lengths].sort(([, a], [, b]) => b - a);
  return `The link to this newsletter is longer than 2,000 characters, so some mail programs will truncate it. Its longest part is ${part} (${length.toLocaleString('en-GB')} characters): shorten that, or also keep the draft mail (.eml).`;
}
